import { z } from 'zod'
import { calendarDate, line, recordId } from '@/lib/inputs'
import { AUDITED_RECORDS } from './rules'

export const listAuditEntriesInput = z.strictObject({
  person: recordId.optional(),
  record: z.enum(AUDITED_RECORDS).optional(),
  /** The id of one record, with or without its model. */
  id: line(64).optional(),
  act: line(100).optional(),
  from: calendarDate.optional(),
  to: calendarDate.optional(),
  /** The sequence of the last entry of the page before. */
  cursor: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
})
export type ListAuditEntries = z.infer<typeof listAuditEntriesInput>

export const checkAuditChainInput = z.strictObject({})

/** What the address bar asks for; a filter that is written wrong is left out. */
export function readAuditFilters(params: Record<string, string | string[] | undefined>): ListAuditEntries {
  const read = Object.entries(listAuditEntriesInput.shape).map(([name, field]) => {
    const value = field.safeParse(params[name] || undefined)
    return [name, value.success ? value.data : undefined]
  })
  return listAuditEntriesInput.parse(Object.fromEntries(read))
}
