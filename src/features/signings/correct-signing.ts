import type { ProjectStep } from '@/features/pipeline/change-project'
import { findGateFacts } from '@/features/pipeline/queries'
import { missingForSigning } from '@/features/pipeline/rules'
import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { type CalendarDate, fromDbDate, toDbDate } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import type { Tx } from '@/server/db'
import { conflict, notFound } from '@/server/errors'
import type { Prisma } from '@/server/generated/prisma/client'
import { changeSigning, type StoredSigning } from './change-signing'
import { refuseTakenNo, refuseUnknownEvent } from './record-signing'
import { problemsOfMoney } from './rules'
import type { CorrectSigning } from './schema'

/** What a correction may mend; kind, project, holder and chain are facts of the signing, not typing. */
export type Contract = {
  contractNo: string
  signedOn: CalendarDate
  amountYuan: bigint
  currency: string
  originalAmount: string | null
  rate: string | null
  rateOn: CalendarDate | null
  parties: string
  eventId: string | null
  note: string | null
}

/**
 * We typed it wrong: the record is mended in place and the past is restated; what stood there and why is kept. The move
 * to 签约 keeps the day on which it was written down, because moves are only ever appended: the figures count by the
 * signing's own date, and a date that the decision before it does not allow is refused.
 */
export async function correctSigning(
  actor: Actor,
  input: CorrectSigning,
): Promise<Outcome<{ signingId: string; version: number }>> {
  return changeSigning(actor, input.signingId, async (step, signing) => {
    const before = contractOf(signing)
    if (signing.version !== input.version) throw conflict({ ...before, version: signing.version })
    const after = corrected(before, input)
    const changed = changedFields(before, after)
    if (changed.length === 0) return refused('signings.nothingCorrected')
    const refusal = await refuseCorrection(step, signing, before, after)
    if (refusal) return refusal
    await writeCorrection(step, signing, pick(before, changed), pick(after, changed), input.reason)
    return accepted({ signingId: signing.id, version: signing.version + 1 })
  })
}

/** A contract that was taken back keeps its record but not its number, so that the same one can be recorded anew. */
export async function releaseContractNo(
  step: ProjectStep,
  signing: StoredSigning,
  { contractNo, reason }: { contractNo: string; reason: string },
): Promise<void> {
  await writeCorrection(step, signing, { contractNo: signing.contractNo }, { contractNo }, reason)
}

function contractOf(signing: StoredSigning): Contract {
  const { contractNo, signedOn, amount, currency, originalAmount, rate, rateOn, parties, eventId, note } =
    signing
  return {
    contractNo,
    signedOn,
    amountYuan: amount,
    currency,
    originalAmount: originalAmount?.toString() ?? null,
    rate: rate?.toString() ?? null,
    rateOn,
    parties,
    eventId,
    note,
  }
}

function corrected(before: Contract, { signingId, version, reason, ...changes }: CorrectSigning): Contract {
  const said = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  return { ...before, ...said }
}

function changedFields(before: Contract, after: Contract): (keyof Contract)[] {
  const fields = Object.keys(before) as (keyof Contract)[]
  return fields.filter((field) => !isSame(field, before[field], after[field]))
}

function isSame(field: keyof Contract, one: unknown, other: unknown): boolean {
  const isDecimal = field === 'originalAmount' || field === 'rate'
  if (isDecimal && one !== null && other !== null) return Number(one) === Number(other)
  return one === other
}

function pick(contract: Contract, fields: (keyof Contract)[]): Partial<Contract> {
  return Object.fromEntries(fields.map((field) => [field, contract[field]]))
}

async function refuseCorrection(
  step: ProjectStep,
  signing: StoredSigning,
  before: Contract,
  after: Contract,
): Promise<Refused | null> {
  const fields = problemsOfMoney(signing.kind, after)
  if (fields.length > 0) return refused('signings.moneyIncomplete', { fields })
  const taken =
    (after.contractNo === before.contractNo ? null : await refuseTakenNo(step, after.contractNo)) ??
    (await refuseUnknownEvent(step, after.eventId))
  if (taken || after.signedOn === before.signedOn) return taken
  return (
    (await refuseCorrectedDate(step, signing, after.signedOn)) ??
    (await refuseWithoutDecision(step, signing, after.signedOn))
  )
}

/** The date stays between what came before the contract and what followed it. */
async function refuseCorrectedDate(
  { tx, today }: ProjectStep,
  signing: StoredSigning,
  signedOn: CalendarDate,
) {
  const { projectId, kind, terminatedOn, amendments } = signing
  const others = await tx.signing.findMany({ where: { projectId, kind: { not: 'FRAMEWORK' } } })
  const lived = others
    .filter(({ id }) => id !== signing.id && kind !== 'FRAMEWORK')
    .map((other) => ({
      kind: other.kind,
      signedOn: fromDbDate(other.signedOn),
      terminatedOn: other.terminatedOn && fromDbDate(other.terminatedOn),
    }))
  const ended = lived.filter((other) => other.terminatedOn && other.terminatedOn <= signing.signedOn)
  const contemporary = lived.filter((other) => other.terminatedOn === terminatedOn)
  const base = contemporary.find((other) => other.kind === 'INVESTMENT')
  const increases = contemporary.filter((other) => other.kind === 'INCREASE').map((other) => other.signedOn)
  return refuseDate(
    { path: 'signedOn', on: signedOn },
    {
      notBefore: [
        ...ended.map((other) => ({ on: other.terminatedOn, code: 'signings.beforeEarlierEnded' })),
        { on: base?.signedOn, code: 'signings.beforeInvestment' },
      ],
      notAfter: [
        { on: today, code: 'signings.inTheFuture' },
        { on: terminatedOn, code: 'signings.afterTermination' },
        { on: amendments[0]?.effectiveOn, code: 'signings.afterAmendment' },
        ...(kind === 'INVESTMENT' ? increases : []).map((on) => ({ on, code: 'signings.afterIncrease' })),
        { on: kind === 'INVESTMENT' ? await findFirstDeed(tx, signing) : null, code: 'signings.afterDeed' },
      ],
    },
  )
}

/** The first day on which a contract was acted on: 开工 or a later milestone, money, a promise kept. */
async function findFirstDeed(tx: Tx, { projectId, signedOn }: StoredSigning): Promise<CalendarDate | null> {
  const [found] = await tx.$queryRaw<{ on: CalendarDate | null }[]>`
    select min(deed."on")::text as "on" from (
      select "achievedOn" as "on" from "Milestone" where "projectId" = ${projectId}::uuid and "kind" <> 'REGISTERED'
      union all select "on" from "InvestmentRecord" where "projectId" = ${projectId}::uuid and "voidedAt" is null
      union all select s."on" from "CommitmentStateChange" s join "Commitment" c on c."id" = s."commitmentId"
        where c."projectId" = ${projectId}::uuid and s."state" = 'FULFILLED'
    ) deed where deed."on" >= ${signedOn}::date`
  return found?.on ?? null
}

/** An investment contract still needs its approving decision, and reviewed incentives, on the mended date. */
async function refuseWithoutDecision({ tx }: ProjectStep, signing: StoredSigning, signedOn: CalendarDate) {
  if (signing.kind !== 'INVESTMENT') return null
  const facts = await findGateFacts(tx, signing.projectId)
  if (!facts) throw notFound()
  const lastSendBack = await findLastSendBackBefore(tx, signing)
  const missing = missingForSigning({ ...facts, lastSendBack }, signedOn)
  if (missing.length === 0) return null
  return refused('pipeline.gateClosed', {
    params: { count: missing.length },
    details: { to: 'SIGNING', missing },
  })
}

/** What sent the project back once the contract stood does not speak of the time before it. */
async function findLastSendBackBefore(tx: Tx, { projectId, recordedAt }: StoredSigning) {
  const move = await tx.projectMove.findFirst({
    where: { projectId, act: { in: ['SEND_BACK', 'TERMINATE'] }, recordedAt: { lt: recordedAt } },
    orderBy: { seq: 'desc' },
  })
  return move && { on: fromDbDate(move.on), recordedAt: move.recordedAt.toISOString() }
}

async function writeCorrection(
  { tx, actor, audit }: ProjectStep,
  signing: StoredSigning,
  before: Partial<Contract>,
  after: Partial<Contract>,
  reason: string,
) {
  const { amountYuan, signedOn, rateOn, ...rest } = after
  await tx.signing.update({
    where: { id: signing.id },
    data: {
      ...rest,
      amount: amountYuan,
      signedOn: signedOn && toDbDate(signedOn),
      rateOn: rateOn && toDbDate(rateOn),
      version: { increment: 1 },
    },
  })
  await tx.signingCorrection.create({
    data: {
      signingId: signing.id,
      before: kept(before),
      after: kept(after),
      reason,
      byId: actor.userId || null,
    },
  })
  const record = { record: 'Signing', id: signing.id, projectId: signing.projectId }
  audit({ act: 'signings.correct', ...record, before, after, reason })
}

/** Yuan as digits: JSON has no exact large integers. */
function kept(contract: Partial<Contract>): Prisma.InputJsonObject {
  const { amountYuan, ...rest } = contract
  return amountYuan === undefined ? rest : { ...rest, amountYuan: amountYuan.toString() }
}
