import type { Page } from '@playwright/test'
import { expect, test } from '../support/desk'

test('the wall shows the day’s figures, says so when the server is away, and is back by itself', async ({
  desk,
}) => {
  const page = await desk('leadership', { viewport: { width: 1920, height: 1080 } })
  await page.goto('/screen?asOf=2023-12-20')
  const standing = page.getByRole('status')
  await expect(standing).toContainText('数据时间')
  await expect(page.getByRole('link', { name: /^383\.6\s*亿元$/ })).toBeVisible()
  await expect(page.getByRole('table', { name: '招商小分队' }).getByRole('rowheader')).toHaveCount(8)
  await expectNoScroll(page)

  const lost = (route: { abort: () => Promise<void> }) => route.abort()
  await page.route('**/screen/figures**', lost)
  await askAgain(page, /连不上服务器：以下是 .+ 的数据/)
  await expect(page.getByRole('link', { name: /^383\.6\s*亿元$/ })).toBeVisible()
  await expectNoScroll(page)

  await page.unroute('**/screen/figures**', lost)
  await askAgain(page, /数据时间/)
})

test('a wall whose session has ended keeps its last figures and says where to sign in', async ({ desk }) => {
  const page = await desk('leader3')
  await page.goto('/screen')
  await page.route('**/screen/figures**', (route) => route.fulfill({ status: 401 }))
  await expect(page.getByRole('status')).toContainText('数据时间')
  await askAgain(page, /登录已到期/)
  await expect(page.getByRole('link', { name: '重新登录' })).toHaveAttribute(
    'href',
    '/sign-in?from=%2Fscreen',
  )
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/dashboard$/)
})

test('the report made again: 19 of 12 is 158.3 %, printed 160 %, and opens the target behind it', async ({
  desk,
}) => {
  const page = await desk('leadership')
  await page.goto('/report-test?verdict=DIFFERS')
  const row = page.getByRole('row', { name: /主要领导外出完成率/ })
  await expect(row).toContainText('160%')
  await expect(row).toContainText('158.3%')
  await expect(row).toContainText('不一致')
  await row.getByRole('link').click()
  await expect(page).toHaveURL(/\/targets\/[0-9a-f-]{36}\?asOf=2023-12-20$/)
})

/** The network's own event makes a wall that listens ask at once; nobody has to wait a minute here. */
function askAgain(page: Page, standing: RegExp) {
  return expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await expect(page.getByRole('status')).toContainText(standing, { timeout: 2_000 })
  }).toPass()
}

function expectNoScroll(page: Page) {
  return expect
    .poll(() =>
      page.evaluate(() => {
        const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement
        return [scrollWidth - clientWidth, scrollHeight - clientHeight]
      }),
    )
    .toEqual([0, 0])
}
