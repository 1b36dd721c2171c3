import { projectWorth } from '@/features/pipeline/filter-projects'
import { getProjectInView } from '@/features/pipeline/queries'
import { projectsInSight } from '@/features/pipeline/scope-projects'
import type { Actor } from '@/lib/actor'
import { type CalendarDate, fromDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'
import { type Campaign, Prisma } from '@/server/generated/prisma/client'
import { canReadCampaigns, canTagProject } from './policy'
import type { CampaignFilters } from './schema'

export type CampaignRow = {
  id: string
  year: number
  no: number
  name: string
  nameEn: string
  endedOn: CalendarDate | null
  version: number
  /** Of the projects that the reader may see; signed ones count what they signed for, others what they intend. */
  projects: number
  worthYuan: bigint
  signed: number
  signedYuan: bigint
}

/** Campaigns, latest year first, each with the projects tagged with it; a project may bear several tags. */
export async function listCampaigns(actor: Actor, { year }: CampaignFilters = {}): Promise<CampaignRow[]> {
  if (!canReadCampaigns(actor)) throw forbidden()
  return selectCampaigns(actor, year ? Prisma.sql`c."year" = ${year}` : Prisma.sql`true`)
}

export async function getCampaign(actor: Actor, campaignId: string): Promise<CampaignRow> {
  const [found] = canReadCampaigns(actor)
    ? await selectCampaigns(actor, Prisma.sql`c."id" = ${campaignId}::uuid`)
    : []
  if (!found) throw notFound()
  return found
}

function selectCampaigns(actor: Actor, where: Prisma.Sql): Promise<CampaignRow[]> {
  return db.$queryRaw<CampaignRow[]>`
    select c."id", c."year", c."no", c."name", c."nameEn", c."endedOn"::text, c."version",
      count(p."id")::int as "projects", coalesce(sum(${projectWorth}), 0)::bigint as "worthYuan",
      count(p."signedOn")::int as "signed",
      coalesce(sum(p."signedAmount") filter (where p."signedOn" is not null), 0)::bigint as "signedYuan"
    from "Campaign" c left join "ProjectCampaign" t on t."campaignId" = c."id"
    left join "Project" p on p."id" = t."projectId" and ${projectsInSight(actor)}
    where ${where} group by c."id" order by c."year" desc, c."no"`
}

/** What filters offer: every campaign, latest year first. */
export async function listCampaignChoices(actor: Actor) {
  if (!canReadCampaigns(actor)) throw forbidden()
  const campaigns = await db.campaign.findMany({ orderBy: [{ year: 'desc' }, { no: 'asc' }] })
  return campaigns.map(describeCampaign)
}

/** The tags of a project, and those that may still be added; ended campaigns take no more projects. */
export async function listProjectCampaigns(actor: Actor, projectId: string) {
  const project = await getProjectInView(actor, projectId)
  const campaigns = await db.campaign.findMany({
    include: { projects: { where: { projectId } } },
    orderBy: [{ year: 'desc' }, { no: 'asc' }],
  })
  return {
    tags: campaigns.filter(({ projects }) => projects.length > 0).map(describeCampaign),
    others: campaigns
      .filter(({ projects, endedOn }) => projects.length === 0 && endedOn === null)
      .map(describeCampaign),
    rights: { tag: canTagProject(actor, project) },
  }
}

export type CampaignChoice = ReturnType<typeof describeCampaign>

/** A campaign as plain values; also what a stale edit is shown. */
export function describeCampaign({ id, year, no, name, nameEn, endedOn, version }: Campaign) {
  return { id, year, no, name, nameEn, endedOn: endedOn && fromDbDate(endedOn), version }
}
