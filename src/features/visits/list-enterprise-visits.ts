import type { Actor } from '@/lib/actor'
import { db } from '@/server/db'
import { forbidden } from '@/server/errors'
import { readsInFull, seesVisits } from './policy'
import { describeMet, describeVisits, inLists } from './queries'

const MOST_SHOWN = 100

/** Everybody's visits to an enterprise, latest first; of others' only what every business role may know. */
export async function listVisitsOfEnterprise(actor: Actor, enterpriseId: string) {
  if (!seesVisits(actor)) throw forbidden()
  const found = await db.visit.findMany({
    where: { enterprises: { some: { enterpriseId } } },
    include: inLists,
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
    take: MOST_SHOWN,
  })
  const rows = describeVisits(actor, found)
  return found.flatMap((visit, index) => {
    const [row, met] = [rows[index], visit.enterprises.find((one) => one.enterpriseId === enterpriseId)]
    if (!row || !met) return []
    return { ...row, talk: readsInFull(actor, visit) ? describeMet(met) : null }
  })
}

export type EnterpriseVisitRow = Awaited<ReturnType<typeof listVisitsOfEnterprise>>[number]
