import { everPromoted } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { type CalendarDate, fromDbDate, today } from '@/lib/dates'
import { db, type Tx } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'
import { type CapitalCall, Prisma } from '@/server/generated/prisma/client'
import { BY_DATE, BY_NUMBER, keyset, pageOf, type Sorting } from '@/server/keyset'
import type { FundFacts } from './figures'
import { canReadFunds, canRegisterFunds, FUNDS_INDUSTRY } from './policy'
import { callState } from './rules'
import type { FundFilters } from './schema'

type Named = { id: string; name: string; nameEn: string }

export type FundRow = {
  id: string
  name: string
  manager: string
  registrationNo: string
  registeredOn: CalendarDate
  sizeYuan: bigint
  /** All capital calls together. */
  calledYuan: bigint
  focus: string | null
  chain: Named | null
  entity: Named
  illustrative: boolean
  version: number
}

/** What a fund `f` has called of its size, in yuan. */
const called = Prisma.sql`coalesce((select sum(k."amount") from "CapitalCall" k
  where k."fundId" = f."id" and k."voidedAt" is null), 0)::bigint`

/** Funds registered in the area, latest first unless `sort` says otherwise; `total` is over the whole list. */
export async function listFundRegistrations(actor: Actor, asked: FundFilters) {
  if (!canReadFunds(actor)) throw forbidden()
  const { cursor, limit = 50, sort = '-registeredOn', ...filters } = asked
  const matching = Prisma.join([Prisma.sql`true`, ...conditions(filters)], ' and ')
  const order = keyset(SORTS, { sort, cursor, id: Prisma.sql`f."id"` })
  const [rows, [total]] = await Promise.all([
    db.$queryRaw<(FundRow & { sortValue: string })[]>`
      select f."id", f."name", f."manager", f."registrationNo", f."registeredOn"::text, f."size" as "sizeYuan",
        ${called} as "calledYuan", f."focus", f."illustrative", f."version", ${order.sortValue},
        case when c."id" is not null
          then jsonb_build_object('id', c."id", 'name', c."name", 'nameEn', c."nameEn") end as "chain",
        jsonb_build_object('id', e."id", 'name', e."name", 'nameEn', e."nameEn") as "entity"
      from "FundRegistration" f join "PromotionEntity" e on e."id" = f."entityId"
      left join "IndustryChain" c on c."id" = f."focusChainId"
      where ${matching} ${order.page} limit ${limit + 1}`,
    db.$queryRaw<{ count: number; sizeYuan: bigint; calledYuan: bigint }[]>`
      select count(*)::int as "count", coalesce(sum(f."size"), 0)::bigint as "sizeYuan",
        coalesce(sum(${called}), 0)::bigint as "calledYuan"
      from "FundRegistration" f where ${matching}`,
  ])
  return { ...pageOf(rows, limit), total: total ?? { count: 0, sizeYuan: 0n, calledYuan: 0n } }
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

type FundSortKey = 'registeredOn' | 'size' | 'called'
const SORTS: Record<FundSortKey, Sorting> = {
  registeredOn: { by: Prisma.sql`f."registeredOn"`, ...BY_DATE },
  size: { by: Prisma.sql`f."size"`, ...BY_NUMBER },
  called: { by: called, ...BY_NUMBER },
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

/** The capital calls of a fund, latest first, the voided ones too; `total` leaves those out. */
export async function listCapitalCalls(actor: Actor, fundId: string) {
  if (!canReadFunds(actor) || !(await db.fundRegistration.count({ where: { id: fundId } }))) throw notFound()
  const [calls, [total]] = await Promise.all([
    db.capitalCall.findMany({
      where: { fundId },
      include: { by: { select: { id: true, name: true } } },
      orderBy: [{ calledOn: 'desc' }, { id: 'desc' }],
    }),
    db.$queryRaw<{ count: number; calledYuan: bigint; paidYuan: bigint }[]>`
      select count(*)::int as "count", coalesce(sum("amount"), 0)::bigint as "calledYuan",
        coalesce(sum("amount") filter (where "paidOn" is not null), 0)::bigint as "paidYuan"
      from "CapitalCall" where "fundId" = ${fundId}::uuid and "voidedAt" is null`,
  ])
  const day = today()
  return {
    items: calls.map(({ by, recordedAt, ...call }) => {
      const described = describeCall(call)
      return { ...described, by, recordedAt: recordedAt.toISOString(), state: callState(described, day) }
    }),
    total: total ?? { count: 0, calledYuan: 0n, paidYuan: 0n },
  }
}

export type CapitalCallRow = Awaited<ReturnType<typeof listCapitalCalls>>['items'][number]

/** A capital call as plain values; also what a stale edit is shown. */
export function describeCall(call: Omit<CapitalCall, 'byId' | 'recordedAt'>) {
  const { id, fundId, note, voidReason, illustrative, version } = call
  return {
    id,
    fundId,
    calledOn: fromDbDate(call.calledOn),
    amountYuan: call.amount,
    dueOn: call.dueOn && fromDbDate(call.dueOn),
    paidOn: call.paidOn && fromDbDate(call.paidOn),
    note,
    voidReason,
    illustrative,
    version,
  }
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
      where: everPromoted,
      select: { id: true, name: true, nameEn: true },
      orderBy: [{ kind: 'asc' }, { no: 'asc' }],
    }),
    db.industryChain.findMany({ select: { id: true, name: true, nameEn: true }, orderBy: { no: 'asc' } }),
    findFundsTaskForce(db),
  ])
  return { entities, chains, fundsTaskForceId }
}

/** What the figures read of one fund, as it stands in this transaction. */
export async function findFundFacts(tx: Tx, fundId: string): Promise<FundFacts> {
  return factsOf(await tx.fundRegistration.findUniqueOrThrow({ where: { id: fundId }, select: facts }))
}

/** The facts of the next funds after an id, in order of id, for the recount. */
export async function listFundFacts(after: string | null, limit: number): Promise<FundFacts[]> {
  const funds = await db.fundRegistration.findMany({
    where: after ? { id: { gt: after } } : {},
    select: facts,
    orderBy: { id: 'asc' },
    take: limit,
  })
  return funds.map(factsOf)
}

const facts = {
  id: true,
  registeredOn: true,
  size: true,
  entityId: true,
  focusChainId: true,
  capitalCalls: { where: { voidedAt: null }, select: { calledOn: true, amount: true } },
} as const satisfies Prisma.FundRegistrationSelect

function factsOf({
  capitalCalls,
  registeredOn,
  ...fund
}: Prisma.FundRegistrationGetPayload<{ select: typeof facts }>): FundFacts {
  const calls = capitalCalls.map(({ calledOn, amount }) => ({ calledOn: fromDbDate(calledOn), amount }))
  return { ...fund, registeredOn: fromDbDate(registeredOn), calls }
}
