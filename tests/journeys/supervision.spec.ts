import type { Page } from '@playwright/test'
import { addDays, today } from '@/lib/dates'
import { expect, test } from '../support/desk'
import { dialog, logLead, newName } from '../support/journey-steps'

test('leadership gives an instruction, its owner replies, and leadership closes it', async ({ desk }) => {
  const [officer, leadership] = [await desk('officer6'), await desk('leadership')]
  const project = newName('批示项目')
  const address = await logLead(officer, { enterprise: newName('批示企业'), project })
  const text = newName('请核实企业资金来源')

  await giveInstruction(leadership, address, text)
  const panel = leadership.locator('#supervision')
  await expect(panel.getByRole('listitem').filter({ hasText: text })).toContainText('待回复')

  await openMine(officer, text)
  await officer.getByRole('button', { name: '回复', exact: true }).click()
  const reply = dialog(officer, '回复')
  await reply.getByRole('textbox', { name: '回复' }).fill('已核实，以自有资金为主。')
  await reply.getByRole('button', { name: '提交回复' }).click()
  await expect(reply).toBeHidden()

  await openMine(leadership, text)
  await expect(leadership.getByText('已核实，以自有资金为主。')).toBeVisible()
  await leadership.getByRole('button', { name: '办结' }).click()
  await dialog(leadership, '办结').getByRole('button', { name: '办结' }).click()
  await expect(leadership.getByText('已办结', { exact: true }).first()).toBeVisible()
  await officer.goto(`/supervision?q=${encodeURIComponent(text)}&state=CLOSED`)
  await expect(officer.getByRole('row').filter({ hasText: text })).toContainText(project)
})

test('a quiet project becomes a matter with one press', async ({ desk }) => {
  const coordinator = await desk('coordinator')
  await coordinator.goto('/supervision')
  await coordinator.getByRole('link', { name: /^沉寂项目/ }).click()
  const press = coordinator.getByRole('button', { name: /^督办：/ }).last()
  const name = (await press.getAttribute('aria-label'))?.replace('督办：', '') ?? ''
  await press.click()
  const row = coordinator.getByRole('row').filter({ hasText: name })
  await row.getByRole('link', { name: /^督办中/ }).click()
  await expect(coordinator.getByRole('heading', { level: 1, name: /^问题 #/ })).toBeVisible()
  await expect(coordinator.getByRole('main')).toContainText('没有动态')
})

async function giveInstruction(page: Page, address: string, text: string) {
  await page.goto(address)
  await page.getByRole('button', { name: '写批示' }).click()
  const form = dialog(page, '写批示')
  await form.getByLabel('批示内容').fill(text)
  await form.getByLabel('责任人').selectOption({ label: '杨清和 · 电子信息制造招商小分队' })
  await form.getByRole('textbox', { name: '期限', exact: true }).fill(addDays(today(), 5))
  await form.getByRole('button', { name: '下达' }).click()
  await expect(form).toBeHidden()
}

/** From the list of what waits for oneself. */
async function openMine(page: Page, text: string) {
  await page.goto(`/supervision?mine=yes&q=${encodeURIComponent(text)}`)
  await page.getByRole('link', { name: text }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^批示 #/ })).toBeVisible()
}
