import { expect, type Page } from '@playwright/test'
import { dialog } from './journey-steps'

/** Types name and password at the sign-in page and presses the button. */
export async function tryToSignIn(page: Page, username: string, password: string) {
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

/** An admin makes an account; answers its one-time password, shown this once. */
export async function createPerson(page: Page, { name, username }: { name: string; username: string }) {
  await page.goto('/admin/people')
  await page.getByRole('button', { name: '新建人员' }).click()
  const form = dialog(page, '新建人员')
  await form.getByLabel('姓名').fill(name)
  await form.getByLabel('用户名').fill(username)
  await form.getByRole('button', { name: '建立账号' }).click()
  const made = dialog(page, `账号 ${username} 已建立`)
  const password = await made.getByRole('list', { name: '一次性密码' }).getByRole('listitem').textContent()
  await made.getByRole('link', { name: '去设置角色和任职' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  return password ?? ''
}

/** On a person's page. */
export async function addMembership(page: Page, { entity, role }: { entity: string; role: string }) {
  await page.getByRole('button', { name: '添加任职' }).click()
  const form = dialog(page, '添加任职')
  await form.getByLabel('主体或部门').selectOption(entity)
  await form.getByRole('radio', { name: new RegExp(`^${role}`) }).check()
  await form.getByRole('button', { name: '添加', exact: true }).click()
  await expect(form).toBeHidden()
}

/** At the page that asks for it before anything else. */
export async function replaceOneTimePassword(page: Page, oneTime: string, own: string) {
  await page.getByLabel('一次性密码').fill(oneTime)
  await page.getByLabel('新密码').fill(own)
  await page.getByRole('button', { name: '保存新密码' }).click()
  await page.waitForURL((url) => url.pathname !== '/account/password')
}

export const OWN_PASSWORD = 'qiannan-tea-harvest-27'

/** A username that nobody has. */
export function newUsername(): string {
  return `journey-${Math.random().toString(36).slice(2, 10)}`
}
