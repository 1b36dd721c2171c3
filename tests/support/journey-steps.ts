import { expect, type Locator, type Page } from '@playwright/test'
import { checkCharacter } from '@/lib/credit-code'

/** A name that no other journey uses, also when it runs again on the same demo area. */
export function newName(words: string): string {
  return `${words}${Date.now().toString(36).slice(-6)}${Math.random().toString(36).slice(2, 4)}`
}

/** A valid 统一社会信用代码 that nobody has. */
export function newCreditCode(): string {
  const number = String(Math.floor(Math.random() * 1e9)).padStart(9, '0')
  const first17 = `91520900${number}`
  return `${first17}${checkCharacter(first17)}`
}

type Lead = { enterprise: string; project: string; amount?: string; creditCode?: string }

/** Fills 记线索 as far as it has to be, and leaves it unsaved. */
export async function fillLead(page: Page, { enterprise, project, amount = '8000万', creditCode }: Lead) {
  await page.goto('/leads/new')
  const field = page.getByRole('combobox', { name: '企业', exact: true })
  await field.fill(enterprise)
  await page.getByRole('option', { name: enterprise }).first().click()
  if (creditCode) await page.getByLabel('统一社会信用代码').fill(creditCode)
  await page.getByLabel('项目名称').fill(project)
  await page.getByLabel('意向投资额').fill(amount)
  await page.getByLabel('主动上门').check()
}

export async function saveLead(page: Page) {
  await page.getByRole('button', { name: '保存线索' }).click()
}

/** Logs a lead and stays on the page of the project that it opened. */
export async function logLead(page: Page, lead: Lead): Promise<string> {
  await fillLead(page, lead)
  await saveLead(page)
  await expect(page.getByRole('heading', { level: 1, name: lead.project })).toBeVisible()
  return new URL(page.url()).pathname
}

/** By its whole title: toasts are dialogs too, and say similar things. */
export function dialog(page: Page, title: string): Locator {
  return page.getByRole('dialog', { name: title, exact: true })
}

/** In the leader's inbox. */
export async function acceptLead(page: Page, project: string) {
  await page.goto('/leads/inbox')
  const lead = page.getByRole('listitem').filter({ hasText: project })
  await lead.getByRole('button', { name: '采纳', exact: true }).click()
  const accepting = dialog(page, '采纳线索')
  await accepting.getByRole('button', { name: '采纳' }).click()
  // An open dialog hides what lies behind it: only then does the list say anything.
  await expect(accepting).toBeHidden()
  await expect(lead).toHaveCount(0)
}

/** On a project's page, where the gate is open. */
export async function advanceTo(page: Page, stage: string) {
  await page.getByRole('button', { name: `推进到「${stage}」` }).click()
  await dialog(page, `推进到「${stage}」`).getByRole('button', { name: '推进', exact: true }).click()
  await expectStage(page, stage)
}

export async function expectStage(page: Page, stage: string) {
  const line = page.getByRole('list', { name: '项目所处环节' })
  await expect(line.locator('[aria-current=step]')).toContainText(stage)
}
