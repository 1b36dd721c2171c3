import type { Page } from '@playwright/test'
import { expect, test } from '../support/desk'
import { dialog } from '../support/journey-steps'

test('an officer drafts and submits a plan, the leader approves it, and a new version shows its differences', async ({
  desk,
}) => {
  const [officer, leader] = [await desk('officer6'), await desk('leader6')]
  const year = freeYear()
  const address = await draftPlan(officer, year)
  await officer.getByRole('button', { name: '提交审定' }).click()
  await expect(officer.getByText('已提交，等负责人审定')).toBeVisible()

  await leader.goto(address)
  await leader.getByRole('button', { name: '审定', exact: true }).click()
  await dialog(leader, '审定第 1 版').getByRole('button', { name: '审定通过' }).click()
  await expect(leader.getByRole('listitem').filter({ hasText: '现行' })).toContainText('第 1 版')
  await leader.getByRole('button', { name: '登记进展' }).click()
  const progress = dialog(leader, '登记进展')
  await progress.getByRole('radio', { name: '已完成' }).check()
  await progress.getByRole('button', { name: '登记', exact: true }).click()
  await expect(leader.getByText('1 项已完成 1 项')).toBeVisible()

  await officer.goto(address)
  await officer.getByRole('button', { name: '另起新版' }).click()
  await officer.getByRole('textbox', { name: '问题' }).fill('整机厂订单波动很大。')
  await officer.getByRole('button', { name: '增加一项措施' }).click()
  const second = officer.getByRole('group', { name: '第 2 项' })
  await second.getByLabel('措施').fill('发布本地采购清单')
  await second.getByRole('textbox', { name: '完成期限' }).fill(`${year}-06-30`)
  await officer.getByRole('button', { name: '保存草稿' }).click()
  await expect(officer.getByText('提交前还要补上：每项措施的责任人')).toBeVisible()
  await officer.getByRole('link', { name: '与第 1 版比较' }).click()
  await expect(officer.getByRole('insertion').filter({ hasText: '很大' })).toBeVisible()
  await expect(officer.getByRole('deletion').filter({ hasText: '较' })).toBeVisible()
  await expect(officer.getByRole('listitem').filter({ hasText: '发布本地采购清单' })).toContainText('新增')
})

/** Answers the address of the plan. */
async function draftPlan(page: Page, year: number): Promise<string> {
  await page.goto('/work-plans')
  await page.getByRole('link', { name: '起草专案' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '起草招商工作专案' })).toBeVisible()
  await page.getByLabel('年度').fill(String(year))
  await page.getByLabel('产业现状').fill('服务器整机和触显形成集群。')
  await page.getByRole('textbox', { name: '优势' }).fill('与数据中心采购联动。')
  await page.getByRole('textbox', { name: '问题' }).fill('整机厂订单波动较大。')
  await page.getByLabel('下一步思路').fill('招引连接器和光学模组企业。')
  await page.getByRole('button', { name: '增加一项措施' }).click()
  const step = page.getByRole('group', { name: '第 1 项' })
  await step.getByLabel('措施').fill('赴深圳走访企业十家')
  await step.getByLabel('责任人').selectOption({ label: '杨清和' })
  await step.getByRole('textbox', { name: '完成期限' }).fill(`${year}-05-31`)
  await page.getByRole('button', { name: '保存草稿' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${year} 年招商工作专案` })).toBeVisible()
  return new URL(page.url()).pathname
}

/** A year far off that no other run of this journey has planned. */
function freeYear(): number {
  return 2040 + Math.floor(Math.random() * 60)
}
