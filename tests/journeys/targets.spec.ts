import { expect, test } from '../support/desk'

const reportDay = 'asOf=2023-12-20'

test('leadership sees 19 trips of 12, and opens them', async ({ desk }) => {
  const page = await desk('leadership')
  await page.goto(`/targets?${reportDay}&owner=AREA`)
  const trips = page.getByRole('row', { name: /主要领导外出/ })
  await expect(trips).toContainText('158.3%')
  await expect(trips).toContainText('达到进度')
  await trips.getByRole('link', { name: '19批' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '主要领导外出' })).toBeVisible()
  await expect(page.getByRole('row', { name: /^合计/ })).toContainText('19批')
})

test('leadership reads how the year of one task force stands, and what is behind a number of it', async ({
  desk,
}) => {
  const page = await desk('leadership')
  await page.goto(`/entities?${reportDay}`)
  await expect(page.getByRole('table', { name: '全区' }).getByRole('row', { name: /^全区/ })).toContainText(
    '383.60',
  )
  await page.getByRole('link', { name: '电子信息制造招商小分队' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '电子信息制造招商小分队' })).toBeVisible()
  const main = page.getByRole('main')
  await expect(main.getByText('领衔领导 · 管委会副主任')).toBeVisible()
  await expect(main.getByRole('row', { name: /签约项目/ })).toContainText('125.0%')
  await main.getByRole('link', { name: '签约项目', exact: true }).first().click()
  await expect(page.getByRole('row', { name: /^合计/ })).toContainText('15个')
})

test('the coordinator sets a target, revises it, and sees its light change', async ({ desk }) => {
  const page = await desk('coordinator')
  const year = new Date().getFullYear()
  await page.goto('/targets')
  await page.getByRole('link', { name: '下达目标' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '下达目标' })).toBeVisible()
  await page.getByRole('combobox', { name: '招商主体' }).selectOption({ label: '湖潮片区办事处' })
  await page.getByRole('combobox', { name: '指标' }).selectOption({ label: '走访企业' })
  await page.getByRole('textbox', { name: '目标' }).fill('1.5')
  await page.getByRole('combobox', { name: '时段' }).selectOption({ label: `${year}年` })
  await page.getByRole('button', { name: '下达' }).click()
  await expect(page.getByText('请填写整数，例如 12')).toBeVisible()
  await page.getByRole('textbox', { name: '目标' }).fill('30')
  await page.getByRole('button', { name: '下达' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '走访企业' })).toBeVisible()
  await expect(page.getByText('下达 30家次')).toBeVisible()
  await expect(page.getByRole('main').getByText('落后', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: '取消目标' }).click()
  await page.getByRole('textbox', { name: '原因' }).fill('并入全区目标')
  await page.getByRole('button', { name: '取消这项目标' }).click()
  await expect(page.getByRole('main').getByText('并入全区目标')).toBeVisible()
  await page.getByRole('button', { name: '调整目标' }).click()
  await page.getByRole('textbox', { name: '目标' }).fill('12')
  await page.getByRole('textbox', { name: '原因' }).fill('恢复考核')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('调整为 12家次')).toBeVisible()
  await expect(page.getByRole('main').getByText('恢复考核')).toBeVisible()
})

test('a park’s officer reads the park’s year and of others the people', async ({ desk }) => {
  const page = await desk('park1')
  await page.goto('/entities')
  await page.getByRole('link', { name: '基金招商小分队' }).click()
  await expect(page.getByText('只对其成员、投资促进局、新区领导和审计公开')).toBeVisible()
  await page.goto('/entities')
  await page.getByRole('link', { name: '高端装备园区管委会' }).click()
  await expect(page.getByRole('heading', { name: '目标', exact: true })).toBeVisible()
  await expect(page.getByRole('main').getByText('方园区')).toBeVisible()
})
