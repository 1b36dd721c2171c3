import { beforeEach, expect, test } from 'vitest'
import { findLeadLimits } from '@/features/leads/queries'
import { type Actor, actorWithoutPerson } from '@/lib/actor'
import { db } from '@/server/db'
import { acceptedValue, actorOf, aHolderOf, aMember, anEntity } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { changeSetting } from './commands'
import { listSettings } from './queries'
import { changeSettingInput } from './schema'

withEmptyDatabase()

let admin: Actor

beforeEach(async () => {
  await db.setting.deleteMany()
  admin = await aHolderOf('ADMIN')
})

const change = (key: string, value: unknown, version = 0, actor = admin) =>
  changeSetting(actor, changeSettingInput.parse({ key, value, version }))

test('where nothing is set the usual values hold', async () => {
  expect((await listSettings(admin)).slice(0, 3)).toMatchObject([
    { key: 'leads.answerDays', value: 1, version: 0 },
    { key: 'leads.assessDays', value: 3, version: 0 },
    { key: 'leads.protectionDays', value: 60, version: 0 },
  ])
})

test('a change holds at once for the leads that are waiting, and is in the log', async () => {
  acceptedValue(await change('leads.assessDays', '５'))
  expect(await findLeadLimits()).toMatchObject({ 'leads.answerDays': 1, 'leads.assessDays': 5 })
  const entry = await db.auditEntry.findFirstOrThrow({
    where: { recordType: 'Setting', recordId: 'leads.assessDays' },
    orderBy: { sequence: 'desc' },
  })
  expect(entry).toMatchObject({ act: 'settings.change', before: { value: 3 }, after: { value: 5 } })
})

test('of two admins who change one setting at once the second is shown the value of the first', async () => {
  const answers = await Promise.allSettled([
    change('leads.protectionDays', 90),
    change('leads.protectionDays', 120),
  ])
  const [lost] = answers.filter((answer) => answer.status === 'rejected')
  const [row] = (await listSettings(admin)).filter(({ key }) => key === 'leads.protectionDays')
  expect(lost?.reason).toMatchObject({ code: 'conflict', current: { value: row?.value, version: 1 } })
  acceptedValue(await change('leads.protectionDays', 45, 1))
})

test('an answer is never due after the assessment', async () => {
  expect(await change('leads.answerDays', 4)).toMatchObject({
    refusal: { code: 'settings.answerAfterAssessment', fields: [{ path: 'value', params: { limit: 3 } }] },
  })
  acceptedValue(await change('leads.answerDays', 3))
  expect(await change('leads.assessDays', 2)).toMatchObject({
    refusal: { code: 'settings.assessmentBeforeAnswer', params: { limit: 3 } },
  })
})

test('a value that makes no sense is refused with its bounds', async () => {
  expect(await change('leads.answerDays', 0)).toMatchObject({
    refusal: { fields: [{ path: 'value', code: 'tooSmall', params: { min: 1 } }] },
  })
  expect(await change('leads.protectionDays', 5000)).toMatchObject({
    refusal: { fields: [{ path: 'value', code: 'tooLarge', params: { max: 730 } }] },
  })
  for (const value of ['1.5', '', 'many', null, { gt: 1 }]) {
    expect(changeSettingInput.safeParse({ key: 'leads.answerDays', value, version: 0 }).success).toBe(false)
  }
  expect(changeSettingInput.safeParse({ key: 'leads.unknown', value: 1, version: 0 }).success).toBe(false)
})

test('only an admin, in person, keeps the settings', async () => {
  const strangers = [
    await aMember((await anEntity()).id, 'LEADER'),
    await aHolderOf('COORDINATOR'),
    await aHolderOf('LEADERSHIP'),
    await aHolderOf('AUDITOR'),
    await actorOf(admin.userId, 'API'),
  ]
  for (const actor of strangers) {
    await expect(change('leads.assessDays', 5, 0, actor)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(listSettings(actor)).rejects.toMatchObject({ code: 'forbidden' })
  }
  acceptedValue(await change('leads.assessDays', 5, 0, actorWithoutPerson('CLI')))
})
