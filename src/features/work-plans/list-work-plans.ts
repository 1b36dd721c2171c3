import { type Actor, promotedEntityIdsOf, seesWholeArea } from '@/lib/actor'
import { readCursor, writeCursor } from '@/lib/cursor'
import { type CalendarDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden } from '@/server/errors'
import { Prisma } from '@/server/generated/prisma/client'
import { canReadPlans, canReadPlansOf, visiblePlans } from './policy'
import type { PlanState } from './rules'
import type { WorkPlanFilters } from './schema'

/** Steps of the version in force: all that are not dropped, and of them done or past their day; and those dropped. */
export type PlanStanding = { steps: number; done: number; dropped: number; overdue: number }

export type WorkPlanRow = PlanStanding & {
  id: string
  year: number
  entity: { id: string; name: string; nameEn: string }
  /** The number of the version that holds; null while none is approved. */
  inForce: number | null
  latest: { seq: number; state: PlanState }
  illustrative: boolean
}

type Sort = NonNullable<WorkPlanFilters['sort']>

// Of one year, entities in their usual order.
const ENTITY_PLACE = Prisma.sql`(array_position(enum_range(null::"EntityKind"), e."kind") * 10000 + e."no")`
const SORTS: Record<string, Prisma.Sql> = {
  year: Prisma.sql`(w."year" * 1000000 - ${ENTITY_PLACE})`,
  overdue: Prisma.sql`coalesce(t."overdue", 0)`,
  done: Prisma.sql`coalesce(t."done" * 10000 / nullif(t."steps", 0), 0)`,
}

/** One page of the plans that the actor may read, with how far each has come; the latest year first. */
export async function listWorkPlans(actor: Actor, asked: WorkPlanFilters) {
  if (!canReadPlans(actor)) throw forbidden()
  const { cursor, limit = 50, sort = '-year', ...filters } = asked
  const by = SORTS[sort.replace('-', '')] ?? SORTS.year
  const day = today()
  const matching = Prisma.join([inSight(actor), ...conditions(filters)], ' and ')
  const [rows, [total]] = await Promise.all([
    db.$queryRaw<(WorkPlanRow & { sortValue: number })[]>`
      select w."id", w."year", w."illustrative", f."seq" as "inForce",
        jsonb_build_object('id', e."id", 'name', e."name", 'nameEn', e."nameEn") as "entity",
        jsonb_build_object('seq', l."seq", 'state', l."state") as "latest",
        ${STANDING}, (${by})::int as "sortValue"
      ${plansOn(day)} where ${matching} ${pageOf(by ?? Prisma.empty, sort, cursor)} limit ${limit + 1}`,
    db.$queryRaw<{ count: number }[]>`select count(*)::int as "count" ${plansOn(day)} where ${matching}`,
  ])
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  return {
    items: items.map(({ sortValue: _, ...row }): WorkPlanRow => row),
    nextCursor: last ? writeCursor({ value: String(last.sortValue), id: last.id }) : null,
    total: total?.count ?? 0,
  }
}

/** How far one entity's plan of a year has come; null where there is none or the actor may not read it. */
export async function summariseWorkPlan(
  actor: Actor,
  { entityId, year }: { entityId: string; year: number },
): Promise<WorkPlanRow | null> {
  if (!canReadPlansOf(actor, entityId)) return null
  const { items } = await listWorkPlans(actor, { entity: entityId, year, limit: 1 })
  return items[0] ?? null
}

/** The years that have plans, and the entities that have or may have one, for the filters of the list. */
export async function listPlanChoices(actor: Actor) {
  if (!canReadPlans(actor)) throw forbidden()
  const [years, entities] = await Promise.all([
    db.workPlan.findMany({
      where: visiblePlans(actor),
      select: { year: true },
      distinct: ['year'],
      orderBy: { year: 'desc' },
    }),
    db.promotionEntity.findMany({
      where: { workPlans: { some: visiblePlans(actor) } },
      select: { id: true, name: true, nameEn: true },
      orderBy: [{ kind: 'asc' }, { no: 'asc' }],
    }),
  ])
  return { years: years.map(({ year }) => year), entities }
}

/** Plans with their latest version, the one in force, and how many of its steps stand where on a day. */
const plansOn = (day: CalendarDate) => Prisma.sql`
  from "WorkPlan" w join "PromotionEntity" e on e."id" = w."entityId"
  join lateral (select v."seq", v."state" from "WorkPlanVersion" v
    where v."planId" = w."id" order by v."seq" desc limit 1) l on true
  left join lateral (select v."id", v."seq" from "WorkPlanVersion" v
    where v."planId" = w."id" and v."state" = 'APPROVED' order by v."seq" desc limit 1) f on true
  left join lateral (
    select count(*) filter (where g."progress" is distinct from 'DROPPED')::int as "steps",
      count(*) filter (where g."progress" = 'DONE')::int as "done",
      count(*) filter (where g."progress" = 'DROPPED')::int as "dropped",
      count(*) filter (where s."dueOn" < ${day}::date
        and coalesce(g."progress", 'STARTED') = 'STARTED')::int as "overdue"
    from "WorkPlanStep" s
    left join lateral (select p."progress" from "WorkPlanProgress" p
      where p."stepKey" = s."key" order by p."seq" desc limit 1) g on true
    where s."versionId" = f."id") t on true`

const STANDING = Prisma.sql`t."steps", t."done", t."dropped", t."overdue"`

function inSight(actor: Actor): Prisma.Sql {
  if (seesWholeArea(actor)) return Prisma.sql`true`
  return Prisma.sql`w."entityId" = any(${promotedEntityIdsOf(actor)}::uuid[])`
}

type Conditions = Omit<WorkPlanFilters, 'cursor' | 'limit' | 'sort'>

function conditions({ q, year, entity, state }: Conditions): Prisma.Sql[] {
  const words = q?.trim().toLowerCase()
  return [
    ...(year ? [Prisma.sql`w."year" = ${year}`] : []),
    ...(entity ? [Prisma.sql`w."entityId" = ${entity}::uuid`] : []),
    ...(state ? [Prisma.sql`l."state" = ${state}::"WorkPlanState"`] : []),
    ...(words ? [Prisma.sql`strpos(lower(e."name" || ' ' || e."nameEn"), ${words}) > 0`] : []),
  ]
}

function pageOf(by: Prisma.Sql, sort: Sort, cursor: string | undefined): Prisma.Sql {
  const [direction, than] = sort.startsWith('-')
    ? [Prisma.sql`desc`, Prisma.sql`<`]
    : [Prisma.sql`asc`, Prisma.sql`>`]
  const from = readCursor(cursor, /^-?\d{1,10}$/)
  const later = from
    ? Prisma.sql`and (${by}, w."id") ${than} (${Number(from.value)}::bigint, ${from.id}::uuid)`
    : Prisma.empty
  return Prisma.sql`${later} order by ${by} ${direction}, w."id" ${direction}`
}
