import { findKnownEnterprise, findSameEnterprises } from '@/features/enterprises/ensure-enterprise'
import type { Actor } from '@/lib/actor'
import { isMemberOf } from '@/lib/actor'
import { addDays, type CalendarDate, fromDbDate, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden } from '@/server/errors'
import type { Prisma } from '@/server/generated/prisma/client'
import { seesVisits } from './policy'
import { VISIT_LIMITS } from './rules'
import type { NearbyVisits } from './schema'

const MOST_TOLD = 20

/**
 * Visits by any entity to an enterprise, or to one of a similar name, that are planned or lie within the days of the
 * setting around a day: what an entity is told before it visits the same enterprise. Earliest first.
 */
export async function listNearbyVisits(actor: Actor, { enterpriseId, name, on, visitId }: NearbyVisits) {
  if (!seesVisits(actor)) throw forbidden()
  const ids = enterpriseId ? [enterpriseId] : await findNamed(name)
  return tellNearby(actor, { enterpriseId: { in: ids } }, on ?? today(), visitId ?? undefined)
}

/** The same for all the enterprises of a visit in hand. */
export async function listVisitsNear(actor: Actor, visit: { id: string; on: CalendarDate }) {
  if (!seesVisits(actor)) throw forbidden()
  const sameEnterprise = { enterprise: { visitEnterprises: { some: { visitId: visit.id } } } }
  return tellNearby(actor, sameEnterprise, visit.on, visit.id)
}

export type NearbyVisit = Awaited<ReturnType<typeof tellNearby>>[number]

async function tellNearby(
  actor: Actor,
  where: Prisma.VisitEnterpriseWhereInput,
  on: CalendarDate,
  visitId?: string,
) {
  const days = await findWarningDays()
  const since = toDbDate(addDays(on, -days))
  const found = await db.visitEnterprise.findMany({
    where: {
      ...where,
      visitId: visitId && { not: visitId },
      visit: {
        status: { not: 'CANCELLED' },
        OR: [
          // One that lasts is near on its last day as on its first.
          {
            on: { lte: toDbDate(addDays(on, days)) },
            OR: [{ on: { gte: since } }, { endsOn: { gte: since } }],
          },
          { status: 'PLANNED', on: { gte: toDbDate(today()) } },
        ],
      },
    },
    select: {
      enterprise: { select: { id: true, name: true } },
      visit: {
        select: {
          id: true,
          on: true,
          status: true,
          entity: { select: { id: true, name: true, nameEn: true } },
        },
      },
    },
    orderBy: [{ visit: { on: 'asc' } }, { visitId: 'asc' }],
    take: MOST_TOLD,
  })
  return found.map(({ enterprise, visit: { id, on: day, status, entity } }) => ({
    visitId: id,
    on: fromDbDate(day),
    status,
    entity,
    enterprise,
    own: isMemberOf(actor, entity.id),
  }))
}

async function findNamed(name: string | null | undefined): Promise<string[]> {
  if (!name) return []
  const known = await findKnownEnterprise(db, { name })
  const same = await findSameEnterprises(db, { name })
  return [...new Set([...(known ? [known] : []), ...same].map(({ id }) => id))]
}

async function findWarningDays(): Promise<number> {
  const key = 'visits.warningDays'
  const set = await db.setting.findUnique({ where: { key } })
  return Number.isInteger(set?.value) ? Number(set?.value) : VISIT_LIMITS[key]
}
