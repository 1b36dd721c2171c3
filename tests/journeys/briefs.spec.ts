import type { Page } from '@playwright/test'
import { expect, test } from '../support/desk'
import { openContractForm } from '../support/journey-steps'

test('an issue is drafted, worded, submitted and published, handed over in Word, and tells what was amended since', async ({
  desk,
}) => {
  const [coordinator, leadership, officer] = [
    await desk('coordinator'),
    await desk('leadership'),
    await desk('officer7'),
  ]
  const address = await draftIssue(coordinator)
  await coordinator.getByRole('button', { name: '送领导审定' }).click()
  await confirm(coordinator, '送审')
  await expect(coordinator.getByText('等领导审定')).toBeVisible()

  await leadership.goto('/briefs?status=REVIEW')
  await leadership.locator(`a[href="${address}"]`).click()
  await leadership.getByRole('button', { name: '发布', exact: true }).click()
  await confirm(leadership, '发布')
  await expect(leadership.getByText('全部内容已定格')).toBeVisible()
  await expect(leadership.getByRole('heading', { level: 1 })).toContainText(/〔2024〕第\d+期/)
  await expect(leadership.getByText('上半年的重点是开工。')).toBeVisible()
  await expectWord(leadership)

  const { project, reason } = await amendContract(officer)
  await leadership.getByRole('link', { name: '发布后的变动' }).click()
  const changed = leadership.getByRole('listitem').filter({ hasText: project })
  await expect(changed.getByText(`原因：${reason}`)).toBeVisible()
  await expect(changed.getByText('签约金额').first()).toBeVisible()
  await leadership.getByRole('link', { name: '核对' }).click()
  await expect(leadership.getByText('核对一致')).toBeVisible()
})

/** Answers its address. */
async function draftIssue(page: Page): Promise<string> {
  await page.goto('/briefs/new?kind=PERIOD')
  await page.getByRole('textbox', { name: '起始日' }).fill('2024-01-01')
  await page.getByRole('textbox', { name: '截止日' }).fill('2024-06-30')
  await page.getByRole('button', { name: '生成草稿' }).click()
  await page.getByRole('textbox', { name: '累计情况的文字' }).fill('上半年的重点是开工。')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.waitForURL(/briefs\/[0-9a-f-]{36}$/)
  await expect(page.getByText('上半年的重点是开工。')).toBeVisible()
  return new URL(page.url()).pathname
}

async function confirm(page: Page, act: string) {
  await page.getByRole('alertdialog').getByRole('button', { name: act }).click()
}

async function expectWord(page: Page) {
  await page.getByRole('button', { name: '下载' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Word' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^招商专报〔2024〕第\d+期招商引资工作专报（.*）\.docx$/)
}

/** Another amount for some months of 2024 alone: what other journeys count today stays as it is. */
async function amendContract(page: Page) {
  await page.goto('/signings')
  const [signing, held] = [0, 1].map((at) => page.getByRole('row').nth(1).getByRole('link').nth(at))
  const contractNo = (await signing?.textContent()) ?? ''
  const project = (await held?.textContent()) ?? ''
  await held?.click()
  const reason = `分期建设${Math.random().toString(36).slice(2, 8)}`
  const amount = await amend(page, contractNo, { from: '2024-12-01', reason })
  await amend(page, contractNo, { from: '2024-03-01', reason, amount: `${Number(amount) + 1}` })
  return { project, reason }
}

/** Answers the amount that the form offers, in 亿. */
async function amend(
  page: Page,
  contractNo: string,
  { from, reason, amount }: { from: string; reason: string; amount?: string },
): Promise<string> {
  const form = await openContractForm(page, contractNo, '变更金额', '变更合同金额')
  const field = form.getByLabel('变更后的合同总额')
  const offered = (await field.inputValue()).replace('亿', '')
  await form.getByRole('textbox', { name: '生效日期' }).fill(from)
  if (amount) await field.fill(`${amount}亿`)
  await form.getByLabel('理由').fill(reason)
  await form.getByRole('button', { name: '保存变更' }).click()
  await expect(form).toBeHidden()
  return offered
}
