import { z } from 'zod'
import { measureKey } from '@/features/figures/schema'
import {
  calendarDate,
  optionalRecordId,
  optionalText,
  reason,
  recordId,
  version,
  wholeNumber,
} from '@/lib/inputs'
import { readTargetValue, TARGET_OWNERS } from './rules'

/** As people write it: 12, 120亿, 3000, or percent for a rate. */
const writtenValue = z
  .union([z.number(), z.string().max(60)])
  .meta({ description: '12, 120亿, 3000; of a rate percent: 50, 62.5%' })

type Asked = { figure: z.output<typeof measureKey>; value: string | number }

function checkValue({ figure, value }: Asked, context: z.RefinementCtx) {
  const read = readTargetValue(figure, value)
  if ('problem' in read) {
    context.addIssue({ code: 'custom', message: read.problem, params: read.params, path: ['value'] })
  }
}

export const setTargetInput = z
  .strictObject({
    ownerKind: z.enum(TARGET_OWNERS),
    entityId: optionalRecordId,
    leaderId: optionalRecordId,
    figure: measureKey,
    startsOn: calendarDate,
    endsOn: calendarDate,
    value: writtenValue,
    note: optionalText(500),
  })
  .superRefine((target, context) => {
    checkValue(target, context)
    const missing = { AREA: null, ENTITY: 'entityId', LEADER: 'leaderId' }[target.ownerKind]
    if (missing && !target[missing as 'entityId' | 'leaderId'])
      context.addIssue({ code: 'custom', message: 'required', path: [missing] })
    if (target.endsOn < target.startsOn)
      context.addIssue({ code: 'custom', message: 'targetEndsBeforeStart', path: ['endsOn'] })
  })
export type SetTarget = z.output<typeof setTargetInput>

export const reviseTargetInput = z.strictObject({
  targetId: recordId,
  version,
  /** From this day on. */
  on: calendarDate,
  /** Null drops the target. */
  value: writtenValue.nullable(),
  reason,
})
export type ReviseTarget = z.output<typeof reviseTargetInput>

export const TARGET_SORTS = ['owner', '-owner', 'reached', '-reached', 'endsOn', '-endsOn'] as const

/** The filters of the list, under the names that the address bar and the API use. */
export const targetFilters = z.strictObject({
  /** Today when nothing is said. */
  asOf: calendarDate.optional(),
  /** Periods that hold on that day unless said otherwise. */
  when: z.enum(['past', 'coming', 'all']).optional(),
  owner: z.enum(TARGET_OWNERS).optional(),
  entity: recordId.optional(),
  leader: recordId.optional(),
  figure: measureKey.optional(),
  state: z.enum(['dropped']).optional(),
  sort: z.enum(TARGET_SORTS).optional(),
  cursor: z.string().max(300).optional(),
  limit: wholeNumber({ min: 1, max: 200 }).optional(),
})
export type TargetFilters = Partial<z.output<typeof targetFilters>>

export const openTargetInput = z.strictObject({ id: recordId, asOf: calendarDate.optional() })
