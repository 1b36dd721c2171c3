import type { Page } from '@playwright/test'
import { expect, test } from '../support/desk'
import { dialog, newName } from '../support/journey-steps'

// 江德柔性光电子智能触显项目, signed and carried by officer6's task force.
const PROJECT = '江德柔性光电子'

test('a park registers a building and a unit in it, and a signed project finds it, signs for it and moves in', async ({
  desk,
}) => {
  const [park, officer] = [await desk('park1'), await desk('officer6')]
  const building = newName('旅程厂房')
  await registerBuilding(park, building)
  const buildingAddress = park.url()
  await addUnit(park)

  await findUnit(officer, building)
  await matchUnit(officer, building)

  await park.goto(buildingAddress)
  // The park reads whose project it is only where it takes part in it.
  const tenant = park.getByRole('listitem').filter({ hasText: 'A101' }).getByRole('listitem')
  await expect(tenant).toContainText('洽谈中')
  await moveOn(park, '已签约')
  await expect(tenant).toContainText('已签约')
  await expect(park.getByRole('listitem').filter({ hasText: 'A101' })).toContainText('可用 100 平方米')
  await moveOn(park, '已入驻')
  await expect(tenant).toContainText('已入驻')

  await unitsOfProject(officer).getByRole('link', { name: building }).click()
  await expect(officer.getByRole('heading', { level: 1, name: building })).toBeVisible()
  await expect(officer.getByRole('listitem').filter({ hasText: PROJECT }).last()).toContainText('已入驻')
})

/** Of 2,000 m², completed in 2023; ends on its page. */
async function registerBuilding(page: Page, name: string) {
  await page.goto('/factories')
  await page.getByRole('link', { name: '登记厂房' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '登记厂房' })).toBeVisible()
  await page.getByLabel('名称').fill(name)
  await page.getByLabel('编号').fill(newName('LC'))
  await page.getByLabel('面积').fill('2000')
  await page.getByRole('textbox', { name: '竣工日期' }).fill('2023-06-30')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** First larger than its building, which the field refuses; then 1,300 m² and 9.5 m high. */
async function addUnit(page: Page) {
  await page.getByRole('button', { name: '加单元' }).click()
  const form = dialog(page, '加单元')
  await form.getByLabel('编号').fill('A101')
  await form.getByLabel('面积').fill('2001')
  await form.getByLabel('净高 (m)').fill('9.5')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByText('最多 2000 平方米。')).toBeVisible()
  await expect(form.getByLabel('面积')).toHaveAttribute('aria-invalid', 'true')
  await form.getByLabel('面积').fill('1300')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByRole('listitem').filter({ hasText: 'A101' })).toContainText('1,300')
}

async function findUnit(page: Page, building: string) {
  await page.goto('/factories/units')
  await page.getByLabel('至少面积（平方米）').fill('1200')
  await page.getByLabel('净高不低于（米）').fill('9.2')
  await page.getByRole('button', { name: '查找' }).click()
  const found = page.getByRole('table', { name: '符合条件的单元' })
  await expect(found.getByRole('row', { name: `${building} A101` })).toContainText('1,300')
  await expect(page.getByLabel('净高不低于（米）')).toHaveValue('9.2')
}

/** On the page of the project; ends there. */
async function matchUnit(page: Page, building: string) {
  await page.goto('/projects')
  await page.getByRole('searchbox').fill(PROJECT)
  await page.getByRole('table').getByRole('link', { name: PROJECT }).click()
  await page.getByRole('button', { name: '匹配厂房' }).click()
  const form = dialog(page, '匹配厂房')
  await form.getByRole('combobox', { name: '单元' }).fill(`${building} A101`)
  await page.getByRole('option', { name: building }).click()
  await form.getByLabel('面积').fill('1200')
  await form.getByRole('button', { name: '开始洽谈' }).click()
  await expect(form).toBeHidden()
  await expect(unitsOfProject(page).getByRole('listitem').filter({ hasText: building })).toContainText(
    '洽谈中',
  )
}

async function moveOn(page: Page, state: string) {
  await page.getByRole('button', { name: '推进' }).click()
  const form = dialog(page, '推进入驻')
  await form.getByRole('radio', { name: state }).check()
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toBeHidden()
}

function unitsOfProject(page: Page) {
  return page.locator('#factory-units')
}
