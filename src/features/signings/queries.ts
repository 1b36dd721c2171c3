import { canReadEvents } from '@/features/events/policy'
import { canCarryProject, everPromoted, visibleProjects } from '@/features/pipeline/policy'
import { getProjectInView } from '@/features/pipeline/queries'
import { projectsInSight } from '@/features/pipeline/scope-projects'
import type { Actor } from '@/lib/actor'
import { type CalendarDate, fromDbDate } from '@/lib/dates'
import { queryGrams, queryTerms } from '@/lib/grams'
import { db } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'
import { Prisma } from '@/server/generated/prisma/client'
import { BY_DATE, BY_NUMBER, keyset, pageOf, type Sorting } from '@/server/keyset'
import type { SigningKind } from './rules'
import type { SigningFilters } from './schema'

type Named = { id: string; name: string; nameEn?: string }

/** A contract as a list shows it; `amountYuan` is the amount of today, with its amendments. */
export type SigningRow = {
  id: string
  kind: SigningKind
  contractNo: string
  signedOn: CalendarDate
  amountYuan: bigint
  firstAmountYuan: bigint
  terminatedOn: CalendarDate | null
  illustrative: boolean
  version: number
  project: { id: string; no: number; name: string }
  holder: Named
  event: Named | null
  chain: Named | null
}

const columns = Prisma.sql`
  s."id", s."kind"::text, s."contractNo", s."signedOn"::text, s."terminatedOn"::text, s."illustrative", s."version",
  coalesce(a."amount", s."amount") as "amountYuan", s."amount" as "firstAmountYuan",
  jsonb_build_object('id', p."id", 'no', p."no", 'name', p."name") as "project",
  jsonb_build_object('id', h."id", 'name', h."name", 'nameEn', h."nameEn") as "holder",
  case when e."id" is not null then jsonb_build_object('id', e."id", 'name', e."name") end as "event",
  case when c."id" is not null then jsonb_build_object('id', c."id", 'name', c."name", 'nameEn', c."nameEn") end as "chain"`

const tables = Prisma.sql`
  "Signing" s join "Project" p on p."id" = s."projectId" join "PromotionEntity" h on h."id" = s."holderId"
  left join "Event" e on e."id" = s."eventId" left join "IndustryChain" c on c."id" = s."chainId"
  left join lateral (select "amount" from "SigningAmendment" where "signingId" = s."id"
    order by "effectiveOn" desc, "seq" desc limit 1) a on true`

/**
 * The contracts of the projects that the actor may read, latest first unless `sort` says otherwise. `total` is over the
 * whole list: its contracts, and the yuan of those in force; framework agreements add none.
 */
export async function listSignings(actor: Actor, asked: SigningFilters) {
  const { cursor, limit = 50, sort = '-signedOn', ...filters } = asked
  const matching = Prisma.join([projectsInSight(actor), ...conditions(filters)], ' and ')
  const order = keyset(SORTS, { sort, cursor, id: Prisma.sql`s."id"` })
  const [rows, [total]] = await Promise.all([
    db.$queryRaw<(SigningRow & { sortValue: string })[]>`
      select ${columns}, ${order.sortValue} from ${tables} where ${matching} ${order.page} limit ${limit + 1}`,
    db.$queryRaw<{ count: number; amountYuan: bigint }[]>`
      select count(*)::int as "count", coalesce(sum(coalesce(a."amount", s."amount"))
        filter (where s."kind" <> 'FRAMEWORK' and s."terminatedOn" is null), 0)::bigint as "amountYuan"
      from ${tables} where ${matching}`,
  ])
  return { ...pageOf(rows, limit), total: total ?? { count: 0, amountYuan: 0n } }
}

type Conditions = Omit<SigningFilters, 'cursor' | 'limit' | 'sort'>

function conditions({ holder, event, chain, kind, effective, from, to, q }: Conditions): Prisma.Sql[] {
  return [
    ...(holder ? [Prisma.sql`s."holderId" = ${holder}::uuid`] : []),
    ...(event ? [Prisma.sql`s."eventId" = ${event}::uuid`] : []),
    ...(chain ? [Prisma.sql`s."chainId" = ${chain}::uuid`] : []),
    ...(kind ? [Prisma.sql`s."kind" = ${kind}::"SigningKind"`] : []),
    ...(effective ? [Prisma.sql`(s."terminatedOn" is null) = ${effective === 'yes'}`] : []),
    ...(from ? [Prisma.sql`s."signedOn" >= ${from}::date`] : []),
    ...(to ? [Prisma.sql`s."signedOn" <= ${to}::date`] : []),
    ...(q && queryTerms(q).length > 0 ? [search(q)] : []),
  ]
}

/** By a piece of the contract number, folded as what is searched for, or by the project as in the list of projects. */
function search(q: string): Prisma.Sql {
  const terms = queryTerms(q)
  const inNo = terms.map((term) => Prisma.sql`strpos(lower(normalize(s."contractNo", nfkc)), ${term}) > 0`)
  const inProject = terms.map((term) => Prisma.sql`strpos(p."searchText", ${term}) > 0`)
  return Prisma.sql`((${Prisma.join(inNo, ' and ')})
    or (p."grams" @> ${queryGrams(q)}::text[] and ${Prisma.join(inProject, ' and ')}))`
}

const SORTS: Record<'signedOn' | 'amount', Sorting> = {
  signedOn: { by: Prisma.sql`s."signedOn"`, ...BY_DATE },
  amount: { by: Prisma.sql`coalesce(a."amount", s."amount")`, ...BY_NUMBER },
}

/** A contract in full, as the forms that amend, correct and terminate it need it. */
export type ProjectSigning = SigningRow & {
  currency: string
  originalAmount: string | null
  rate: string | null
  rateOn: CalendarDate | null
  parties: string
  note: string | null
}

/** The contracts of one project, oldest first. */
export async function listProjectSignings(actor: Actor, projectId: string): Promise<ProjectSigning[]> {
  await getProjectInView(actor, projectId)
  return db.$queryRaw<ProjectSigning[]>`
    select ${columns}, s."currency", s."originalAmount"::text, trim_scale(s."rate")::text as "rate", s."rateOn"::text, s."parties", s."note"
    from ${tables} where s."projectId" = ${projectId}::uuid order by s."signedOn", s."recordedAt"`
}

export type SigningDetail = Awaited<ReturnType<typeof getSigning>>

const by = { by: { select: { id: true, name: true } } }

/** A contract with all that was done to it, and whether the actor may do more. */
export async function getSigning(actor: Actor, signingId: string) {
  const found = await db.signing.findFirst({
    where: { id: signingId, project: visibleProjects(actor) },
    include: {
      ...by,
      project: { select: { id: true, no: true, name: true, holderId: true, stage: true, status: true } },
      holder: { select: { id: true, name: true, nameEn: true } },
      event: { select: { id: true, name: true } },
      chain: { select: { id: true, name: true, nameEn: true } },
      amendments: { include: by, orderBy: [{ effectiveOn: 'asc' }, { seq: 'asc' }] },
      corrections: { include: by, orderBy: { recordedAt: 'asc' } },
      termination: { include: by },
    },
  })
  if (!found) throw notFound()
  const { amount, originalAmount, rate, amendments, corrections, termination, ...signing } = found
  const eventNames = await findEventNames(corrections)
  return {
    ...signing,
    signedOn: fromDbDate(signing.signedOn),
    rateOn: signing.rateOn && fromDbDate(signing.rateOn),
    terminatedOn: signing.terminatedOn && fromDbDate(signing.terminatedOn),
    firstAmountYuan: amount,
    amountYuan: amendments.at(-1)?.amount ?? amount,
    originalAmount: originalAmount?.toString() ?? null,
    rate: rate?.toString() ?? null,
    amendments: amendments.map(({ effectiveOn, amount, ...rest }) => ({
      ...rest,
      effectiveOn: fromDbDate(effectiveOn),
      amountYuan: amount,
    })),
    corrections: corrections.map(({ before, after, ...rest }) => ({
      ...rest,
      before: withEventName(before, eventNames),
      after: withEventName(after, eventNames),
    })),
    termination: termination && { ...termination, on: fromDbDate(termination.on) },
    mayWrite: canCarryProject(actor, signing.project),
  }
}

/** Corrections keep an event by its id; people read its name. */
async function findEventNames(corrections: { before: Prisma.JsonValue; after: Prisma.JsonValue }[]) {
  const ids = corrections.flatMap(({ before, after }) => [before, after].flatMap(eventIdIn))
  if (ids.length === 0) return new Map<string, string>()
  const events = await db.event.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(events.map(({ id, name }) => [id, name]))
}

function withEventName(contract: Prisma.JsonValue, names: Map<string, string>): Record<string, unknown> {
  const fields = contract as Record<string, unknown>
  return 'eventId' in fields
    ? { ...fields, eventId: eventIdIn(contract).map((id) => names.get(id))[0] }
    : fields
}

function eventIdIn(contract: Prisma.JsonValue): string[] {
  const { eventId } = contract as { eventId?: string | null }
  return eventId ? [eventId] : []
}

/** What the filters and the form of a contract can choose from. */
export async function listSigningChoices(actor: Actor) {
  if (!canReadEvents(actor)) throw forbidden()
  const [holders, events, chains] = await Promise.all([
    db.promotionEntity.findMany({
      where: everPromoted,
      select: { id: true, name: true, nameEn: true },
      orderBy: [{ kind: 'asc' }, { no: 'asc' }],
    }),
    db.event.findMany({ select: { id: true, name: true }, orderBy: { startsOn: 'desc' }, take: 200 }),
    db.industryChain.findMany({ select: { id: true, name: true, nameEn: true }, orderBy: { no: 'asc' } }),
  ])
  return { holders, events, chains }
}
