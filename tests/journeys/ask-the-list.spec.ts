import { readFile } from 'node:fs/promises'
import * as XLSX from '@e965/xlsx'
import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { expect, test } from '../support/desk'
import { chooseFromMenu, newName } from '../support/journey-steps'

const PHONE = { viewport: { width: 390, height: 844 } }

test('a filtered list is handed over as Excel and as CSV, with its filter above and its columns', async ({
  desk,
}) => {
  const page = await desk('leadership')
  await page.goto('/signings?sort=-amount')
  await page.getByRole('combobox', { name: '合同类别' }).selectOption({ label: '投资合同' })
  await page.waitForURL(/kind=INVESTMENT/)
  await page.getByRole('button', { name: '列', exact: true }).click()
  await page.getByRole('menuitemcheckbox', { name: '签约活动' }).click()
  await expect(page.getByRole('columnheader', { name: '签约活动' })).toBeHidden()
  await page.keyboard.press('Escape')

  const book = XLSX.read(await readFile(await saved(page, 'Excel 表格')), { cellFormula: true })
  const rows = XLSX.utils.sheet_to_json<unknown[]>(book.Sheets.签约 ?? {}, { header: 1 })
  const heads = rows.findIndex(([first]) => first === '合同编号')
  expect(rows.slice(0, heads)).toContainEqual(['筛选', '合同类别：投资合同'])
  expect(rows.slice(0, heads)).toContainEqual(['排序', '合同金额 降序'])
  expect(rows[heads]).not.toContain('签约活动')
  const amount = (rows[heads] ?? []).indexOf('合同金额（元）')
  const amounts = rows.slice(heads + 1).map((row) => row[amount])
  expect(amounts.length).toBeGreaterThanOrEqual(56)
  expect(amounts.every((yuan) => typeof yuan === 'number')).toBe(true)

  const text = await readFile(await saved(page, 'CSV 文本'), 'utf8')
  expect(text.startsWith('\ufeff列表,签约\r\n')).toBe(true)
  const lines = parse(text, { bom: true, relax_column_count: true }) as string[][]
  expect(lines.slice(-amounts.length).map((line) => Number(line[amount]))).toEqual(amounts)
})

test('383.6亿元 as of 2023-12-20 is handed over as its 56 records, with the definition', async ({ desk }) => {
  const page = await desk('leadership')
  await page.goto('/figures/signed.amount?asOf=2023-12-20')
  const text = await readFile(await saved(page, 'CSV 文本'), 'utf8')
  expect(text).toMatch(/数据时点,2023-12-20\r\n口径,/)
  expect(text).toContain('"共 56 条；金额：38,360,000,000元"')
})

test('a view is kept, shared with one’s task force, pinned to the first page, and taken away', async ({
  desk,
}) => {
  const page = await desk('leader2', PHONE)
  const name = newName('洽谈中的项目')
  await page.goto('/projects?stage=NEGOTIATION')
  await page.getByRole('button', { name: '视图' }).click()
  await chooseFromMenu(page, '把当前筛选存为视图')
  await page.getByRole('textbox', { name: '名称' }).fill(name)
  await page.getByRole('combobox', { name: '共享给' }).selectOption({ index: 1 })
  await page.getByRole('button', { name: '保存视图' }).click()
  await page.getByRole('button', { name }).click()
  await chooseFromMenu(page, '固定到首页')
  await expect(page.getByText('已固定到首页')).toBeVisible()

  const colleague = await desk('officer2')
  await colleague.goto('/projects')
  await colleague.getByRole('button', { name: '视图' }).click()
  await chooseFromMenu(colleague, name)
  await colleague.waitForURL(/stage=NEGOTIATION/)
  const stranger = await desk('officer5')
  await stranger.goto('/projects')
  await stranger.getByRole('button', { name: '视图' }).click()
  await expect(stranger.getByRole('menuitem', { name: '把当前筛选存为视图' })).toBeVisible()
  await expect(stranger.getByRole('menuitem', { name })).toHaveCount(0)

  await page.goto('/')
  const pinned = page.getByRole('link', { name: new RegExp(`^${name}`) })
  await expect(pinned).toContainText(/项目\s*\d+$/)
  await pinned.click()
  await page.waitForURL(/saved=/)
  await page.getByRole('button', { name }).click()
  await chooseFromMenu(page, '删除视图')
  await page.getByRole('alertdialog').getByRole('button', { name: '删除视图' }).click()
  await expect(page.getByText('视图已删除')).toBeVisible()
})

/** Where the file lies that the export menu has saved. */
async function saved(page: Page, kind: string): Promise<string> {
  await page.getByRole('button', { name: '导出', exact: true }).click()
  const download = page.waitForEvent('download')
  await chooseFromMenu(page, kind)
  return (await download).path()
}
