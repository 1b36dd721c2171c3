import { beforeAll, expect, test } from 'vitest'
import { listFigureRecords } from '@/features/figures/list-figure-records'
import { summariseFigures } from '@/features/figures/queries'
import { NONE } from '@/features/figures/rules'
import type { Actor } from '@/lib/actor'
import { ABROAD, PROVINCES } from '@/lib/provinces'
import { db } from '@/server/db'
import { actorOf } from '../../../tests/support/builders'
import { withDemoDatabase } from '../../../tests/support/database'
import { listInvestorProvinces } from './list-investor-provinces'

withDemoDatabase()

const REPORTED = { asOf: '2023-12-20' }
let leadership: Actor
let abroadBefore = 0n

async function demoActor(username: string) {
  return actorOf((await db.user.findUniqueOrThrow({ where: { username } })).id)
}

/** Writes where the enterprise of one signed project comes from. */
async function move(index: number, data: { province: string | null; foreignNo?: string }) {
  const [project] = await db.project.findMany({
    where: { stage: 'SIGNING', enterprise: { foreignNo: null } },
    orderBy: { no: 'asc' },
    skip: index,
    take: 1,
  })
  await db.enterprise.update({ where: { id: project?.enterpriseId ?? '' }, data })
}

async function signedFrom() {
  const { provinces } = await listInvestorProvinces(leadership, REPORTED)
  return new Map(provinces.map(({ code, signed }) => [code, signed]))
}

beforeAll(async () => {
  leadership = await demoActor('leadership')
  abroadBefore = (await signedFrom()).get(ABROAD) ?? 0n
  await move(0, { province: '内蒙古自治区' })
  await move(1, { province: ' 广西壮族自治区 ' })
  await move(2, { province: 'Macao' })
  await move(3, { province: null })
  await move(4, { province: '长三角' })
  await move(5, { province: '加利福尼亚', foreignNo: 'C-1234567' })
})

test('a province is known by its short and full name and in English; who is registered abroad comes from abroad', async () => {
  const signed = await signedFrom()
  expect([signed.get('NM'), signed.get('GX'), signed.get('MO')]).toEqual([1n, 1n, 1n])
  expect(signed.get(ABROAD)).toBe(abroadBefore + 1n)
  // Nothing written, or no province: nobody has said.
  expect(signed.get(null)).toBe(2n)
})

test('the provinces add up to the figures, and each opens the list that adds up to it', async () => {
  const { provinces, whole } = await listInvestorProvinces(leadership, REPORTED)
  const { figures } = await summariseFigures(leadership, REPORTED)
  const totalOf = (key: string) => figures.find((figure) => figure.key === key)?.value
  expect([whole.leads, whole.intended, whole.signed, whole.amount]).toEqual(
    ['leads.count', 'leads.intendedAmount', 'signed.count', 'signed.amount'].map(totalOf),
  )
  for (const { code, leads, amount } of provinces) {
    const province = code ?? NONE
    const list = { ...REPORTED, province, limit: 1 }
    expect((await listFigureRecords(leadership, { ...list, key: 'signed.amount' })).total).toBe(amount)
    expect((await listFigureRecords(leadership, { ...list, key: 'leads.count' })).total).toBe(leads)
    expect(
      (await summariseFigures(leadership, { ...REPORTED, province, keys: ['leads.count'] })).figures,
    ).toMatchObject([{ value: leads }])
  }
})

test('an officer sees where those come from whom their own task force has found', async () => {
  const officer = await demoActor('officer3')
  const { whole } = await listInvestorProvinces(officer, REPORTED)
  const { figures } = await summariseFigures(officer, { ...REPORTED, keys: ['signed.count'] })
  expect(whole.signed).toBe(figures[0]?.value)
  await expect(listInvestorProvinces(await demoActor('admin'), REPORTED)).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('the 34 provinces have a tile each, and no two the same', () => {
  const places = PROVINCES.map(({ row, column }) => `${row} ${column}`)
  expect([PROVINCES.length, new Set(places).size]).toEqual([34, 34])
})
