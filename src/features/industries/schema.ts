import { z } from 'zod'
import { calendarDate, line, recordId, version } from '@/lib/inputs'

const focus = {
  name: line(60, 2),
  nameEn: line(100, 2),
  /** The industry chains that belong to it; each belongs to one focus industry at most. */
  chainIds: z.array(recordId).max(50),
}

export const addFocusInput = z.strictObject(focus)
export type AddFocus = z.output<typeof addFocusInput>

export const editFocusInput = z.strictObject({ focusId: recordId, version, ...focus })
export type EditFocus = z.output<typeof editFocusInput>

export const industryView = z.strictObject({ asOf: calendarDate.optional() })
export type IndustryView = z.output<typeof industryView>
