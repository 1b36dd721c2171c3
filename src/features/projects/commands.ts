import { isDeepStrictEqual } from 'node:util'
import { appendOfficer } from '@/features/pipeline/append-holding'
import { changeProject, type ProjectStep } from '@/features/pipeline/change-project'
import { canCarryProject, canLeadProject, holdersOn } from '@/features/pipeline/policy'
import { refusalOfDate } from '@/features/pipeline/rules'
import type { Actor } from '@/lib/actor'
import { fromDbDate, toDbDate } from '@/lib/dates'
import { searchGrams, searchText } from '@/lib/grams'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { conflict, forbidden } from '@/server/errors'
import type {
  AddCollaborator,
  AssignOfficer,
  EditProject,
  RemoveCollaborator,
  ReviseIntendedAmount,
} from './schema'

/** Name, summary and industry chain. A stale version throws a conflict with the record as it is now. */
export async function editProject(
  actor: Actor,
  { projectId, version, ...fields }: EditProject,
): Promise<Outcome<{ projectId: string; version: number }>> {
  return changeProject(actor, projectId, async ({ tx, project, audit }) => {
    if (!canCarryProject(actor, project)) throw forbidden()
    const before = { name: project.name, summary: project.summary, chainId: project.chainId }
    if (version !== project.version) throw conflict({ projectId, ...before, version: project.version })
    const after = { ...before, ...defined(fields) }
    if (isDeepStrictEqual(before, after)) return accepted({ projectId, version })
    const { name: enterprise } = await tx.enterprise.findUniqueOrThrow({
      where: { id: project.enterpriseId },
      select: { name: true },
    })
    const { version: edited } = await tx.project.update({
      where: { id: projectId },
      data: {
        ...fields,
        searchText: searchText(after.name, enterprise),
        grams: searchGrams(after.name, enterprise),
        version: { increment: 1 },
      },
    })
    audit({
      act: 'project.edit',
      record: 'Project',
      id: projectId,
      projectId,
      before,
      after,
    })
    return accepted({ projectId, version: edited })
  })
}

function defined<Fields extends object>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** The holder's leader says who carries the project; the person must be a member of the holder today. */
export async function assignOfficer(
  actor: Actor,
  { projectId, officerId, on }: AssignOfficer,
): Promise<Outcome<{ projectId: string }>> {
  return changeProject(actor, projectId, async (step) => {
    const { project } = step
    if (!canLeadProject(actor, project)) throw forbidden()
    if (project.officerId === officerId) return refused('projects.officerAlready')
    if (!(await isMemberToday(step, officerId))) {
      return refused('projects.officerNotMember', {
        fields: [{ path: 'officerId', code: 'officerNotMember' }],
      })
    }
    return (await appendOfficer(step, { officerId, on })) ?? accepted({ projectId })
  })
}

async function isMemberToday({ tx, project, today }: ProjectStep, userId: string): Promise<boolean> {
  const day = toDbDate(today)
  const membership = await tx.membership.findFirst({
    where: {
      userId,
      entityId: project.holderId,
      role: { in: ['OFFICER', 'LEADER'] },
      startsOn: { lte: day },
      OR: [{ endsOn: null }, { endsOn: { gt: day } }],
      user: { disabledAt: null },
    },
    select: { id: true },
  })
  return membership !== null
}

/** A dated row: it may lie in the past, but not before the project was opened. */
export async function reviseIntendedAmount(
  actor: Actor,
  { projectId, amountYuan = null, on, reason }: ReviseIntendedAmount,
): Promise<Outcome<{ projectId: string }>> {
  return changeProject(actor, projectId, async ({ tx, project, audit, today }) => {
    if (!canCarryProject(actor, project)) throw forbidden()
    const opened = await tx.projectMove.findFirstOrThrow({ where: { projectId, seq: 1 } })
    const wrongDay = refusalOfDate(on, fromDbDate(opened.on), today)
    if (wrongDay) return wrongDay
    const row = { amount: amountYuan, on: toDbDate(on), reason, byId: actor.userId || null }
    const seq = await tx.projectIntent.count({ where: { projectId } })
    await tx.projectIntent.create({ data: { projectId, seq: seq + 1, ...row } })
    const latest = await tx.projectIntent.findFirst({
      where: { projectId },
      orderBy: [{ on: 'desc' }, { seq: 'desc' }],
    })
    await tx.project.update({
      where: { id: projectId },
      data: { intendedAmount: latest?.amount, version: { increment: 1 } },
    })
    audit({
      act: 'project.reviseIntendedAmount',
      record: 'Project',
      id: projectId,
      projectId,
      before: { intendedAmount: project.intendedAmount },
      after: { intendedAmount: amountYuan, on },
      reason,
    })
    return accepted({ projectId })
  })
}

/** Another entity joins in; its credit is words, never added up. Its members read the project from now on. */
export async function addCollaborator(
  actor: Actor,
  { projectId, entityId, credit, on }: AddCollaborator,
): Promise<Outcome<{ projectId: string }>> {
  return changeProject(actor, projectId, async (step) => {
    if (!canCarryProject(actor, step.project)) throw forbidden()
    if (entityId === step.project.holderId) return refused('projects.holderCollaborates')
    const entity = await step.tx.promotionEntity.findFirst({
      where: { id: entityId, ...holdersOn(step.today) },
    })
    if (!entity) return refused('projects.noSuchEntity', { fields: [{ path: 'entityId', code: 'invalid' }] })
    const latest = await latestCollaboration(step, entityId)
    if (latest?.act === 'JOIN') return refused('projects.collaboratesAlready')
    return appendCollaboration(step, { entityId, act: 'JOIN', credit, on })
  })
}

export async function removeCollaborator(
  actor: Actor,
  { projectId, entityId, on }: RemoveCollaborator,
): Promise<Outcome<{ projectId: string }>> {
  return changeProject(actor, projectId, async (step) => {
    if (!canCarryProject(actor, step.project)) throw forbidden()
    const latest = await latestCollaboration(step, entityId)
    if (latest?.act !== 'JOIN') return refused('projects.collaboratesNot')
    return appendCollaboration(step, { entityId, act: 'LEAVE', credit: null, on })
  })
}

function latestCollaboration({ tx, project }: ProjectStep, entityId: string) {
  return tx.projectCollaboration.findFirst({
    where: { projectId: project.id, entityId },
    orderBy: { seq: 'desc' },
  })
}

type CollaborationRow = { entityId: string; act: 'JOIN' | 'LEAVE'; credit: string | null; on: string }

async function appendCollaboration(step: ProjectStep, row: CollaborationRow) {
  const { tx, project, actor, today } = step
  const projectId = project.id
  const previous = await tx.projectCollaboration.findFirst({ where: { projectId }, orderBy: { seq: 'desc' } })
  const wrongDay = refusalOfDate(row.on, previous ? fromDbDate(previous.on) : row.on, today)
  if (wrongDay) return wrongDay
  const data = { ...row, projectId, seq: (previous?.seq ?? 0) + 1, byId: actor.userId || null }
  await tx.projectCollaboration.create({ data: { ...data, on: toDbDate(row.on) } })
  step.audit({
    act: row.act === 'JOIN' ? 'project.addCollaborator' : 'project.removeCollaborator',
    record: 'Project',
    id: projectId,
    projectId,
    after: { collaboratorId: row.entityId, credit: row.credit, on: row.on },
  })
  return accepted({ projectId })
}
