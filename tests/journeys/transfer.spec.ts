import type { Page } from '@playwright/test'
import { expect, test } from '../support/desk'
import {
  acceptLead,
  advanceTo,
  chooseFromMenu,
  dialog,
  logLead,
  newCreditCode,
  newName,
} from '../support/journey-steps'

const FROM = '电子信息制造招商小分队'
const TO = '商贸和服务业招商小分队'

test('a project goes to another task force when its leader takes it over, and the old one still reads it', async ({
  desk,
}) => {
  const [officer, leader] = [await desk('officer6'), await desk('leader8')]
  const { project, address } = await askedFor(officer)
  await expect(officer.getByRole('main')).toContainText(`${FROM} 提出移交给 ${TO}`)

  await leader.goto('/leads/inbox')
  const request = leader.getByRole('region', { name: '待接收的移交' }).getByRole('listitem')
  await request.filter({ hasText: project }).getByRole('button', { name: '接收', exact: true }).click()
  const accepting = dialog(leader, '接收')
  await accepting.getByRole('button', { name: '接收' }).click()
  await expect(accepting).toBeHidden()
  await expect(request.filter({ hasText: project })).toHaveCount(0)
  await leader.goto(address)
  await expect(factOf(leader, '牵头主体')).toHaveText(TO)
  await leader.getByRole('button', { name: '管理' }).click()
  await chooseFromMenu(leader, '指派经办人')
  const naming = dialog(leader, '指派经办人')
  await naming.getByLabel('经办人').selectOption('周慕云')
  await naming.getByRole('button', { name: '指派' }).click()
  await expect(factOf(leader, '经办人')).toHaveText('周慕云')

  await officer.reload()
  await expect(factOf(officer, '牵头主体')).toHaveText(TO)
  await expect(officer.getByRole('button', { name: '管理' })).toHaveCount(0)
  const carrier = await desk('officer8')
  await acceptLead(leader, project)
  await carrier.goto(address)
  await advanceTo(carrier, '跟进')
})

test('declined with a reason, it stays where it was, and the asked force cannot open it any more', async ({
  desk,
}) => {
  const [officer, leader] = [await desk('officer6'), await desk('leader8')]
  const { address } = await askedFor(officer)
  await leader.goto(address)
  await leader.getByRole('button', { name: '不接收' }).click()
  const answer = dialog(leader, '不接收')
  await answer.getByLabel('说明').fill('不属本队产业方向')
  await answer.getByRole('button', { name: '不接收' }).click()
  await expect(leader.getByRole('heading', { level: 1, name: '线索研判' })).toBeVisible()
  await leader.goto(address)
  await expect(leader.getByRole('heading', { level: 1, name: '没有这一页' })).toBeVisible()

  await officer.reload()
  await expect(officer.getByText('移交待接收')).toHaveCount(0)
  await expect(factOf(officer, '牵头主体')).toHaveText(FROM)
  await expect(officer.getByRole('main')).toContainText('不属本队产业方向')
})

test('the holder takes its request back, and the coordinator settles a disputed one', async ({ desk }) => {
  const [officer, coordinator] = [await desk('officer6'), await desk('coordinator')]
  const { address } = await askedFor(officer)
  await officer.getByRole('button', { name: '撤回', exact: true }).click()
  await dialog(officer, '撤回').getByRole('button', { name: '撤回' }).click()
  await expect(officer.getByText('移交待接收')).toHaveCount(0)

  await askTransfer(officer)
  await coordinator.goto(address)
  await coordinator.getByRole('button', { name: '裁定移交' }).click()
  const ruling = dialog(coordinator, '裁定移交')
  await ruling.getByLabel('裁定理由').fill('项目属商贸物流')
  await ruling.getByRole('button', { name: '裁定移交' }).click()
  await expect(factOf(coordinator, '牵头主体')).toHaveText(TO)
})

/** A project of officer6 at 发掘, asked to be taken over by task force 8. */
async function askedFor(officer: Page) {
  const project = newName('移交项目')
  const lead = { enterprise: newName('移交企业'), project, creditCode: newCreditCode() }
  const address = await logLead(officer, lead)
  await askTransfer(officer)
  return { project, address }
}

async function askTransfer(officer: Page) {
  await officer.getByRole('button', { name: '管理' }).click()
  await chooseFromMenu(officer, '移交其他主体')
  const asking = dialog(officer, '移交其他主体')
  await asking.getByLabel('移交给').selectOption(TO)
  await asking.getByLabel('移交理由').fill('企业改做冷链物流')
  await asking.getByRole('button', { name: '提出移交' }).click()
  await expect(officer.getByText('移交待接收')).toBeVisible()
}

function factOf(page: Page, term: string) {
  return page.locator('dt', { hasText: new RegExp(`^${term}$`) }).locator('xpath=following-sibling::dd[1]')
}
