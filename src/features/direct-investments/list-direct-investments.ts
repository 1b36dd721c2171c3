import { withAmounts } from '@/features/fund-registrations/find-committed'
import { canReadFunds } from '@/features/fund-registrations/policy'
import { getProjectInView } from '@/features/pipeline/queries'
import type { Actor } from '@/lib/actor'
import type { CalendarDate } from '@/lib/dates'
import { queryGrams, queryTerms } from '@/lib/grams'
import { db } from '@/server/db'
import { forbidden } from '@/server/errors'
import { Prisma } from '@/server/generated/prisma/client'
import { BY_DATE, BY_NUMBER, keyset, pageOf, type Sorting } from '@/server/keyset'
import type { Amounts } from './rules'
import { type DirectInvestmentFilters, type DirectInvestmentSort, NO_FUND } from './schema'

type Named = { id: string; name: string; nameEn?: string }

/** A direct investment as a list shows it, with the amounts that stand today. */
export type DirectInvestmentRow = Amounts & {
  id: string
  no: number
  name: string
  registeredOn: CalendarDate
  withdrawnOn: CalendarDate | null
  illustrative: boolean
  version: number
  enterprise: Named | null
  fund: Named | null
  entity: Named
  chain: Named | null
}

const columns = Prisma.sql`
  d."id", d."no", d."name", d."registeredOn"::text, d."withdrawnOn"::text, d."illustrative", d."version",
  a."total" as "totalYuan", a."demand" as "demandYuan", a."committed" as "committedYuan",
  case when e."id" is not null then jsonb_build_object('id', e."id", 'name', e."name") end as "enterprise",
  case when f."id" is not null then jsonb_build_object('id', f."id", 'name', f."name") end as "fund",
  jsonb_build_object('id', h."id", 'name', h."name", 'nameEn', h."nameEn") as "entity",
  case when c."id" is not null then jsonb_build_object('id', c."id", 'name', c."name", 'nameEn', c."nameEn") end as "chain"`

const tables = Prisma.sql`${withAmounts} join "PromotionEntity" h on h."id" = d."entityId"
  left join "Enterprise" e on e."id" = d."enterpriseId" left join "FundRegistration" f on f."id" = d."fundId"
  left join "IndustryChain" c on c."id" = d."chainId"`

type Total = Amounts & { count: number; asking: number }

/**
 * Direct investments, latest first unless `sort` says otherwise. `total` is over the whole list: how many, how many of
 * them still ask, and the yuan of those.
 */
export async function listDirectInvestments(actor: Actor, asked: DirectInvestmentFilters) {
  if (!canReadFunds(actor)) throw forbidden()
  const { cursor, limit = 50, sort = '-registeredOn', ...filters } = asked
  const matching = Prisma.join([Prisma.sql`true`, ...conditions(filters)], ' and ')
  const order = keyset(SORTS, { sort, cursor, id: Prisma.sql`d."id"` })
  const [rows, [total]] = await Promise.all([
    db.$queryRaw<(DirectInvestmentRow & { sortValue: string })[]>`
      select ${columns}, ${order.sortValue} from ${tables} where ${matching} ${order.page} limit ${limit + 1}`,
    db.$queryRaw<Total[]>`
      select count(*)::int as "count", (count(*) filter (where ${asks}))::int as "asking",
        coalesce(sum(a."total") filter (where ${asks}), 0)::bigint as "totalYuan",
        coalesce(sum(a."demand") filter (where ${asks}), 0)::bigint as "demandYuan",
        coalesce(sum(a."committed") filter (where ${asks}), 0)::bigint as "committedYuan"
      from ${tables} where ${matching}`,
  ])
  return { ...pageOf(rows, limit), total: total ?? NOTHING }
}

const NOTHING: Total = { count: 0, asking: 0, totalYuan: 0n, demandYuan: 0n, committedYuan: 0n }

/** The direct investments linked to a project, in the order in which they were registered, for its readers. */
export async function listProjectDirectInvestments(
  actor: Actor,
  projectId: string,
): Promise<DirectInvestmentRow[]> {
  await getProjectInView(actor, projectId)
  return db.$queryRaw<DirectInvestmentRow[]>`
    select ${columns} from ${tables} where d."projectId" = ${projectId}::uuid order by d."registeredOn", d."id"`
}

/** The direct investments of an enterprise, latest first. */
export async function listEnterpriseDirectInvestments(
  actor: Actor,
  enterpriseId: string,
): Promise<DirectInvestmentRow[]> {
  if (!canReadFunds(actor)) throw forbidden()
  return db.$queryRaw<DirectInvestmentRow[]>`
    select ${columns} from ${tables} where d."enterpriseId" = ${enterpriseId}::uuid
    order by d."registeredOn" desc, d."id" desc limit 100`
}

const asks = Prisma.sql`d."withdrawnOn" is null`

type Conditions = Omit<DirectInvestmentFilters, 'cursor' | 'limit' | 'sort'>

function conditions({ entity, chain, fund, state, from, to, q }: Conditions): Prisma.Sql[] {
  return [
    ...(entity ? [Prisma.sql`d."entityId" = ${entity}::uuid`] : []),
    ...(chain ? [Prisma.sql`d."chainId" = ${chain}::uuid`] : []),
    ...(fund === NO_FUND ? [Prisma.sql`d."fundId" is null`] : []),
    ...(fund && fund !== NO_FUND ? [Prisma.sql`d."fundId" = ${fund}::uuid`] : []),
    ...(state ? [Prisma.sql`(${asks}) = ${state === 'ASKING'}`] : []),
    ...(from ? [Prisma.sql`d."registeredOn" >= ${from}::date`] : []),
    ...(to ? [Prisma.sql`d."registeredOn" <= ${to}::date`] : []),
    ...(q && queryTerms(q).length > 0 ? [search(q)] : []),
  ]
}

/** By a piece of its name, by its number, or by its enterprise, which pinyin finds too. */
function search(q: string): Prisma.Sql {
  const terms = queryTerms(q)
  const inName = terms.map((term) => Prisma.sql`strpos(lower(normalize(d."name", nfkc)), ${term}) > 0`)
  const inFirm = terms.map((term) => Prisma.sql`strpos(e."searchText", ${term}) > 0`)
  const number = /^#?(\d{1,9})$/.exec(q)?.[1]
  return Prisma.sql`((${Prisma.join(inName, ' and ')}) or d."no" = ${number ? Number(number) : null}::int
    or (e."grams" @> ${queryGrams(q)}::text[] and ${Prisma.join(inFirm, ' and ')}))`
}

const SORTS: Record<DirectInvestmentSort, Sorting> = {
  registeredOn: { by: Prisma.sql`d."registeredOn"`, ...BY_DATE },
  total: { by: Prisma.sql`a."total"`, ...BY_NUMBER },
  demand: { by: Prisma.sql`a."demand"`, ...BY_NUMBER },
  committed: { by: Prisma.sql`a."committed"`, ...BY_NUMBER },
}
