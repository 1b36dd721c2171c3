import { appendMove } from '@/features/pipeline/append-move'
import { changeProject, type ProjectStep } from '@/features/pipeline/change-project'
import { canCarryProject, canSkipGates } from '@/features/pipeline/policy'
import { findGateFacts } from '@/features/pipeline/queries'
import { missingForSigning } from '@/features/pipeline/rules'
import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { type CalendarDate, toDbDate } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { forbidden, notFound } from '@/server/errors'
import { findEffectiveInvestment } from './change-signing'
import type { RecordSigning } from './schema'

/**
 * Records a contract. An investment contract moves the project to 签约 on its date, in the same transaction; an increase
 * adds to the one in force; a framework agreement adds nothing and moves nothing. Refuses a closed gate, a second
 * investment contract in force, and a contract number that is taken.
 */
export async function recordSigning(
  actor: Actor,
  input: RecordSigning,
): Promise<Outcome<{ signingId: string; projectId: string }>> {
  return changeProject(actor, input.projectId, (step) => recordSigningInside(step, input))
}

/**
 * The same for a project that is locked already. `historicReason` is the written reason of a leader who brings in a
 * contract of the past: only with it is the gate to 签约 passed over, and what was missing stays written on the move.
 */
export async function recordSigningInside(
  step: ProjectStep,
  input: RecordSigning,
  historicReason?: string,
): Promise<Outcome<{ signingId: string; projectId: string }>> {
  const { actor, project } = step
  if (!canCarryProject(actor, project)) throw forbidden()
  if (historicReason && !canSkipGates(actor, project)) throw forbidden()
  const no =
    refuseFutureDate(step, input) ??
    (await refuseTakenNo(step, input.contractNo)) ??
    (await refuseUnknownEvent(step, input.eventId))
  if (no) return no
  const refusal = await allowKind[input.kind](step, input, historicReason)
  if (refusal) return refusal
  return accepted({ signingId: await createSigning(step, input), projectId: input.projectId })
}

function refuseFutureDate({ today }: ProjectStep, { signedOn }: RecordSigning): Refused | null {
  return refuseDate(
    { path: 'signedOn', on: signedOn },
    { notAfter: [{ on: today, code: 'signings.inTheFuture' }] },
  )
}

export async function refuseTakenNo({ tx }: ProjectStep, contractNo: string): Promise<Refused | null> {
  const taken = await tx.signing.findUnique({ where: { contractNo }, select: { id: true } })
  if (!taken) return null
  return refused('signings.contractNoTaken', { fields: [{ path: 'contractNo', code: 'contractNoTaken' }] })
}

export async function refuseUnknownEvent({ tx }: ProjectStep, id?: string | null): Promise<Refused | null> {
  if (!id || (await tx.event.count({ where: { id } })) > 0) return null
  return refused('signings.unknownEvent', { fields: [{ path: 'eventId', code: 'eventUnknown' }] })
}

const allowKind = { INVESTMENT: enterSigning, INCREASE: allowIncrease, FRAMEWORK: async () => null }

/** The gate to 签约 opens by this alone and is skipped for contracts of the past only; when it is open the project moves. */
async function enterSigning(
  step: ProjectStep,
  { signedOn }: RecordSigning,
  historicReason?: string,
): Promise<Refused | null> {
  const { tx, project } = step
  const effective = await findEffectiveInvestment(tx, project.id)
  if (effective) {
    const { contractNo, signedOn: on } = effective
    return refused('signings.alreadySigned', { params: { contractNo, on } })
  }
  if (project.stage !== 'DECISION' || project.status !== 'ACTIVE') return refused('signings.notInDecision')
  const facts = await findGateFacts(tx, project.id)
  if (!facts) throw notFound()
  const missing = missingForSigning(facts, signedOn)
  if (missing.length > 0 && !historicReason)
    return refused('pipeline.gateClosed', {
      params: { count: missing.length },
      details: { to: 'SIGNING', missing },
    })
  const early = refuseDate(
    { path: 'signedOn', on: signedOn },
    { notBefore: [{ on: facts.lastMoveOn, code: 'signings.beforePreviousMove' }] },
  )
  return (
    early ??
    appendMove(step, {
      act: 'SIGN',
      toStage: 'SIGNING',
      toStatus: 'ACTIVE',
      on: signedOn,
      skippedGates: missing.map(({ key }) => key),
      reason: missing.length > 0 ? historicReason : null,
    })
  )
}

async function allowIncrease({ tx, project }: ProjectStep, { signedOn }: RecordSigning) {
  const effective = await findEffectiveInvestment(tx, project.id)
  if (!effective) return refused('signings.nothingToIncrease')
  return refuseDate(
    { path: 'signedOn', on: signedOn },
    { notBefore: [{ on: effective.signedOn, code: 'signings.beforeInvestment' }] },
  )
}

/** Who held the project on that day, and its chain, are copied: what is counted stays with them whoever holds it later. */
async function createSigning(step: ProjectStep, input: RecordSigning): Promise<string> {
  const { tx, project, actor } = step
  const { amountYuan, signedOn, rateOn, projectId, kind, ...contract } = input
  const credit = { holderId: await findHolderOn(step, signedOn), chainId: project.chainId }
  const { id } = await tx.signing.create({
    data: {
      ...contract,
      ...credit,
      projectId,
      kind,
      amount: amountYuan,
      signedOn: toDbDate(signedOn),
      rateOn: rateOn && toDbDate(rateOn),
      byId: actor.userId || null,
    },
  })
  step.audit({
    act: 'signings.record',
    record: 'Signing',
    id,
    projectId,
    after: { kind, ...contract, signedOn, amountYuan, rateOn, ...credit },
  })
  return id
}

async function findHolderOn({ tx, project }: ProjectStep, day: CalendarDate): Promise<string> {
  const holding = await tx.projectHolding.findFirst({
    where: { projectId: project.id, on: { lte: toDbDate(day) } },
    orderBy: { seq: 'desc' },
  })
  return holding?.entityId ?? project.holderId
}
