import type { Page } from '@playwright/test'
import { expect, test } from '../support/desk'

const REPORT_DAY = '2023-12-20'

test('383.6亿元 of the registry opens 56 records that add up to it', async ({ desk }) => {
  const page = await desk('leadership')
  await page.goto(`/figures?asOf=${REPORT_DAY}`)
  await page.getByRole('searchbox', { name: '按名称或口径查找' }).fill('增资金额')
  await expect(page.getByRole('row', { name: /^签约金额/ })).toContainText('383.6亿元')
  await page.getByRole('link', { name: '签约金额' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '签约金额' })).toBeVisible()
  await expect(page.getByRole('row', { name: /^合计 · 共 56 条记录/ })).toContainText('383.6亿元')
  const first = await amountsListed(page)
  await page.getByRole('link', { name: '下一页' }).click()
  await expect(records(page)).toHaveCount(56 - first.length)
  const amounts = [...first, ...(await amountsListed(page))]
  expect(amounts).toHaveLength(56)
  expect(amounts.reduce((sum, amount) => sum + amount, 0n)).toBe(38_360_000_000n)
})

test('every part of a split opens the list of exactly that part', async ({ desk }) => {
  const page = await desk('leadership')
  await page.goto(`/figures/signed.amount?asOf=${REPORT_DAY}&by=event`)
  const part = page.getByRole('table', { name: '签约金额按招商活动分' }).getByRole('row', { name: /^数博会/ })
  await expect(part).toContainText('48.2亿元')
  await part.getByRole('link').click()
  await expect(page.getByRole('row', { name: /^合计 · 共 23 条记录/ })).toContainText('48.2亿元')
})

test('compared with an earlier day, a figure names the records of the difference and the acts behind them', async ({
  desk,
}) => {
  const page = await desk('leadership')
  await page.goto(`/figures/signed.amount?asOf=${REPORT_DAY}`)
  await page.getByRole('button', { name: '对比', exact: true }).click()
  await page.getByLabel('对比日', { exact: true }).fill('2023-05-31')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/compare=2023-05-31/)
  for (const [side, value] of [
    ['期初', '190.32亿元'],
    ['期末', '383.6亿元'],
    ['增减', '+193.28亿元'],
  ])
    await expect(page.getByRole('definition').filter({ hasText: value }).first(), side).toBeVisible()
  const changed = page.getByRole('region', { name: '变动的记录' })
  await expect(changed).toContainText('20 条记录变动')
  await changed.getByRole('listitem').first().locator('summary').click()
  await expect(changed.getByText(/^登记合同/).first()).toBeVisible()
  await expect(changed.getByText(/^留痕第 \d+ 号$/).first()).toBeVisible()
  await page.getByRole('link', { name: '190.32亿元' }).click()
  await expect(page.getByRole('row', { name: /^合计 · / })).toContainText('190.32亿元')
})

test('as known before the area was recorded a figure is 0, and one click leads back to what is known now', async ({
  desk,
}) => {
  const page = await desk('leadership')
  await page.goto(`/figures/signed.count?asOf=${REPORT_DAY}`)
  await page.getByRole('button', { name: '按现在的记录' }).click()
  await page.getByLabel('时刻（北京时间）').fill('2023-12-20T18:00')
  await page.getByRole('button', { name: '确定' }).click()
  await expect(page).toHaveURL(/knownAt=/)
  await expect(page.getByText('没有记录构成这个数')).toBeVisible()
  await expect(page.getByText('0个', { exact: true }).first()).toBeVisible()
  await page.getByRole('link', { name: '去掉“按 2023-12-20 18:00 时已录入的记录”' }).click()
  await expect(page.getByRole('row', { name: /^合计 · 共 56 条记录/ })).toBeVisible()
})

test('a rate shows both of its sums, and lists the records of either', async ({ desk }) => {
  const page = await desk('leadership')
  await page.goto(`/figures/rates.registered?asOf=${REPORT_DAY}`)
  await expect(page.getByRole('link', { name: '签约项目 56个' })).toBeVisible()
  const sides = page.getByRole('navigation', { name: '分子和分母的记录' })
  await sides.getByRole('link', { name: '签约项目' }).click()
  await expect(page.getByRole('row', { name: /^合计 · 共 56 条记录/ })).toBeVisible()
})

/** Rows of the list behind the figure. */
function records(page: Page) {
  return page.getByRole('table', { name: '签约金额的构成记录' }).locator('tbody tr')
}

/** The amounts of the list to the last yuan, which stand in their titles. */
async function amountsListed(page: Page): Promise<bigint[]> {
  const written = await records(page)
    .locator('td:last-child [title]')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('title') ?? ''))
  return written.map((title) => BigInt(title.replace(/\D/g, '')))
}
