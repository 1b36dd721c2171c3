import { FAIR_COMPETITION_FROM } from '@/features/pipeline/rules'
import type { CalendarDate } from '@/lib/dates'
import type { FieldProblem } from '@/lib/outcome'

export const COMMITMENT_SIDES = ['AREA', 'ENTERPRISE'] as const
export type CommitmentSide = (typeof COMMITMENT_SIDES)[number]

export const COMMITMENT_KINDS = [
  'INCENTIVE',
  'LAND',
  'FACTORY',
  'SERVICE',
  'INVESTMENT',
  'OUTPUT',
  'TAX',
  'EMPLOYMENT',
  'OTHER',
] as const
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number]

export const FAIR_VERDICTS = ['COMPLIANT', 'EXCEPTION', 'NON_COMPLIANT'] as const
export type FairVerdict = (typeof FAIR_VERDICTS)[number]

export const COMMITMENT_STATES = ['OPEN', 'FULFILLED', 'WAIVED'] as const
export type CommitmentState = (typeof COMMITMENT_STATES)[number]

export type Clause = {
  side: CommitmentSide
  kind: CommitmentKind
  legalBasis?: string | null
  fairVerdict?: FairVerdict | null
  exceptionArticle?: string | null
  reviewedOn?: CalendarDate | null
}

/** Only the area gives incentives: each stands on a legal basis, an exception also on its article of 公平竞争审查条例. */
export function problemsOfClause(clause: Clause): FieldProblem[] {
  const incentive = clause.kind === 'INCENTIVE'
  if (incentive && clause.side === 'ENTERPRISE') return [{ path: 'kind', code: 'incentiveIsTheAreas' }]
  const { legalBasis, fairVerdict, exceptionArticle } = clause
  const checks: [wrong: boolean, path: string, code: string][] = [
    [incentive && !legalBasis, 'legalBasis', 'legalBasisNeeded'],
    [fairVerdict === 'EXCEPTION' && !exceptionArticle, 'exceptionArticle', 'exceptionArticleNeeded'],
    [!incentive && Boolean(fairVerdict), 'fairVerdict', 'onlyIncentivesAreReviewed'],
    [!fairVerdict && Boolean(clause.reviewedOn), 'fairVerdict', 'reviewedWithoutVerdict'],
  ]
  return checks.flatMap(([wrong, path, code]) => (wrong ? [{ path, code }] : []))
}

/** An incentive of a contract from the Regulation's first day on must have passed review, also when added later. */
export function needsReview({ kind, fairVerdict }: Clause, signedOn: CalendarDate | null): boolean {
  if (kind !== 'INCENTIVE' || !signedOn || signedOn < FAIR_COMPETITION_FROM) return false
  return fairVerdict !== 'COMPLIANT' && fairVerdict !== 'EXCEPTION'
}

/** The lists of promises: what is open, what of it is due soon or overdue, and what is settled. */
export const PROMISE_VIEWS = ['open', 'soon', 'overdue', 'fulfilled', 'waived'] as const

/** Where an open promise stands against its due date. */
export type DueMark = 'none' | 'ahead' | 'soon' | 'overdue'

export const SOON_DAYS = 30

export function dueMark(
  { state, dueOn }: { state: CommitmentState; dueOn: CalendarDate | null },
  daysLeft: number,
): DueMark {
  if (state !== 'OPEN' || !dueOn) return 'none'
  if (daysLeft < 0) return 'overdue'
  return daysLeft <= SOON_DAYS ? 'soon' : 'ahead'
}
