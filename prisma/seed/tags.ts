import type { Change } from '@/features/audit/seal-change'
import { chainId, userId } from './area'
import { CAMPAIGNS, FOCUS_CHAINS, FOCUS_NAMES_EN } from './assumptions'
import { chanceOf, stableId } from './chance'
import facts from './facts.json' with { type: 'json' }
import type { PlannedProject } from './plan'

/** The three focus industries, each over its chains. */
export async function sealFocusIndustries({ tx, audit }: Change) {
  for (const [index, name] of facts.focusIndustries2024.entries()) {
    const id = stableId('focus', index)
    const nameEn = FOCUS_NAMES_EN[index] ?? name
    const chainIds = (FOCUS_CHAINS[index] ?? []).map(chainId)
    await tx.focusIndustry.create({ data: { id, no: index + 1, name, nameEn } })
    await tx.industryChain.updateMany({ where: { id: { in: chainIds } }, data: { focusId: id } })
    audit({ act: 'industries.addFocus', record: 'FocusIndustry', id, after: { name, nameEn, chainIds } })
  }
}

/** The eight campaigns of 2024, on projects that were still open then or had just been signed. */
export async function sealCampaigns({ tx, audit }: Change, projects: PlannedProject[]) {
  const current = projects.filter((project) => project.stage !== 'SIGNED' || project.signedOn >= '2023-10-01')
  for (const [index, name] of facts.campaigns2024.entries()) {
    const { nameEn, taskForces, oneIn } = CAMPAIGNS[index] ?? CAMPAIGNS[0]
    const campaignId = stableId('campaign', 2024, index)
    const chance = chanceOf(`campaign-${index}`)
    const taken = current.filter(
      ({ taskForce }) => taskForces.some((no) => no === taskForce) && chance.between(1, oneIn) === 1,
    )
    await tx.campaign.create({ data: { id: campaignId, year: 2024, no: index + 1, name, nameEn } })
    audit({ act: 'campaigns.add', record: 'Campaign', id: campaignId, after: { year: 2024, name } })
    await tx.projectCampaign.createMany({
      data: taken.map(({ id, taskForce }) => ({
        projectId: id,
        campaignId,
        byId: userId(`officer${taskForce}`),
      })),
    })
    for (const { id } of taken) {
      const after = { campaign: name }
      audit({ act: 'campaigns.tagProject', record: 'Project', id, projectId: id, after })
    }
  }
}
