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

/** 下一关还差什么, beside the project. */
export function gate(page: Page): Locator {
  return page.getByRole('region', { name: '下一关还差什么' })
}

/** What the gate to 决策 asks for, each kind of its department's evaluator. */
export const DEPARTMENTS = [
  { who: 'evaluator-environment', kind: '环保准入' },
  { who: 'evaluator-site', kind: '选址论证' },
  { who: 'evaluator-finance', kind: '收益测算' },
]

/** On a project's page. */
export async function askEvaluation(page: Page, kind: string) {
  await page.getByRole('button', { name: '发起评估' }).click()
  const asking = dialog(page, '发起评估')
  await asking.getByRole('radio', { name: kind }).check()
  await asking.getByLabel('请评估的事项').fill(`请就${kind}出具意见`)
  await asking.getByRole('button', { name: '发起', exact: true }).click()
  await expect(asking).toBeHidden()
  await expect(page.locator('#evaluations').getByRole('link', { name: kind }).first()).toBeVisible()
}

/** In the department's inbox. */
export async function openEvaluation(page: Page, project: string) {
  await page.goto('/evaluations')
  await page.getByRole('row').filter({ hasText: project }).getByRole('link').click()
}

/** On an evaluation's page, with conditions when there are any. */
export async function concludeEvaluation(page: Page, conditions?: string) {
  await page.getByRole('radio', { name: conditions ? '附条件通过' : '通过', exact: true }).check()
  if (conditions) await page.getByLabel('附加条件').fill(conditions)
  await page.getByRole('textbox', { name: '评估意见' }).fill('论证可行')
  await page.getByRole('button', { name: '出具', exact: true }).click()
  await expect(page.getByRole('heading', { name: '评估意见', exact: true })).toBeVisible()
}

/** The secretary calls a meeting for today and records that it approves the project. */
export async function approveToday(page: Page, project: string) {
  await page.goto('/meetings')
  await page.getByRole('link', { name: '召集会议' }).click()
  await page.getByRole('textbox', { name: '会议编号', exact: true }).fill(newName('贵安评审'))
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('button', { name: '列入议题' }).click()
  const item = dialog(page, '列入议题')
  await item.getByRole('combobox', { name: '项目' }).fill(project)
  await page.getByRole('option', { name: project }).click()
  await item.getByRole('button', { name: '列入议题' }).click()
  await page.getByRole('button', { name: '登记结论' }).click()
  const verdict = dialog(page, '登记评审结论')
  await verdict.getByRole('radio', { name: '通过', exact: true }).check()
  await verdict.getByRole('button', { name: '登记结论' }).click()
  await expect(verdict).toBeHidden()
}

/** On the page of a project that the committee has approved. */
export async function signContract(page: Page, contract: { no: string; amount: string; parties: string }) {
  await gate(page).getByRole('link', { name: '登记签约' }).click()
  const form = dialog(page, '登记合同')
  await form.getByLabel('合同编号').fill(contract.no)
  await form.getByLabel('合同金额').fill(contract.amount)
  await form.getByLabel('签约各方').fill(contract.parties)
  await expect(form).toContainText('计为 1 个签约项目')
  await form.getByRole('button', { name: '保存合同' }).click()
  await expectStage(page, '签约')
  await expect(page.locator('#signings')).toContainText(contract.no)
}

/** From a menu that is being opened; it takes no click in the very moment in which it opens, as a hand knows. */
export async function chooseFromMenu(page: Page, name: string): Promise<void> {
  const entry = page.getByRole('menuitem', { name })
  await entry.waitFor()
  await expect(async () => {
    if (await entry.isVisible()) await entry.click({ timeout: 1_000 })
    await expect(entry).toBeHidden({ timeout: 1_000 })
  }).toPass()
}

/** On a project's page, from the menu of one of its contracts; answers the form. */
export async function openContractForm(page: Page, no: string, act: string, title: string) {
  await page.getByRole('button', { name: `${no}：更多操作` }).click()
  await chooseFromMenu(page, act)
  return dialog(page, title)
}
