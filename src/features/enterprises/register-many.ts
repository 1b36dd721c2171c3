import type { Change } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { normaliseEnterpriseName } from '@/lib/enterprise-name'
import { forbidden } from '@/server/errors'
import { enterpriseSearch, lockAllEnterprises } from './ensure-enterprise'
import { canWriteEnterprises } from './policy'
import type { RegisterEnterprise } from './schema'

export type Registered = { id: string } | { taken: { id: string; name: string; by: 'creditCode' | 'name' } }

/**
 * Registers hundreds of enterprises at once, by the rule of `registerEnterprise`: one of a code or a name that is there,
 * or that came before in the list, is told and not made. Whether alike names are meant is decided before.
 */
export async function registerMany(
  change: Change,
  actor: Actor,
  all: RegisterEnterprise[],
): Promise<Registered[]> {
  if (!canWriteEnterprises(actor)) throw forbidden()
  await lockAllEnterprises(change.tx)
  const known = await findKnown(change, all)
  const fresh: RegisterEnterprise[] = []
  const registered = all.map((written, place): Registered | number => {
    const taken = known.get(codeKey(written)) ?? known.get(nameKey(written))
    if (taken) return { taken: { ...taken, by: known.has(codeKey(written)) ? 'creditCode' : 'name' } }
    for (const key of [codeKey(written), nameKey(written)]) known.set(key, { id: '', name: written.name })
    known.delete('')
    fresh.push(written)
    return place
  })
  const made = await createMany(change, actor, fresh)
  return registered.map((one, place) =>
    typeof one === 'number' ? { id: made.get(all[place]?.name ?? '') ?? '' } : one,
  )
}

const codeKey = ({ creditCode }: { creditCode?: string | null }) => (creditCode ? `code:${creditCode}` : '')
const nameKey = ({ name }: { name: string }) => `name:${normaliseEnterpriseName(name)}`

async function findKnown({ tx }: Change, all: RegisterEnterprise[]) {
  const codes = all.flatMap(({ creditCode }) => creditCode ?? [])
  const names = all.map(({ name }) => normaliseEnterpriseName(name))
  const found = await tx.enterprise.findMany({
    where: { OR: [{ creditCode: { in: codes } }, { nameNormalised: { in: names } }] },
    select: { id: true, name: true, creditCode: true },
  })
  const known = new Map<string, { id: string; name: string }>()
  for (const { id, name, creditCode } of found) {
    known.set(nameKey({ name }), { id, name })
    if (creditCode) known.set(codeKey({ creditCode }), { id, name })
  }
  return known
}

/** By name, which is there once now. */
async function createMany({ tx, audit }: Change, actor: Actor, fresh: RegisterEnterprise[]) {
  const data = fresh.map(({ despiteSimilar: _, ...written }) => ({
    ...written,
    ...enterpriseSearch(written),
    createdById: actor.userId || null,
  }))
  const made = await tx.enterprise.createManyAndReturn({ data, select: { id: true, name: true } })
  const ids = new Map(made.map(({ id, name }) => [name, id]))
  for (const { despiteSimilar: _, ...written } of fresh) {
    audit({
      act: 'enterprise.register',
      record: 'Enterprise',
      id: ids.get(written.name) ?? '',
      after: written,
    })
  }
  return ids
}

/** Takes enterprises out again that nothing was built on: the undoing of an import. */
export async function removeMany({ tx, audit }: Change, actor: Actor, ids: string[]): Promise<void> {
  if (!canWriteEnterprises(actor)) throw forbidden()
  const stored = await tx.enterprise.findMany({
    where: { id: { in: ids } },
    omit: { searchText: true, grams: true, nameNormalised: true },
  })
  await tx.enterprise.deleteMany({ where: { id: { in: ids } } })
  for (const { id, createdAt: _, createdById: __, ...before } of stored) {
    audit({ act: 'enterprise.remove', record: 'Enterprise', id, before })
  }
}
