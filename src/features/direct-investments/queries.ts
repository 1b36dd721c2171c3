import { withAmounts } from '@/features/fund-registrations/find-committed'
import { canReadFunds } from '@/features/fund-registrations/policy'
import { listFundChoices, mayRegisterFunds } from '@/features/fund-registrations/queries'
import { canReadProject, visibleProjects } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { type CalendarDate, fromDbDate } from '@/lib/dates'
import { queryGrams, queryTerms } from '@/lib/grams'
import { db, type Tx } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'
import type { Prisma } from '@/server/generated/prisma/client'
import type { DirectInvestmentFacts } from './figures'
import { amountsOn, type Revision } from './rules'
import type { FindProjects } from './schema'

const person = { select: { id: true, name: true } } as const
const named = { select: { id: true, name: true, nameEn: true } } as const
const rights = { holderId: true, stage: true, readerIds: true, askedIds: true } as const

const whole = {
  enterprise: { select: { id: true, name: true } },
  fund: { select: { id: true, name: true } },
  project: { select: { id: true, no: true, name: true, ...rights } },
  entity: named,
  chain: named,
  by: person,
  revisions: { include: { by: person }, orderBy: [{ on: 'asc' }, { seq: 'asc' }] },
} as const satisfies Prisma.DirectInvestmentInclude

export type StoredDirectInvestment = Prisma.DirectInvestmentGetPayload<{ include: typeof whole }>

export async function findDirectInvestment(tx: Tx, id: string): Promise<StoredDirectInvestment | null> {
  return tx.directInvestment.findUnique({ where: { id }, include: whole })
}

/** One direct investment with its revisions; a linked project that the actor may not read is not named. */
export async function getDirectInvestment(actor: Actor, id: string) {
  const found = canReadFunds(actor) ? await findDirectInvestment(db, id) : null
  if (!found) throw notFound()
  return { ...describeDirectInvestment(actor, found), mayWrite: await mayRegisterFunds(actor) }
}

export type DirectInvestmentInView = Awaited<ReturnType<typeof getDirectInvestment>>

/** As plain values; also what a stale edit is shown. `projectHidden`: it is linked to one that the actor may not read. */
export function describeDirectInvestment(actor: Actor, stored: StoredDirectInvestment) {
  const {
    id,
    no,
    name,
    enterprise,
    fund,
    entity,
    chain,
    withdrawReason,
    summary,
    by,
    illustrative,
    version,
  } = stored
  const readable = stored.project && canReadProject(actor, stored.project) ? stored.project : null
  const registeredOn = fromDbDate(stored.registeredOn)
  const revisions = stored.revisions.map((revision) => describeRevision(revision, registeredOn))
  const { totalYuan = 0n, demandYuan = 0n, committedYuan = 0n } = amountsOn(revisions, LAST_DAY) ?? {}
  return {
    id,
    no,
    name,
    enterprise,
    fund,
    project: readable && { id: readable.id, no: readable.no, name: readable.name },
    projectHidden: stored.project !== null && readable === null,
    entity,
    chain,
    registeredOn,
    withdrawnOn: stored.withdrawnOn && fromDbDate(stored.withdrawnOn),
    withdrawReason,
    summary,
    totalYuan,
    demandYuan,
    committedYuan,
    revisions,
    by,
    recordedAt: stored.recordedAt.toISOString(),
    illustrative,
    version,
  }
}

// No revision lies in the future, so the last of them is what stands.
const LAST_DAY = '9999-12-31'

type StoredRevision = StoredDirectInvestment['revisions'][number]

/** The first row stands from the registered day, on whichever it was written. */
function describeRevision(revision: StoredRevision, registeredOn: CalendarDate) {
  const { id, seq, on, total, demand, committed, reason, by, recordedAt } = revision
  return {
    id,
    seq,
    on: seq === 1 ? registeredOn : fromDbDate(on),
    totalYuan: total,
    demandYuan: demand,
    committedYuan: committed,
    reason,
    by,
    recordedAt: recordedAt.toISOString(),
  }
}

/** Whole yuan: of the funds what they have and have called, of those that still ask what is committed and asked. */
export type FundDemand = {
  sizeYuan: bigint
  calledYuan: bigint
  committedYuan: bigint
  demandYuan: bigint
  /** How many direct investments ask. */
  asking: number
}

/** Demand against size of one fund, or of all funds and all that ask, with or without a fund. */
export async function getFundDemand(actor: Actor, fundId: string | null): Promise<FundDemand> {
  if (!canReadFunds(actor)) throw forbidden()
  const [demand] = await db.$queryRaw<FundDemand[]>`
    select
      (select coalesce(sum(f."size"), 0)::bigint from "FundRegistration" f
        where ${fundId}::uuid is null or f."id" = ${fundId}::uuid) as "sizeYuan",
      (select coalesce(sum(k."amount"), 0)::bigint from "CapitalCall" k
        where k."voidedAt" is null and (${fundId}::uuid is null or k."fundId" = ${fundId}::uuid)) as "calledYuan",
      coalesce(sum(a."committed"), 0)::bigint as "committedYuan", coalesce(sum(a."demand"), 0)::bigint as "demandYuan",
      count(*)::int as "asking"
    from ${withAmounts} where d."withdrawnOn" is null and (${fundId}::uuid is null or d."fundId" = ${fundId}::uuid)`
  if (!demand) throw new Error('a sum has one row')
  return demand
}

/** What the filters and the form can choose from: entities, chains, funds, and who is usually credited. */
export async function listDirectInvestmentChoices(actor: Actor) {
  const [choices, funds] = await Promise.all([
    listFundChoices(actor),
    db.fundRegistration.findMany({ select: { id: true, name: true }, orderBy: { registeredOn: 'desc' } }),
  ])
  return { ...choices, funds }
}

/** Type-ahead over the projects that the actor may read; best are those touched last. */
export async function findProjectsToLink(actor: Actor, { q }: FindProjects) {
  if (!canReadFunds(actor)) throw notFound()
  return db.project.findMany({
    where: {
      AND: [visibleProjects(actor), ...queryTerms(q).map((term) => ({ searchText: { contains: term } }))],
      ...(queryGrams(q).length > 0 ? { grams: { hasEvery: queryGrams(q) } } : {}),
    },
    select: { id: true, no: true, name: true, enterprise: { select: { name: true } } },
    orderBy: [{ lastActivityOn: 'desc' }, { id: 'desc' }],
    take: 10,
  })
}

/** What the figures read of a stored direct investment. */
export function directInvestmentFacts(
  stored: Pick<StoredDirectInvestment, 'id' | 'registeredOn' | 'withdrawnOn' | 'entityId' | 'chainId'> & {
    revisions: Omit<StoredRevision, 'by'>[]
  },
): DirectInvestmentFacts {
  const { id, registeredOn, withdrawnOn, entityId, chainId } = stored
  const revisions = stored.revisions.map(
    ({ seq, on, total, demand, committed }): Revision => ({
      seq,
      on: fromDbDate(on),
      totalYuan: total,
      demandYuan: demand,
      committedYuan: committed,
    }),
  )
  return {
    id,
    registeredOn: fromDbDate(registeredOn),
    withdrawnOn: withdrawnOn && fromDbDate(withdrawnOn),
    entityId,
    chainId,
    revisions,
  }
}

/** The facts of the next direct investments after an id, in order of id, for the recount. */
export async function listDirectInvestmentFacts(
  after: string | null,
  limit: number,
): Promise<DirectInvestmentFacts[]> {
  const found = await db.directInvestment.findMany({
    where: after ? { id: { gt: after } } : {},
    include: { revisions: true },
    orderBy: { id: 'asc' },
    take: limit,
  })
  return found.map(directInvestmentFacts)
}
