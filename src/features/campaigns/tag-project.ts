import { type Change, inChange } from '@/features/audit/seal-change'
import { canReadProject } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { fromDbDate } from '@/lib/dates'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { forbidden, notFound } from '@/server/errors'
import { lockCampaign } from './commands'
import { canTagProject } from './policy'
import type { TagProject } from './schema'

/** Tags filter and count nothing, so a tag is no activity of the project. Tagging twice changes nothing. */
export async function tagProject(actor: Actor, input: TagProject): Promise<Outcome<TagProject>> {
  const { projectId, campaignId } = input
  return inChange(actor, async (change) => {
    await mustTag(change, actor, projectId)
    const campaign = await lockCampaign(change, campaignId)
    if (campaign.endedOn) {
      return refused('campaigns.ended', {
        params: { name: campaign.name, on: fromDbDate(campaign.endedOn) },
      })
    }
    const { count } = await change.tx.projectCampaign.createMany({
      data: [{ projectId, campaignId, byId: actor.userId || null }],
      skipDuplicates: true,
    })
    if (count > 0) {
      const after = { campaign: campaign.name }
      change.audit({ act: 'campaigns.tagProject', record: 'Project', id: projectId, projectId, after })
    }
    return accepted({ projectId, campaignId })
  })
}

export async function untagProject(actor: Actor, input: TagProject): Promise<Outcome<TagProject>> {
  const { projectId, campaignId } = input
  return inChange(actor, async (change) => {
    await mustTag(change, actor, projectId)
    const campaign = await lockCampaign(change, campaignId)
    const { count } = await change.tx.projectCampaign.deleteMany({ where: { projectId, campaignId } })
    if (count > 0) {
      const before = { campaign: campaign.name }
      change.audit({ act: 'campaigns.untagProject', record: 'Project', id: projectId, projectId, before })
    }
    return accepted({ projectId, campaignId })
  })
}

async function mustTag({ tx }: Change, actor: Actor, projectId: string) {
  await tx.$queryRaw`select from "Project" where "id" = ${projectId}::uuid for update`
  const project = await tx.project.findUnique({
    where: { id: projectId },
    select: { holderId: true, stage: true, readerIds: true, askedIds: true },
  })
  if (!project || !canReadProject(actor, project)) throw notFound()
  if (!canTagProject(actor, project)) throw forbidden()
}
