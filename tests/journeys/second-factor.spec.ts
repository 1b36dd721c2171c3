import type { Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { expect, test } from '../support/desk'
import {
  createPerson,
  newUsername,
  OWN_PASSWORD,
  replaceOneTimePassword,
  tryToSignIn,
} from '../support/journey-people'
import { dialog } from '../support/journey-steps'

const HALF_A_MINUTE = 30_000

test('with the second factor on, a code opens once, and so does a backup code', async ({ desk, page }) => {
  const username = newUsername()
  const oneTime = await createPerson(await desk('admin'), { name: '韦双证', username })
  await page.goto('/sign-in')
  await tryToSignIn(page, username, oneTime)
  await replaceOneTimePassword(page, oneTime, OWN_PASSWORD)
  const { totp, backupCode } = await switchOn(page)

  await askForCode(page, username)
  await giveCode(page, '000000')
  await expect(refusal(page)).toBeVisible()
  // The code of the step that switched it on is spent; the next one is there a little early.
  const code = totp.generate({ timestamp: Date.now() + HALF_A_MINUTE })
  await giveCode(page, code)
  await expect(page).not.toHaveURL(/\/sign-in/)

  await askForCode(page, username)
  await giveCode(page, code)
  await expect(refusal(page)).toBeVisible()
  await page.getByRole('button', { name: '手机不在身边？用备用码' }).click()
  await giveCode(page, backupCode, '备用码')
  await expect(page).not.toHaveURL(/\/sign-in/)

  await askForCode(page, username)
  await page.getByRole('button', { name: '手机不在身边？用备用码' }).click()
  await giveCode(page, backupCode, '备用码')
  await expect(refusal(page)).toBeVisible()
})

test('switched off with the password, the password alone opens again', async ({ desk, page }) => {
  const username = newUsername()
  const oneTime = await createPerson(await desk('admin'), { name: '韦单证', username })
  await page.goto('/sign-in')
  await tryToSignIn(page, username, oneTime)
  await replaceOneTimePassword(page, oneTime, OWN_PASSWORD)
  await switchOn(page)
  await expect(page.getByText('备用码还剩 10 个')).toBeVisible()
  await page.getByRole('button', { name: '停用', exact: true }).click()
  const off = dialog(page, '停用二次验证')
  await off.getByLabel('现在的密码').fill('not-the-password')
  await off.getByRole('button', { name: '停用' }).click()
  await expect(off.getByText('密码不对').first()).toBeVisible()
  await off.getByLabel('现在的密码').fill(OWN_PASSWORD)
  await off.getByRole('button', { name: '停用' }).click()
  await expect(off).toBeHidden()
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await tryToSignIn(page, username, OWN_PASSWORD)
  await expect(page).not.toHaveURL(/\/sign-in/)
})

/** On one's own account's page; answers the authenticator and the first of the backup codes. */
async function switchOn(page: Page) {
  await page.goto('/account')
  await page.getByRole('button', { name: '开通', exact: true }).click()
  const setUp = dialog(page, '开通二次验证')
  await expect(setUp.getByAltText('验证器二维码')).toBeVisible()
  const secret = (await setUp.getByRole('code').textContent()) ?? ''
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) })
  await setUp.getByLabel('输入验证器显示的 6 位数字').fill(totp.generate())
  await setUp.getByRole('button', { name: '确认开通' }).click()
  const codes = setUp.getByRole('list', { name: '备用码' }).getByRole('listitem')
  await expect(codes).toHaveCount(10)
  const backupCode = (await codes.first().textContent()) ?? ''
  await setUp.getByRole('button', { name: '我已保存' }).click()
  await expect(setUp).toBeHidden()
  return { totp, backupCode }
}

/** Signs out and comes to the question for the code. */
async function askForCode(page: Page, username: string) {
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await tryToSignIn(page, username, OWN_PASSWORD)
  await expect(page.getByLabel('动态验证码', { exact: true })).toBeVisible()
}

async function giveCode(page: Page, code: string, label = '动态验证码') {
  await page.getByLabel(label, { exact: true }).fill(code)
  await page.getByRole('button', { name: '验证并登录' }).click()
}

function refusal(page: Page) {
  return page.getByRole('alert').filter({ hasText: '验证码不对或已用过' })
}
