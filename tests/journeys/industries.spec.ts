import type { Page } from '@playwright/test'
import { expect, test } from '../support/desk'
import { dialog } from '../support/journey-steps'

const FOCUS = '先进装备制造'
const CHAIN = '农文旅'

test('the coordinator moves a chain into a focus industry: its roll-up takes the chain in, opens its records, and gives it back', async ({
  desk,
}) => {
  const page = await desk('coordinator')
  await page.goto('/industries?asOf=2023-12-20')
  const [own, moved] = [await signedIn(page, FOCUS), await signedIn(page, CHAIN)]
  expect(moved).toBeGreaterThan(0)

  await turnChain(page)
  await expect.poll(() => signedIn(page, FOCUS)).toBe(own + moved)
  await (await signedCell(page, FOCUS)).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: '签约项目', exact: true })).toBeVisible()
  await expect(page.getByRole('row', { name: /^合计/ })).toContainText(`${own + moved}个`)
  const records = page.getByRole('table', { name: '签约项目的构成记录' }).locator('tbody')
  await expect(records.getByRole('row')).toHaveCount(own + moved)

  await page.goto('/industries?asOf=2023-12-20')
  await turnChain(page)
  await expect.poll(() => signedIn(page, FOCUS)).toBe(own)
})

/** Ticks the chain in the form of the focus industry, or unticks it. */
async function turnChain(page: Page) {
  const card = page.getByRole('region', { name: FOCUS })
  await card.getByRole('button', { name: '修改' }).click()
  const form = dialog(page, '修改主导产业')
  await form.getByRole('checkbox', { name: CHAIN }).click()
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toBeHidden()
}

async function signedIn(page: Page, industry: string): Promise<number> {
  return Number(await (await signedCell(page, industry)).textContent())
}

/** The first row of that name: a focus industry stands above its chains. */
async function signedCell(page: Page, industry: string) {
  await expect(page.getByRole('columnheader', { name: '签约', exact: true })).toBeVisible()
  const heads = await page.getByRole('columnheader').allTextContents()
  const row = page.getByRole('row').filter({ hasText: new RegExp(`^${industry}`) })
  return row.first().locator('td, th').nth(heads.indexOf('签约'))
}
