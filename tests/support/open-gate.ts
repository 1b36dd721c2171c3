// The records that a gate asks for, put in place as other people would have left them.
import { inChange } from '@/features/audit/seal-change'
import { settleProject } from '@/features/pipeline/change-project'
import { findProjectHistory } from '@/features/pipeline/queries'
import { EVALUATION_KINDS, type EvaluationKind, type Stage } from '@/features/pipeline/rules'
import { actorWithoutPerson } from '@/lib/actor'
import { type CalendarDate, toDbDate } from '@/lib/dates'
import { accepted } from '@/lib/outcome'
import type { Tx } from '@/server/db'
import { db } from '@/server/db'

let made = 0

type OpenGate = (
  tx: Tx,
  project: { id: string; holderId: string; enterpriseId: string },
  on: Date,
) => Promise<unknown>

const openers: Record<Stage, OpenGate> = {
  DISCOVERY: async () => undefined,
  FOLLOW_UP: async (tx, { id: projectId }, on) => {
    const lead = await tx.lead.findFirstOrThrow({ where: { projectId } })
    await tx.leadScreening.create({ data: { leadId: lead.id, projectId, verdict: 'ACCEPT', on } })
  },
  NEGOTIATION: (tx, { id: projectId, holderId, enterpriseId }, on) =>
    tx.visit.create({
      data: {
        kind: 'CALL',
        status: 'HELD',
        on,
        place: '电话',
        purpose: '初次联系',
        entityId: holderId,
        enterprises: { create: { enterpriseId, projectId } },
      },
    }),
  EVALUATION: (tx, { id: projectId }, on) =>
    tx.negotiation.create({ data: { projectId, on, ourSide: '小分队', theirSide: '企业', asked: '用地' } }),
  DECISION: async (tx, { id: projectId }, on) => {
    for (const { kind, departmentId } of await tx.evaluationRequirement.findMany()) {
      await concludeOne(tx, { projectId, kind, departmentId, on })
    }
  },
  SIGNING: (tx, { id: projectId }, on) =>
    tx.committeeMeeting.create({
      data: {
        no: `评审〔${++made}〕`,
        title: '审核评审会',
        heldOn: on,
        decisions: { create: { projectId, verdict: 'APPROVE', on } },
      },
    }),
  CONSTRUCTION: (tx, { id: projectId }, on) =>
    tx.milestone.upsert({
      where: { projectId_kind: { projectId, kind: 'STARTED' } },
      create: { projectId, kind: 'STARTED', plannedOn: on },
      update: { plannedOn: on },
    }),
  FULFILMENT: async (tx, { id: projectId }, on) => {
    const key = { projectId_kind: { projectId, kind: 'STARTED' as const } }
    await tx.milestone.upsert({
      where: key,
      create: { projectId, kind: 'STARTED', achievedOn: on },
      update: { achievedOn: on },
    })
    for (const side of ['AREA', 'ENTERPRISE'] as const) {
      await tx.commitment.create({ data: { projectId, side, kind: 'SERVICE', clause: '承诺' } })
    }
  },
}

type Concluded = { projectId: string; kind: EvaluationKind; departmentId: string; on: Date }

function concludeOne(tx: Tx, { on, ...evaluation }: Concluded) {
  return tx.evaluation.create({
    data: {
      ...evaluation,
      askedOn: on,
      dueOn: on,
      concludedOn: on,
      concludedAt: new Date(),
      verdict: 'PASS',
      opinion: '同意',
    },
  })
}

/** Fills what the gate to a stage asks for, dated `on`; the officer of 跟进 is the caller's to assign. */
export async function openGate(projectId: string, to: Stage, on: CalendarDate): Promise<void> {
  await inChange(actorWithoutPerson('SYSTEM'), async (change) => {
    const project = await change.tx.project.findUniqueOrThrow({ where: { id: projectId } })
    const before = await findProjectHistory(change.tx, projectId)
    await openers[to](change.tx, project, toDbDate(on))
    change.audit({ act: 'test.openGate', record: 'Project', id: projectId, projectId })
    await settleProject(change, projectId, before)
    return accepted()
  })
}

/** From now on a project needs an evaluation of each kind by this department. */
export async function requireEvaluations(
  departmentId: string,
  kinds: readonly EvaluationKind[] = EVALUATION_KINDS,
): Promise<void> {
  await db.evaluationRequirement.createMany({ data: kinds.map((kind) => ({ kind, departmentId })) })
}
