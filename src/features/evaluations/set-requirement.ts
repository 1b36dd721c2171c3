import { inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { conflict, forbidden } from '@/server/errors'
import { canSetRequirements } from './policy'
import type { SetRequirement } from './schema'

/** Which department judges a kind for an industry, in how many days, and whether 决策 asks for it. */
export async function setRequirement(
  actor: Actor,
  { version, ...input }: SetRequirement,
): Promise<Outcome<{ id: string; version: number }>> {
  if (!canSetRequirements(actor)) throw forbidden()
  const { kind, departmentId, days, required } = input
  const chainId = input.chainId ?? null
  return inChange(actor, async ({ tx, audit }) => {
    await tx.$queryRaw`lock table "EvaluationRequirement" in share row exclusive mode`
    const department = await tx.promotionEntity.findUnique({ where: { id: departmentId } })
    if (department?.kind !== 'DEPARTMENT') {
      return refused('evaluations.noDepartment', { fields: [{ path: 'departmentId', code: 'invalid' }] })
    }
    const stored = await tx.evaluationRequirement.findFirst({ where: { kind, chainId } })
    if (stored && stored.version !== version) throw conflict(stored)
    const saved = stored
      ? await tx.evaluationRequirement.update({
          where: { id: stored.id },
          data: { departmentId, days, required, version: { increment: 1 } },
        })
      : await tx.evaluationRequirement.create({ data: { kind, chainId, departmentId, days, required } })
    const act = 'evaluations.setRequirement'
    audit({ act, record: 'EvaluationRequirement', id: saved.id, before: stored, after: saved })
    return accepted({ id: saved.id, version: saved.version })
  })
}
