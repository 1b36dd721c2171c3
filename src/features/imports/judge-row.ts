import { wrongVisit } from '@/features/visits/rules'
import type { CalendarDate } from '@/lib/dates'
import { normaliseEnterpriseName } from '@/lib/enterprise-name'
import type { FieldProblem } from '@/lib/outcome'
import type { Inputs } from './read-row'
import type { DuplicateMark, Layout } from './rules'

/**
 * What the rules will refuse, as far as the row alone tells, so that it is said before the run; the commands decide anew
 * when the row is written.
 */
export function judgeRow<L extends Layout>(layout: L, input: Inputs[L], today: CalendarDate): FieldProblem[] {
  return (JUDGES[layout] as (input: Inputs[L], today: CalendarDate) => FieldProblem[])(input, today)
}

const JUDGES: { [L in Layout]: (input: Inputs[L], today: CalendarDate) => FieldProblem[] } = {
  ENTERPRISES: () => [],
  LEADS: ({ reportedOn }, today) => notLater('reportedOn', reportedOn, today),
  VISITS: (visit, today) => {
    const wrong = wrongVisit(visit, today)
    return wrong ? (wrong.refusal.fields ?? []) : []
  },
  SIGNINGS: ({ signedOn }, today) => notLater('signedOn', signedOn, today),
  HISTORIC: ({ lead, signing }, today) => [
    ...notLater('signing.signedOn', signing.signedOn, today),
    ...(lead.reportedOn && lead.reportedOn > signing.signedOn
      ? [{ path: 'lead.reportedOn', code: 'imports.reportedAfterSigning', params: { on: signing.signedOn } }]
      : []),
  ],
  FUND_REGISTRATIONS: ({ registeredOn }, today) => notLater('registeredOn', registeredOn, today),
  FACTORIES: ({ completedOn }, today) => notLater('completedOn', completedOn, today),
}

function notLater(path: string, on: CalendarDate | null | undefined, today: CalendarDate): FieldProblem[] {
  return on && on > today ? [{ path, code: 'inTheFuture' }] : []
}

/** By what a row would be known: the same key twice is a duplicate by that mark. */
export type Mark = { mark: DuplicateMark; key: string }

export function marksOf<L extends Layout>(layout: L, input: Inputs[L]): Mark[] {
  return (MARKS[layout] as (input: Inputs[L]) => Mark[])(input)
}

const MARKS: { [L in Layout]: (input: Inputs[L]) => Mark[] } = {
  ENTERPRISES: ({ name, creditCode }) => [
    ...(creditCode ? [{ mark: 'creditCode' as const, key: creditCode }] : []),
    { mark: 'name', key: normaliseEnterpriseName(name) },
  ],
  LEADS: ({ enterprise }) => openProjectMarks(enterprise),
  VISITS: ({ kind, on, enterprises }) =>
    enterprises.map(({ name }) => ({
      mark: 'sameDay' as const,
      key: `${kind}|${on}|${normaliseEnterpriseName(name ?? '')}`,
    })),
  SIGNINGS: ({ contractNo }) => [{ mark: 'contractNo', key: contractNo }],
  HISTORIC: ({ lead, signing }) => [
    { mark: 'contractNo', key: signing.contractNo },
    ...openProjectMarks(lead.enterprise),
  ],
  FUND_REGISTRATIONS: ({ name, registrationNo }) => [
    { mark: 'registrationNo', key: registrationNo },
    { mark: 'name', key: name },
  ],
  FACTORIES: ({ code }) => [{ mark: 'code', key: code }],
}

function openProjectMarks({ name, creditCode }: Inputs['LEADS']['enterprise']): Mark[] {
  return [
    ...(creditCode ? [{ mark: 'openProject' as const, key: creditCode }] : []),
    ...(name ? [{ mark: 'openProject' as const, key: normaliseEnterpriseName(name) }] : []),
  ]
}
