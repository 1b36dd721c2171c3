import { DEMO_PASSWORD, expect, test } from '../support/desk'
import {
  createPerson,
  newUsername,
  OWN_PASSWORD,
  replaceOneTimePassword,
  tryToSignIn,
} from '../support/journey-people'
import { chooseFromMenu, dialog } from '../support/journey-steps'

test('a person signs in and comes to the page they wanted', async ({ page }) => {
  await page.goto('/signings')
  await expect(page).toHaveURL(/\/sign-in\?from=%2Fsignings/)
  await tryToSignIn(page, 'officer8', DEMO_PASSWORD)
  await expect(page.getByRole('heading', { level: 1, name: '签约' })).toBeVisible()
})

test('a wrong password and a name that does not exist get the same answer', async ({ page }) => {
  await page.goto('/sign-in')
  const answer = page.getByRole('alert').filter({ hasText: '用户名或密码不对' })
  await tryToSignIn(page, 'leader8', 'not-the-password')
  await expect(answer).toBeVisible()
  const said = (await answer.textContent()) ?? ''
  await tryToSignIn(page, newUsername(), 'not-the-password')
  await expect(answer).toHaveText(said)
  await expect(page).toHaveURL(/\/sign-in/)
})

test('after five wrong passwords the right one opens nothing either', async ({ page }) => {
  await page.goto('/sign-in')
  for (let attempt = 1; attempt <= 5; attempt++) {
    const answer = page.waitForResponse((response) => response.url().includes('/callback/credentials'))
    await tryToSignIn(page, 'leader7', 'not-the-password')
    await answer
  }
  await tryToSignIn(page, 'leader7', DEMO_PASSWORD)
  await expect(page.getByRole('alert').filter({ hasText: '用户名或密码不对' })).toBeVisible()
  await page.goto('/board')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('signing out ends the session at once, also for a copy of its cookie', async ({ page, browser }) => {
  await page.goto('/sign-in')
  await tryToSignIn(page, 'officer7', DEMO_PASSWORD)
  await expect(page.getByRole('heading', { level: 1, name: '我的工作' })).toBeVisible()
  const copy = await browser.newContext({ storageState: await page.context().storageState() })
  const stolen = await copy.newPage()
  await stolen.goto('/board')
  await expect(stolen.getByRole('heading', { level: 1, name: '看板' })).toBeVisible()
  await page.getByRole('button', { name: /的菜单$/ }).click()
  await chooseFromMenu(page, '退出登录')
  await expect(page).toHaveURL(/\/sign-in/)
  await stolen.getByRole('link', { name: '项目', exact: true }).click()
  await expect(stolen).toHaveURL(/\/sign-in/)
  await copy.close()
})

test('a one-time password leads to the page that changes it, and nowhere else', async ({ desk, page }) => {
  const username = newUsername()
  const oneTime = await createPerson(await desk('admin'), { name: '韦新竹', username })
  await page.goto('/sign-in')
  await tryToSignIn(page, username, oneTime)
  await expect(page.getByRole('heading', { name: '修改密码' })).toBeVisible()
  await page.goto('/account')
  await expect(page).toHaveURL(/\/account\/password/)
  await replaceOneTimePassword(page, oneTime, OWN_PASSWORD)
  await page.goto('/account')
  await expect(page.getByRole('heading', { level: 1, name: '我的账户' })).toBeVisible()
})

test('a person whose account is disabled is out at the next click', async ({ desk, page }) => {
  const username = newUsername()
  const admin = await desk('admin')
  const oneTime = await createPerson(admin, { name: '韦离岗', username })
  await page.goto('/sign-in')
  await tryToSignIn(page, username, oneTime)
  await replaceOneTimePassword(page, oneTime, OWN_PASSWORD)
  await page.goto('/account')
  await admin.getByRole('button', { name: '停用' }).click()
  const form = dialog(admin, '停用韦离岗')
  await form.getByLabel('理由').fill('调离')
  await form.getByRole('button', { name: '停用' }).click()
  await expect(form).toBeHidden()
  await page.getByRole('link', { name: '开放接口' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await tryToSignIn(page, username, OWN_PASSWORD)
  await expect(page.getByRole('alert').filter({ hasText: '用户名或密码不对' })).toBeVisible()
})
