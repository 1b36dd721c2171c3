import type { Actor } from '@/lib/actor'
import { queryGrams, queryTerms } from '@/lib/grams'
import { db } from '@/server/db'
import { notFound } from '@/server/errors'
import { Prisma } from '@/server/generated/prisma/client'
import { BY_NAME, keyset, pageOf } from '@/server/keyset'
import { canReadEvents } from './policy'
import type { AttendanceFilters } from './schema'

export type Attendance = {
  /** The enterprise's. */
  id: string
  name: string
  city: string | null
  industry: string | null
  entrepreneurs: number
  note: string | null
  /** The target enterprise that it became at this event, dropped or not. */
  targetId: string | null
  illustrative: boolean
  version: number
}

/** Who came to an event, by name; `total` is over the whole list. */
export async function listAttendance(actor: Actor, { eventId, q, cursor, limit = 50 }: AttendanceFilters) {
  const event = canReadEvents(actor) ? await db.event.count({ where: { id: eventId } }) : 0
  if (event === 0) throw notFound()
  const order = keyset(
    { name: { by: Prisma.sql`f."name" collate "zh-x-icu"`, ...BY_NAME } },
    { sort: 'name', cursor, id: Prisma.sql`f."id"` },
  )
  const came = Prisma.sql`"EventAttendance" a join "Enterprise" f on f."id" = a."enterpriseId"`
  const matching = Prisma.sql`a."eventId" = ${eventId}::uuid and ${enterpriseMatches(q)}`
  const [rows, [total]] = await Promise.all([
    db.$queryRaw<(Attendance & { sortValue: string })[]>`
      select f."id", f."name", f."city", f."industry", a."entrepreneurs", a."note", a."illustrative", a."version",
        (select t."id" from "TargetEnterprise" t
          where t."eventId" = a."eventId" and t."enterpriseId" = a."enterpriseId") as "targetId", ${order.sortValue}
      from ${came} where ${matching} ${order.page} limit ${limit + 1}`,
    db.$queryRaw<{ firms: number; entrepreneurs: number }[]>`
      select count(*)::int as "firms", coalesce(sum(a."entrepreneurs"), 0)::int as "entrepreneurs"
      from ${came} where ${matching}`,
  ])
  return { ...pageOf(rows, limit), total: total ?? { firms: 0, entrepreneurs: 0 } }
}

/** Condition on "Enterprise" f: by Chinese, pinyin or code. */
export function enterpriseMatches(q: string | null | undefined): Prisma.Sql {
  const terms = queryTerms(q ?? '')
  if (terms.length === 0) return Prisma.sql`true`
  const words = terms.map((term) => Prisma.sql`strpos(f."searchText", ${term}) > 0`)
  return Prisma.sql`f."grams" @> ${queryGrams(q ?? '')}::text[] and ${Prisma.join(words, ' and ')}`
}
