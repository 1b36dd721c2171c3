import { type FigureScope, figureScope } from '@/features/figures/policy'
import { type FigureKey, isStock } from '@/features/figures/rules'
import { selectFacts } from '@/features/figures/select-facts'
import { everPromoted } from '@/features/pipeline/policy'
import { listTargets, type TargetRow } from '@/features/targets/queries'
import { namedPeriod } from '@/features/targets/rules'
import type { Actor, EntityKind } from '@/lib/actor'
import { addDays, type CalendarDate, firstOfYear, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden } from '@/server/errors'
import { canReadScoreboard } from './policy'
import { SCORES, type ScoreKey } from './rules'

export type Scores = Record<ScoreKey, bigint>

export type ScoreRow = {
  id: string
  kind: EntityKind
  no: number
  name: string
  nameEn: string
  illustrative: boolean
  /** Today's. */
  leaders: string[]
  members: number
  /** Null for an entity of which the reader knows name, people and kind alone. */
  scores: Scores | null
  /** What it is to sign in the year. */
  target: TargetRow | null
}

export type ScoreGroup = { kind: EntityKind; rows: ScoreRow[]; total: Scores | null }

/** `area` and `nobody` (what is credited to none) are null for who does not read the whole area. */
export type Scoreboard = {
  from: CalendarDate
  asOf: CalendarDate
  groups: ScoreGroup[]
  nobody: Scores | null
  area: { scores: Scores; target: TargetRow | null } | null
}

/**
 * Every entity with what its year has brought up to the day, totals of each kind and of the area: one statement over the
 * ledger, in which each record is credited to one entity, so that the totals count nothing twice.
 */
export async function summariseEntities(
  actor: Actor,
  { asOf = today() }: { asOf?: CalendarDate } = {},
): Promise<Scoreboard> {
  if (!canReadScoreboard(actor)) throw forbidden()
  const scope = figureScope(actor)
  const from = firstOfYear(asOf)
  const [entities, sums, targets] = await Promise.all([
    listScored(from, asOf),
    scope ? addUp(scope, from, asOf) : [],
    listTargets(actor, { asOf, figure: 'signed.amount', limit: 200 }),
  ])
  const told = (id: string) => scope?.kind === 'AREA' || scope?.entities.some((own) => own.id === id)
  const rows = entities.map(
    (entity): ScoreRow => ({
      ...entity,
      scores: told(entity.id) ? scoresOf(sums.filter(({ id }) => id === entity.id)) : null,
      target: yearly(targets.items, entity.id),
    }),
  )
  const whole = scope?.kind === 'AREA'
  const totalOf = (of: SumOf, kind: EntityKind | null) =>
    whole ? scoresOf(sums.filter((sum) => sum.of === of && sum.kind === kind)) : null
  const area = totalOf('AREA', null)
  return {
    from,
    asOf,
    groups: [...new Set(rows.map(({ kind }) => kind))].map((kind) => ({
      kind,
      rows: rows.filter((row) => row.kind === kind),
      total: totalOf('KIND', kind),
    })),
    nobody: totalOf('ENTITY', null),
    area: area && { scores: area, target: yearly(targets.items, null) },
  }
}

/** The entities that promoted at some time from the first day to the last, with who belongs to them today. */
async function listScored(from: CalendarDate, asOf: CalendarDate) {
  const day = toDbDate(today())
  const held = { startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gt: day } }] }
  const promoting = { role: { in: ['OFFICER' as const, 'LEADER' as const] } }
  const entities = await db.promotionEntity.findMany({
    where: {
      startsOn: { lte: toDbDate(asOf) },
      AND: [{ OR: [{ endsOn: null }, { endsOn: { gt: toDbDate(from) } }] }, everPromoted],
    },
    orderBy: [{ kind: 'asc' }, { no: 'asc' }],
    select: {
      id: true,
      kind: true,
      no: true,
      name: true,
      nameEn: true,
      illustrative: true,
      memberships: { where: { ...held, role: 'LEADER' }, select: { user: { select: { name: true } } } },
      _count: { select: { memberships: { where: { ...held, ...promoting } } } },
    },
  })
  return entities.map(({ memberships, _count, ...entity }) => ({
    ...entity,
    leaders: memberships.map(({ user }) => user.name),
    members: _count.memberships,
  }))
}

type SumOf = 'ENTITY' | 'KIND' | 'AREA'
type Sum = { of: SumOf; kind: EntityKind | null; id: string | null; figure: ScoreKey; value: bigint }

/** Per entity, per kind and over all: what stands on the day, or what the days from the first on have brought. */
async function addUp(scope: FigureScope, from: CalendarDate, asOf: CalendarDate): Promise<Sum[]> {
  const keys: FigureKey[] = [...SCORES]
  const facts = selectFacts(keys, [asOf, addDays(from, -1)], { scope })
  return db.$queryRaw<Sum[]>`
    select case when grouping(e."kind") = 1 then 'AREA' when grouping(e."id") = 1 then 'KIND' else 'ENTITY' end as "of",
      e."kind"::text as "kind", e."id", f."figure",
      sum(case when f."asOf" = ${asOf}::date then f."amount" when f."figure" = any(${keys.filter(isStock)}::text[]) then 0
        else -f."amount" end)::bigint as "value"
    from (${facts}) f left join "PromotionEntity" e on e."id" = f."holderId"
    group by grouping sets ((e."kind", e."id", f."figure"), (e."kind", f."figure"), (f."figure"))`
}

function scoresOf(sums: Sum[]): Scores {
  const of = (key: ScoreKey) => sums.find(({ figure }) => figure === key)?.value ?? 0n
  return Object.fromEntries(SCORES.map((key) => [key, of(key)])) as Scores
}

/** The target on the signed amount of the whole year, of an entity or of the area. */
function yearly(targets: TargetRow[], entityId: string | null): TargetRow | null {
  const ofOwner = targets.filter(({ owner }) => owner.id === entityId && owner.kind !== 'LEADER')
  return ofOwner.find((target) => namedPeriod(target)?.part === 'year') ?? null
}
