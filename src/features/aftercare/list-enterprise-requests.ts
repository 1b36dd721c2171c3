import { visibleProjects } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { db } from '@/server/db'
import { describeRequest } from './queries'

/** What an enterprise asked for and nobody has answered yet, in the projects of it that the actor reads; the most urgent first. */
export async function listOpenRequestsOfEnterprise(actor: Actor, enterpriseId: string) {
  const found = await db.serviceRequest.findMany({
    where: { state: 'OPEN', project: { AND: [{ enterpriseId }, visibleProjects(actor)] } },
    include: {
      owner: { select: { id: true, name: true } },
      project: { select: { id: true, no: true, name: true } },
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: 100,
  })
  return found.map(({ owner, project, ...request }) => ({ ...describeRequest(request), owner, project }))
}

export type EnterpriseRequest = Awaited<ReturnType<typeof listOpenRequestsOfEnterprise>>[number]
