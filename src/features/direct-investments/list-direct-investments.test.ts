import { describe, expect, it } from 'vitest'
import { db } from '@/server/db'
import { acceptedValue, aHolderOf, anEntity, aProject, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { aDirectInvestment, aFund, theFundsForce } from '../../../tests/support/direct-investments'
import { editDirectInvestment } from './commands'
import { listDirectInvestments, listProjectDirectInvestments } from './list-direct-investments'
import { findProjectsToLink, getDirectInvestment, getFundDemand } from './queries'
import { withdrawDirectInvestment } from './withdraw-direct-investment'

withEmptyDatabase()

describe('the project that a direct investment is linked to', () => {
  it('is one that the writer may read; its amount is another', async () => {
    const { entityId, officer } = await theFundsForce()
    const own = await aProject({ holderId: entityId, name: '自己的储能项目', intendedAmount: 50_000_000n })
    const others = await aProject({ holderId: (await anEntity()).id, name: '别人的储能项目' })
    const names = (await findProjectsToLink(officer, { q: '储能项目' })).map(({ name }) => name)
    expect(names).toEqual(['自己的储能项目'])
    expect((await aDirectInvestment({ projectId: others.id })).outcome).toMatchObject({
      refusal: { code: 'direct-investments.unknownRecords', fields: [{ path: 'projectId' }] },
    })
    const { id } = await aDirectInvestment({ projectId: own.id })
    expect((await getDirectInvestment(officer, id)).project?.name).toBe('自己的储能项目')
    expect(await listProjectDirectInvestments(officer, own.id)).toMatchObject([
      { id, totalYuan: 1_000_000_000n },
    ])
  })

  it('is not named to who may not read it, and stays when they edit the rest', async () => {
    const { entity, officer: holder } = await aTaskForce()
    const project = await aProject({ holderId: entity.id, name: '不给别人看的项目' })
    const { id, officer, input } = await aDirectInvestment()
    const { totalYuan: _, demandYuan: __, committedYuan: ___, ...told } = input
    const edit = { directInvestmentId: id, version: 1, ...told }
    const coordinator = await aHolderOf('COORDINATOR')
    acceptedValue(await editDirectInvestment(coordinator, { ...edit, projectId: project.id }))
    const seen = await getDirectInvestment(officer, id)
    expect(seen).toMatchObject({ project: null, projectHidden: true })
    acceptedValue(await editDirectInvestment(officer, { ...edit, version: 2, summary: '补充' }))
    expect(await listProjectDirectInvestments(holder, project.id)).toMatchObject([{ id }])
    await expect(listProjectDirectInvestments(officer, project.id)).rejects.toMatchObject({
      code: 'notFound',
    })
  })
})

describe('demand against the size of a fund', () => {
  it('adds up what those that still ask of this fund ask and were promised', async () => {
    const fundId = await aFund('8亿')
    const { officer, revise } = await aDirectInvestment({ fundId })
    acceptedValue(await revise({ demandYuan: '6亿', committedYuan: '2亿' }))
    await aDirectInvestment({ fundId, demandYuan: '5亿' })
    const gone = await aDirectInvestment({ fundId })
    const withdrawal = { directInvestmentId: gone.id, version: 1, on: '2023-11-30', reason: '不再申请' }
    acceptedValue(await withdrawDirectInvestment(officer, withdrawal))
    expect(await getFundDemand(officer, fundId)).toEqual({
      sizeYuan: 800_000_000n,
      calledYuan: 0n,
      committedYuan: 200_000_000n,
      demandYuan: 1_100_000_000n,
      asking: 2,
    })
    const whole = await getFundDemand(officer, null)
    const [{ demand = 0n } = {}] = await db.$queryRaw<{ demand: bigint }[]>`
      select sum("amount")::bigint as "demand" from "FigureMovement" where "figure" = 'directInvestments.demand'`
    expect(whole.demandYuan).toBe(demand)
  })
})

describe('the list of direct investments', () => {
  it('pages without gaps in every order, with the total of those that still ask', async () => {
    const entityId = (await anEntity()).id
    for (const [total, demand] of [
      ['3亿', '1亿'],
      ['1亿', '1亿'],
      ['2亿', '2亿'],
    ]) {
      await aDirectInvestment({ entityId, totalYuan: total, demandYuan: demand })
    }
    const coordinator = await aHolderOf('COORDINATOR')
    for (const sort of ['total', '-total', 'demand', '-committed', 'registeredOn'] as const) {
      const filters = { entity: entityId, sort, limit: 2 }
      const first = await listDirectInvestments(coordinator, filters)
      const second = await listDirectInvestments(coordinator, { ...filters, cursor: first.nextCursor ?? '' })
      expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(3)
      expect(second).toMatchObject({
        nextCursor: null,
        total: { count: 3, asking: 3, totalYuan: 600_000_000n, demandYuan: 400_000_000n },
      })
    }
  })

  it('is searched by name, number and enterprise in pinyin, and filtered by fund and state', async () => {
    const fundId = await aFund('1亿')
    const enterprise = { name: '云杉算力科技有限公司' }
    const { id, officer } = await aDirectInvestment({ name: '智算底座直投', fundId, enterprise })
    const { no } = await getDirectInvestment(officer, id)
    for (const q of ['智算底座', `#${no}`, 'yssl']) {
      expect((await listDirectInvestments(officer, { q })).items.map((row) => row.id)).toContain(id)
    }
    expect((await listDirectInvestments(officer, { fund: fundId })).items).toHaveLength(1)
    expect((await listDirectInvestments(officer, { fund: fundId, state: 'WITHDRAWN' })).items).toEqual([])
    const without = (await listDirectInvestments(officer, { fund: 'none' })).items.map((row) => row.fund)
    expect(new Set(without)).toEqual(new Set([null]))
  })
})
