import { z } from 'zod'
import { optionalLine, recordId, wholeNumber } from '@/lib/inputs'
import { NOTICE_KINDS, ROBOT_KINDS } from './rules'

export const noticeFilters = z.strictObject({
  unread: z.enum(['1']).optional(),
  cursor: z.string().max(300).optional(),
  limit: wholeNumber({ min: 1, max: 200 }).optional(),
})
export type NoticeFilters = Partial<z.output<typeof noticeFilters>>

/** Some notices, or all that one has. */
export const readNoticesInput = z.strictObject({ noticeIds: z.array(recordId).max(200).optional() })
export type ReadNotices = z.output<typeof readNoticesInput>

export const nothingInput = z.strictObject({})

export const setPreferencesInput = z.strictObject({
  mail: z.boolean(),
  /** The kinds that one wants to be told of; all others are left out. */
  told: z.array(z.enum(NOTICE_KINDS)).max(NOTICE_KINDS.length),
})
export type SetPreferences = z.output<typeof setPreferencesInput>

export const setRobotInput = z.strictObject({
  kind: z.enum(ROBOT_KINDS),
  url: z.url({ protocol: /^https$/, error: 'httpsAddress' }).max(500, 'tooLong'),
  /** DingTalk's signing secret. */
  secret: optionalLine(200),
})
export type SetRobot = z.output<typeof setRobotInput>
