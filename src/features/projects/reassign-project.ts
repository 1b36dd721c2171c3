import { findLeadLimits } from '@/features/leads/queries'
import { protectedSince } from '@/features/leads/rules'
import { appendHolding } from '@/features/pipeline/append-holding'
import { changeProject, type ProjectStep } from '@/features/pipeline/change-project'
import { canReassign, holdersOn } from '@/features/pipeline/policy'
import { isUnprotected } from '@/features/pipeline/rules'
import type { Actor } from '@/lib/actor'
import { addDays, daysBetween, fromDbDate } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { forbidden } from '@/server/errors'
import type { ReassignProject } from './schema'

/** 改派: the coordinator gives a project that idled past its protection to another entity, which names its officer. */
export async function reassignProject(
  actor: Actor,
  { projectId, toEntityId, on, reason }: ReassignProject,
): Promise<Outcome<{ projectId: string }>> {
  return changeProject(actor, projectId, async (step) => {
    if (!canReassign(actor)) throw forbidden()
    const unfit = (await refusalOfProtection(step)) ?? (await refusalOfEntity(step, toEntityId))
    if (unfit) return unfit
    return (await appendHolding(step, { entityId: toEntityId, on, reason })) ?? accepted({ projectId })
  })
}

async function refusalOfProtection({ project, today }: ProjectStep): Promise<Refused | null> {
  const lastActivityOn = fromDbDate(project.lastActivityOn)
  const since = protectedSince(await findLeadLimits(), today)
  if (isUnprotected({ ...project, lastActivityOn }, since)) return null
  if (lastActivityOn < since) return refused('projects.reassignOpenOnly')
  const until = addDays(today, daysBetween(since, lastActivityOn))
  return refused('projects.stillProtected', { params: { until } })
}

async function refusalOfEntity({ tx, project, today }: ProjectStep, id: string): Promise<Refused | null> {
  if (id === project.holderId) return refused('projects.transferToHolder')
  const entity = await tx.promotionEntity.findFirst({
    where: { id, ...holdersOn(today) },
    select: { id: true },
  })
  return entity
    ? null
    : refused('projects.noSuchEntity', { fields: [{ path: 'toEntityId', code: 'invalid' }] })
}
