import { addDays, type CalendarDate } from '@/lib/dates'

export const AGREEMENT_STATES = ['IN_FORCE', 'EXPIRING', 'EXPIRED'] as const
export type AgreementState = (typeof AGREEMENT_STATES)[number]

export const AGREEMENT_SORTS = ['signedOn', 'expiresOn'] as const
export type AgreementSort = (typeof AGREEMENT_SORTS)[number]

/** Early enough to talk about going on. */
export const EXPIRING_DAYS = 90

/** It holds up to and on its last day; without one it holds until further notice. */
export function stateOfAgreement(
  { expiresOn }: { expiresOn: CalendarDate | null },
  today: CalendarDate,
): AgreementState {
  if (!expiresOn || expiresOn > addDays(today, EXPIRING_DAYS)) return 'IN_FORCE'
  return expiresOn < today ? 'EXPIRED' : 'EXPIRING'
}
