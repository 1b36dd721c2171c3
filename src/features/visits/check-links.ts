import { visibleProjects } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { fromDbDate } from '@/lib/dates'
import { type FieldProblem, type Refused, refused } from '@/lib/outcome'
import type { Tx } from '@/server/db'
import type { Met } from './meet-enterprises'
import type { StoredVisit } from './queries'
import { isListedOn } from './rules'
import type { RecordVisit } from './schema'

type Links = Pick<RecordVisit, 'on' | 'mainLeaderId' | 'eventId' | 'participantIds'> & {
  entityId: string
  enterprises: Met[]
}

/**
 * Why a visit cannot point at these records: projects that are not theirs or that the actor may not read (those of
 * `stored` may stay), people who were never of the entity, an unknown event, a leader who was not on the list that day.
 */
export async function wrongLinksOfVisit(
  tx: Tx,
  actor: Actor,
  links: Links,
  stored?: StoredVisit,
): Promise<Refused | null> {
  const fields = [
    ...(await foreignProjects(tx, actor, links, stored)),
    ...(await strangers(tx, links)),
    ...(await unknownEvent(tx, links)),
  ]
  if (fields.length) return refused('visits.unknownRecords', { fields })
  if (await isLeaderListed(tx, links)) return null
  return refused('visits.leaderNotListed', {
    fields: [{ path: 'mainLeaderId', code: 'leaderNotListed', params: { on: links.on } }],
  })
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

async function strangers(tx: Tx, { entityId, participantIds = [] }: Links): Promise<FieldProblem[]> {
  if (participantIds.length === 0) return []
  const own = await tx.membership.findMany({
    where: { entityId, userId: { in: participantIds } },
    select: { userId: true },
  })
  const known = new Set(own.map(({ userId }) => userId))
  return participantIds.every((id) => known.has(id))
    ? []
    : [{ path: 'participantIds', code: 'participantOfAnother' }]
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
