import { describe, expect, it } from 'vitest'
import { recordSigning } from '@/features/signings/record-signing'
import { addDays } from '@/lib/dates'
import { db } from '@/server/db'
import { acceptedValue, aProject, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import {
  aDecidedProject,
  aSignedProject,
  contractOf,
  figureOf,
  SIGNED_ON,
} from '../../../tests/support/signed-project'
import { draftCommitment, editCommitment } from './commands'
import { listCommitments, listCommitmentsDue } from './queries'
import { draftCommitmentInput } from './schema'
import { fulfilCommitment, reopenCommitment, waiveCommitment } from './settle-commitment'

withEmptyDatabase()

const clause = {
  side: 'AREA',
  kind: 'INCENTIVE',
  clause: '厂房租金三年减半',
  amountYuan: '300万',
  dueOn: addDays(SIGNED_ON, 90),
  legalBasis: '新区产业扶持办法第五条',
}

function clauseOf(projectId: string, more: Record<string, unknown> = {}) {
  return draftCommitmentInput.parse({ projectId, ...clause, ...more })
}

function problemsOf(more: Record<string, unknown>): string[] {
  const read = draftCommitmentInput.safeParse({
    projectId: '018f0000-0000-7000-8000-000000000000',
    ...clause,
    ...more,
  })
  return read.success ? [] : read.error.issues.map(({ message, path }) => `${path.join('.')}: ${message}`)
}

async function aPromise(more: Record<string, unknown> = {}) {
  const signed = await aSignedProject()
  const draft = clauseOf(signed.project.id, { side: 'ENTERPRISE', kind: 'INVESTMENT', ...more })
  const { commitmentId } = acceptedValue(await draftCommitment(signed.officer, draft))
  return { ...signed, commitmentId }
}

describe('a clause', () => {
  it('that gives an incentive names its legal basis, and an exception its article', () => {
    expect(problemsOf({ legalBasis: '' })).toEqual(['legalBasis: legalBasisNeeded'])
    expect(problemsOf({ fairVerdict: 'EXCEPTION' })).toEqual(['exceptionArticle: exceptionArticleNeeded'])
    expect(problemsOf({ fairVerdict: 'EXCEPTION', exceptionArticle: '第十二条' })).toEqual([])
  })

  it('of an enterprise is never an incentive, and only incentives are reviewed', () => {
    expect(problemsOf({ side: 'ENTERPRISE' })).toEqual(['kind: incentiveIsTheAreas'])
    expect(problemsOf({ kind: 'LAND', fairVerdict: 'COMPLIANT' })).toEqual([
      'fairVerdict: onlyIncentivesAreReviewed',
    ])
  })

  it('may be drafted before signing without a verdict, and must have one when added to a contract', async () => {
    const { entity, officer } = await aTaskForce()
    const project = await aProject({ holderId: entity.id, stage: 'DECISION' })
    expect(await draftCommitment(officer, clauseOf(project.id))).toMatchObject({ ok: true })
    const signed = await aSignedProject()
    expect(await draftCommitment(signed.officer, clauseOf(signed.project.id))).toMatchObject({
      refusal: { code: 'commitments.reviewFirst', fields: [{ path: 'fairVerdict' }] },
    })
  })

  it('is edited only while open, and a stale version is a conflict', async () => {
    const { officer, commitmentId } = await aPromise()
    const { projectId: _, ...changed } = clauseOf('018f0000-0000-7000-8000-000000000000', {
      side: 'ENTERPRISE',
      kind: 'INVESTMENT',
      clause: '两年内投资 1.2 亿元',
    })
    acceptedValue(await editCommitment(officer, { commitmentId, version: 1, ...changed }))
    await expect(editCommitment(officer, { commitmentId, version: 1, ...changed })).rejects.toMatchObject({
      code: 'conflict',
      current: { clause: '两年内投资 1.2 亿元', version: 2 },
    })
    await fulfilCommitment(officer, { commitmentId, on: SIGNED_ON, evidence: '验资报告' })
    expect(await editCommitment(officer, { commitmentId, version: 3, ...changed })).toMatchObject({
      refusal: { code: 'commitments.settled' },
    })
  })
})

describe('a promise', () => {
  it('counts as due on its due date and as fulfilled on its fulfilment', async () => {
    const { officer, commitmentId, project } = await aPromise()
    const dueOn = addDays(SIGNED_ON, 90)
    const on = addDays(SIGNED_ON, 40)
    acceptedValue(await fulfilCommitment(officer, { commitmentId, on, evidence: '验资报告' }))
    const counted = (figure: string, day: string) => figureOf(project.id, figure, day)
    expect(await counted('commitments.due', addDays(dueOn, -1))).toBe(0n)
    expect(await counted('commitments.due', dueOn)).toBe(1n)
    expect(await counted('commitments.fulfilled', addDays(on, -1))).toBe(0n)
    expect(await counted('commitments.fulfilled', on)).toBe(1n)
  })

  it('that is waived is no longer due, and may be opened again, each on its date', async () => {
    const { officer, commitmentId, project } = await aPromise()
    const dueOn = addDays(SIGNED_ON, 90)
    acceptedValue(
      await waiveCommitment(officer, { commitmentId, on: addDays(dueOn, 10), reason: '项目缩减' }),
    )
    expect(await figureOf(project.id, 'commitments.due', addDays(dueOn, 9))).toBe(1n)
    expect(await figureOf(project.id, 'commitments.due', addDays(dueOn, 10))).toBe(0n)
    const early = { commitmentId, on: addDays(dueOn, 9), reason: '企业恢复投资' }
    expect(await reopenCommitment(officer, early)).toMatchObject({
      refusal: { code: 'commitments.beforePrevious' },
    })
    acceptedValue(await reopenCommitment(officer, { ...early, on: addDays(dueOn, 20) }))
    expect(await figureOf(project.id, 'commitments.due', addDays(dueOn, 20))).toBe(1n)
    expect((await listCommitments(officer, project.id))[0]?.states.map(({ state }) => state)).toEqual([
      'WAIVED',
      'OPEN',
    ])
  })

  it('is fulfilled from the contract on, not in the future, and once', async () => {
    const { officer, commitmentId } = await aPromise()
    const codeOn = async (on: string) => {
      const outcome = await fulfilCommitment(officer, { commitmentId, on, evidence: '验资报告' })
      return outcome.ok ? 'accepted' : outcome.refusal.code
    }
    expect(await codeOn(addDays(SIGNED_ON, -1))).toBe('commitments.beforeSigned')
    expect(await codeOn('2199-01-01')).toBe('commitments.inTheFuture')
    expect(await codeOn(SIGNED_ON)).toBe('accepted')
    expect(await codeOn(SIGNED_ON)).toBe('commitments.settled')
  })

  it('that is overdue is listed for the members of its holder and for nobody else', async () => {
    const { officer, commitmentId } = await aPromise()
    const due = await listCommitmentsDue(officer, 30)
    expect(due.map(({ id }) => id)).toEqual([commitmentId])
    expect(await listCommitmentsDue((await aTaskForce()).officer, 30)).toEqual([])
  })

  it('waived before the contract comes back only when it has passed its review', async () => {
    const { project, officer } = await aDecidedProject()
    const draft = clauseOf(project.id, { fairVerdict: 'NON_COMPLIANT' })
    const { commitmentId } = acceptedValue(await draftCommitment(officer, draft))
    acceptedValue(await waiveCommitment(officer, { commitmentId, on: SIGNED_ON, reason: '审查未通过' }))
    acceptedValue(await recordSigning(officer, contractOf(project.id)))
    const reopened = await reopenCommitment(officer, { commitmentId, on: SIGNED_ON, reason: '误操作' })
    expect(reopened).toMatchObject({ ok: false, refusal: { code: 'commitments.reviewFirst' } })
  })

  it('of a closed project stays settled until the project is reopened', async () => {
    const { officer, commitmentId, project } = await aPromise()
    acceptedValue(await fulfilCommitment(officer, { commitmentId, on: SIGNED_ON, evidence: '验资报告' }))
    await db.project.update({ where: { id: project.id }, data: { status: 'CLOSED' } })
    const reopened = await reopenCommitment(officer, { commitmentId, on: SIGNED_ON, reason: '其实未兑现' })
    expect(reopened).toMatchObject({ refusal: { code: 'commitments.reopenProjectFirst' } })
  })

  it('is not due before the contract that it is made in', async () => {
    const { officer, project } = await aSignedProject()
    const early = clauseOf(project.id, { kind: 'LAND', dueOn: addDays(SIGNED_ON, -1) })
    expect(await draftCommitment(officer, early)).toMatchObject({
      refusal: { code: 'commitments.dueBeforeSigned', fields: [{ path: 'dueOn' }] },
    })
    expect((await draftCommitment(officer, { ...early, dueOn: SIGNED_ON })).ok).toBe(true)
  })

  it('of another entity cannot be settled by a stranger', async () => {
    const { commitmentId } = await aPromise()
    const stranger = (await aTaskForce()).officer
    await expect(
      fulfilCommitment(stranger, { commitmentId, on: SIGNED_ON, evidence: '验资报告' }),
    ).rejects.toMatchObject({ code: 'notFound' })
    expect((await db.commitment.findUniqueOrThrow({ where: { id: commitmentId } })).state).toBe('OPEN')
  })
})
