import { describe, expect, it } from 'vitest'
import { listFigureRecords } from '@/features/figures/list-figure-records'
import { summariseFigures } from '@/features/figures/queries'
import { NONE } from '@/features/figures/rules'
import { db } from '@/server/db'
import { acceptedValue, aHolderOf, aProject, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { addFocus, editFocus } from './commands'
import { listIndustries } from './queries'

withEmptyDatabase()

let made = 0

async function aChain() {
  const no = ++made
  return db.industryChain.create({ data: { no, name: `产业链${no}`, nameEn: `Chain ${no}` } })
}

async function aFocus(...chainIds: string[]) {
  const coordinator = await aHolderOf('COORDINATOR')
  const name = `主导产业${++made}`
  return acceptedValue(await addFocus(coordinator, { name, nameEn: 'Focus', chainIds })).id
}

describe('a focus industry', () => {
  it('adds up its chains, and its list adds up to the same', async () => {
    const coordinator = await aHolderOf('COORDINATOR')
    const { entity } = await aTaskForce()
    const [one, two, other] = [await aChain(), await aChain(), await aChain()]
    const focus = await aFocus(one.id, two.id)
    for (const [chainId, intendedAmount] of [
      [one.id, 70n],
      [two.id, 30n],
      [other.id, 9n],
      [null, 1n],
    ] as const) {
      await aProject({ holderId: entity.id, chainId, intendedAmount, stage: 'SIGNING' })
    }
    const { focuses, others, total } = await listIndustries(coordinator)
    const own = focuses.find(({ id }) => id === focus)
    expect(own?.figures).toMatchObject({ 'leads.count': 2n, 'leads.intendedAmount': 100n })
    expect(own?.chains.map(({ figures }) => figures?.['leads.intendedAmount'])).toEqual([70n, 30n])
    expect(others.figures?.['leads.intendedAmount']).toBe(10n)
    expect(total?.['leads.intendedAmount']).toBe(110n)
    const behind = await listFigureRecords(coordinator, { key: 'leads.intendedAmount', focus })
    expect(behind).toMatchObject({ total: 100n, count: 2n })
    const rest = await listFigureRecords(coordinator, { key: 'leads.intendedAmount', focus: NONE })
    expect(rest.total).toBe(10n)
    const { figures } = await summariseFigures(coordinator, { keys: ['leads.count'], by: 'focus' })
    expect(figures[0]?.by?.map(({ id, value }) => [id, value])).toEqual([
      [focus, 2n],
      [null, 2n],
    ])
  })

  it('takes a chain from another one, which is a change there too', async () => {
    const coordinator = await aHolderOf('COORDINATOR')
    const chain = await aChain()
    const [first, second] = [await aFocus(chain.id), await aFocus()]
    const name = `改名${++made}`
    const edit = { focusId: second, version: 1, name, nameEn: 'Focus', chainIds: [chain.id] }
    acceptedValue(await editFocus(coordinator, edit))
    const { focuses } = await listIndustries(coordinator)
    const chainsOf = (id: string) => focuses.find((focus) => focus.id === id)?.chains.map((c) => c.id)
    expect([chainsOf(first), chainsOf(second)]).toEqual([[], [chain.id]])
    await expect(editFocus(coordinator, { ...edit, focusId: first })).rejects.toMatchObject({
      code: 'conflict',
      current: { chainIds: [], version: 2 },
    })
  })

  it('has a name of its own and chains that exist', async () => {
    const coordinator = await aHolderOf('COORDINATOR')
    const said = { name: '先进装备', nameEn: 'Equipment', chainIds: [] }
    acceptedValue(await addFocus(coordinator, said))
    expect(await addFocus(coordinator, said)).toMatchObject({ refusal: { code: 'industries.nameTaken' } })
    const unknown = { ...said, name: '别的产业', chainIds: [coordinator.userId] }
    expect(await addFocus(coordinator, unknown)).toMatchObject({
      refusal: { code: 'industries.unknownChain', fields: [{ path: 'chainIds' }] },
    })
  })

  it('is shown without figures to who has no part in them, and written by the coordinator', async () => {
    await aFocus()
    const { scope, focuses } = await listIndustries(await aHolderOf('SECRETARY'))
    expect(scope).toBeNull()
    expect(focuses.every(({ figures }) => figures === null)).toBe(true)
    const { officer } = await aTaskForce()
    const said = { name: '不许', nameEn: 'No', chainIds: [] }
    await expect(addFocus(officer, said)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
