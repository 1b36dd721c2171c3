import { z } from 'zod'
import { AREA_ROLES } from '@/lib/actor'
import { calendarDate, line, optionalLine, optionalRecordId, reason, recordId, version } from '@/lib/inputs'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './rules'

/** A typed password is taken as it is: no trimming, nothing refused but what cannot be text. */
const password = z
  .string()
  .min(1)
  .max(LONGEST_PASSWORD)
  .refine((typed) => typed.isWellFormed() && !typed.includes('\0'), 'unprintable')

const newPassword = password.min(SHORTEST_PASSWORD, 'passwordTooShort')

const username = line(64)
  .transform((written) => written.normalize('NFKC').toLowerCase())
  .refine((name) => /^[a-z0-9][a-z0-9._-]{1,63}$/.test(name), 'username')

const email = optionalLine(254).refine(
  (written) => !written || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(written),
  'email',
)

const phone = optionalLine(40).refine((written) => !written || /^\+?[\d\s()-]{5,40}$/.test(written), 'phone')

/** A six-digit code of the authenticator app, or a backup code. */
const code = line(40)

export const signInInput = z.strictObject({ username: line(64), password, code: optionalLine(40) })
export type SignInInput = z.output<typeof signInInput>

export const createUserInput = z.strictObject({ username, name: line(50), email, phone })
export const editUserInput = z.strictObject({ userId: recordId, version, name: line(50), email, phone })
export const userInput = z.strictObject({ userId: recordId })
export const disableUserInput = z.strictObject({ userId: recordId, reason })
export const changeOwnPasswordInput = z.strictObject({ currentPassword: password, newPassword })
export const endSessionInput = z.strictObject({ sessionId: recordId })
export const confirmTotpInput = z.strictObject({ code })
export const stopTotpInput = z.strictObject({ password })
export const nothingInput = z.strictObject({})

export const createApiTokenInput = z.strictObject({
  /** Whose token; left out for one's own. */
  userId: optionalRecordId,
  name: line(60),
  scope: z.enum(['READ', 'WRITE']),
  expiresOn: calendarDate,
})
export const revokeApiTokenInput = z.strictObject({ tokenId: recordId })

/** What an address bar may say of the list of people. */
export const peopleListInput = z.strictObject({
  q: line(64).optional(),
  state: z.enum(['active', 'disabled']).optional(),
  role: z.enum(AREA_ROLES).optional(),
  entityId: recordId.optional(),
  cursor: line(64).optional(),
})
export const peopleSearchInput = z.strictObject({ q: line(64, 0) })

export const areaRoleInput = z.strictObject({ userId: recordId, role: z.enum(AREA_ROLES) })

export type CreateUserInput = z.output<typeof createUserInput>
export type EditUserInput = z.output<typeof editUserInput>
export type UserInput = z.output<typeof userInput>
export type DisableUserInput = z.output<typeof disableUserInput>
export type ChangeOwnPasswordInput = z.output<typeof changeOwnPasswordInput>
export type EndSessionInput = z.output<typeof endSessionInput>
export type ConfirmTotpInput = z.output<typeof confirmTotpInput>
export type StopTotpInput = z.output<typeof stopTotpInput>
export type CreateApiTokenInput = z.output<typeof createApiTokenInput>
export type RevokeApiTokenInput = z.output<typeof revokeApiTokenInput>
export type PeopleFilter = z.output<typeof peopleListInput>
export type AreaRoleInput = z.output<typeof areaRoleInput>
