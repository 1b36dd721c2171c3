// One project of task force A with all that hangs on it, and everyone who may or may not touch it.
import { FUNDS_INDUSTRY } from '@/features/fund-registrations/policy'
import { changeProject } from '@/features/pipeline/change-project'
import { STAGES, type Stage } from '@/features/pipeline/rules'
import type { Actor } from '@/lib/actor'
import { addDays, type CalendarDate, toDbDate, today } from '@/lib/dates'
import { accepted } from '@/lib/outcome'
import { db, type Tx } from '@/server/db'
import { AppError } from '@/server/errors'
import {
  acceptedValue,
  actorOf,
  aHolderOf,
  aMember,
  aMembership,
  anEntity,
  aPerson,
  aProject,
} from '../support/builders'

export const ROLES = [
  'officer',
  'leader',
  'formerOfficer',
  'officerOfOther',
  'leaderOfOther',
  'collaborator',
  'evaluator',
  'evaluatorOfOther',
  'formerEvaluator',
  'coordinator',
  'secretary',
  'leadership',
  'admin',
  'auditor',
  'nobody',
] as const
export type Role = (typeof ROLES)[number]

export type People = {
  actors: Record<Role, Actor>
  holderId: string
  otherId: string
  collaboratorId: string
  departmentId: string
  /** Nobody of these belongs to it. */
  parkId: string
  chainId: string
}

/** Made once: people are not used up. */
export async function makePeople(): Promise<People> {
  const [holder, other, helping] = [await anEntity(), await anEntity(), await anEntity()]
  const [department, otherDepartment] = [await anEntity('DEPARTMENT'), await anEntity('DEPARTMENT')]
  const park = await anEntity('PARK')
  // The strangers are the task force that registers funds.
  await db.taskForce.create({ data: { entityId: other.id, industry: FUNDS_INDUSTRY, industryEn: 'Funds' } })
  await db.evaluationRequirement.create({ data: { kind: 'SITE', departmentId: department.id } })
  const chain = await db.industryChain.create({
    data: { no: 900, name: '测试链', nameEn: 'Test', taskForceId: holder.id },
  })
  const actors: Record<Role, Actor> = {
    officer: await aMember(holder.id, 'OFFICER'),
    leader: await aMember(holder.id, 'LEADER'),
    formerOfficer: await formerMember(holder.id, 'OFFICER'),
    officerOfOther: await aMember(other.id, 'OFFICER'),
    leaderOfOther: await aMember(other.id, 'LEADER'),
    collaborator: await aMember(helping.id, 'OFFICER'),
    evaluator: await aMember(department.id, 'EVALUATOR'),
    evaluatorOfOther: await aMember(otherDepartment.id, 'EVALUATOR'),
    formerEvaluator: await formerMember(department.id, 'EVALUATOR'),
    coordinator: await aHolderOf('COORDINATOR'),
    secretary: await aHolderOf('SECRETARY'),
    leadership: await aHolderOf('LEADERSHIP'),
    admin: await aHolderOf('ADMIN'),
    auditor: await aHolderOf('AUDITOR'),
    nobody: await actorOf((await aPerson()).id),
  }
  return {
    actors,
    holderId: holder.id,
    otherId: other.id,
    collaboratorId: helping.id,
    departmentId: department.id,
    parkId: park.id,
    chainId: chain.id,
  }
}

/** Left today: the rights of the membership are over at once. */
async function formerMember(entityId: string, role: 'OFFICER' | 'EVALUATOR'): Promise<Actor> {
  const person = await aPerson()
  await aMembership(person.id, entityId, role, { startsOn: '2020-01-01', endsOn: today() })
  return actorOf(person.id)
}

export const PHONE = '13800009999'

export type World = Awaited<ReturnType<typeof makeWorld>>

let worlds = 0

/**
 * A fresh project at a stage with all that hangs on it, full of a name that no answer to a stranger may hold, and a
 * visit of its holder, whose purpose is the holder's own.
 */
export async function makeWorld(people: People, stage: Stage) {
  const no = ++worlds
  const [secret, purpose] = [`机密${no}号项目`, `来意${no}号保密`]
  const project = await aProject({
    holderId: people.holderId,
    stage,
    name: secret,
    officerId: people.actors.officer.userId,
    chainId: people.chainId,
  })
  const told: Told = {
    projectId: project.id,
    enterpriseId: project.enterpriseId,
    secret,
    purpose,
    day: today(),
  }
  const records = acceptedValue(
    await changeProject(people.actors.coordinator, project.id, async ({ tx, audit }) => {
      audit({
        act: 'project.edit',
        record: 'Project',
        id: project.id,
        projectId: project.id,
        after: { secret },
      })
      return accepted({ ...(await makeParts(tx, people, told)), ...(await makeSides(tx, people, told)) })
    }),
  )
  const { id: leadId } = await db.lead.findFirstOrThrow({ where: { projectId: project.id } })
  const signing = await db.signing.findFirst({ where: { projectId: project.id } })
  const { version } = await db.project.findUniqueOrThrow({ where: { id: project.id } })
  return {
    ...people,
    ...told,
    ...records,
    stage,
    projectVersion: version,
    leadId,
    signingId: signing?.id ?? '',
  }
}

type Told = { projectId: string; enterpriseId: string; secret: string; purpose: string; day: CalendarDate }

/** What a project is carried by. */
async function makeParts(tx: Tx, people: People, { projectId, secret, day }: Told) {
  const on = toDbDate(day)
  await tx.projectCollaboration.create({
    data: { projectId, seq: 1, entityId: people.collaboratorId, act: 'JOIN', credit: '协助', on },
  })
  const evaluation = await tx.evaluation.create({
    data: {
      projectId,
      kind: 'SITE',
      departmentId: people.departmentId,
      request: secret,
      askedOn: on,
      dueOn: toDbDate(addDays(day, 9)),
    },
  })
  const negotiation = await tx.negotiation.create({
    data: { projectId, on, ourSide: '我方', theirSide: '对方', asked: secret },
  })
  const commitment = await tx.commitment.create({
    data: { projectId, side: 'AREA', kind: 'SERVICE', clause: secret, dueOn: on },
  })
  const milestone = await tx.milestone.create({
    data: { projectId, kind: 'REGISTERED', plannedOn: on, note: secret },
  })
  return {
    evaluationId: evaluation.id,
    negotiationId: negotiation.id,
    commitmentId: commitment.id,
    milestoneId: milestone.id,
  }
}

/** What stands beside it: a meeting, a visit, a file, a contact. */
async function makeSides(tx: Tx, people: People, { projectId, enterpriseId, secret, purpose, day }: Told) {
  const on = toDbDate(day)
  const meeting = await tx.committeeMeeting.create({
    data: {
      no: `权限${secret}`,
      title: `${secret}评审会`,
      heldOn: on,
      agenda: { create: { projectId, position: 1 } },
    },
  })
  const visit = await tx.visit.create({
    data: {
      kind: 'MEETING',
      status: 'PLANNED',
      on,
      place: `${purpose}之地`,
      purpose,
      entityId: people.holderId,
      enterprises: { create: { enterpriseId, projectId, outcome: secret } },
    },
  })
  const file = await tx.attachment.create({
    data: {
      projectId,
      recordType: 'Project',
      recordId: projectId,
      name: `${secret}.txt`,
      mediaType: 'text/plain',
      size: 1,
      sha256: 'a'.repeat(64),
      content: { create: { bytes: Uint8Array.of(65) } },
    },
  })
  const contact = await tx.contact.create({ data: { enterpriseId, name: '联系人', phone: PHONE } })
  return { meetingId: meeting.id, visitId: visit.id, fileId: file.id, contactId: contact.id }
}

/** Who reads the project of a world, by DESIGN section 3. */
export function readersAt(stage: Stage): Role[] {
  const fromEvaluation = STAGES.indexOf(stage) >= STAGES.indexOf('EVALUATION')
  return [
    'officer',
    'leader',
    'collaborator',
    'evaluator',
    'coordinator',
    'leadership',
    'auditor',
    ...(fromEvaluation ? (['secretary'] as const) : []),
  ]
}

/** The roles with a part in the business; the others sign in and see nothing of it. */
export const BUSINESS: Role[] = [
  'officer',
  'leader',
  'officerOfOther',
  'leaderOfOther',
  'collaborator',
  'evaluator',
  'evaluatorOfOther',
  'coordinator',
  'secretary',
  'leadership',
]

/** Those with a part in the figures. */
export const WITH_FIGURES: Role[] = [
  'officer',
  'leader',
  'officerOfOther',
  'leaderOfOther',
  'collaborator',
  'coordinator',
  'leadership',
  'auditor',
]

/** Those who log leads and keep enterprises. */
export const PROMOTERS: Role[] = [
  'officer',
  'leader',
  'officerOfOther',
  'leaderOfOther',
  'collaborator',
  'coordinator',
]

/** Those who carry the project of a world. */
export const CARRIERS: Role[] = ['officer', 'leader']

export type Answer = 'yes' | 'forbidden' | 'notFound'

/** A refusal by a rule, or a stale version, comes after the rights, so it is a yes to the right itself. */
export async function ask(call: () => Promise<unknown>): Promise<{ answer: Answer; value?: unknown }> {
  try {
    return { answer: 'yes', value: await call() }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'forbidden' || error.code === 'notFound') return { answer: error.code }
    return { answer: 'yes' }
  }
}
