import type { Actor } from '@/lib/actor'
import { readCursor, writeCursor } from '@/lib/cursor'
import type { CalendarDate } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden } from '@/server/errors'
import { Prisma } from '@/server/generated/prisma/client'
import { canKeepBuildingsOf, canReadFactories } from './policy'
import { FIRST_NEW_YEAR } from './rules'
import type { BuildingFilters, FindUnits, UnitFilters } from './schema'

const NEW_FROM = `${FIRST_NEW_YEAR}-01-01`

/** Areas are whole m²: let is signed or moved in, free is neither in a unit that is let nor let itself. */
export type BuildingRow = {
  id: string
  code: string
  name: string
  owner: { id: string; name: string; nameEn: string }
  area: number
  completedOn: CalendarDate
  isStock: boolean
  units: number
  letArea: number
  occupiedArea: number
  illustrative: boolean
}

/** The area of a unit `u` in one of the states. */
const areaIn = (states: string[]) => Prisma.sql`coalesce((select sum(o."area")::int from "Occupancy" o
  where o."unitId" = u."id" and o."state"::text = any(${states}::text[])), 0)`
const LET = areaIn(['SIGNED', 'MOVED_IN'])
const OCCUPIED = areaIn(['MOVED_IN'])

const OWNER = Prisma.sql`jsonb_build_object('id', w."id", 'name', w."name", 'nameEn', w."nameEn")`

/** Buildings by owner and code, with what of each is let and occupied; `total` is over the whole list. */
export async function listBuildings(actor: Actor, { q, owner, stock, cursor, limit = 50 }: BuildingFilters) {
  if (!canReadFactories(actor)) throw forbidden()
  const matching = Prisma.join(
    [Prisma.sql`true`, ...named(q, IN_BUILDING), ...ofBuilding({ owner, stock })],
    ' and ',
  )
  const from = readCursor(cursor, /^.{1,40}$/)
  const after = from ? Prisma.sql`and (b."code", b."id") > (${from.value}, ${from.id}::uuid)` : Prisma.empty
  const sums = Prisma.sql`left join lateral (
    select count(*)::int as "units", coalesce(sum(${LET}), 0)::int as "letArea",
      coalesce(sum(${OCCUPIED}), 0)::int as "occupiedArea"
    from "FactoryUnit" u where u."buildingId" = b."id") s on true`
  const [rows, [total]] = await Promise.all([
    db.$queryRaw<BuildingRow[]>`
      select b."id", b."code", b."name", ${OWNER} as "owner", b."area", b."completedOn"::text, b."illustrative",
        b."completedOn" < ${NEW_FROM}::date as "isStock", s."units", s."letArea", s."occupiedArea"
      from "FactoryBuilding" b join "PromotionEntity" w on w."id" = b."ownerId" ${sums}
      where ${matching} ${after} order by b."code", b."id" limit ${limit + 1}`,
    db.$queryRaw<{ count: number; area: bigint; letArea: bigint; occupiedArea: bigint }[]>`
      select count(*)::int as "count", coalesce(sum(b."area"), 0)::bigint as "area",
        coalesce(sum(s."letArea"), 0)::bigint as "letArea", coalesce(sum(s."occupiedArea"), 0)::bigint as "occupiedArea"
      from "FactoryBuilding" b ${sums} where ${matching}`,
  ])
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  return {
    items,
    nextCursor: last ? writeCursor({ value: last.code, id: last.id }) : null,
    total: total ?? { count: 0, area: 0n, letArea: 0n, occupiedArea: 0n },
  }
}

export type UnitRow = {
  id: string
  code: string
  floor: number
  area: number
  /** What nobody has signed for. */
  freeArea: number
  /** How many negotiate about it. */
  negotiating: number
  clearHeight: number | null
  floorLoad: number | null
  powerKva: number | null
  building: { id: string; code: string; name: string }
  owner: BuildingRow['owner']
  isStock: boolean
}

/** Units with at least so much free, so high, so strong; the tightest fit first, so that large ones stay for large needs. */
export async function listUnits(actor: Actor, { cursor, limit = 50, ...asked }: UnitFilters) {
  if (!canReadFactories(actor)) throw forbidden()
  const matching = Prisma.join(
    [Prisma.sql`true`, ...named(asked.q, IN_UNIT), ...ofBuilding(asked), ...ofUnit(asked)],
    ' and ',
  )
  const from = readCursor(cursor, /^\d{1,9}$/)
  const after = from
    ? Prisma.sql`where ("freeArea", "id") > (${from.value}::int, ${from.id}::uuid)`
    : Prisma.empty
  const free = Prisma.sql`(u."area" - ${LET})`
  const found = Prisma.sql`
    select u."id", u."code", u."floor", u."area", ${free} as "freeArea", u."clearHeight"::float8, u."floorLoad"::float8,
      u."powerKva", jsonb_build_object('id', b."id", 'code', b."code", 'name', b."name") as "building", ${OWNER} as "owner",
      b."completedOn" < ${NEW_FROM}::date as "isStock",
      (select count(*)::int from "Occupancy" o where o."unitId" = u."id" and o."state" = 'NEGOTIATING') as "negotiating"
    from "FactoryUnit" u join "FactoryBuilding" b on b."id" = u."buildingId"
    join "PromotionEntity" w on w."id" = b."ownerId" where ${matching}`
  const [rows, [total]] = await Promise.all([
    db.$queryRaw<UnitRow[]>`select * from (${found}) f ${after} order by "freeArea", "id" limit ${limit + 1}`,
    db.$queryRaw<{ count: number; freeArea: bigint }[]>`
      select count(*)::int as "count", coalesce(sum("freeArea"), 0)::bigint as "freeArea" from (${found}) f`,
  ])
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  return {
    items,
    nextCursor: last ? writeCursor({ value: String(last.freeArea), id: last.id }) : null,
    total: total ?? { count: 0, freeArea: 0n },
  }
}

const IN_BUILDING = Prisma.sql`lower(concat_ws(' ', b."code", b."name", b."address"))`
const IN_UNIT = Prisma.sql`lower(concat_ws(' ', b."code", b."name", b."address", u."code", w."name", w."nameEn"))`

/** Every word that is asked for stands in the text. */
function named(q: string | null | undefined, text: Prisma.Sql): Prisma.Sql[] {
  const words = q?.trim().toLowerCase().split(/\s+/).filter(Boolean) ?? []
  return words.map((word) => Prisma.sql`strpos(${text}, ${word}) > 0`)
}

function ofBuilding({ owner, stock }: Pick<UnitFilters, 'owner' | 'stock'>): Prisma.Sql[] {
  const than = stock === 'stock' ? Prisma.sql`<` : Prisma.sql`>=`
  return [
    ...(owner ? [Prisma.sql`b."ownerId" = ${owner}::uuid`] : []),
    ...(stock ? [Prisma.sql`b."completedOn" ${than} ${NEW_FROM}::date`] : []),
  ]
}

function ofUnit({ vacancy = 'free', area, height, load, power, ground }: UnitFilters): Prisma.Sql[] {
  const free = Prisma.sql`u."area" - ${LET}`
  const least = vacancy === 'all' ? (area ?? 0) : Math.max(area ?? 1, 1)
  return [
    vacancy === 'let' ? Prisma.sql`${free} <= 0` : Prisma.sql`${free} >= ${least}`,
    ...(height ? [Prisma.sql`u."clearHeight" >= ${height}`] : []),
    ...(load ? [Prisma.sql`u."floorLoad" >= ${load}`] : []),
    ...(power ? [Prisma.sql`u."powerKva" >= ${power}`] : []),
    ...(ground ? [Prisma.sql`u."floor" = 1`] : []),
  ]
}

/** The parks and platform companies to choose from; `own` those whose buildings the actor keeps. */
export async function listFactoryOwners(actor: Actor) {
  if (!canReadFactories(actor)) throw forbidden()
  const owners = await db.promotionEntity.findMany({
    where: { kind: { in: ['PARK', 'PLATFORM'] } },
    select: { id: true, name: true, nameEn: true },
    orderBy: [{ kind: 'asc' }, { no: 'asc' }],
  })
  return owners.map((owner) => ({ ...owner, own: canKeepBuildingsOf(actor, owner.id) }))
}

/** Units with room, for the form that matches a project to one; by building, owner or code. */
export async function findVacantUnits(actor: Actor, { q }: FindUnits) {
  const { items } = await listUnits(actor, { q, vacancy: 'free', limit: 20 })
  return items
}
