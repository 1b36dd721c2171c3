import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/desk'
import { dialog, fillLead, logLead, newCreditCode, newName, saveLead } from '../support/journey-steps'
import { holdScripts } from '../support/listens'

test('a lead survives a network that is down while it is saved', async ({ desk }) => {
  const page = await desk('officer1')
  const lead = { enterprise: newName('断网企业'), project: newName('断网项目') }
  await fillLead(page, lead)
  await page.route('**/leads/new', (route) => route.abort())
  await saveLead(page)
  await expect(page.getByRole('alert').getByText('网络不通，没有保存')).toBeVisible()
  await expectTyped(page, lead)
  await page.unroute('**/leads/new')
  await page.getByRole('button', { name: '重试' }).click()
  await expect(page.getByRole('heading', { level: 1, name: lead.project })).toBeVisible()
})

test('a lead survives a tab that was closed before it was saved', async ({ desk }) => {
  const page = await desk('officer1')
  const lead = { enterprise: newName('草稿企业'), project: newName('草稿项目') }
  await fillLead(page, lead)
  await expect.poll(() => draftOf(page)).toContain(lead.project)
  const later = await page.context().newPage()
  await page.close()
  await later.goto('/leads/new')
  await later.getByRole('button', { name: '恢复草稿' }).click()
  await expectTyped(later, lead)
  await saveLead(later)
  await expect(later.getByRole('heading', { level: 1, name: lead.project })).toBeVisible()
  await later.goto('/leads/new')
  await expect(later.getByRole('button', { name: '恢复草稿' })).toHaveCount(0)
})

test('what is typed before the page’s script has come is kept', async ({ desk }) => {
  const page = await desk('officer1')
  const lead = { enterprise: newName('早填企业'), project: newName('早填项目') }
  const release = await holdScripts(page)
  await page.goto('/leads/new', { waitUntil: 'commit' })
  await page.getByLabel('项目名称').fill(lead.project)
  await page.getByLabel('意向投资额').fill('8000')
  release()
  await page.waitForLoadState()
  await page.getByRole('combobox', { name: '企业', exact: true }).fill(lead.enterprise)
  await page.getByRole('option', { name: lead.enterprise }).first().click()
  await page.getByLabel('主动上门').check()
  await expectTyped(page, lead)
  await saveLead(page)
  await expect(page.getByRole('heading', { level: 1, name: lead.project })).toBeVisible()
  await expect(page.getByText('8000万元').first()).toBeVisible()
})

test('a lead survives a session that ended meanwhile', async ({ desk }) => {
  const page = await desk('officer1')
  const lead = { enterprise: newName('过期企业'), project: newName('过期项目') }
  await fillLead(page, lead)
  const cookies = await page.context().cookies()
  await page.context().clearCookies({ name: /session/ })
  await saveLead(page)
  await expect(page.getByRole('alert').getByText('登录已失效')).toBeVisible()
  await expectTyped(page, lead)
  await page.context().addCookies(cookies)
  await saveLead(page)
  await expect(page.getByRole('heading', { level: 1, name: lead.project })).toBeVisible()
})

test('a wrong credit code, amount or date says what is wrong and how to write it', async ({ desk }) => {
  const page = await desk('officer1')
  await fillLead(page, { enterprise: newName('错填企业'), project: newName('错填项目'), amount: '很多' })
  await page.getByLabel('统一社会信用代码').fill('91520900MA6DKX1X')
  await page.getByText('联系人、摘要、日期等').click()
  await page.getByRole('textbox', { name: '报告日期', exact: true }).fill('2023-02-30')
  await saveLead(page)
  await expectError(page.getByLabel('统一社会信用代码'), '统一社会信用代码为 18 位，这里有 16 位')
  await expectError(page.getByLabel('意向投资额'), '看不懂这个金额，请写成 1.2亿 或 5000万')
  await expectError(
    page.getByRole('textbox', { name: '报告日期', exact: true }),
    '日历上没有这一天，请检查年月日',
  )
  await page.getByLabel('统一社会信用代码').fill('91520900MA6DKX1X00')
  await page.getByLabel('统一社会信用代码').blur()
  await expectError(page.getByLabel('统一社会信用代码'), '校验码不符')
})

test('an empty form says what it needs, each at its field', async ({ desk }) => {
  const page = await desk('officer1')
  await page.goto('/leads/new')
  await saveLead(page)
  await expectError(page.getByRole('combobox', { name: '企业', exact: true }), '请填写这一项')
  await expectError(page.getByLabel('项目名称'), '请填写这一项')
})

test.describe('a report of an enterprise that another task force is already bringing', () => {
  const creditCode = newCreditCode()
  const enterprise = newName('先到先得企业')
  const project = newName('先报项目')

  test.describe.configure({ mode: 'serial' })

  test('names the holder and since when while one types', async ({ desk }) => {
    await logLead(await desk('officer1'), { enterprise, project, creditCode })
    const page = await desk('officer6')
    await page.goto('/leads/new')
    await page.getByRole('combobox', { name: '企业', exact: true }).fill(enterprise)
    const found = page.getByRole('status').filter({ hasText: '可能已有在推项目' })
    await expect(found.filter({ visible: true })).toContainText(project)
    await expect(found.filter({ visible: true })).toContainText(/小分队自 \d{4}-\d{2}-\d{2} 起牵头/)
  })

  test('can be a supporting report', async ({ desk }) => {
    const page = await desk('officer6')
    await meetDuplicate(page)
    await page.getByRole('radio', { name: '协同报告' }).check()
    await saveLead(page)
    await expect(page).toHaveURL(/\/leads\/[0-9a-f-]{36}$/)
    await expect(page.getByRole('main')).toContainText('协同报告')
  })

  test('can be an appeal with a reason, which the coordinator decides', async ({ desk }) => {
    const page = await desk('officer6')
    const contested = await meetDuplicate(page)
    await page.getByRole('radio', { name: '提出异议' }).check()
    await saveLead(page)
    await expectError(page.getByRole('textbox', { name: '理由' }), '请填写这一项')
    await page.getByRole('textbox', { name: '理由' }).fill('三月已随团拜访该企业')
    await saveLead(page)
    await expect(page).toHaveURL(/\/leads\/[0-9a-f-]{36}$/)
    const coordinator = await desk('coordinator')
    await coordinator.goto('/leads/inbox')
    const appeal = coordinator.getByRole('listitem').filter({ hasText: contested })
    await expect(appeal).toContainText('三月已随团拜访该企业')
    await appeal.getByRole('button', { name: '异议不成立' }).click()
    const ruling = dialog(coordinator, '异议不成立')
    await ruling.getByLabel('裁定理由').fill('首报在先')
    await ruling.getByRole('button', { name: '异议不成立' }).click()
    await expect(appeal).toHaveCount(0)
  })

  test('can be a separate project with a reason', async ({ desk }) => {
    const page = await desk('officer6')
    const separate = await meetDuplicate(page)
    await page.getByRole('radio', { name: '另立项目' }).check()
    await page.getByRole('textbox', { name: '理由' }).fill('另一条产线，选址不同')
    await saveLead(page)
    await expect(page.getByRole('heading', { level: 1, name: separate })).toBeVisible()
  })

  /** Tries to save a report of the same enterprise, and checks that nothing typed is lost when the choice appears. */
  async function meetDuplicate(page: Page): Promise<string> {
    const lead = { enterprise, project: newName('后报项目') }
    await fillLead(page, lead)
    await saveLead(page)
    const choice = page.getByRole('group').filter({ hasText: '请选择如何处理' })
    await expect(choice).toContainText('小分队自')
    await expectTyped(page, lead)
    return lead.project
  }
})

async function expectTyped(page: Page, { enterprise, project }: { enterprise: string; project: string }) {
  await expect(page.getByRole('combobox', { name: '企业', exact: true })).toHaveValue(enterprise)
  await expect(page.getByLabel('项目名称')).toHaveValue(project)
  await expect(page.getByLabel('意向投资额')).toHaveValue('8000')
  await expect(page.getByLabel('主动上门')).toBeChecked()
}

async function expectError(field: Locator, words: string) {
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toHaveAccessibleDescription(new RegExp(words))
}

function draftOf(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify({ ...localStorage }))
}
