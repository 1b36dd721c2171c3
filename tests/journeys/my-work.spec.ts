import type { Page } from '@playwright/test'
import { expect, test } from '../support/desk'
import { dialog } from '../support/journey-steps'

test('the first page of an officer shows what is due and what waits, and leads to each', async ({ desk }) => {
  const page = await desk('officer4')
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: '我的工作' })).toBeVisible()
  const overdue = page.getByRole('region', { name: '已逾期' })
  const duty = overdue.getByRole('link').first()
  const address = await duty.getAttribute('href')
  await duty.click()
  await expect(page).toHaveURL(new RegExp(`${address?.split(/[?#]/)[0]}`))
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('我的工作')

  await page.goto('/')
  await panel(page, '等我处理').getByRole('link').first().click()
  await expect(page).not.toHaveURL(/\/$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the bell leads to the notices, and counts none once all are marked as read', async ({ desk }) => {
  const page = await desk('officer7')
  await page.goto('/')
  await page.getByRole('link', { name: /^通知，\d+ 条未读$/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: '通知' })).toBeVisible()
  // Notices come by the minute: on an area that has just begun there may be none yet.
  const readAll = page.getByRole('button', { name: '全部标为已读' })
  if (await readAll.isVisible()) await readAll.click()
  await expect(page.getByRole('link', { name: '通知，0 条未读' })).toBeVisible()
  await page.getByRole('link', { name: /^未读/ }).click()
  await expect(page.getByText('没有未读通知')).toBeVisible()
})

test("the address of one's calendar is shown once, opens for calendar programs, and dies when it is renewed", async ({
  desk,
  client,
}) => {
  const [page, program] = [await desk('officer8'), await client('nobody')]
  await page.goto('/account')
  await page.getByRole('button', { name: '生成日历地址' }).click()
  const first = await secretAddress(page)
  const answer = await program.get(first)
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toContain('text/calendar')
  expect(await answer.text()).toContain('BEGIN:VCALENDAR')

  await page.reload()
  await expect(page.getByText(first)).toHaveCount(0)
  await page.getByRole('button', { name: '换一个地址' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '换一个地址' }).click()
  const second = await secretAddress(page)
  expect(second).not.toBe(first)
  expect((await program.get(first)).status()).toBe(404)
  expect((await program.get(second)).status()).toBe(200)

  await page.getByRole('button', { name: '停用' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '停用' }).click()
  await expect(page.getByRole('button', { name: '生成日历地址' })).toBeVisible()
  expect((await program.get(second)).status()).toBe(404)
})

test('the robot of a group chat is never one inside the network', async ({ desk }) => {
  const page = await desk('admin')
  await page.goto('/settings')
  await page.getByRole('button', { name: '设置机器人' }).click()
  const form = dialog(page, '群机器人')
  for (const inside of ['https://192.168.1.8/send', 'https://localhost/send', 'https://[::1]/send']) {
    await form.getByLabel('机器人地址').fill(inside)
    await form.getByRole('button', { name: '设置机器人' }).click()
    await expect(form.getByText('这个地址在内网或本机，请用公网地址。').first()).toBeVisible()
    await expect(form.getByLabel('机器人地址')).toHaveAttribute('aria-invalid', 'true')
    await expect(form.getByLabel('机器人地址')).toHaveValue(inside)
  }
})

function panel(page: Page, title: string) {
  return page.getByRole('region', { name: title, exact: true })
}

async function secretAddress(page: Page): Promise<string> {
  const address = page.getByText(/^https?:\/\/.+\/calendar\/.+\.ics$/)
  await expect(address).toBeVisible()
  return (await address.textContent()) ?? ''
}
