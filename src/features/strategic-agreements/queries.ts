import type { Actor } from '@/lib/actor'
import { addDays, type CalendarDate, fromDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'
import { Prisma, type StrategicAgreement } from '@/server/generated/prisma/client'
import { BY_DATE, keyset, pageOf, type Sorting } from '@/server/keyset'
import type { AgreementFacts } from './figures'
import { canReadAgreements, canWriteAgreements } from './policy'
import { type AgreementSort, type AgreementState, EXPIRING_DAYS, stateOfAgreement } from './rules'
import type { AgreementFilters } from './schema'

export type AgreementRow = {
  id: string
  no: string
  partner: string
  title: string
  signedOn: CalendarDate
  expiresOn: CalendarDate | null
  place: string | null
  state: AgreementState
  illustrative: boolean
  version: number
}

const SORTS: Record<AgreementSort, Sorting> = {
  signedOn: { by: Prisma.sql`a."signedOn"`, ...BY_DATE },
  // What has no last day comes after all that have one.
  expiresOn: { by: Prisma.sql`coalesce(a."expiresOn", '9999-12-31')`, ...BY_DATE },
}

/** Agreements with other areas, latest first unless `sort` says otherwise; `total` is over the whole list. */
export async function listAgreements(actor: Actor, asked: AgreementFilters = {}) {
  if (!canReadAgreements(actor)) throw forbidden()
  const { sort = '-signedOn', cursor, limit = 50, ...filters } = asked
  const order = keyset(SORTS, { sort, cursor, id: Prisma.sql`a."id"` })
  const day = today()
  const matching = Prisma.join([Prisma.sql`true`, ...conditions(filters, day)], ' and ')
  const [rows, [total]] = await Promise.all([
    db.$queryRaw<(Omit<AgreementRow, 'state'> & { sortValue: string })[]>`
      select a."id", a."no", a."partner", a."title", a."signedOn"::text, a."expiresOn"::text, a."place",
        a."illustrative", a."version", ${order.sortValue}
      from "StrategicAgreement" a where ${matching} ${order.page} limit ${limit + 1}`,
    db.$queryRaw<{ count: number }[]>`
      select count(*)::int as "count" from "StrategicAgreement" a where ${matching}`,
  ])
  const { items, nextCursor } = pageOf(rows, limit)
  return {
    items: items.map((row): AgreementRow => ({ ...row, state: stateOfAgreement(row, day) })),
    nextCursor,
    total: total?.count ?? 0,
  }
}

function conditions({ q, state, from, to }: AgreementFilters, day: CalendarDate): Prisma.Sql[] {
  const words = q?.trim().toLowerCase()
  return [
    ...(state ? [inState(state, day)] : []),
    ...(from ? [Prisma.sql`a."signedOn" >= ${from}::date`] : []),
    ...(to ? [Prisma.sql`a."signedOn" <= ${to}::date`] : []),
    ...(words
      ? [Prisma.sql`strpos(lower(concat_ws(' ', a."no", a."partner", a."title")), ${words}) > 0`]
      : []),
  ]
}

/** `stateOfAgreement` in SQL; a test holds the two together. */
function inState(state: AgreementState, day: CalendarDate): Prisma.Sql {
  const soon = addDays(day, EXPIRING_DAYS)
  if (state === 'EXPIRED') return Prisma.sql`a."expiresOn" < ${day}::date`
  if (state === 'EXPIRING') return Prisma.sql`a."expiresOn" between ${day}::date and ${soon}::date`
  return Prisma.sql`(a."expiresOn" is null or a."expiresOn" > ${soon}::date)`
}

export async function getAgreement(actor: Actor, agreementId: string) {
  if (!canReadAgreements(actor)) throw notFound()
  const found = await db.strategicAgreement.findUnique({
    where: { id: agreementId },
    include: { by: { select: { id: true, name: true } } },
  })
  if (!found) throw notFound()
  const agreement = describeAgreement(found)
  return {
    ...agreement,
    by: found.by,
    state: stateOfAgreement(agreement, today()),
    rights: { write: canWriteAgreements(actor) },
  }
}

export type AgreementInView = Awaited<ReturnType<typeof getAgreement>>

/** An agreement as plain values; also what a stale edit is shown. */
export function describeAgreement({ signedOn, expiresOn, ...agreement }: StrategicAgreement) {
  const { id, no, partner, title, place, scope, note, illustrative, version } = agreement
  return {
    id,
    no,
    partner,
    title,
    signedOn: fromDbDate(signedOn),
    expiresOn: expiresOn && fromDbDate(expiresOn),
    place,
    scope,
    note,
    illustrative,
    version,
  }
}

/** The facts of the next agreements after an id, in order of id, for the recount. */
export async function listAgreementFacts(after: string | null, limit: number): Promise<AgreementFacts[]> {
  const agreements = await db.strategicAgreement.findMany({
    where: after ? { id: { gt: after } } : {},
    select: { id: true, signedOn: true },
    orderBy: { id: 'asc' },
    take: limit,
  })
  return agreements.map(({ id, signedOn }) => ({ id, signedOn: fromDbDate(signedOn) }))
}
