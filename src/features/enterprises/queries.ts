import { visibleProjects } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { readCursor, writeCursor } from '@/lib/cursor'
import { fromDbDate } from '@/lib/dates'
import { queryGrams, queryTerms } from '@/lib/grams'
import { db } from '@/server/db'
import { notFound } from '@/server/errors'
import { type Contact, type Enterprise, Prisma } from '@/server/generated/prisma/client'
import { canReadEnterprises, canWriteEnterprises, enterprisesWithPhones } from './policy'
import type { EnterpriseFilters, FindEnterprises } from './schema'

export type EnterpriseOption = { id: string; name: string; creditCode: string | null; city: string | null }

const MOST_OPTIONS = 10

/** Type-ahead by Chinese, pinyin or code, best first: names that begin so, then shorter ones. Empty: the newest. */
export async function findEnterprises(actor: Actor, { q }: FindEnterprises): Promise<EnterpriseOption[]> {
  if (!canReadEnterprises(actor)) throw notFound()
  const [begin = ''] = queryTerms(q)
  return db.$queryRaw<EnterpriseOption[]>`
    select e."id", e."name", e."creditCode", e."city" from "Enterprise" e
    where ${matches(q)}
    order by ${begin ? Prisma.sql`starts_with(e."searchText", ${begin}) desc, length(e."name"),` : Prisma.empty}
      e."createdAt" desc, e."id"
    limit ${MOST_OPTIONS}`
}

type EnterpriseRow = EnterpriseOption & {
  no: number
  province: string | null
  industry: string | null
  latestVisitOn: string | null
  illustrative: boolean
  sortedBy: string
}

/** A page of all enterprises; how many open projects the actor may read at each, and when anyone last met it. */
export async function listEnterprises(actor: Actor, filters: EnterpriseFilters) {
  if (!canReadEnterprises(actor)) throw notFound()
  const limit = filters.limit ?? 50
  const { order, by, after } = sortedBy(filters)
  const rows = await db.$queryRaw<EnterpriseRow[]>`
    with page as (
      select e."id", e."no", e."name", e."creditCode", e."province", e."city", e."industry", e."illustrative",
        ${by}::text as "sortedBy", row_number() over (order by ${order}) as place
      from "Enterprise" e where ${matches(filters.q ?? '')} and ${after}
      order by ${order} limit ${limit + 1}
    )
    select page."id", "no", "name", "creditCode", "province", "city", "industry", "illustrative", "sortedBy",
      (select to_char(max(v."on"), 'YYYY-MM-DD') from "VisitEnterprise" m join "Visit" v on v."id" = m."visitId"
        where m."enterpriseId" = page."id" and v."status" = 'HELD') as "latestVisitOn"
    from page order by place`
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  const counts = await countOpenProjects(
    actor,
    items.map(({ id }) => id),
  )
  return {
    items: items.map(({ sortedBy: _, ...row }) => ({ ...row, openProjects: counts.get(row.id) ?? 0 })),
    nextCursor: last ? writeCursor({ value: last.sortedBy, id: last.id }) : null,
  }
}

/** How many enterprises the search finds, whatever the page. */
export async function countEnterprises(actor: Actor, { q }: EnterpriseFilters): Promise<number> {
  if (!canReadEnterprises(actor)) throw notFound()
  const [found] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from "Enterprise" e where ${matches(q ?? '')}`
  return found?.count ?? 0
}

export type EnterpriseInList = Awaited<ReturnType<typeof listEnterprises>>['items'][number]

/** Grams narrow the search by index; the text itself decides. */
function matches(q: string): Prisma.Sql {
  const terms = queryTerms(q)
  if (terms.length === 0) return Prisma.sql`true`
  const contains = terms.map((term) => Prisma.sql`position(${term} in e."searchText") > 0`)
  return Prisma.sql`e."grams" @> ${queryGrams(q)}::text[] and ${Prisma.join(contains, ' and ')}`
}

const A_NAME = /^[^\0]{1,200}$/
const A_MOMENT = /^\d{4}-\d\d-\d\d ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-4])(:[0-5]\d)?$/

function sortedBy({ sort = '-createdAt', cursor }: EnterpriseFilters) {
  const byName = sort.endsWith('name')
  const by = byName ? Prisma.sql`e."name"` : Prisma.sql`e."createdAt"`
  const column = byName ? Prisma.sql`e."name" collate "zh-x-icu"` : by
  const [direction, onward] = sort.startsWith('-')
    ? [Prisma.sql`desc`, Prisma.sql`<`]
    : [Prisma.sql`asc`, Prisma.sql`>`]
  const start = readCursor(cursor, byName ? A_NAME : A_MOMENT)
  const value = byName ? Prisma.sql`${start?.value}` : Prisma.sql`${start?.value}::timestamptz`
  return {
    by,
    order: Prisma.sql`${column} ${direction}, e."id" ${direction}`,
    after: start ? Prisma.sql`(${column}, e."id") ${onward} (${value}, ${start.id}::uuid)` : Prisma.sql`true`,
  }
}

async function countOpenProjects(actor: Actor, enterpriseIds: string[]): Promise<Map<string, number>> {
  const counted = await db.project.groupBy({
    by: ['enterpriseId'],
    where: {
      enterpriseId: { in: enterpriseIds },
      status: { in: ['ACTIVE', 'PAUSED'] },
      ...visibleProjects(actor),
    },
    _count: true,
  })
  return new Map(counted.map(({ enterpriseId, _count }) => [enterpriseId, _count]))
}

/** An enterprise with its contacts, the projects there that the actor may read, and who met it when. */
export async function getEnterprise(actor: Actor, enterpriseId: string) {
  if (!canReadEnterprises(actor)) throw notFound()
  const [enterprise, withPhones, projects, visits] = await Promise.all([
    db.enterprise.findUnique({
      where: { id: enterpriseId },
      omit: { searchText: true, grams: true },
      include: { contacts: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } },
    }),
    db.enterprise.findFirst({
      where: { id: enterpriseId, ...enterprisesWithPhones(actor) },
      select: { id: true },
    }),
    listProjectsAt(actor, enterpriseId),
    listVisitsTo(enterpriseId),
  ])
  if (!enterprise) throw notFound()
  return {
    ...describeEnterprise(enterprise),
    contacts: enterprise.contacts.map((contact) => describeContact(contact, withPhones !== null)),
    projects,
    visits,
    rights: { write: canWriteEnterprises(actor), phones: withPhones !== null },
  }
}

export type EnterpriseInView = Awaited<ReturnType<typeof getEnterprise>>

async function listProjectsAt(actor: Actor, enterpriseId: string) {
  return db.project.findMany({
    where: { enterpriseId, ...visibleProjects(actor) },
    select: {
      id: true,
      no: true,
      name: true,
      stage: true,
      status: true,
      intendedAmount: true,
      signedAmount: true,
      illustrative: true,
      holder: { select: { id: true, name: true, nameEn: true } },
    },
    orderBy: { createdAt: 'desc' },
    take: 100,
  })
}

/** Of everybody's visits: the day, the entity and the status; the visit itself says more to who may read it. */
async function listVisitsTo(enterpriseId: string) {
  const met = await db.visitEnterprise.findMany({
    where: { enterpriseId },
    select: {
      visit: {
        select: {
          id: true,
          on: true,
          status: true,
          entity: { select: { name: true, nameEn: true } },
        },
      },
    },
    orderBy: { visit: { on: 'desc' } },
    take: 100,
  })
  return met.map(({ visit }) => ({ ...visit, on: fromDbDate(visit.on) }))
}

/** An enterprise as plain values; also what a stale edit is shown. */
export function describeEnterprise(
  enterprise: Omit<Enterprise, 'searchText' | 'grams' | 'nameNormalised' | 'createdById'>,
) {
  const { id, no, name, creditCode, foreignNo, province, city, industry, website, note } = enterprise
  const { illustrative, version } = enterprise
  return {
    id,
    no,
    name,
    creditCode,
    foreignNo,
    province,
    city,
    industry,
    website,
    note,
    illustrative,
    version,
  }
}

/** A contact as plain values; without the right to its number, `phone` is null and `phoneHidden` says so. */
export function describeContact(contact: Contact, withPhone: boolean) {
  const { id, enterpriseId, name, title, email, note, illustrative, version } = contact
  return {
    id,
    enterpriseId,
    name,
    title,
    phone: withPhone ? contact.phone : null,
    phoneHidden: !withPhone && contact.phone !== null,
    email,
    note,
    illustrative,
    version,
  }
}

export type ContactInView = ReturnType<typeof describeContact>
