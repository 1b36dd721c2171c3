import { everPromoted, visibleProjects } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { type FieldProblem, type Refused, refused } from '@/lib/outcome'
import type { Tx } from '@/server/db'
import type { EditDirectInvestment } from './schema'

type Links = Pick<EditDirectInvestment, 'fundId' | 'projectId' | 'entityId' | 'chainId'>

/**
 * Why a direct investment cannot point at these records: they do not exist, the entity never promoted, or the project
 * is none that the actor may read. The project that it is linked to already may stay.
 */
export async function refuseLinks(
  tx: Tx,
  actor: Actor,
  { fundId, projectId, entityId, chainId }: Links,
  linkedProjectId: string | null = null,
): Promise<Refused | null> {
  const mayLink = { id: projectId ?? '', ...visibleProjects(actor) }
  const isKnown = {
    fundId: !fundId || (await tx.fundRegistration.count({ where: { id: fundId } })),
    chainId: !chainId || (await tx.industryChain.count({ where: { id: chainId } })),
    entityId: await tx.promotionEntity.count({ where: { id: entityId, ...everPromoted } }),
    projectId: !projectId || projectId === linkedProjectId || (await tx.project.count({ where: mayLink })),
  }
  const fields = Object.entries(isKnown).flatMap(([path, found]): FieldProblem[] =>
    found ? [] : [{ path, code: 'unknownRecord' }],
  )
  return fields.length > 0 ? refused('direct-investments.unknownRecords', { fields }) : null
}
