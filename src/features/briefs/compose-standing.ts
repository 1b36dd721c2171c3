import type { FigureKey } from '@/features/figures/rules'
import { formatDate } from '@/lib/dates'
import type { Composing, IssueBlock } from './compose-issue'
import { figureIn } from './find-parts'
import { columnsOf, table } from './lay-out-table'
import { HEADLINE_FIGURES } from './rules'
import { countCell, figureCell, NOTHING, textCell, unitOf, writtenValue } from './write-cells'

/** What stands on the last day: the headline at the beginning of an issue, what is still to be solved at its end. */

export function composeHeadline(composing: Composing): IssueBlock[] {
  const { words, brief, locale } = composing
  const of = (key: FigureKey, side: 'value' | 'change' = 'value') =>
    writtenValue(key, figureIn(composing, key)[side], composing)
  const text = words('briefs.say.headline', {
    asOf: formatDate(brief.asOf, locale),
    signed: of('signed.count'),
    amount: of('signed.amount'),
    newSigned: of('signed.count', 'change'),
    newAmount: of('signed.amount', 'change'),
    negotiating: of('negotiating.count'),
    intended: of('negotiating.intendedAmount'),
    leads: of('leads.count'),
  })
  const rows = HEADLINE_FIGURES.map((key) => {
    const { value, year, change } = figureIn(composing, key)
    const sums = [change, year, value].map((sum) => figureCell(key, sum, composing))
    return [
      { text: words(`figures.keys.${key}.name`), figure: key },
      textCell(unitOf(key, composing)),
      ...sums,
    ]
  })
  const columns = columnsOf(composing, ['figure:34', 'unit:14', '>ofPeriod:17', '>ofYear:17', '>inAll:18'])
  return [{ kind: 'sentence', text }, table(composing, 'headline', columns, rows)]
}

export function composeProblems(composing: Composing): IssueBlock[] {
  const { words, brief, locale } = composing
  const { matters, mattersInAll } = brief.snapshot.particulars
  const text = words('briefs.say.problems', { asOf: formatDate(brief.asOf, locale), ...mattersInAll })
  const rows = matters.map(({ id, no, text: matter, project, owner, dueOn, overdue }) => [
    countCell(no),
    textCell(matter, `/supervision/${id}`),
    textCell(project),
    textCell(owner),
    textCell(dueOn),
    overdue > 0 ? countCell(overdue) : textCell(NOTHING),
  ])
  const columns = columnsOf(composing, [
    '>no:7',
    'matter:37',
    'project:24',
    'owner:10',
    'due:15',
    '>overdue:10',
  ])
  // The sentence says it when there is none.
  return [
    { kind: 'sentence', text },
    ...(rows.length > 0 ? [table(composing, 'problems', columns, rows)] : []),
  ]
}
