import type { Page } from '@playwright/test'
import { expect, test } from '../support/desk'
import { chooseFromMenu, dialog } from '../support/journey-steps'

const stamp = Date.now().toString(36)
const event = `招商推介会${stamp}`
const firm = `深圳参会${stamp}科技有限公司`

test('the coordinator makes an event, adds who came, chooses a target with an officer, and opens what came of it', async ({
  desk,
}) => {
  const page = await desk('coordinator')
  await page.goto('/events')
  await page.getByRole('button', { name: '新增活动' }).click()
  const form = dialog(page, '新增招商活动')
  await form.getByLabel('活动名称').fill(event)
  await form.getByRole('textbox', { name: '开始日期' }).fill('2024-06-18')
  await form.getByRole('textbox', { name: '结束日期' }).fill('2024-06-17')
  await form.getByRole('textbox', { name: '费用' }).fill('30')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByText('结束日期不能早于').first()).toBeVisible()
  await form.getByRole('textbox', { name: '结束日期' }).fill('2024-06-19')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('heading', { level: 1, name: event })).toBeVisible()

  const parts = page.getByRole('navigation', { name: '活动的各个部分' })
  await parts.getByRole('link', { name: /^参会企业/ }).click()
  await page.getByRole('button', { name: '添加企业' }).click()
  const guest = dialog(page, '添加参会企业')
  await guest.getByRole('combobox', { name: '企业' }).fill(firm)
  await guest.getByLabel('企业家人数').fill('2')
  await guest.getByRole('button', { name: '添加企业' }).click()
  await expect(page.getByRole('row', { name: new RegExp(firm) })).toBeVisible()

  await page.getByRole('button', { name: `${firm}：操作` }).click()
  await chooseFromMenu(page, '选为目标企业')
  const target = dialog(page, '选为目标企业')
  await target.getByLabel('跟踪主体').selectOption({ label: '新能源招商小分队' })
  await target.getByLabel('跟踪人').selectOption({ label: '张若水' })
  await target.getByRole('textbox', { name: '选定日期' }).fill('2024-06-18')
  await target.getByRole('button', { name: '选定目标企业' }).click()
  await expect(target).toBeHidden()

  await expectYield(page, [
    ['参会企业', '1 家2 位企业家'],
    ['目标企业', '1 家'],
    ['费用', '30万元'],
  ])
  const chain = page.getByRole('region', { name: '活动成效' })
  await chain.getByRole('listitem').filter({ hasText: '目标企业' }).getByRole('link').click()
  const row = page.getByRole('row', { name: new RegExp(firm) })
  await expect(row).toContainText('新能源招商小分队')
  await expect(row).toContainText('张若水')
})

test('leadership opens what came of an event of the report, number by number', async ({ desk }) => {
  const page = await desk('leadership')
  await page.goto('/events')
  await page.getByRole('link', { name: '贵商大会部分民营企业走进贵安', exact: true }).first().click()
  await expectYield(page, [
    ['参会企业', '38 家55 位企业家'],
    ['目标企业', '29 家'],
    ['线索', '17 条'],
  ])
  await page.getByRole('region', { name: '活动成效' }).getByRole('link', { name: '17 条' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '线索', exact: true })).toBeVisible()
  await expect(page.getByRole('row', { name: /^合计/ })).toContainText('17条')
})

test('an officer tags a project with a campaign and finds it by the tag', async ({ desk }) => {
  const page = await desk('officer7')
  await page.goto('/projects?stage=NEGOTIATION')
  const first = page.getByRole('table').locator('tbody').getByRole('link').first()
  const name = (await first.textContent()) ?? ''
  await first.click()
  const tags = page.getByRole('region', { name: '招商行动' })
  await tags.getByRole('button', { name: '加入行动' }).click()
  await chooseFromMenu(page, '2024 标准厂房')
  await tags.getByRole('link', { name: '2024 标准厂房' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '项目' })).toBeVisible()
  await expect(
    page.getByRole('table').getByRole('link', { name: name.replace('示意数据', '').trim() }),
  ).toBeVisible()
})

async function expectYield(page: Page, steps: [label: string, numbers: string][]) {
  const chain = page.getByRole('region', { name: '活动成效' })
  for (const [label, numbers] of steps) {
    await expect(chain.getByRole('listitem').filter({ hasText: label })).toContainText(`${label}${numbers}`)
  }
}
