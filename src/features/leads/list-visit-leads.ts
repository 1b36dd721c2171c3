import { canReadProject } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { db } from '@/server/db'
import { visibleLeads } from './policy'
import { changesOf, reportedFields } from './queries'
import { withCorrections } from './rules'

/** The reports that name a visit as their source, as they read after their corrections, oldest first. */
export async function listLeadsOfVisit(actor: Actor, visitId: string) {
  const leads = await db.lead.findMany({
    where: {
      AND: [
        visibleLeads(actor),
        {
          OR: [
            { visitId },
            { corrections: { some: { changes: { path: ['visitId', 'to'], equals: visitId } } } },
          ],
        },
      ],
    },
    include: {
      project: {
        select: { id: true, no: true, holderId: true, stage: true, readerIds: true, askedIds: true },
      },
      enterprise: { select: { id: true, name: true } },
      corrections: { select: { changes: true }, orderBy: { recordedAt: 'asc' } },
    },
    orderBy: { recordedAt: 'asc' },
    take: 100,
  })
  return leads.flatMap((lead) => {
    const read = withCorrections(reportedFields(lead), lead.corrections.map(changesOf))
    if (read.visitId !== visitId) return []
    const { id, no, kind, enterprise, project, intendedAmount, illustrative } = lead
    const projectId = canReadProject(actor, project) ? project.id : null
    return [
      { id, no, kind, projectName: read.projectName, enterprise, projectId, intendedAmount, illustrative },
    ]
  })
}

export type LeadOfVisitRow = Awaited<ReturnType<typeof listLeadsOfVisit>>[number]
