import { inChange } from '@/features/audit/seal-change'
import { changeProject, type ProjectStep } from '@/features/pipeline/change-project'
import { visibleProjects } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { fromDbDate } from '@/lib/dates'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import type { Tx } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'
import type { CommitteeMeeting } from '@/server/generated/prisma/client'
import { keepsMeetings, seesMeetings } from './policy'
import { wrongForAgenda } from './rules'
import type { AgendaItemOf, ReorderAgenda } from './schema'

export async function putOnAgenda(
  actor: Actor,
  { meetingId, projectId }: AgendaItemOf,
): Promise<Outcome<{ id: string }>> {
  return changeProject(actor, projectId, async (step) => {
    if (!keepsMeetings(actor)) throw forbidden()
    const meeting = await lockMeeting(step.tx, meetingId)
    const refusal = wrongForAgenda(step.project)
    if (refusal) return refusal
    if (await step.tx.agendaItem.count({ where: { meetingId, projectId } })) {
      return refused('decisions.onAgendaAlready')
    }
    return accepted({ id: await appendToAgenda(step, meeting) })
  })
}

/** Puts the project of the step at the end of the agenda, with its audit entry; answers the item's id. */
export async function appendToAgenda(
  { tx, audit, project }: ProjectStep,
  meeting: CommitteeMeeting,
): Promise<string> {
  const last = await tx.agendaItem.aggregate({ where: { meetingId: meeting.id }, _max: { position: true } })
  const position = (last._max.position ?? 0) + 1
  const { id } = await tx.agendaItem.create({
    data: { meetingId: meeting.id, projectId: project.id, position },
  })
  audit({
    act: 'decisions.putOnAgenda',
    record: 'AgendaItem',
    id,
    projectId: project.id,
    after: { meetingNo: meeting.no, heldOn: fromDbDate(meeting.heldOn) },
  })
  return id
}

/** Not once there is a verdict: the agenda then tells what the committee took up. */
export async function takeOffAgenda(
  actor: Actor,
  { meetingId, projectId }: AgendaItemOf,
): Promise<Outcome<{ id: string }>> {
  return changeProject(actor, projectId, async ({ tx, audit }) => {
    if (!keepsMeetings(actor)) throw forbidden()
    const meeting = await lockMeeting(tx, meetingId)
    const item = await tx.agendaItem.findUnique({ where: { meetingId_projectId: { meetingId, projectId } } })
    if (!item) throw notFound()
    if (await tx.decision.count({ where: { meetingId, projectId } })) {
      return refused('decisions.decidedAlready')
    }
    await tx.agendaItem.delete({ where: { id: item.id } })
    const before = { meetingNo: meeting.no, heldOn: fromDbDate(meeting.heldOn) }
    audit({ act: 'decisions.takeOffAgenda', record: 'AgendaItem', id: item.id, projectId, before })
    return accepted({ id: item.id })
  })
}

/** Refused when the agenda is no longer the one that was put in order. */
export async function reorderAgenda(
  actor: Actor,
  { meetingId, projectIds }: ReorderAgenda,
): Promise<Outcome<{ id: string }>> {
  if (!keepsMeetings(actor)) throw seesMeetings(actor) ? forbidden() : notFound()
  return inChange(actor, async ({ tx, audit }) => {
    await lockMeeting(tx, meetingId)
    const items = await tx.agendaItem.findMany({
      where: { meetingId, project: visibleProjects(actor) },
      select: { projectId: true },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    })
    const before = items.map(({ projectId }) => projectId)
    if (before.toSorted().join() !== projectIds.toSorted().join()) return refused('decisions.agendaChanged')
    await tx.$executeRaw`
      update "AgendaItem" item set "position" = wanted.place
      from unnest(${projectIds}::uuid[]) with ordinality as wanted("projectId", place)
      where item."meetingId" = ${meetingId}::uuid and item."projectId" = wanted."projectId"`
    audit({
      act: 'decisions.reorderAgenda',
      record: 'CommitteeMeeting',
      id: meetingId,
      before: { agenda: before },
      after: { agenda: projectIds },
    })
    return accepted({ id: meetingId })
  })
}

export async function lockMeeting(tx: Tx, meetingId: string): Promise<CommitteeMeeting> {
  await tx.$queryRaw`select from "CommitteeMeeting" where "id" = ${meetingId}::uuid for update`
  const meeting = await tx.committeeMeeting.findUnique({ where: { id: meetingId } })
  if (!meeting) throw notFound()
  return meeting
}
