import type { Page } from '@playwright/test'
import { expect, test } from '../support/desk'
import { chooseFromMenu, dialog, newName } from '../support/journey-steps'

test('an officer of the funds force registers a project that asks for fund money, revises it, gives it to a fund, and reads demand against size', async ({
  desk,
}) => {
  const page = await desk('officer1')
  const [fund, project] = [newName('旅程基金'), newName('旅程直投项目')]
  await registerFund(page, fund)
  const fundAddress = page.url()

  await page.goto('/direct-investments/new')
  await page.getByLabel('项目名称').fill(project)
  await page.getByRole('combobox', { name: '企业', exact: true }).fill(newName('旅程直投企业'))
  await page.getByLabel('总投资').fill('10亿')
  await page.getByLabel('基金需求').fill('12亿')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('不能超过总投资 10亿元')).toBeVisible()
  await expect(page.getByLabel('基金需求')).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('基金需求').fill('3亿')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('heading', { level: 1, name: project })).toBeVisible()

  await page.getByRole('button', { name: '调整金额' }).click()
  const revision = dialog(page, '调整金额')
  await revision.getByLabel('基金需求').fill('4亿')
  await revision.getByLabel('已承诺').fill('1亿')
  await revision.getByLabel('原因').fill('投资决策委员会通过')
  await revision.getByRole('button', { name: '保存调整' }).click()
  await expect(page.getByRole('table', { name: '金额变动' })).toContainText('投资决策委员会通过')

  await page.getByRole('button', { name: '更多操作' }).click()
  await chooseFromMenu(page, '修改登记内容')
  const registration = dialog(page, '修改登记内容')
  await registration.getByLabel('基金', { exact: true }).selectOption(fund)
  await registration.getByRole('button', { name: '保存修改' }).click()
  await page.getByRole('main').getByRole('link', { name: fund }).click()

  await expect(page).toHaveURL(fundAddress)
  await expectBar(page, '基金规模', '8亿元')
  await expectBar(page, '已承诺投资', '1亿元', '12.5%')
  await expectBar(page, '基金需求', '4亿元', '50.0%')
  await page.getByRole('table', { name: '需求与规模' }).getByRole('link', { name: '基金需求' }).click()
  await expect(page.getByRole('table', { name: '申请基金直接投资的项目' })).toContainText(project)
})

test('a fund calls no more than its size', async ({ desk }) => {
  const page = await desk('officer1')
  await registerFund(page, newName('旅程缴款基金'))
  await page.getByRole('button', { name: '登记缴款' }).click()
  const call = dialog(page, '登记缴款')
  await call.getByLabel('缴款金额').fill('9亿')
  await call.getByRole('button', { name: '保存' }).click()
  await expect(call.getByText('最多还可通知 8亿元')).toBeVisible()
  await call.getByLabel('缴款金额').fill('2亿')
  await call.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('table', { name: '基金的缴款通知与到账' })).toContainText('待到账')
  await expectBar(page, '已通知缴款', '2亿元', '25.0%')
})

/** A fund of 8亿元, registered today; ends on its page. */
async function registerFund(page: Page, name: string) {
  await page.goto('/funds/new')
  await page.getByLabel('基金名称').fill(name)
  await page.getByLabel('基金管理人').fill('旅程基金管理公司')
  await page.getByLabel('基金规模').fill('8亿')
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format()
  await page.getByRole('textbox', { name: '注册日期' }).fill(day)
  await page.getByLabel('登记编号').fill(newName('JL'))
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

async function expectBar(page: Page, label: string, ...values: string[]) {
  const row = page.getByRole('table', { name: '需求与规模' }).getByRole('row', { name: label })
  for (const value of values) await expect(row).toContainText(value)
}
