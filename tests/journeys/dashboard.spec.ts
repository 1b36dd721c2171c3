import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/desk'

const reportDay = '/dashboard?asOf=2023-12-20'

// name of the figure, its number, and under which name a second number stands beside it
const published = [
  { name: '签约项目', value: '56个' },
  { name: '签约金额', value: '383.6亿元' },
  { name: '线索', value: '135条', beside: '线索涉及投资', besideValue: '645.5亿元' },
  { name: '在谈项目', value: '76个' },
  { name: '基金', value: '4只', beside: '基金规模', besideValue: '150亿元' },
]

test('as of 2023-12-20 leadership sees the numbers of the report', async ({ desk }) => {
  const page = await desk('leadership')
  await page.goto(reportDay)
  for (const { name, value, beside, besideValue } of published) {
    await expect(numberOf(page, name)).toHaveText(value)
    if (beside && besideValue) await expect(numberBeside(page, name, beside)).toContainText(besideValue)
  }
})

for (const { name, value, beside, besideValue } of published) {
  test(`a click on ${name} opens the records that add up to ${value}`, async ({ desk }) => {
    const page = await desk('leadership')
    await page.goto(reportDay)
    await numberOf(page, name).click()
    await expectTotal(page, name, value)
    if (!beside || !besideValue) return
    await page.goto(reportDay)
    await numberBeside(page, name, beside).click()
    await expectTotal(page, beside, besideValue)
  })
}

test('the bar of each task force opens the list of what that task force signed', async ({ desk }) => {
  const page = await desk('leadership')
  await page.goto(reportDay)
  const split = page.getByRole('table', { name: '签约：按招商主体' })
  const bars = split.getByRole('rowheader').filter({ hasText: '小分队' })
  await expect(bars).toHaveCount(8)
  await expect(split.getByRole('row', { name: '合计' })).toContainText('383.6亿元')
  const taskForce = (await bars.first().textContent()) ?? ''
  const first = split.getByRole('row').filter({ hasText: taskForce })
  const amount = (await first.getByRole('cell').first().textContent()) ?? ''
  await first.getByRole('link').first().click()
  await expectTotal(page, '签约金额', amount)
  const holders = page.getByRole('table').locator('tbody td:nth-child(3)')
  await expect(holders.filter({ hasText: taskForce })).toHaveCount(await holders.count())
})

test('the as-of date changes every number, and next month’s end is not offered before it has come', async ({
  desk,
}) => {
  const page = await desk('leadership')
  await page.goto('/dashboard')
  await expect(page.getByRole('link', { name: '下个月末' })).toHaveAttribute('aria-disabled', 'true')
  await page.getByLabel('截至', { exact: true }).fill('2023-05-31')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/asOf=2023-05-31/)
  await expect(page.getByRole('main')).toContainText('截至 2023-05-31')
  await expect(numberOf(page, '签约项目')).not.toHaveText('56个')
  await expect(numberOf(page, '签约金额')).not.toHaveText('383.6亿元')
})

test('the keyboard walks along the months and opens one; the table holds the same numbers', async ({
  desk,
}) => {
  const page = await desk('leadership')
  await page.goto(reportDay)
  const months = page.getByRole('region', { name: '签约：按月' })
  await months.getByRole('link', { name: /^2023年1月 当月签约/ }).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  const november = months.getByRole('link', { name: /^2023年11月 当月签约/ })
  await expect(november).toBeFocused()
  const amount = (await november.getAttribute('aria-label'))?.split(' ').at(-1) ?? ''
  await months.getByRole('button', { name: '表' }).click()
  const row = months.getByRole('row', { name: /^2023年11月/ })
  await expect(row.getByRole('link', { name: amount }).first()).toBeVisible()
  await months.getByRole('button', { name: '图' }).click()
  await november.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/signed\.amount.*month=2023-11/)
  await expectTotal(page, '签约金额', amount)
})

test('an industry chosen once narrows the whole page, and says where there is no such number', async ({
  desk,
}) => {
  const page = await desk('leadership')
  await page.goto(reportDay)
  await page.getByRole('combobox', { name: '产业链' }).selectOption({ label: '新能源' })
  await expect(page).toHaveURL(/chain=/)
  await expect(numberOf(page, '签约金额')).toHaveText('21.24亿元')
  await expect(card(page, '请进来')).toContainText('不归口到产业链')
  const holders = page.getByRole('table', { name: '签约：按招商主体' })
  await expect(holders.getByRole('row', { name: '合计' })).toContainText('21.24亿元')
  const industries = page.getByRole('table', { name: '产业分布' })
  await expect(industries.getByRole('row')).toHaveCount(2)
})

test('a median of the funnel opens the projects that make it', async ({ desk }) => {
  const page = await desk('leadership')
  await page.goto(reportDay)
  const evaluation = page.getByRole('table', { name: '项目漏斗' }).getByRole('row', { name: /^评估/ })
  await evaluation.getByRole('link', { name: '31.5', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('评估阶段：离开的记录')
  await expect(page.getByRole('main')).toContainText('66条 · 停留天数中位数 31.5 天')
})

test('an officer opens their own numbers first, and those of their task force beside', async ({ desk }) => {
  const page = await desk('officer1')
  await page.goto(reportDay)
  await expect(page.getByRole('main')).toContainText('小分队')
  await expect(page.getByRole('table', { name: '签约：按招商主体' })).toHaveCount(0)
  await page.getByRole('navigation', { name: '看谁的' }).getByRole('link', { name: '小分队' }).click()
  await expect(page).toHaveURL(/of=entity/)
  const holders = page.getByRole('table', { name: '签约：按招商主体' })
  await expect(holders.getByRole('rowheader')).toHaveCount(1)
  await expect(numberOf(page, '签约项目')).not.toHaveText('56个')
})

test('an admin has no dashboard', async ({ desk }) => {
  const page = await desk('admin')
  await page.goto('/dashboard')
  await expect(page.getByText('您的角色没有数据看板')).toBeVisible()
})

function card(page: Page, name: string): Locator {
  return page.getByRole('article').filter({ has: page.getByRole('heading', { name, exact: true }) })
}

function numberOf(page: Page, name: string): Locator {
  return card(page, name).getByRole('link').first()
}

function numberBeside(page: Page, name: string, beside: string): Locator {
  return card(page, name).getByRole('link').filter({ hasText: beside })
}

/** The page of the records says the number above the list and again under it. */
async function expectTotal(page: Page, name: string, value: string) {
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
  await expect(page.getByRole('main').getByText(value, { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('row', { name: /^合计 · / })).toContainText(value)
}
