import type { Page } from '@playwright/test'
import { expect, test } from '../support/desk'
import { advanceTo, chooseFromMenu, dialog, expectStage, newName } from '../support/journey-steps'

// A signed project is built and closed: milestones, money, 上规, work steps, what its enterprise asks for, promises kept.
// What it writes is dated today, so that the totals of the report's day stay.
test.describe.configure({ mode: 'serial' })

const title = newName('厂区供电扩容')
let address = ''

test('an officer plans building; a later plan says why, and its path is kept', async ({ desk }) => {
  const page = await desk('officer3')
  await page.goto('/projects?stage=SIGNING')
  await page.getByRole('table').locator('tbody').getByRole('link').first().click()
  await expect(page.locator('#milestones')).toBeVisible()
  address = new URL(page.url()).pathname
  await page.getByRole('button', { name: '开工：排定计划' }).click()
  const plan = dialog(page, '开工：排定计划')
  await plan.getByRole('textbox', { name: '计划日期', exact: true }).fill('2027-03-01')
  await plan.getByRole('button', { name: '保存计划' }).click()
  await expect(plan).toBeHidden()
  await page.getByRole('button', { name: '开工：修改' }).click()
  const edit = dialog(page, '开工：修改')
  await edit.getByRole('textbox', { name: '计划日期', exact: true }).fill('2027-04-10')
  await edit.getByLabel('改期原因').fill('用地交付推迟')
  await edit.getByRole('button', { name: '保存修改' }).click()
  await expect(edit).toBeHidden()
  await expect(page.locator('#milestones')).toContainText('推迟 40 天')
  await page.getByRole('button', { name: '开工的计划经过' }).click()
  await expect(dialog(page, '开工的计划经过')).toContainText('用地交付推迟')
  await page.keyboard.press('Escape')
  await advanceTo(page, '建设')
})

test('money from before the contract is refused; what arrived stands beside what was signed', async ({
  desk,
}) => {
  const page = await desk('officer3')
  await page.goto(`${address}?form=money`)
  const form = dialog(page, '登记资金')
  await form.getByRole('textbox', { name: '日期', exact: true }).fill('2020-01-01')
  await form.getByLabel('金额').fill('1000万')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toContainText('资金日期不能早于投资合同的签订日期')
  await form.getByRole('textbox', { name: '日期', exact: true }).fill(today())
  await expect(form).toContainText('到位资金增加1000万元')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toBeHidden()
  const money = page.locator('#money')
  await expect(money).toContainText('资金到位率')
  await expect(money.getByRole('row').first()).toContainText('1000万元')
})

test('the month of 上规 is predicted, and the four milestones are reached', async ({ desk }) => {
  const page = await desk('officer3')
  await page.goto(`${address}?form=scale`)
  const form = dialog(page, '预测上规月份')
  await form.getByLabel('行业').selectOption('INDUSTRY')
  await form.getByLabel('预计上规月份').fill('2199-03')
  await form.getByRole('button', { name: '保存预测' }).click()
  await expect(form).toBeHidden()
  await expect(page.locator('#scale')).toContainText('年营业收入 2000万元 以上')
  for (const kind of ['开工', '竣工', '投产', '上规']) {
    await page.getByRole('button', { name: `${kind}：登记完成` }).click()
    await dialog(page, `${kind}：登记完成`).getByRole('button', { name: '保存' }).click()
    await expect(page.getByRole('button', { name: `${kind}：登记完成` })).toHaveCount(0)
  }
  await expect(page.locator('#scale')).toContainText('上规')
})

test('要素保障 waits for what is open, and is done when that is secured', async ({ desk }) => {
  const page = await desk('officer3')
  await page.goto(address)
  await page.getByRole('button', { name: '列一项要素' }).click()
  const need = dialog(page, '列一项要素')
  await need.getByLabel('要素').selectOption('POWER')
  await need.getByLabel('需求').fill('双回路供电')
  await need.getByRole('button', { name: '保存' }).click()
  await expect(need).toBeHidden()
  await page.getByRole('button', { name: '要素保障：标记完成' }).click()
  const step = dialog(page, '要素保障')
  await step.getByRole('button', { name: '保存' }).click()
  await expect(step).toContainText('未落实：双回路供电')
  await step.getByRole('button', { name: '取消' }).click()
  await page.getByRole('button', { name: '更多操作：双回路供电' }).click()
  await chooseFromMenu(page, '登记结果')
  await dialog(page, '登记结果').getByRole('button', { name: '保存' }).click()
  await expect(page.locator('#work-steps')).toContainText('已落实')
  await page.getByRole('button', { name: '要素保障：标记完成' }).click()
  await step.getByRole('button', { name: '保存' }).click()
  await expect(page.locator('#work-steps')).toContainText('5 / 5 步完成')
})

test('what the enterprise asks for is answered by its owner and rated', async ({ desk }) => {
  const page = await desk('officer3')
  await page.goto(`${address}?form=request`)
  const form = dialog(page, '登记企业诉求')
  await form.getByRole('textbox', { name: '诉求', exact: true }).fill(title)
  await form.getByLabel('类别').selectOption('UTILITIES')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toBeHidden()
  await page.goto(`/service-requests?q=${encodeURIComponent(title)}`)
  await page.getByRole('row').filter({ hasText: title }).getByRole('link').first().click()
  await page.getByRole('button', { name: '答复' }).click()
  const answer = dialog(page, '答复诉求')
  await answer.getByRole('textbox', { name: '答复', exact: true }).fill('供电部门已列入本季度计划')
  await answer.getByRole('button', { name: '保存答复' }).click()
  await page.getByRole('button', { name: '企业评价' }).click()
  const rating = dialog(page, '登记企业评价')
  await rating.getByRole('radio', { name: '5 很满意' }).check()
  await rating.getByRole('button', { name: '保存评价' }).click()
  await expect(page.getByRole('main')).toContainText('满意度 5 分')
})

test('with every promise kept or waived the project is closed', async ({ desk }) => {
  const page = await desk('officer3')
  await page.goto(address)
  await advanceTo(page, '兑现')
  const promises = page.locator('#commitments')
  for (let open = await openPromises(page); open > 0; open--) {
    await promises
      .getByRole('listitem')
      .filter({ hasNotText: /兑现：|豁免：/ })
      .first()
      .getByRole('button')
      .click()
    await chooseFromMenu(page, open % 2 ? '登记兑现' : '豁免')
    const sheet = dialog(page, open % 2 ? '登记兑现' : '豁免兑现事项')
    await sheet.getByLabel(open % 2 ? '兑现凭据' : '理由').fill('双方确认')
    await sheet.getByRole('button', { name: open % 2 ? '登记兑现' : '豁免' }).click()
    await expect(sheet).toBeHidden()
    await expect.poll(() => openPromises(page)).toBe(open - 1)
  }
  await page.getByRole('region', { name: '办结' }).getByRole('button', { name: '办结' }).click()
  await dialog(page, '办结项目').getByRole('button', { name: '办结' }).click()
  await expect(page.getByText('项目已办结')).toBeVisible()
  await expectStage(page, '兑现')
})

async function openPromises(page: Page): Promise<number> {
  const marks = page
    .locator('#commitments')
    .getByRole('listitem')
    .filter({ hasNotText: /兑现：|豁免：/ })
  return marks.count()
}

function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
}
