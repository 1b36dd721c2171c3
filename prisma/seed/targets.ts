import type { Change } from '@/features/audit/seal-change'
import type { MeasureKey } from '@/features/figures/rules'
import { type Period, periodOf, WHOLE } from '@/features/targets/rules'
import { type CalendarDate, firstOfYear, toDbDate } from '@/lib/dates'
import { entityIdOf, leaderIdOf, leadRows, MAIN_LEADER_ID, taskForceId, userId } from './area'
import { CREDITED_FROM, TASK_FORCE_TARGETS } from './assumptions'
import { stableId } from './chance'
import facts from './facts.json' with { type: 'json' }

type Owner = { entityId?: string; leaderId?: string }
type Aim = {
  owner: Owner
  figure: MeasureKey
  period: Period
  value: bigint
  /** False for what the report itself names. */
  illustrative?: boolean
  note?: string
  revised?: { on: CalendarDate; value: bigint; reason: string }
}

const FORCES = TASK_FORCE_TARGETS.map((aims, index) => ({ ...aims, no: index + 1 }))
const YI = 100_000_000n
/** What is to be let of the factories of 2022 and earlier, and of the new ones; the report's aims, taken to be its year's. */
const [STOCK_LET = 0n, NEW_LET = 0n] = facts.factoryTargets.map(({ occupancy }) =>
  BigInt(Math.round(occupancy * Number(WHOLE))),
)

/** Targets of the report's year and of every year since, with who of the leadership heads which task force. */
export async function sealTargets(change: Change, today: CalendarDate): Promise<void> {
  await change.tx.taskForceLead.createMany({ data: leadRows() })
  const first = Number(CREDITED_FROM.slice(0, 4))
  const last = Number(today.slice(0, 4))
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const aims = [...reported(first), ...years.flatMap(ofYear), ...ofLeaders(first), ...ofNow(today)]
  for (const aim of aims) await sealTarget(change, aim)
}

/** What the report names: the leaders' 12 trips, and the factories. */
function reported(year: number): Aim[] {
  const period = periodOf(year, 'year')
  const named = { owner: {}, period, illustrative: false }
  return [
    { ...named, figure: 'leaderTrips.count', value: BigInt(facts.leaderTrips.target) },
    { ...named, figure: 'rates.stockLet', value: STOCK_LET },
    { ...named, figure: 'rates.newLet', value: NEW_LET },
  ]
}

/** Each year asks a tenth more than the year before. */
function ofYear(year: number): Aim[] {
  const period = periodOf(year, 'year')
  const grown = BigInt(10 + year - Number(CREDITED_FROM.slice(0, 4)))
  const area: Aim[] = [
    { owner: {}, figure: 'signed.count', period, value: 5n * grown },
    { owner: {}, figure: 'signed.amount', period, value: 36n * YI * grown },
  ]
  const forces = FORCES.flatMap(({ no, count, amount, revised }): Aim[] => [
    {
      owner: { entityId: taskForceId(no) },
      figure: 'signed.count',
      period,
      value: (BigInt(count) * grown) / 10n,
    },
    {
      owner: { entityId: taskForceId(no) },
      figure: 'signed.amount',
      period,
      value: (BigInt(amount) * YI * grown) / 10n,
      ...(revised && year === Number(CREDITED_FROM.slice(0, 4))
        ? { revised: { ...revised, value: BigInt(revised.value) * YI } }
        : {}),
    },
  ])
  return [...area, ...forces]
}

/** The leader whose trips the report counts, and the leaders at the heads of the task forces. */
function ofLeaders(year: number): Aim[] {
  const period = periodOf(year, 'year')
  const trips = { figure: 'leaderTrips.count' as const, period, value: BigInt(facts.leaderTrips.target) }
  const heads = [1, 2, 3, 4].map((no): Aim => {
    const led = FORCES.slice(2 * no - 2, 2 * no).map(({ amount }) => BigInt(amount))
    const [one = 0n, other = 0n] = led
    return { owner: { leaderId: leaderIdOf(no) }, figure: 'signed.amount', period, value: (one + other) * YI }
  })
  return [{ owner: { leaderId: MAIN_LEADER_ID }, ...trips }, ...heads]
}

/** What runs now: visits of the year and of the quarter, projects in negotiation, and the factories of their owners. */
function ofNow(today: CalendarDate): Aim[] {
  const year = Number(firstOfYear(today).slice(0, 4))
  const period = periodOf(year, 'year')
  const quarter = periodOf(
    year,
    (['q1', 'q2', 'q3', 'q4'] as const)[Math.floor((Number(today.slice(5, 7)) - 1) / 3)] ?? 'q1',
  )
  const forces = FORCES.flatMap(({ no, outbound, negotiating }): Aim[] => {
    const owner = { entityId: taskForceId(no) }
    return [
      { owner, figure: 'visits.outbound.count', period, value: BigInt(outbound) },
      { owner, figure: 'negotiating.count', period, value: BigInt(negotiating) },
      { owner, figure: 'visits.inbound.count', period: quarter, value: 2n },
    ]
  })
  const owners = [
    entityIdOf('PARK', 1),
    entityIdOf('PARK', 2),
    entityIdOf('PLATFORM', 1),
    entityIdOf('PLATFORM', 2),
  ]
  const factories = [{}, ...owners.map((entityId) => ({ entityId }))].flatMap((owner): Aim[] => [
    { owner, figure: 'rates.stockLet', period, value: STOCK_LET },
    { owner, figure: 'rates.newLet', period, value: NEW_LET },
  ])
  return [...forces, ...factories]
}

async function sealTarget(
  change: Change,
  { owner, figure, period, value, illustrative = true, revised }: Aim,
) {
  const ownerKind = owner.entityId ? 'ENTITY' : owner.leaderId ? 'LEADER' : 'AREA'
  const { startsOn, endsOn } = period
  const id = stableId('target', owner.entityId ?? owner.leaderId ?? 'area', figure, startsOn, endsOn)
  const byId = userId('coordinator')
  const dated = { startsOn: toDbDate(startsOn), endsOn: toDbDate(endsOn) }
  await change.tx.target.create({
    data: { id, ownerKind, ...owner, figure, ...dated, byId, illustrative, version: revised ? 2 : 1 },
  })
  const values = [{ on: startsOn, value, reason: null }, ...(revised ? [revised] : [])]
  await change.tx.targetRevision.createMany({
    data: values.map(({ on, ...revision }, index) => ({
      ...revision,
      id: stableId(id, index + 1),
      targetId: id,
      seq: index + 1,
      on: toDbDate(on),
      byId,
    })),
  })
  change.audit({
    act: 'targets.set',
    record: 'Target',
    id,
    after: { ownerKind, ...owner, figure, startsOn, endsOn, value },
  })
  if (!revised) return
  const { on, reason } = revised
  change.audit({
    act: 'targets.revise',
    record: 'Target',
    id,
    before: { value, on: startsOn },
    after: { value: revised.value, on },
    reason,
  })
}
