import { z } from 'zod'
import { ENTITY_KINDS, MEMBERSHIP_ROLES } from '@/lib/actor'
import { calendarDate, line, optionalDate, optionalLine, reason, recordId, version } from '@/lib/inputs'

export const addEntityInput = z.strictObject({
  kind: z.enum(ENTITY_KINDS),
  name: line(60),
  nameEn: line(100),
  startsOn: calendarDate,
  /** Of a task force: the industry it promotes and the new-area leader at its head. */
  industry: optionalLine(60),
  industryEn: optionalLine(100),
  newAreaLeader: optionalLine(60),
})
export type AddEntityInput = z.output<typeof addEntityInput>

export const editEntityInput = z.strictObject({
  entityId: recordId,
  version,
  name: line(60),
  nameEn: line(100),
  endsOn: optionalDate,
  newAreaLeader: optionalLine(60),
})
export type EditEntityInput = z.output<typeof editEntityInput>

export const addMemberInput = z.strictObject({
  userId: recordId,
  entityId: recordId,
  role: z.enum(MEMBERSHIP_ROLES),
  startsOn: calendarDate,
})
export type AddMemberInput = z.output<typeof addMemberInput>

export const endMembershipInput = z.strictObject({ membershipId: recordId, endsOn: calendarDate })
export type EndMembershipInput = z.output<typeof endMembershipInput>

export const handOverInput = z.strictObject({
  fromUserId: recordId,
  toUserId: recordId,
  entityId: recordId,
  reason,
})
export type HandOverInput = z.output<typeof handOverInput>

/** The scoreboard as of a day; today when nothing is said. */
export const scoreboardView = z.strictObject({ asOf: calendarDate.optional() })

export const entityListInput = z.strictObject({ state: z.enum(['all']).optional() })

export const carrierListInput = z.strictObject({
  q: line(50).optional(),
  entityId: recordId.optional(),
  /** Only people who are disabled or no longer members of the entity whose projects they carry. */
  state: z.enum(['gone']).optional(),
  cursor: line(200).optional(),
})
export type CarrierFilter = z.output<typeof carrierListInput>

/** Whose projects of which entity are to be handed over; the address bar says it. */
export const handOverChoice = z.strictObject({
  from: recordId.optional(),
  entity: recordId.optional(),
})

/** Today when nothing is said. */
export const scoreboardInput = z.strictObject({ asOf: calendarDate.optional() })
export const entityYearInput = z.strictObject({ id: recordId, asOf: calendarDate.optional() })
