import { visibleProjects } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { fromDbDate } from '@/lib/dates'
import { type FieldProblem, type Refused, refused } from '@/lib/outcome'
import type { Tx } from '@/server/db'
import type { StoredVisit } from './queries'
import { isListedOn } from './rules'
import type { RecordVisit } from './schema'

type Links = Pick<RecordVisit, 'on' | 'mainLeaderId' | 'eventId' | 'enterprises'>

/**
 * Why a visit cannot point at these records: enterprises that do not exist, projects that are not theirs or that the
 * actor may not read (those of `stored` may stay), an unknown event, a leader who was not on the list that day.
 */
export async function wrongLinksOfVisit(
  tx: Tx,
  actor: Actor,
  links: Links,
  stored?: StoredVisit,
): Promise<Refused | null> {
  const fields = [
    ...(await unknownEnterprises(tx, links)),
    ...(await foreignProjects(tx, actor, links, stored)),
    ...(await unknownEvent(tx, links)),
  ]
  if (fields.length) return refused('visits.unknownRecords', { fields })
  if (await isLeaderListed(tx, links)) return null
  return refused('visits.leaderNotListed', {
    fields: [{ path: 'mainLeaderId', code: 'leaderNotListed', params: { on: links.on } }],
  })
}

async function unknownEnterprises(tx: Tx, { enterprises }: Links): Promise<FieldProblem[]> {
  const ids = enterprises.map(({ enterpriseId }) => enterpriseId)
  const known = await tx.enterprise.findMany({ where: { id: { in: ids } }, select: { id: true } })
  const knownIds = new Set(known.map(({ id }) => id))
  return ids.flatMap((id, index) =>
    knownIds.has(id) ? [] : [{ path: `enterprises.${index}.enterpriseId`, code: 'unknownRecord' }],
  )
}

async function foreignProjects(tx: Tx, actor: Actor, { enterprises }: Links, stored?: StoredVisit) {
  const ids = enterprises.flatMap(({ projectId }) => projectId ?? [])
  const standing = (stored?.enterprises ?? []).flatMap(({ projectId }) => projectId ?? [])
  const known = await tx.project.findMany({
    where: { id: { in: ids }, OR: [{ id: { in: standing } }, visibleProjects(actor)] },
    select: { id: true, enterpriseId: true },
  })
  const enterpriseOf = new Map(known.map((project) => [project.id, project.enterpriseId]))
  return enterprises.flatMap(({ projectId, enterpriseId }, index): FieldProblem[] =>
    projectId && enterpriseOf.get(projectId) !== enterpriseId
      ? [{ path: `enterprises.${index}.projectId`, code: 'projectOfAnother' }]
      : [],
  )
}

async function unknownEvent(tx: Tx, { eventId }: Links): Promise<FieldProblem[]> {
  if (!eventId || (await tx.event.count({ where: { id: eventId } }))) return []
  return [{ path: 'eventId', code: 'unknownRecord' }]
}

async function isLeaderListed(tx: Tx, { on, mainLeaderId }: Links): Promise<boolean> {
  if (!mainLeaderId) return true
  const leader = await tx.mainLeader.findUnique({ where: { id: mainLeaderId } })
  if (!leader) return false
  return isListedOn(
    { startsOn: fromDbDate(leader.startsOn), endsOn: leader.endsOn && fromDbDate(leader.endsOn) },
    on,
  )
}
