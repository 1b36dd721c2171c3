import { type FigureKey, RATE_KEYS, RATES } from '@/features/figures/rules'
import { STAGE_FIGURES, STAGES } from '@/features/pipeline/rules'
import { formatMonth } from '@/lib/dates'
import type { Composing, IssueBlock, IssueChart, IssueTable } from './compose-issue'
import {
  creditIn,
  entityIn,
  figureIn,
  largestFirst,
  nameIn,
  recordsIn,
  shortEntityIn,
  targetIn,
  yieldIn,
} from './find-parts'
import type { FrozenMonth } from './freeze-ledger'
import { columnsOf, gap, heading, table } from './lay-out-table'
import { BRIEF_FIGURES } from './rules'
import {
  type Cell,
  countCell,
  figureCell,
  inColumnUnit,
  NOTHING,
  ratioCell,
  textCell,
  unitOf,
  writtenValue,
  yuanCell,
  yuanUnit,
} from './write-cells'

/** All that has come together: by entity, month, stage and event, funds, factories and rates. */

export function composeCumulative(composing: Composing): IssueBlock[] {
  const { words } = composing
  const share = (part: FigureKey, whole: FigureKey) =>
    ratioCell(figureIn(composing, part).value, figureIn(composing, whole).value).text
  const text = words('briefs.say.cumulative', {
    started: figureIn(composing, 'started.count').value,
    startedShare: share('started.count', 'signed.count'),
    inPlace: writtenValue('fundsInPlace.amount', figureIn(composing, 'fundsInPlace.amount').value, composing),
    inPlaceShare: share('fundsInPlace.amount', 'signed.amount'),
  })
  const titled = (no: number, key: string, ...blocks: IssueBlock[]) => [
    heading(composing, no, key),
    ...blocks,
  ]
  return [
    { kind: 'sentence', text },
    ...titled(1, 'forces', forcesTable(composing), forcesChart(composing)),
    ...titled(2, 'months', monthsTable(composing), monthsChart(composing)),
    ...titled(3, 'stages', stagesTable(composing)),
    ...titled(4, 'yields', yieldsTable(composing)),
    ...titled(5, 'funds', fundsTable(composing)),
    ...titled(6, 'factories', factoriesTable(composing)),
    ...titled(7, 'rates', ratesTable(composing)),
  ]
}

/** Every task force, and who else has signed something. */
function signers({ brief, ...rest }: Composing) {
  const composing = { brief, ...rest }
  const has = (id: string | null) =>
    (['signed.count', 'signed.amount'] as const).some((key) => creditIn(composing, key, id).value !== '0')
  const ids = brief.snapshot.particulars.entities
    .filter(({ id, kind }) => kind === 'TASK_FORCE' || has(id))
    .map(({ id }): string | null => id)
  return has(null) ? [...ids, null] : ids
}

function forcesTable(composing: Composing): IssueTable {
  const { words } = composing
  const targetCells = (reached: string, target: string | null): Cell[] =>
    target
      ? [yuanCell(target, composing), ratioCell(reached, target)]
      : [textCell(NOTHING), textCell(NOTHING)]
  const rows = signers(composing).map((id) => {
    const amount = creditIn(composing, 'signed.amount', id)
    const target = id ? targetIn(composing, 'signed.amount', { kind: 'ENTITY', id }) : null
    return [
      textCell(entityIn(composing, id)),
      countCell(creditIn(composing, 'signed.count', id).value),
      yuanCell(amount.value, composing),
      yuanCell(amount.year, composing),
      ...targetCells(amount.year, target),
    ]
  })
  const whole = figureIn(composing, 'signed.amount')
  const foot = [
    textCell(words('briefs.issue.total')),
    countCell(figureIn(composing, 'signed.count').value),
    yuanCell(whole.value, composing),
    yuanCell(whole.year, composing),
    ...targetCells(whole.year, targetIn(composing, 'signed.amount', { kind: 'AREA' })),
  ]
  const columns = columnsOf(composing, [
    'entity:30',
    '>signedCount:12',
    '>signedAmount:16',
    '>yearAmount:16',
    '>target:15',
    '>completion:11',
  ])
  return table(composing, 'forces', columns, rows, foot)
}

function forcesChart(composing: Composing): IssueChart {
  const { words, locale } = composing
  const ids = signers(composing)
  const amounts = ids.map((id) => inColumnUnit(creditIn(composing, 'signed.amount', id).value, locale))
  return {
    kind: 'chart',
    key: 'forces',
    title: words('briefs.charts.forces'),
    unit: yuanUnit(composing),
    shape: 'bars',
    categories: ids.map((id) => shortEntityIn(composing, id)),
    bars: { name: words('briefs.charts.amount'), values: amounts },
  }
}

/** A year's months are on paper; the ledger's page has all. */
const SHOWN_MONTHS = 12

function monthsOf({ brief }: Composing, key: FigureKey): FrozenMonth[] {
  return brief.snapshot.ledger.months.filter((month) => month.key === key).slice(-SHOWN_MONTHS)
}

function monthsTable(composing: Composing): IssueTable {
  const { locale } = composing
  const counts = monthsOf(composing, 'signed.count')
  const rows = monthsOf(composing, 'signed.amount').map((amount, index) => [
    textCell(formatMonth(amount.month, locale)),
    countCell(counts[index]?.value ?? '0'),
    yuanCell(amount.value, composing),
    countCell(counts[index]?.closing ?? '0'),
    yuanCell(amount.closing, composing),
  ])
  const columns = columnsOf(composing, [
    'month:24',
    '>signedCount:19',
    '>signedAmount:19',
    '>closingCount:19',
    '>closingAmount:19',
  ])
  return table(composing, 'months', columns, rows)
}

function monthsChart(composing: Composing): IssueChart {
  const { words, locale } = composing
  const months = monthsOf(composing, 'signed.amount')
  return {
    kind: 'chart',
    key: 'months',
    title: words('briefs.charts.months'),
    unit: yuanUnit(composing),
    shape: 'columns',
    categories: months.map(({ month }) => month.replace('-', '.')),
    bars: {
      name: words('briefs.charts.ofMonth'),
      values: months.map(({ value }) => inColumnUnit(value, locale)),
    },
    line: {
      name: words('briefs.charts.inAll'),
      values: months.map(({ closing }) => inColumnUnit(closing, locale)),
    },
  }
}

function stagesTable(composing: Composing): IssueTable {
  const rows = STAGES.map((stage) => {
    const { count, amount } = STAGE_FIGURES[stage]
    return [
      textCell(composing.words(`pipeline.stages.${stage}`)),
      countCell(figureIn(composing, count).value),
      countCell(figureIn(composing, count).change),
      yuanCell(figureIn(composing, amount).value, composing),
    ]
  })
  return table(
    composing,
    'stages',
    columnsOf(composing, ['stage:34', '>count:22', '>countChange:22', '>amount:22']),
    rows,
  )
}

/** What each event has brought so far. */
function yieldsTable(composing: Composing): IssueTable {
  const keys = ['leads.count', 'leads.intendedAmount', 'signed.count', 'signed.amount'] as const
  const { eventNames } = composing.brief.snapshot.particulars
  const rows = eventNames
    .filter(({ id }) => keys.some((key) => yieldIn(composing, key, id).value !== '0'))
    .map(({ id, name }) => [
      textCell(name, `/events/${id}`),
      ...keys.map((key) => figureCell(key, yieldIn(composing, key, id).value, composing)),
    ])
  const columns = columnsOf(composing, [
    'event:40',
    '>leads:14',
    '>intended:16',
    '>signedCount:14',
    '>signedAmount:16',
  ])
  return table(composing, 'yields', columns, rows)
}

function fundsTable(composing: Composing): IssueTable {
  const rows = recordsIn(composing, 'funds.size')
    .sort(largestFirst)
    .map(({ id, on, amount }) => {
      const { name, enterprise } = nameIn(composing, id)
      return [textCell(name, '/funds'), textCell(enterprise), textCell(on), yuanCell(amount, composing)]
    })
  const total = textCell(composing.words('briefs.issue.total'))
  const foot = [total, ...gap(2), yuanCell(figureIn(composing, 'funds.size').value, composing)]
  const columns = columnsOf(composing, ['fund:38', 'manager:30', 'registeredOn:16', '>size:18'])
  return table(composing, 'funds', columns, rows, rows.length > 0 ? foot : undefined)
}

function factoriesTable(composing: Composing): IssueTable {
  const rows = (['stock', 'new'] as const).map((vintage) => {
    const [area, lent, occupied] = (['area', 'let', 'occupied'] as const).map(
      (part) => figureIn(composing, `factories.${vintage}.${part}`).value,
    )
    return [
      textCell(composing.words(`briefs.vintages.${vintage}`)),
      countCell(area ?? '0'),
      countCell(lent ?? '0'),
      ratioCell(lent ?? '0', area ?? '0'),
      countCell(occupied ?? '0'),
      ratioCell(occupied ?? '0', area ?? '0'),
    ]
  })
  const columns = columnsOf(composing, [
    'vintage:25',
    '>area:17',
    '>let:16',
    '>letShare:13',
    '>occupied:16',
    '>occupiedShare:13',
  ])
  return table(composing, 'factories', columns, rows)
}

/** Both sums of every rate whose figures the issue has. */
function ratesTable(composing: Composing): IssueTable {
  const told = RATE_KEYS.filter((key) =>
    [RATES[key].numerator, RATES[key].denominator].every((side) => BRIEF_FIGURES.includes(side)),
  )
  const rows = told.map((key) => {
    const sides = [RATES[key].numerator, RATES[key].denominator].map((side) => ({
      key: side,
      value: figureIn(composing, side).value,
    }))
    const [part, whole] = sides.map(({ key: side, value }) =>
      textCell(`${composing.words(`figures.keys.${side}.name`)} ${withUnit(composing, side, value)}`),
    )
    const ratio = ratioCell(sides[0]?.value ?? '0', sides[1]?.value ?? '0')
    return [
      textCell(composing.words(`figures.keys.${key}.name`)),
      part ?? textCell(null),
      whole ?? textCell(null),
      ratio,
    ]
  })
  return table(
    composing,
    'rates',
    columnsOf(composing, ['rate:24', 'numerator:32', 'denominator:30', '>share:14']),
    rows,
  )
}

function withUnit(composing: Composing, key: FigureKey, value: string): string {
  const written = writtenValue(key, value, composing)
  return unitOf(key, composing) === yuanUnit(composing) ? written : `${written}${unitOf(key, composing)}`
}
