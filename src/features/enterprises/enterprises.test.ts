import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/actor'
import { db } from '@/server/db'
import { acceptedValue, aDepartment, aHolderOf, aProject, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { addContact, editContact, editEnterprise, registerEnterprise } from './commands'
import { findEnterprises, getEnterprise, listEnterprises } from './queries'
import {
  addContactInput,
  editContactInput,
  editEnterpriseInput,
  enterpriseFilters,
  registerEnterpriseInput,
} from './schema'

withEmptyDatabase()

const register = (actor: Actor, input: object) =>
  registerEnterprise(actor, registerEnterpriseInput.parse(input))

async function registered(actor: Actor, input: object) {
  return acceptedValue(await register(actor, input)).id
}

describe('registering an enterprise', () => {
  it('refuses the same code or name, and asks about a like name', async () => {
    const { officer } = await aTaskForce()
    const creditCode = '91520900MA6H3YHT2H'
    await registered(officer, { name: '贵州青峦数据科技有限公司', creditCode })
    expect(await register(officer, { name: '另一家企业', creditCode })).toMatchObject({
      refusal: { code: 'enterprises.taken' },
    })
    expect(await register(officer, { name: '贵州青峦数据科技 有限公司' })).toMatchObject({
      refusal: { code: 'enterprises.taken' },
    })
    const alike = { name: '贵州青峦数据科技集团有限公司' }
    expect(await register(officer, alike)).toMatchObject({ refusal: { code: 'enterprises.similar' } })
    expect((await register(officer, { ...alike, despiteSimilar: true })).ok).toBe(true)
  })

  it('finds a like name among more firms of one trade than are looked at for its word', async () => {
    const { officer } = await aTaskForce()
    await db.$executeRaw`
      insert into "Enterprise" ("id", "name", "nameNormalised", "searchText", "grams")
      select gen_random_uuid(), n, n, n, array['光刻'] from (select '同行光刻' || i as n from generate_series(1, 1500) i) firms`
    await registered(officer, { name: '贵州青岚光刻有限公司' })
    expect(await register(officer, { name: '贵州青岚光刻集团有限公司' })).toMatchObject({
      refusal: { code: 'enterprises.similar', details: { same: [{ name: '贵州青岚光刻有限公司' }] } },
    })
    await db.enterprise.deleteMany({ where: { name: { startsWith: '同行光刻' } } })
  })

  it('at once by ten officers, makes one record', async () => {
    const forces = await Promise.all(Array.from({ length: 10 }, () => aTaskForce()))
    const outcomes = await Promise.all(
      forces.map(({ officer }) => register(officer, { name: '赤水河酒庄集团有限公司' })),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is for officers, leaders and the coordinator; whoever has no part in the business sees none', async () => {
    const { evaluator } = await aDepartment()
    await expect(register(evaluator, { name: '不该有的企业' })).rejects.toMatchObject({ code: 'forbidden' })
    for (const role of ['ADMIN', 'AUDITOR'] as const) {
      await expect(register(await aHolderOf(role), { name: '不该有的企业' })).rejects.toMatchObject({
        code: 'notFound',
      })
    }
    expect((await register(await aHolderOf('COORDINATOR'), { name: '牵头局登记的企业' })).ok).toBe(true)
  })
})

describe('finding an enterprise', () => {
  it('works by one or two characters, pinyin, initials and code', async () => {
    const { officer } = await aTaskForce()
    const creditCode = '91350100M000100Y43'
    await registered(officer, { name: '苗岭茶业股份有限公司', creditCode })
    for (const q of ['茶', '苗岭', 'mlcy', 'miaoling', creditCode, '91350100']) {
      expect((await findEnterprises(officer, { q })).map(({ name }) => name)).toContain(
        '苗岭茶业股份有限公司',
      )
    }
    expect(await findEnterprises(officer, { q: "%'; --" })).toEqual([])
  })

  it('lists page after page in either order without a gap', async () => {
    const { officer } = await aTaskForce()
    for (const letter of '春夏秋冬') await registered(officer, { name: `${letter}江水务投资公司` })
    for (const sort of ['name', '-name', 'createdAt', '-createdAt']) {
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const page: Awaited<ReturnType<typeof listEnterprises>> = await listEnterprises(
          officer,
          enterpriseFilters.parse({ sort, limit: 3, ...(cursor ? { cursor } : {}) }),
        )
        seen.push(...page.items.map(({ id }) => id))
        cursor = page.nextCursor
      } while (cursor)
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen.length).toBe(await db.enterprise.count())
    }
  })
})

describe('an enterprise in view', () => {
  it('shows numbers only where one has a project or a visit, and to coordinator and leadership', async () => {
    const [own, other] = [await aTaskForce(), await aTaskForce()]
    const enterpriseId = await registered(own.officer, { name: '乌蒙山药业有限公司' })
    await aProject({ holderId: own.entity.id, enterpriseId })
    const contact = addContactInput.parse({ enterpriseId, name: '张三', phone: '13800000000' })
    const { id } = acceptedValue(await addContact(own.officer, contact))
    const phonesFor = async (actor: Actor) => (await getEnterprise(actor, enterpriseId)).contacts[0]?.phone
    expect(await phonesFor(own.officer)).toBe('13800000000')
    expect(await phonesFor(await aHolderOf('LEADERSHIP'))).toBe('13800000000')
    expect(await phonesFor(await aHolderOf('COORDINATOR'))).toBe('13800000000')
    expect(await phonesFor(await aHolderOf('SECRETARY'))).toBeNull()
    const seen = await getEnterprise(other.officer, enterpriseId)
    expect(seen.contacts).toMatchObject([{ name: '张三', phone: null, phoneHidden: true }])
    expect(seen.projects).toEqual([])
    const renamed = editContactInput.parse({ contactId: id, version: 1, name: '张三丰' })
    acceptedValue(await editContact(other.officer, renamed))
    expect(await phonesFor(own.officer)).toBe('13800000000')
  })

  it('a stale edit is told how the record reads now, and a new name is found on its projects', async () => {
    const { entity, officer } = await aTaskForce()
    const enterpriseId = await registered(officer, { name: '梵净石材有限公司' })
    const project = await aProject({ holderId: entity.id, enterpriseId })
    const edit = (name: string) =>
      editEnterprise(officer, editEnterpriseInput.parse({ enterpriseId, version: 1, name }))
    acceptedValue(await edit('梵净新型石材有限公司'))
    await expect(edit('别的名称')).rejects.toMatchObject({
      code: 'conflict',
      current: { name: '梵净新型石材有限公司', version: 2 },
    })
    const { searchText } = await db.project.findUniqueOrThrow({ where: { id: project.id } })
    expect(searchText).toContain('梵净新型石材')
  })
})
