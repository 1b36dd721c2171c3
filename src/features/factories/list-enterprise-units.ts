import { visibleProjects } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { fromDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden } from '@/server/errors'
import { canReadFactories } from './policy'

/** The units that an enterprise negotiates about or is in, by the projects of it that the actor reads; areas in whole m². */
export async function listUnitsOfEnterprise(actor: Actor, enterpriseId: string) {
  if (!canReadFactories(actor)) throw forbidden()
  const found = await db.occupancy.findMany({
    where: { state: { not: 'ENDED' }, project: { AND: [{ enterpriseId }, visibleProjects(actor)] } },
    select: {
      id: true,
      state: true,
      area: true,
      illustrative: true,
      unit: {
        select: {
          id: true,
          code: true,
          building: {
            select: { id: true, name: true, owner: { select: { id: true, name: true, nameEn: true } } },
          },
        },
      },
      changes: { select: { state: true, on: true }, orderBy: { seq: 'asc' } },
    },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
  })
  return found.map(({ changes, ...occupancy }) => {
    const since = changes.find(({ state }) => state === occupancy.state)?.on
    return { ...occupancy, since: since ? fromDbDate(since) : null }
  })
}

export type EnterpriseUnit = Awaited<ReturnType<typeof listUnitsOfEnterprise>>[number]
