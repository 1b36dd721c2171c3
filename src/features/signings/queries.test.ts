import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/dates'
import { db } from '@/server/db'
import { acceptedValue, aHolderOf, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { aSignedProject, contractOf, SIGNED_ON } from '../../../tests/support/signed-project'
import { amendSigning } from './amend-signing'
import { correctSigning } from './correct-signing'
import { getSigning, listProjectSignings, listSignings } from './queries'
import { recordSigning } from './record-signing'
import { terminateSigning } from './terminate-signing'

withEmptyDatabase()

async function aProjectWithThreeContracts() {
  const signed = await aSignedProject()
  const { project, officer } = signed
  const more = [
    { kind: 'INCREASE', signedOn: addDays(SIGNED_ON, 10), amountYuan: '3000万' },
    { kind: 'FRAMEWORK', signedOn: addDays(SIGNED_ON, 20), amountYuan: '100亿' },
  ]
  for (const contract of more) acceptedValue(await recordSigning(officer, contractOf(project.id, contract)))
  return signed
}

describe('the list of contracts', () => {
  it('adds up what is in force with its amendments, and no framework agreement', async () => {
    const { entity, officer, signingId } = await aProjectWithThreeContracts()
    const holder = entity.id
    expect((await listSignings(officer, { holder })).total).toEqual({ count: 3, amountYuan: 150_000_000n })
    const amendment = { effectiveOn: addDays(SIGNED_ON, 30), amountYuan: 200_000_000n, reason: '扩大规模' }
    acceptedValue(await amendSigning(officer, { signingId, ...amendment }))
    expect((await listSignings(officer, { holder })).total.amountYuan).toBe(230_000_000n)
    const end = { on: addDays(SIGNED_ON, 40), afterwards: 'NEGOTIATION' as const, lossReason: null }
    acceptedValue(await terminateSigning(officer, { signingId, reason: '企业资金未落实', ...end }))
    expect((await listSignings(officer, { holder })).total).toEqual({ count: 3, amountYuan: 0n })
    expect((await listSignings(officer, { holder, effective: 'no' })).total.count).toBe(2)
  })

  it('goes on page by page without a gap, in either order', async () => {
    const { entity, officer } = await aProjectWithThreeContracts()
    for (const sort of ['signedOn', '-amount'] as const) {
      const filters = { holder: entity.id, sort, limit: 2 }
      const first = await listSignings(officer, filters)
      const rest = await listSignings(officer, { ...filters, cursor: first.nextCursor ?? '' })
      const kinds = [...first.items, ...rest.items].map(({ kind }) => kind)
      expect(kinds).toEqual(
        sort === 'signedOn'
          ? ['INVESTMENT', 'INCREASE', 'FRAMEWORK']
          : ['FRAMEWORK', 'INVESTMENT', 'INCREASE'],
      )
      expect(rest.nextCursor).toBeNull()
    }
  })

  it('is narrowed by kind, days, and a piece of the number or of the project’s name', async () => {
    const { entity, officer, project } = await aProjectWithThreeContracts()
    const count = async (filters: Parameters<typeof listSignings>[1]) =>
      (await listSignings(officer, { holder: entity.id, ...filters })).total.count
    const { contractNo } = (await listProjectSignings(officer, project.id))[0] ?? { contractNo: '' }
    expect(await count({ kind: 'INCREASE' })).toBe(1)
    expect(await count({ from: addDays(SIGNED_ON, 1), to: addDays(SIGNED_ON, 10) })).toBe(1)
    expect(await count({ q: contractNo })).toBe(1)
    const printed = `贵招（２０２６）${project.no}号`
    await db.signing.update({ where: { contractNo }, data: { contractNo: printed } })
    expect(await count({ q: printed })).toBe(1)
    expect(await count({ q: `贵招(2026)${project.no}号` })).toBe(1)
    expect(await count({ q: project.name })).toBe(3)
    expect(await count({ q: '没有这个项目' })).toBe(0)
  })

  it('shows a stranger nothing, and the coordinator everything', async () => {
    const { signingId } = await aProjectWithThreeContracts()
    const stranger = (await aTaskForce()).officer
    expect(await listSignings(stranger, {})).toEqual({
      items: [],
      nextCursor: null,
      total: { count: 0, amountYuan: 0n },
    })
    await expect(getSigning(stranger, signingId)).rejects.toMatchObject({ code: 'notFound' })
    const coordinator = await aHolderOf('COORDINATOR')
    expect((await listSignings(coordinator, {})).total.count).toBe(await db.signing.count())
    expect(await getSigning(coordinator, signingId)).toMatchObject({ id: signingId, mayWrite: false })
  })
})

describe('a contract', () => {
  it('tells every correction with the names that people read', async () => {
    const { officer, signingId } = await aSignedProject()
    const event = await db.event.create({
      data: {
        name: '数博会',
        kind: 'EXPO',
        startsOn: new Date('2024-05-28'),
        endsOn: new Date('2024-05-30'),
      },
    })
    const correction = { signingId, version: 1, eventId: event.id, reason: '漏填签约活动' }
    acceptedValue(await correctSigning(officer, correction))
    expect((await getSigning(officer, signingId)).corrections).toMatchObject([
      { before: { eventId: undefined }, after: { eventId: '数博会' }, reason: '漏填签约活动' },
    ])
  })
})
