import { expect, test } from '../support/desk'
import { newName } from '../support/journey-steps'

test('the coordinator records an agreement with another area; its days have to be in order, and it is no project', async ({
  desk,
}) => {
  const page = await desk('coordinator')
  const title = newName('旅程战略合作协议')
  await page.goto('/agreements/new')
  await page.getByLabel('协议名称').fill(title)
  await page.getByLabel('合作地区').fill('两江新区')
  await page.getByLabel('编号').fill(newName('战协'))
  await page.getByRole('textbox', { name: '签订日期' }).fill('2024-05-20')
  await page.getByRole('textbox', { name: '有效期至' }).fill('2024-05-19')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('有效期须晚于签订日期（2024-05-20）').first()).toBeVisible()
  await expect(page.getByLabel('协议名称')).toHaveValue(title)
  await page.getByRole('textbox', { name: '有效期至' }).fill('2027-05-20')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('2027-05-20')

  const leadership = await desk('leadership')
  await leadership.goto(`/agreements?q=${encodeURIComponent(title)}`)
  await expect(leadership.getByRole('row').filter({ hasText: title })).toContainText('两江新区')
  await leadership.goto(`/projects?q=${encodeURIComponent(title)}`)
  await expect(leadership.getByRole('row').filter({ hasText: title })).toHaveCount(0)
})
