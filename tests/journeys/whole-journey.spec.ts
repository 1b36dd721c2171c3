import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/desk'
import { acceptLead, advanceTo, dialog, expectStage, newCreditCode, newName } from '../support/journey-steps'

// One project from the first lead to the promises of both sides, each step by whose step it is.
test.describe.configure({ mode: 'serial' })

const enterprise = newName('黔源储能科技有限公司')
const project = newName('黔源储能电池产线')
const contractNo = newName('贵安招合')
let address = ''

test('before anything is signed, leadership sees 56 projects of 383.6亿元 today', async ({ desk }) => {
  await expectSigned(await desk('leadership'), '/dashboard', '56个', '383.6亿元')
})

test('an officer logs a lead with the keyboard alone in under 15 seconds', async ({ desk }) => {
  const page = await desk('officer4')
  await page.goto('/board')
  await expect(page.getByRole('heading', { level: 1, name: '看板' })).toBeVisible()
  const start = Date.now()
  await page.keyboard.press('c')
  await write(page, page.getByRole('combobox', { name: '企业', exact: true }), enterprise)
  await page.getByRole('option', { name: `新建「${enterprise}」` }).waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('统一社会信用代码')).toBeVisible()
  await page.keyboard.press('Tab')
  await write(page, page.getByLabel('统一社会信用代码'), newCreditCode())
  await page.keyboard.press('Tab')
  await write(page, page.getByLabel('项目名称'), project)
  await page.keyboard.press('Tab')
  await write(page, page.getByLabel('意向投资额'), '1.5亿')
  for (let field = 0; field < 3; field++) await page.keyboard.press('Tab')
  await expect(page.getByLabel('走访接待')).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: project })).toBeVisible()
  expect(Date.now() - start).toBeLessThan(15_000)
  await expectStage(page, '发掘')
  address = new URL(page.url()).pathname
})

test('the leader finds the lead in the inbox and accepts it', async ({ desk }) => {
  await acceptLead(await desk('leader4'), project)
})

test('the officer records a visit and a round of talks, and the project reaches 评估', async ({ desk }) => {
  const page = await desk('officer4')
  await page.goto(address)
  await advanceTo(page, '跟进')
  await expect(gate(page)).toContainText('至少一次走访、电话或会面')
  await page.getByRole('button', { name: '记一次联系' }).click()
  const visit = dialog(page, '记一次走访、电话或会面')
  await visit.getByLabel('请进来').check()
  await visit.getByLabel('地点').fill('贵安新区政务中心')
  await visit.getByLabel('谈了什么、结果如何').fill('看了用地和标准厂房')
  await visit.getByRole('button', { name: '保存' }).click()
  await advanceTo(page, '洽谈')
  await gate(page).getByRole('link', { name: '去填写' }).click()
  const round = dialog(page, '记一轮洽谈')
  await round.getByLabel('对方人员').fill('陈总、刘工')
  await round.getByLabel('企业诉求').fill('用地 120 亩，年用电 6000 万度')
  await round.getByRole('button', { name: '保存' }).click()
  await advanceTo(page, '评估')
})

test('the officer asks the three departments', async ({ desk }) => {
  const page = await desk('officer4')
  await page.goto(address)
  for (const kind of ['环保准入', '选址论证', '收益测算']) {
    await page.getByRole('button', { name: '发起评估' }).click()
    const asking = dialog(page, '发起评估')
    await asking.getByRole('radio', { name: kind }).check()
    await asking.getByLabel('请评估的事项').fill(`请就${kind}出具意见`)
    await asking.getByRole('button', { name: '发起', exact: true }).click()
    await expect(asking).toBeHidden()
    await expect(page.locator('#evaluations').getByRole('link', { name: kind })).toBeVisible()
  }
})

const departments = [
  { who: 'evaluator-environment', kind: '环保准入', verdict: '通过' },
  { who: 'evaluator-site', kind: '选址论证', verdict: '附条件通过', conditions: '避开基本农田' },
  { who: 'evaluator-finance', kind: '收益测算', verdict: '通过' },
]
for (const { who, kind, verdict, conditions } of departments) {
  test(`${who} finds ${kind} in the inbox and concludes it`, async ({ desk }) => {
    const page = await desk(who)
    await page.goto('/evaluations')
    await page.getByRole('row').filter({ hasText: project }).getByRole('link').click()
    await page.getByRole('radio', { name: verdict, exact: true }).check()
    if (conditions) await page.getByLabel('附加条件').fill(conditions)
    await page.getByRole('textbox', { name: '评估意见' }).fill(`${kind}可行`)
    await page.getByRole('button', { name: '出具', exact: true }).click()
    await expect(page.getByRole('heading', { name: '评估意见', exact: true })).toBeVisible()
    await page.goto('/evaluations')
    await expect(page.getByRole('row').filter({ hasText: project })).toHaveCount(0)
  })
}

test('the secretary puts it on the agenda of today and records the approval', async ({ desk }) => {
  const officer = await desk('officer4')
  await officer.goto(address)
  await advanceTo(officer, '决策')
  const page = await desk('secretary')
  await page.goto('/meetings')
  await page.getByRole('link', { name: '召集会议' }).click()
  await page.getByRole('textbox', { name: '会议编号', exact: true }).fill(newName('贵安评审'))
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('button', { name: '列入议题' }).click()
  const item = dialog(page, '列入议题')
  await item.getByRole('combobox', { name: '项目' }).fill(project)
  await page.getByRole('option', { name: project }).click()
  await item.getByRole('button', { name: '列入议题' }).click()
  await page.getByRole('button', { name: '登记结论' }).click()
  const verdict = dialog(page, '登记评审结论')
  await verdict.getByRole('radio', { name: '通过', exact: true }).check()
  await verdict.getByRole('button', { name: '登记结论' }).click()
  await expect(verdict).toBeHidden()
  await officer.goto(address)
  await expect(gate(officer)).toContainText('条件已齐')
})

test('the officer signs it for 1.2亿元', async ({ desk }) => {
  const page = await desk('officer4')
  await page.goto(address)
  await gate(page).getByRole('link', { name: '登记签约' }).click()
  const contract = dialog(page, '登记合同')
  await contract.getByLabel('合同编号').fill(contractNo)
  await contract.getByLabel('合同金额').fill('1.2亿')
  await contract.getByLabel('签约各方').fill(`贵安新区管委会、${enterprise}`)
  await expect(contract).toContainText('计为 1 个签约项目')
  await contract.getByRole('button', { name: '保存合同' }).click()
  await expectStage(page, '签约')
  await expect(page.locator('#signings')).toContainText(contractNo)
})

test('leadership sees 57 projects of 384.8亿元 today, and still 56 of 383.6亿元 as of 2023-12-20', async ({
  desk,
}) => {
  const page = await desk('leadership')
  await expectSigned(page, '/dashboard', '57个', '384.8亿元')
  await expectSigned(page, '/dashboard?asOf=2023-12-20', '56个', '383.6亿元')
})

test('an officer of another task force finds nothing there, as if it did not exist', async ({ desk }) => {
  const page = await desk('officer5')
  const missing = await page.goto('/projects/00000000-0000-4000-8000-000000000000')
  const said = (await page.getByRole('main').textContent()) ?? ''
  const hidden = await page.goto(address)
  expect(hidden?.status()).toBe(missing?.status())
  await expect(page.getByRole('heading', { level: 1, name: '没有这一页' })).toBeVisible()
  await expect(page.getByRole('main')).toHaveText(said)
  expect(await hidden?.text()).not.toContain(project)
})

test('with building planned it goes to 建设; started and both sides’ promises listed, to 兑现', async ({
  desk,
}) => {
  const page = await desk('officer4')
  await page.goto(address)
  await gate(page).getByRole('link', { name: '去填写' }).click()
  const plan = dialog(page, '开工：排定计划')
  await plan.getByRole('textbox', { name: '计划日期', exact: true }).fill('2027-03-01')
  await plan.getByRole('button', { name: '保存计划' }).click()
  await advanceTo(page, '建设')
  await page.getByRole('button', { name: '开工：登记完成' }).click()
  await dialog(page, '开工：登记完成').getByRole('button', { name: '保存' }).click()
  await promise(page, { side: '新区承诺', kind: '用地', clause: '供应工业用地 120 亩' })
  await promise(page, { side: '企业承诺', kind: '投资', clause: '两年内完成投资 1.2 亿元' })
  await advanceTo(page, '兑现')
})

async function promise(page: Page, { side, kind, clause }: { side: string; kind: string; clause: string }) {
  await page.getByRole('button', { name: '列明事项' }).click()
  const sheet = dialog(page, '列明兑现事项')
  await sheet.getByRole('radio', { name: side }).check()
  await sheet.getByLabel('类别').selectOption(kind)
  await sheet.getByLabel('条款内容').fill(clause)
  await sheet.getByRole('button', { name: '保存' }).click()
  await expect(sheet).toBeHidden()
  await expect(page.getByRole('region', { name: side })).toContainText(clause)
}

/** 下一关还差什么, beside the project. */
function gate(page: Page): Locator {
  return page.getByRole('region', { name: '下一关还差什么' })
}

/** A person at the keys: each key takes its time. */
async function write(page: Page, field: Locator, text: string) {
  await expect(field).toBeFocused()
  await page.keyboard.type(text, { delay: 40 })
}

async function expectSigned(page: Page, path: string, count: string, amount: string) {
  await page.goto(path)
  const figure = (name: string) =>
    page.getByRole('article').filter({ has: page.getByRole('heading', { name, exact: true }) })
  await expect(figure('签约项目').getByRole('link')).toHaveText(count)
  await expect(figure('签约金额').getByRole('link')).toHaveText(amount)
}
