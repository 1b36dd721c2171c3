import { expect, test } from '../support/desk'
import {
  addMembership,
  createPerson,
  newUsername,
  OWN_PASSWORD,
  replaceOneTimePassword,
  tryToSignIn,
} from '../support/journey-people'
import { logLead, newName } from '../support/journey-steps'

test.describe.configure({ mode: 'serial' })

const newcomer = { name: newName('莫'), username: newUsername() }
const successor = { name: newName('陆'), username: newUsername() }
const entity = '农文旅招商小分队'
const project = newName('移交项目')

test('an admin creates a person and gives them a place; they sign in and see their task force', async ({
  desk,
  page,
}) => {
  const admin = await desk('admin')
  const oneTime = await createPerson(admin, newcomer)
  await addMembership(admin, { entity, role: '经办人' })
  await expect(admin.getByRole('main')).toContainText(entity)
  await page.goto('/sign-in')
  await tryToSignIn(page, newcomer.username, oneTime)
  await replaceOneTimePassword(page, oneTime, OWN_PASSWORD)
  await expect(page.getByRole('heading', { level: 1, name: '我的工作' })).toBeVisible()
  await page.getByRole('link', { name: '数据看板' }).click()
  await expect(page.getByRole('main')).toContainText(entity)
  await logLead(page, { enterprise: newName('移交企业'), project })
})

test('an admin hands a person’s projects to another in one step, and reads nothing more of them', async ({
  desk,
}) => {
  const admin = await desk('admin')
  await createPerson(admin, successor)
  await addMembership(admin, { entity, role: '经办人' })
  await admin.getByRole('link', { name: '工作移交' }).click()
  await admin.getByRole('row').filter({ hasText: newcomer.username }).getByRole('link').click()
  await expect(admin.getByRole('table', { name: '将移交的项目' })).toContainText(project)
  await admin.getByLabel('接手人').selectOption(`${successor.name}（${successor.username}）`)
  await admin.getByLabel('理由').fill('调离原岗位')
  await admin.getByRole('button', { name: '移交 1 个项目' }).click()
  await expect(admin.getByText(`已把 1 个项目移交给${successor.name}`)).toBeVisible()
  await expect(admin.getByRole('row').filter({ hasText: newcomer.username })).toHaveCount(0)
  await expect(admin.getByRole('row').filter({ hasText: successor.username })).toContainText('1 个')
})

test('the new officer stands on the project, and its history says who handed it over and why', async ({
  desk,
}) => {
  const leader = await desk('leader2')
  await leader.goto(`/projects?q=${encodeURIComponent(project)}`)
  await leader.getByRole('row').filter({ hasText: project }).getByRole('link').click()
  const main = leader.getByRole('main')
  await expect(main.getByRole('region', { name: '概况' })).toContainText(successor.name)
  await expect(main.locator('#history')).toContainText('移交经办人')
  await expect(main.locator('#history')).toContainText('调离原岗位')
})

test('the auditor finds the hand-over in the audit log, with what was before and after', async ({ desk }) => {
  const auditor = await desk('auditor')
  await auditor.goto('/audit')
  await expect(auditor.getByRole('main')).toContainText('移交经办人')
  await expect(auditor.getByRole('main')).toContainText(successor.name)
})

test('an admin opens no project, and an officer no admin page', async ({ desk }) => {
  const admin = await desk('admin')
  await admin.goto('/projects')
  await expect(admin.getByRole('row').filter({ hasText: project })).toHaveCount(0)
  const officer = await desk('officer1')
  for (const path of ['/admin/people', '/admin/hand-over', '/settings', '/audit']) {
    await officer.goto(path)
    await expect(officer.getByRole('heading', { level: 1, name: '没有这一页' })).toBeVisible()
  }
})
