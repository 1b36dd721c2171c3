import { canReadEnterprises } from '@/features/enterprises/policy'
import type { Actor } from '@/lib/actor'
import { recordId } from '@/lib/inputs'
import { db } from '@/server/db'
import { listCalled } from './all-lists'
import type { Asked, NamedRecord } from './list-of'

type Named = { name: string; nameEn?: string }

const bilingual = { name: true, nameEn: true } as const
const FINDERS: Record<NamedRecord, (id: string) => Promise<Named | null>> = {
  entity: (id) => db.promotionEntity.findUnique({ where: { id }, select: bilingual }),
  chain: (id) => db.industryChain.findUnique({ where: { id }, select: bilingual }),
  focus: (id) => db.focusIndustry.findUnique({ where: { id }, select: bilingual }),
  campaign: (id) => db.campaign.findUnique({ where: { id }, select: bilingual }),
  event: (id) => db.event.findUnique({ where: { id }, select: { name: true } }),
  person: (id) => db.user.findUnique({ where: { id }, select: { name: true } }),
  leader: (id) => db.mainLeader.findUnique({ where: { id }, select: { name: true } }),
  fund: (id) => db.fundRegistration.findUnique({ where: { id }, select: { name: true } }),
  enterprise: (id) => db.enterprise.findUnique({ where: { id }, select: { name: true } }),
}

/**
 * The name of a record that a filter names by its id; null of one that is not there, and of an enterprise for who reads
 * none. Only for lists that the actor reads: whoever reads them chooses from these names.
 */
export async function findFilterName(actor: Actor, of: NamedRecord, id: string): Promise<Named | null> {
  if (!recordId.safeParse(id).success) return null
  if (of === 'enterprise' && !canReadEnterprises(actor)) return null
  return FINDERS[of](id)
}

/** How many a list holds for the actor as it is asked for; null of a list that the actor does not read. */
export async function countList(actor: Actor, list: string, asked: Asked): Promise<number | null> {
  const told = listCalled(list)
  return told.mayRead(actor) ? (await told.total(actor, asked)).count : null
}
