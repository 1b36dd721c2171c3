import { formatDate } from '@/lib/dates'
import type { Composing, IssueBlock, IssueTable } from './compose-issue'
import {
  creditIn,
  entityIn,
  figureIn,
  largestFirst,
  latestFirst,
  nameIn,
  recordsIn,
  shortEntityIn,
  targetIn,
  yieldIn,
} from './find-parts'
import { columnsOf, gap, heading, table } from './lay-out-table'
import { ACTIVITY_FIGURES, KEY_AMOUNTS } from './rules'
import { type Cell, countCell, figureCell, ratioCell, textCell, writtenValue, yuanCell } from './write-cells'

/** What the sections of the period tell: trips, each entity's work, signings and starts, large projects, events. */

export function composeTrips(composing: Composing): IssueBlock[] {
  const { words, brief } = composing
  const { change, year } = figureIn(composing, 'leaderTrips.count')
  const target =
    targetIn(composing, 'leaderTrips.count', { kind: 'AREA' }) ??
    targetIn(composing, 'leaderTrips.count', { kind: 'LEADER' })
  const told = { change, year }
  const sentence = target
    ? words('briefs.say.tripsOfTarget', { ...told, target, share: ratioCell(year, target).text })
    : words('briefs.say.trips', told)
  const rows = brief.snapshot.particulars.trips.map((trip) => [
    textCell(trip.on),
    textCell(trip.leader),
    textCell(trip.entity),
    textCell(trip.place),
    textCell(trip.purpose, `/visits/${trip.id}`),
    textCell(trip.enterprises.join(words('briefs.issue.separator'))),
  ])
  const columns = columnsOf(composing, [
    'day:15',
    'leader:11',
    'entity:16',
    'place:10',
    'purpose:22',
    'met:22',
  ])
  return [{ kind: 'sentence', text: sentence }, table(composing, 'trips', columns, rows)]
}

export function composeActivity(composing: Composing): IssueBlock[] {
  const { words, brief } = composing
  const { entities, rounds } = brief.snapshot.particulars
  const roundsOf = (id: string | null) => rounds.find((row) => row.id === id)?.rounds ?? 0
  const did = (id: string | null) => ACTIVITY_FIGURES.map((key) => creditIn(composing, key, id).change)
  const rowOf = (id: string | null): Cell[] => [
    textCell(entityIn(composing, id)),
    ...ACTIVITY_FIGURES.slice(0, 5).map((key) => countCell(creditIn(composing, key, id).change)),
    countCell(id === null ? 0 : roundsOf(id)),
    countCell(creditIn(composing, 'negotiating.count', id).value),
    countCell(creditIn(composing, 'signed.count', id).change),
    yuanCell(creditIn(composing, 'signed.amount', id).change, composing),
  ]
  const isBusy = (id: string | null) => did(id).some((sum) => sum !== '0')
  const shown = entities.filter(({ id, kind }) => kind === 'TASK_FORCE' || isBusy(id) || roundsOf(id) > 0)
  const whole = ACTIVITY_FIGURES.map((key) => figureIn(composing, key).change)
  const foot = [
    textCell(words('briefs.issue.total')),
    ...whole.slice(0, 5).map(countCell),
    countCell(roundsOf(null)),
    countCell(figureIn(composing, 'negotiating.count').value),
    countCell(whole[5] ?? '0'),
    yuanCell(whole[6] ?? '0', composing),
  ]
  const [out = '0', met = '0', received = '0', guests = '0', leads = '0'] = whole
  const text = words('briefs.say.activity', { out, met, received, guests, leads, rounds: roundsOf(null) })
  const columns = columnsOf(composing, [
    'entity:24',
    ...['out', 'outMet', 'in', 'inMet', 'leads', 'rounds', 'negotiating', 'signedCount'].map(
      (head) => `>${head}:9`,
    ),
    '>signedAmount:11',
  ])
  const rows = [...shown.map(({ id }) => rowOf(id)), ...(isBusy(null) ? [rowOf(null)] : [])]
  return [{ kind: 'sentence', text }, table(composing, 'activity', columns, rows, foot)]
}

export function composeSignings(composing: Composing): IssueBlock[] {
  const { words } = composing
  const [count, amount] = [figureIn(composing, 'signed.count'), figureIn(composing, 'signed.amount')]
  const started = figureIn(composing, 'started.count')
  const text = words('briefs.say.signings', {
    count: count.change,
    amount: writtenValue('signed.amount', amount.change, composing),
    started: started.change,
  })
  return [
    { kind: 'sentence', text },
    heading(composing, 1, 'newSignings'),
    signingsTable(composing),
    heading(composing, 2, 'starts'),
    startsTable(composing),
  ]
}

/** What the period moved in the signed amount or count, project by project: new ones, changes and terminations. */
function signingsTable(composing: Composing): IssueTable {
  const { words } = composing
  const counts = recordsIn(composing, 'signed.count')
  const counted = counts.filter(({ change }) => change !== '0')
  const moved = recordsIn(composing, 'signed.amount').filter(
    ({ id, change }) => change !== '0' || counted.some((record) => record.id === id),
  )
  const rows = moved.sort(latestFirst).map(({ id, holderId, on, change }) => {
    const step = counted.find((record) => record.id === id)
    const kind = !step ? 'changed' : step.change.startsWith('-') ? 'terminated' : 'new'
    const { name, enterprise } = nameIn(composing, id)
    return [
      textCell(name, `/projects/${id}`),
      textCell(enterprise),
      textCell(shortEntityIn(composing, holderId)),
      textCell(on),
      textCell(words(`briefs.signingKinds.${kind}`)),
      yuanCell(change, composing),
    ]
  })
  const { change } = figureIn(composing, 'signed.amount')
  const foot = [textCell(words('briefs.issue.total')), ...gap(4), yuanCell(change, composing)]
  const columns = columnsOf(composing, [
    'project:24',
    'enterprise:24',
    'entity:16',
    'day:15',
    'what:10',
    '>amount:13',
  ])
  return table(composing, 'signings', columns, rows, rows.length > 0 ? foot : undefined)
}

function startsTable(composing: Composing): IssueTable {
  const rows = recordsIn(composing, 'started.count')
    .filter(({ change }) => change !== '0')
    .sort(latestFirst)
    .map(({ id, holderId, on }) => {
      const { name, enterprise } = nameIn(composing, id)
      return [
        textCell(name, `/projects/${id}`),
        textCell(enterprise),
        textCell(shortEntityIn(composing, holderId)),
        textCell(on),
      ]
    })
  return table(
    composing,
    'starts',
    columnsOf(composing, ['project:28', 'enterprise:30', 'entity:24', 'startedOn:16']),
    rows,
  )
}

export function composeKey(composing: Composing): IssueBlock[] {
  const { words, brief } = composing
  const { thresholds } = brief.snapshot.ledger
  const [large, least] = KEY_AMOUNTS.map((minimum) =>
    thresholds.find((row) => row.minimum === minimum.toString()),
  )
  const text = words('briefs.say.key', {
    largeCount: large?.count ?? 0,
    largeAmount: writtenValue('signed.amount', large?.amount ?? '0', composing),
    count: least?.count ?? 0,
    amount: writtenValue('signed.amount', least?.amount ?? '0', composing),
  })
  const rows = thresholds.map((row) => [
    textCell(words(`briefs.thresholds.${row.minimum}`)),
    countCell(row.newCount),
    yuanCell(row.newAmount, composing),
    countCell(row.count),
    yuanCell(row.amount, composing),
  ])
  const columns = columnsOf(composing, [
    'threshold:28',
    '>newCount:18',
    '>newAmount:18',
    '>count:18',
    '>amount:18',
  ])
  return [{ kind: 'sentence', text }, table(composing, 'thresholds', columns, rows), keyProjects(composing)]
}

/** Signed projects from 1亿元 on, the largest first. */
function keyProjects(composing: Composing): IssueTable {
  const least = KEY_AMOUNTS[1]
  const counts = recordsIn(composing, 'signed.count')
  const large = recordsIn(composing, 'signed.amount').filter(
    ({ id, amount }) =>
      BigInt(amount) >= least && counts.some((record) => record.id === id && record.amount !== '0'),
  )
  const rows = large.sort(largestFirst).map(({ id, holderId, amount }, index) => {
    const { name, enterprise } = nameIn(composing, id)
    const signedOn = counts.find((record) => record.id === id)?.on
    return [
      countCell(index + 1),
      textCell(name, `/projects/${id}`),
      textCell(enterprise),
      textCell(shortEntityIn(composing, holderId)),
      textCell(signedOn),
      yuanCell(amount, composing),
    ]
  })
  const columns = columnsOf(composing, [
    '>rank:7',
    'project:26',
    'enterprise:24',
    'entity:16',
    'signedOn:15',
    '>amount:13',
  ])
  return table(composing, 'keyProjects', columns, rows)
}

export function composeEvents(composing: Composing): IssueBlock[] {
  const { words, brief, locale } = composing
  const { events } = brief.snapshot.particulars
  const rows = events.map(({ id, name, startsOn, endsOn, firms }) => [
    textCell(name, `/events/${id}`),
    textCell(startsOn === endsOn ? startsOn : `${startsOn} – ${endsOn.slice(5)}`),
    countCell(firms),
    ...(['leads.count', 'leads.intendedAmount', 'signed.count', 'signed.amount'] as const).map((key) =>
      figureCell(key, yieldIn(composing, key, id).value, composing),
    ),
  ])
  const columns = columnsOf(composing, [
    'event:30',
    'days:22',
    '>firms:10',
    '>leads:9',
    '>intended:12',
    '>signedCount:9',
    '>signedAmount:12',
  ])
  const text = words('briefs.say.events', { count: events.length, asOf: formatDate(brief.asOf, locale) })
  // The sentence says it when there is none.
  return [{ kind: 'sentence', text }, ...(rows.length > 0 ? [table(composing, 'events', columns, rows)] : [])]
}
