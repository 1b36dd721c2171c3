import type { Page } from '@playwright/test'
import { expect, test } from '../support/desk'
import { dialog, fillLead, logLead, newCreditCode, newName, saveLead } from '../support/journey-steps'

const OWN = '先进装备制造招商小分队'
const OTHER = '建筑及房地产招商小分队'

test('a report is corrected with a reason, and what stood there before stays to be read', async ({
  desk,
}) => {
  const page = await desk('officer5')
  const { project } = await reported(page, '更正')
  await openLead(page, project)
  const right = newName('更正后的项目')
  await page.getByRole('button', { name: '更正', exact: true }).click()
  const form = dialog(page, '更正线索')
  await form.getByLabel('项目名称').fill(right)
  await form.getByLabel('推荐介绍').check()
  await form.getByLabel('更正理由').fill('企业来函更正名称')
  await form.getByRole('button', { name: '更正', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: right })).toBeVisible()
  const history = page.getByRole('region', { name: '办理记录' })
  await expect(history).toContainText(`项目名称：${project} → ${right}`)
  await expect(history).toContainText('来源：主动上门 → 推荐介绍')
  await expect(history).toContainText('企业来函更正名称')
})

test('a report withdrawn while its project is at 发掘 takes the project out with it', async ({ desk }) => {
  const page = await desk('officer5')
  const { project, address } = await reported(page, '撤回')
  await openLead(page, project)
  await page.getByRole('button', { name: '撤回', exact: true }).click()
  const form = dialog(page, '撤回线索')
  await form.getByLabel('撤回理由').fill('企业放弃投资')
  await form.getByRole('button', { name: '撤回', exact: true }).click()
  await expect(page.getByRole('main')).toContainText('已撤回')
  await expect(page.getByRole('button', { name: '撤回', exact: true })).toHaveCount(0)
  await page.goto(address)
  await expect(page.getByRole('main')).toContainText('流失')
})

test('the leader assigns a report elsewhere, and who screens it there names the officer and accepts it', async ({
  desk,
}) => {
  const [officer, leader] = [await desk('officer5'), await desk('leader5')]
  const { project, address } = await reported(officer, '转交')
  const waiting = await inInbox(leader, project)
  await waiting.getByRole('button', { name: '转交' }).click()
  const assigning = dialog(leader, '转交其他主体')
  await assigning.getByLabel('转交给').selectOption(OTHER)
  await assigning.getByLabel('理由').fill('属建筑产业')
  await assigning.getByRole('button', { name: '转交' }).click()
  await expect(assigning).toBeHidden()
  await expect(waiting).toHaveCount(0)

  // leader7's account is locked by a journey of its own; the coordinator screens for everybody.
  const coordinator = await desk('coordinator')
  const assigned = await inInbox(coordinator, project)
  await expect(assigned).toContainText(`现由${OTHER}牵头`)
  await assigned.getByRole('button', { name: '采纳', exact: true }).click()
  const accepting = dialog(coordinator, '采纳线索')
  await accepting.getByLabel('经办人').selectOption('赵知行')
  await accepting.getByRole('button', { name: '采纳' }).click()
  await expect(accepting).toBeHidden()
  await expect(assigned).toHaveCount(0)
  await coordinator.goto(address)
  await expect(coordinator.getByRole('main')).toContainText('赵知行')
})

test('a report that the leader rejects loses its project, with the reason on it', async ({ desk }) => {
  const [officer, leader] = [await desk('officer5'), await desk('leader5')]
  const { project, address } = await reported(officer, '不采纳')
  const waiting = await inInbox(leader, project)
  await waiting.getByRole('button', { name: '不采纳' }).click()
  const rejecting = dialog(leader, '不采纳线索')
  await rejecting.getByLabel('理由').fill('不符合产业目录')
  await rejecting.getByRole('button', { name: '不采纳' }).click()
  await expect(rejecting).toBeHidden()
  await expect(waiting).toHaveCount(0)
  await officer.goto(address)
  await expect(officer.getByRole('main')).toContainText('不符合产业目录')
})

test('a supporting report joins the project of others, which stays closed to its reporter', async ({
  desk,
}) => {
  const [officer, other] = [await desk('officer5'), await desk('officer6')]
  const first = await reported(officer, '协同')
  await reportAgain(other, first.enterprise, '协同报告')
  await expect(other.getByRole('main')).toContainText('协同报告')
  await expect(other.getByRole('main')).toContainText(OWN)
  await expect(other.getByRole('link', { name: first.project })).toHaveCount(0)
  await openLead(officer, first.project)
  await expect(officer.getByRole('region', { name: '同一项目的其他报告' })).toContainText('协同报告')
})

test('the coordinator upholds an appeal, and the project goes to who appealed', async ({ desk }) => {
  const [officer, other, coordinator] = [
    await desk('officer5'),
    await desk('officer6'),
    await desk('coordinator'),
  ]
  const first = await reported(officer, '异议')
  await reportAgain(other, first.enterprise, '提出异议', '我方三月已与企业签备忘录')
  await expect(other.getByRole('main')).toContainText('异议待裁定')
  await coordinator.goto('/leads/inbox')
  const appeal = coordinator.getByRole('region', { name: '待裁定的异议' }).getByRole('listitem')
  const mine = appeal.filter({ hasText: first.enterprise })
  await expect(mine).toContainText('我方三月已与企业签备忘录')
  await mine.getByRole('button', { name: '异议成立' }).click()
  const ruling = dialog(coordinator, '异议成立')
  await ruling.getByLabel('裁定理由').fill('备忘录在先')
  await ruling.getByRole('button', { name: '异议成立' }).click()
  await expect(ruling).toBeHidden()
  await expect(mine).toHaveCount(0)
  await other.goto(first.address)
  await expect(other.getByRole('heading', { level: 1, name: first.project })).toBeVisible()
  await expect(other.getByRole('button', { name: '管理' })).toBeVisible()
  await officer.goto(first.address)
  await expect(officer.getByRole('button', { name: '管理' })).toHaveCount(0)
})

/** A first report by this officer, whose page it leaves open on the project. */
async function reported(page: Page, words: string) {
  const lead = { enterprise: newName(`${words}企业`), project: newName(`${words}项目`) }
  return { ...lead, address: await logLead(page, { ...lead, creditCode: newCreditCode() }) }
}

/** A second report on an enterprise, saved once the officer has said what it is. */
async function reportAgain(page: Page, enterprise: string, resolution: string, reason?: string) {
  await fillLead(page, { enterprise, project: newName('再报项目') })
  await saveLead(page)
  await page.getByRole('radio', { name: resolution }).check()
  if (reason) await page.getByRole('textbox', { name: '理由' }).fill(reason)
  await saveLead(page)
  await expect(page).toHaveURL(/\/leads\/[0-9a-f-]{36}/)
}

async function openLead(page: Page, project: string) {
  await page.goto(`/leads?q=${encodeURIComponent(project)}`)
  await page.getByRole('table').getByRole('link', { name: project }).click()
  await expect(page.getByRole('heading', { level: 1, name: project })).toBeVisible()
}

async function inInbox(page: Page, project: string) {
  await page.goto('/leads/inbox')
  const lead = page.getByRole('listitem').filter({ hasText: project })
  await expect(lead).toBeVisible()
  return lead
}
