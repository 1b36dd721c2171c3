// Projects that are decided or signed, and what the movements say of them.
import { recordSigning } from '@/features/signings/record-signing'
import { recordSigningInput } from '@/features/signings/schema'
import { addDays, type CalendarDate, toDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import { acceptedValue, aProject, aTaskForce, OPENED_ON } from './builders'

export const DECIDED_ON = addDays(OPENED_ON, 28)
export const SIGNED_ON = addDays(OPENED_ON, 35)
export const YI = 100_000_000n
export const NOTHING_SIGNED = { count: 0n, amount: 0n }

let contracts = 0

export function contractOf(projectId: string, more: Record<string, unknown> = {}) {
  return recordSigningInput.parse({
    projectId,
    kind: 'INVESTMENT',
    contractNo: `贵安投〔2024〕${++contracts}号`,
    signedOn: SIGNED_ON,
    amountYuan: '1.2亿',
    parties: '贵安新区管委会、某某公司',
    ...more,
  })
}

export async function aDecidedProject({ decidedOn = DECIDED_ON, openedOn = OPENED_ON } = {}) {
  const force = await aTaskForce()
  const project = await aProject({ holderId: force.entity.id, stage: 'DECISION', openedOn })
  await approve(project.id, decidedOn)
  return { ...force, project }
}

export async function approve(projectId: string, decidedOn: CalendarDate) {
  const on = toDbDate(decidedOn)
  const meeting = await db.committeeMeeting.create({
    data: { no: `第${++contracts}次会议`, title: '评审会', heldOn: on },
  })
  await db.decision.create({ data: { meetingId: meeting.id, projectId, verdict: 'APPROVE', on } })
}

export async function aSignedProject() {
  const decided = await aDecidedProject()
  const { signingId } = acceptedValue(await recordSigning(decided.officer, contractOf(decided.project.id)))
  return { ...decided, signingId }
}

/** A figure of one project as of a day, from the movements. */
export async function figureOf(projectId: string, figure: string, asOf: CalendarDate): Promise<bigint> {
  const [sum] = await db.$queryRaw<{ amount: bigint }[]>`
    select coalesce(sum("amount"), 0)::bigint as "amount" from "FigureMovement"
    where "projectId" = ${projectId}::uuid and "figure" = ${figure} and "on" <= ${toDbDate(asOf)}::date`
  return sum?.amount ?? 0n
}

export async function signedOf(projectId: string, asOf: CalendarDate) {
  return {
    count: await figureOf(projectId, 'signed.count', asOf),
    amount: await figureOf(projectId, 'signed.amount', asOf),
  }
}
