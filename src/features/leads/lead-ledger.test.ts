import { describe, expect, it } from 'vitest'
import { reopenProject } from '@/features/pipeline/commands'
import { today } from '@/lib/dates'
import { db } from '@/server/db'
import {
  acceptedValue,
  actorOf,
  aMembership,
  anEntity,
  aPerson,
  aTaskForce,
} from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { aReport, logged } from '../../../tests/support/reports'
import { correctLead, withdrawLead } from './commands'
import { getLead } from './get-lead'
import { withdrawLeadInput } from './schema'

withEmptyDatabase()

async function figure(key: string): Promise<bigint> {
  const { _sum } = await db.figureMovement.aggregate({ where: { figure: key }, _sum: { amount: true } })
  return _sum.amount ?? 0n
}

describe('the first-report ledger', () => {
  it('refuses change and deletion in the database itself', async () => {
    const { leadId } = await logged((await aTaskForce()).officer)
    await expect(
      db.$executeRaw`update "Lead" set "summary" = '改' where "id" = ${leadId}::uuid`,
    ).rejects.toThrow('append-only')
    await expect(db.$executeRaw`delete from "Lead" where "id" = ${leadId}::uuid`).rejects.toThrow(
      'append-only',
    )
  })

  it('a correction is read, and the report keeps what was written', async () => {
    const { officer } = await aTaskForce()
    const { leadId } = await logged(officer, aReport({ summary: '年产五吉瓦时' }))
    acceptedValue(await correctLead(officer, { leadId, summary: '年产十吉瓦时', reason: '抄错' } as never))
    const read = await getLead(officer, leadId)
    expect(read.summary).toBe('年产十吉瓦时')
    expect(read.corrections).toMatchObject([
      { changes: { summary: { from: '年产五吉瓦时', to: '年产十吉瓦时' } }, reason: '抄错' },
    ])
    expect((await db.lead.findUniqueOrThrow({ where: { id: leadId } })).summary).toBe('年产五吉瓦时')
    expect(
      await correctLead(officer, { leadId, summary: '年产十吉瓦时', reason: '再改' } as never),
    ).toMatchObject({ refusal: { code: 'leads.nothingCorrected' } })
  })

  it('a former member corrects nothing', async () => {
    const entity = await anEntity()
    const person = await aPerson()
    const membership = await aMembership(person.id, entity.id)
    const { leadId } = await logged(await actorOf(person.id))
    await db.membership.update({
      where: { id: membership.id },
      data: { endsOn: new Date(`${today()}T00:00Z`) },
    })
    const former = await actorOf(person.id)
    await expect(
      correctLead(former, { leadId, summary: '改', reason: '补记' } as never),
    ).rejects.toMatchObject({
      code: 'notFound',
    })
  })

  it('counts a lead with its amount until it is withdrawn, on the day a correction says', async () => {
    const { officer } = await aTaskForce()
    const [count, amount] = [await figure('leads.count'), await figure('leads.intendedAmount')]
    const { leadId, projectId } = await logged(
      officer,
      aReport({ reportedOn: '2024-05-01', intendedAmountYuan: '3亿' }),
    )
    expect(await figure('leads.count')).toBe(count + 1n)
    expect(await figure('leads.intendedAmount')).toBe(amount + 300_000_000n)
    acceptedValue(
      await correctLead(officer, { leadId, reportedOn: '2024-04-30', reason: '日期记错' } as never),
    )
    const days = await db.figureMovement.groupBy({
      by: ['on'],
      where: { recordId: leadId, figure: 'leads.count' },
      _sum: { amount: true },
      orderBy: { on: 'asc' },
    })
    expect(days.map(({ on, _sum }) => [on.toISOString().slice(0, 10), _sum.amount])).toEqual([
      ['2024-04-30', 1n],
      ['2024-05-01', 0n],
    ])
    const withdrawal = withdrawLeadInput.parse({ leadId, reason: '企业否认接触' })
    acceptedValue(await withdrawLead(officer, withdrawal))
    expect(await figure('leads.count')).toBe(count)
    expect(await figure('leads.intendedAmount')).toBe(amount)
    expect(await withdrawLead(officer, withdrawal)).toMatchObject({
      refusal: { code: 'leads.withdrawnAlready' },
    })
    expect((await getLead(officer, leadId)).project.status).toBe('LOST')
    const reopening = { projectId, on: today(), reason: '企业回流' }
    expect(await reopenProject(officer, reopening)).toMatchObject({
      refusal: { code: 'pipeline.leadWithdrawn' },
    })
  })
})
