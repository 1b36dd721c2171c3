import type { Actor } from '@/lib/actor'
import { readCursor, writeCursor } from '@/lib/cursor'
import { type CalendarDate, fromDbDate } from '@/lib/dates'
import { db, type Tx } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'
import { Prisma } from '@/server/generated/prisma/client'
import type { FundFacts } from './figures'
import { canReadFunds, canRegisterFunds, FUNDS_INDUSTRY } from './policy'
import type { FundFilters } from './schema'

type Named = { id: string; name: string; nameEn: string }

export type FundRow = {
  id: string
  name: string
  manager: string
  registrationNo: string
  registeredOn: CalendarDate
  sizeYuan: bigint
  focus: string | null
  chain: Named | null
  entity: Named
  illustrative: boolean
  version: number
}

/** Funds registered in the area, latest first unless `sort` says otherwise; `total` is over the whole list. */
export async function listFundRegistrations(actor: Actor, asked: FundFilters) {
  if (!canReadFunds(actor)) throw forbidden()
  const { cursor, limit = 50, sort = '-registeredOn', ...filters } = asked
  const matching = Prisma.join([Prisma.sql`true`, ...conditions(filters)], ' and ')
  const order = orderOf(sort)
  const [rows, [total]] = await Promise.all([
    db.$queryRaw<FundRow[]>`
      select f."id", f."name", f."manager", f."registrationNo", f."registeredOn"::text, f."size" as "sizeYuan",
        f."focus", f."illustrative", f."version",
        case when c."id" is not null
          then jsonb_build_object('id', c."id", 'name', c."name", 'nameEn', c."nameEn") end as "chain",
        jsonb_build_object('id', e."id", 'name', e."name", 'nameEn', e."nameEn") as "entity"
      from "FundRegistration" f join "PromotionEntity" e on e."id" = f."entityId"
      left join "IndustryChain" c on c."id" = f."focusChainId"
      where ${matching} ${order.after(cursor)} order by ${order.by} limit ${limit + 1}`,
    db.$queryRaw<{ count: number; sizeYuan: bigint }[]>`
      select count(*)::int as "count", coalesce(sum(f."size"), 0)::bigint as "sizeYuan"
      from "FundRegistration" f where ${matching}`,
  ])
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const nextCursor =
    last && rows.length > limit ? writeCursor({ value: order.value(last), id: last.id }) : null
  return { items, nextCursor, total: total ?? { count: 0, sizeYuan: 0n } }
}

type Conditions = Omit<FundFilters, 'cursor' | 'limit' | 'sort'>

function conditions({ entity, chain, from, to, q }: Conditions): Prisma.Sql[] {
  const words = q?.trim().toLowerCase()
  return [
    ...(entity ? [Prisma.sql`f."entityId" = ${entity}::uuid`] : []),
    ...(chain ? [Prisma.sql`f."focusChainId" = ${chain}::uuid`] : []),
    ...(from ? [Prisma.sql`f."registeredOn" >= ${from}::date`] : []),
    ...(to ? [Prisma.sql`f."registeredOn" <= ${to}::date`] : []),
    ...(words
      ? [Prisma.sql`strpos(lower(concat_ws(' ', f."name", f."manager", f."registrationNo")), ${words}) > 0`]
      : []),
  ]
}

function orderOf(sort: 'registeredOn' | '-registeredOn' | 'size' | '-size') {
  const bySize = sort.endsWith('size')
  const [direction, than] = sort.startsWith('-')
    ? [Prisma.sql`desc`, Prisma.sql`<`]
    : [Prisma.sql`asc`, Prisma.sql`>`]
  const column = bySize ? Prisma.sql`f."size"` : Prisma.sql`f."registeredOn"`
  const type = bySize ? Prisma.sql`bigint` : Prisma.sql`date`
  return {
    by: Prisma.sql`${column} ${direction}, f."id" ${direction}`,
    value: (row: FundRow) => (bySize ? row.sizeYuan.toString() : row.registeredOn),
    after: (cursor: string | undefined) => {
      const from = readCursor(cursor, bySize ? /^\d{1,14}$/ : /^\d{4}-\d\d-\d\d$/)
      if (!from) return Prisma.empty
      return Prisma.sql`and (${column}, f."id") ${than} (${from.value}::${type}, ${from.id}::uuid)`
    },
  }
}

export type FundDetail = Awaited<ReturnType<typeof getFundRegistration>>

export async function getFundRegistration(actor: Actor, fundId: string) {
  if (!canReadFunds(actor)) throw notFound()
  const [found, mayWrite] = await Promise.all([
    db.fundRegistration.findUnique({
      where: { id: fundId },
      include: {
        focusChain: { select: { id: true, name: true, nameEn: true } },
        entity: { select: { id: true, name: true, nameEn: true } },
        by: { select: { id: true, name: true } },
      },
    }),
    mayRegisterFunds(actor),
  ])
  if (!found) throw notFound()
  const { size, registeredOn, focusChain: chain, ...fund } = found
  return { ...fund, chain, sizeYuan: size, registeredOn: fromDbDate(registeredOn), mayWrite }
}

/** Whether the actor may register a fund or edit one. */
export async function mayRegisterFunds(actor: Actor): Promise<boolean> {
  return canRegisterFunds(actor, await findFundsTaskForce(db))
}

export async function findFundsTaskForce(tx: Tx): Promise<string | null> {
  const force = await tx.taskForce.findFirst({
    where: { industry: FUNDS_INDUSTRY, entity: { kind: 'TASK_FORCE' } },
    select: { entityId: true },
    orderBy: { entity: { no: 'asc' } },
  })
  return force?.entityId ?? null
}

/** What the filters and the form of a fund can choose from, and the entity that it is usually credited to. */
export async function listFundChoices(actor: Actor) {
  if (!canReadFunds(actor)) throw forbidden()
  const [entities, chains, fundsTaskForceId] = await Promise.all([
    db.promotionEntity.findMany({
      where: { kind: { not: 'DEPARTMENT' } },
      select: { id: true, name: true, nameEn: true },
      orderBy: [{ kind: 'asc' }, { no: 'asc' }],
    }),
    db.industryChain.findMany({ select: { id: true, name: true, nameEn: true }, orderBy: { no: 'asc' } }),
    findFundsTaskForce(db),
  ])
  return { entities, chains, fundsTaskForceId }
}

/** The facts of the next funds after an id, in order of id, for the recount. */
export async function listFundFacts(after: string | null, limit: number): Promise<FundFacts[]> {
  const funds = await db.fundRegistration.findMany({
    where: after ? { id: { gt: after } } : {},
    select: { id: true, registeredOn: true, size: true, entityId: true, focusChainId: true },
    orderBy: { id: 'asc' },
    take: limit,
  })
  return funds.map((fund) => ({ ...fund, registeredOn: fromDbDate(fund.registeredOn) }))
}
