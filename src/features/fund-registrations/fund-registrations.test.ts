import { describe, expect, it } from 'vitest'
import { db } from '@/server/db'
import { acceptedValue, aHolderOf, aMember, anEntity, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { editFundRegistration, registerFund } from './commands'
import { getFundRegistration, listFundRegistrations } from './queries'
import { registerFundInput } from './schema'

withEmptyDatabase()

let funds = 0

/** There is one funds task force in the area. */
async function theFundsForce() {
  const found = await db.taskForce.findFirst({ where: { industry: '基金' } })
  if (found) return found.entityId
  const { id } = await anEntity('TASK_FORCE', '基金招商小分队')
  await db.taskForce.create({ data: { entityId: id, industry: '基金', industryEn: 'Funds' } })
  return id
}

function fundOf(entityId: string, more: Record<string, unknown> = {}) {
  return registerFundInput.parse({
    name: `贵安第${++funds}号股权投资基金`,
    manager: '贵安基金管理有限公司',
    sizeYuan: '50亿',
    registeredOn: '2023-06-30',
    registrationNo: `SX${funds}`,
    entityId,
    ...more,
  })
}

async function figuresOf(fundId: string, asOf: string) {
  return db.$queryRaw`
    select "figure", sum("amount")::bigint as "amount" from "FigureMovement"
    where "recordId" = ${fundId}::uuid and "on" <= ${asOf}::date group by 1 having sum("amount") <> 0 order by 1`
}

describe('a fund registration', () => {
  it('counts with its size on its day, and never as signed investment', async () => {
    const entityId = await theFundsForce()
    const officer = await aMember(entityId)
    const { fundId } = acceptedValue(await registerFund(officer, fundOf(entityId)))
    expect(await figuresOf(fundId, '2023-06-29')).toEqual([])
    expect(await figuresOf(fundId, '2023-06-30')).toEqual([
      { figure: 'funds.count', amount: 1n },
      { figure: 'funds.size', amount: 5_000_000_000n },
    ])
  })

  it('that was typed wrong is mended in place and restates the past', async () => {
    const entityId = await theFundsForce()
    const officer = await aMember(entityId)
    const fund = fundOf(entityId)
    const { fundId } = acceptedValue(await registerFund(officer, fund))
    const edit = { ...fund, fundId, version: 1, sizeYuan: 4_000_000_000n, registeredOn: '2023-05-31' }
    acceptedValue(await editFundRegistration(officer, edit))
    expect(await figuresOf(fundId, '2023-05-31')).toEqual([
      { figure: 'funds.count', amount: 1n },
      { figure: 'funds.size', amount: 4_000_000_000n },
    ])
    await expect(editFundRegistration(officer, edit)).rejects.toMatchObject({
      code: 'conflict',
      current: { sizeYuan: 4_000_000_000n, version: 2 },
    })
  })

  it('whose focus an edit does not mention keeps it, in the figures too', async () => {
    const entityId = await theFundsForce()
    const officer = await aMember(entityId)
    const chain = await db.industryChain.create({ data: { no: 90, name: '新能源', nameEn: 'New energy' } })
    const fund = fundOf(entityId, { focusChainId: chain.id })
    const { fundId } = acceptedValue(await registerFund(officer, fund))
    const { focusChainId: _, ...unsaid } = fund
    acceptedValue(await editFundRegistration(officer, { ...unsaid, fundId, version: 1, note: '已备案' }))
    const moved = await db.figureMovement.findMany({ where: { recordId: fundId } })
    expect(moved.map(({ chainId }) => chainId)).toEqual([chain.id, chain.id])
  })

  it('is written by members of the funds task force and the coordinator, and read by every business role', async () => {
    const entityId = await theFundsForce()
    const { fundId } = acceptedValue(await registerFund(await aHolderOf('COORDINATOR'), fundOf(entityId)))
    const other = (await aTaskForce()).leader
    await expect(registerFund(other, fundOf(entityId))).rejects.toMatchObject({ code: 'forbidden' })
    expect(await getFundRegistration(other, fundId)).toMatchObject({ id: fundId, mayWrite: false })
    const admin = await aHolderOf('ADMIN')
    await expect(getFundRegistration(admin, fundId)).rejects.toMatchObject({ code: 'notFound' })
    await expect(listFundRegistrations(admin, {})).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('is not registered twice under one name or number, nor in the future', async () => {
    const entityId = await theFundsForce()
    const officer = await aMember(entityId)
    const fund = fundOf(entityId)
    acceptedValue(await registerFund(officer, fund))
    expect(
      await registerFund(officer, fundOf(entityId, { registrationNo: fund.registrationNo })),
    ).toMatchObject({
      refusal: { code: 'fund-registrations.registeredAlready', fields: [{ path: 'registrationNo' }] },
    })
    expect(await registerFund(officer, fundOf(entityId, { name: fund.name }))).toMatchObject({
      refusal: { fields: [{ path: 'name' }] },
    })
    expect(await registerFund(officer, fundOf(entityId, { registeredOn: '2199-01-01' }))).toMatchObject({
      refusal: { code: 'fund-registrations.inTheFuture' },
    })
  })

  it('is credited to an entity that promotes, and its focus is a chain that exists', async () => {
    const entityId = await theFundsForce()
    const officer = await aMember(entityId)
    const department = (await anEntity('DEPARTMENT')).id
    const fund = fundOf(department, { focusChainId: entityId })
    expect(await registerFund(officer, fund)).toMatchObject({
      refusal: { fields: [{ path: 'entityId', code: 'unknownRecord' }, { path: 'focusChainId' }] },
    })
  })

  it('is listed page by page without gaps, with the total of the whole list', async () => {
    const entityId = (await anEntity()).id
    const coordinator = await aHolderOf('COORDINATOR')
    for (const size of ['1亿', '3亿', '2亿']) {
      acceptedValue(await registerFund(coordinator, fundOf(entityId, { sizeYuan: size })))
    }
    const filters = { entity: entityId, sort: '-size' as const, limit: 2 }
    const first = await listFundRegistrations(coordinator, filters)
    const second = await listFundRegistrations(coordinator, { ...filters, cursor: first.nextCursor ?? '' })
    expect([...first.items, ...second.items].map(({ sizeYuan }) => sizeYuan)).toEqual([
      300_000_000n,
      200_000_000n,
      100_000_000n,
    ])
    expect(second).toMatchObject({ nextCursor: null, total: { count: 3, sizeYuan: 600_000_000n } })
  })
})
