import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/desk'
import {
  acceptLead,
  advanceTo,
  approveToday,
  askEvaluation,
  concludeEvaluation,
  DEPARTMENTS,
  dialog,
  expectStage,
  gate,
  newCreditCode,
  newName,
  openContractForm,
  openEvaluation,
  signContract,
} from '../support/journey-steps'

// One project from the first lead to the promises of both sides and to the end of its contracts, each step by whose
// step it is. It alone signs, and ends what it signed, so that today's totals stand at its end as at its beginning.
test.describe.configure({ mode: 'serial' })

const enterprise = newName('黔源储能科技有限公司')
const project = newName('黔源储能电池产线')
const contractNo = newName('贵安招合')
const secondContractNo = newName('贵安续合')
const REPORT = { name: '论证报告.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 选址可行') }
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
  for (const { kind } of DEPARTMENTS) await askEvaluation(page, kind)
})

test('evaluator-site adds the report of its opinion, which officers of another task force cannot read', async ({
  desk,
  client,
}) => {
  const page = await desk('evaluator-site')
  await openEvaluation(page, project)
  await page.getByLabel('上传文件').setInputFiles(REPORT)
  await expect(page.locator('#files')).toContainText(REPORT.name)
  const officer = await desk('officer4')
  await officer.goto(address)
  const file = officer.locator('#files').getByRole('link', { name: REPORT.name })
  const download = officer.waitForEvent('download')
  await file.click()
  expect((await download).suggestedFilename()).toBe(REPORT.name)
  const path = (await file.getAttribute('href')) ?? ''
  expect(await (await (await client('officer4')).get(path)).body()).toEqual(REPORT.buffer)
  expect((await (await client('officer5')).get(path)).status()).toBe(404)
})

for (const { who, kind } of DEPARTMENTS) {
  test(`${who} finds ${kind} in the inbox and concludes it`, async ({ desk }) => {
    const page = await desk(who)
    await openEvaluation(page, project)
    await concludeEvaluation(page, who === 'evaluator-site' ? '避开基本农田' : undefined)
    await page.goto('/evaluations')
    await expect(page.getByRole('row').filter({ hasText: project })).toHaveCount(0)
  })
}

test('the secretary puts it on the agenda of today and records the approval', async ({ desk }) => {
  const officer = await desk('officer4')
  await officer.goto(address)
  await advanceTo(officer, '决策')
  await approveToday(await desk('secretary'), project)
  await officer.goto(address)
  await expect(gate(officer)).toContainText('条件已齐')
})

test('the officer signs it for 1.2亿元', async ({ desk }) => {
  const page = await desk('officer4')
  await page.goto(address)
  await signContract(page, { no: contractNo, amount: '1.2亿', parties: `贵安新区管委会、${enterprise}` })
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

test('amended to 1.5亿元, it counts so from that day on; a typing error is corrected and stays to be read', async ({
  desk,
}) => {
  const page = await desk('officer4')
  await page.goto(address)
  const amending = await openContractForm(page, contractNo, '变更金额', '变更合同金额')
  await amending.getByLabel('变更后的合同总额').fill('1.5亿')
  await amending.getByLabel('理由').fill('追加设备')
  await expect(amending).toContainText('起按1.5亿元计')
  await amending.getByRole('button', { name: '保存变更' }).click()
  await expect(page.locator('#signings')).toContainText('签订时 1.2亿元')
  const correcting = await openContractForm(page, contractNo, '更正录入', '更正录入错误')
  await correcting.getByLabel('签约各方').fill(`贵安新区管理委员会、${enterprise}`)
  await correcting.getByLabel('理由').fill('甲方名称录错')
  await correcting.getByRole('button', { name: '保存更正' }).click()
  await expect(correcting).toBeHidden()
  await page.locator('#signings').getByRole('link', { name: contractNo }).click()
  const history = page.getByRole('region', { name: '变更与更正' })
  await expect(history).toContainText('变更为 1.5亿元')
  await expect(history).toContainText('甲方名称录错')
  await expectSigned(await desk('leadership'), '/dashboard', '57个', '385.1亿元')
})

test('terminated, it counts no more, and the project is back at 洽谈', async ({ desk }) => {
  const page = await desk('officer4')
  await page.goto(address)
  await terminate(page, contractNo, '退回洽谈')
  await expectStage(page, '洽谈')
  await expectSigned(await desk('leadership'), '/dashboard', '56个', '383.6亿元')
})

test('signed anew it has to be evaluated and decided anew', async ({ desk }) => {
  const page = await desk('officer4')
  await page.goto(address)
  await advanceTo(page, '评估')
  await expect(gate(page).getByRole('link', { name: '去填写' })).toHaveCount(3)
  for (const { who, kind } of DEPARTMENTS) {
    await askEvaluation(page, kind)
    const department = await desk(who)
    await openEvaluation(department, project)
    await concludeEvaluation(department)
  }
  await page.reload()
  await advanceTo(page, '决策')
  await expect(gate(page)).toContainText('评审会通过')
  await approveToday(await desk('secretary'), project)
  await page.reload()
  await signContract(page, {
    no: secondContractNo,
    amount: '1.2亿',
    parties: `贵安新区管委会、${enterprise}`,
  })
  await expectSigned(await desk('leadership'), '/dashboard', '57个', '384.8亿元')
})

test('terminated for good it is lost, and the totals are what they were, today and in 2023', async ({
  desk,
}) => {
  const page = await desk('officer4')
  await page.goto(address)
  await terminate(page, secondContractNo, '流失')
  await expect(page.getByRole('main')).toContainText('流失')
  const leadership = await desk('leadership')
  await expectSigned(leadership, '/dashboard', '56个', '383.6亿元')
  await expectSigned(leadership, '/dashboard?asOf=2023-12-20', '56个', '383.6亿元')
})

async function terminate(page: Page, no: string, afterwards: string) {
  const form = await openContractForm(page, no, '终止合同', '终止合同')
  await form.getByRole('radio', { name: afterwards }).check()
  if (afterwards === '流失') await form.getByLabel('流失原因').selectOption({ index: 1 })
  await form.getByLabel('理由').fill('企业调整投资计划')
  await form.getByRole('button', { name: '终止合同' }).click()
  await expect(form).toBeHidden()
  await expect(page.locator('#signings').getByRole('listitem').filter({ hasText: no })).toContainText('终止')
}

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

/** A person at the keys: each key takes its time. */
async function write(page: Page, field: Locator, text: string) {
  await expect(field).toBeFocused()
  await page.keyboard.type(text, { delay: 40 })
}

async function expectSigned(page: Page, path: string, count: string, amount: string) {
  await page.goto(path)
  const figure = (name: string) =>
    page.getByRole('article').filter({ has: page.getByRole('heading', { name, exact: true }) })
  await expect(figure('签约项目').getByRole('link').first()).toHaveText(count)
  await expect(figure('签约金额').getByRole('link').first()).toHaveText(amount)
}
