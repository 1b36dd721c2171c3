import type { Contribution } from '@/features/figures/rules'
import type { CalendarDate } from '@/lib/dates'

export type AgreementFacts = { id: string; signedOn: CalendarDate }

/** An agreement counts once, on the day it was signed; it is never a project. */
export function agreementContributions({ id, signedOn }: AgreementFacts): Contribution[] {
  return [
    {
      figure: 'strategicAgreements.count',
      on: signedOn,
      amount: 1n,
      recordType: 'StrategicAgreement',
      recordId: id,
    },
  ]
}
