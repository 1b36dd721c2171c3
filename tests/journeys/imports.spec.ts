import { utils, write } from '@e965/xlsx'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/desk'
import { newName } from '../support/journey-steps'
import { holdScripts } from '../support/listens'

test('an officer brings a list of enterprises in: template, columns, a cell mended, the run, its result, and all of it undone', async ({
  desk,
}) => {
  const page = await desk('officer3')
  await page.goto('/imports')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载模板' }).click()
  expect((await download).suggestedFilename()).toBe('企业导入模板.xlsx')

  // A head of this run alone, for how heads were matched is remembered.
  const own = newName('内部编号')
  const [one, other, third] = [newName('导入甲'), newName('导入乙'), newName('导入丙')]
  await upload(page, [
    ['单位名称', '城市', own],
    [one, '贵阳', 1],
    ['', '安顺', 2],
    [other, '', 3],
  ])
  await expect(page.getByRole('heading', { level: 1, name: /号导入 · 企业/ })).toBeVisible()
  await expect(page.getByRole('combobox', { name: '对应：单位名称' })).toHaveValue('name')
  await expect(page.getByRole('combobox', { name: `对应：${own}` })).toHaveValue('')
  await page.getByRole('combobox', { name: `对应：${own}` }).selectOption({ label: '备注' })
  await page.getByRole('button', { name: '核对每一行' }).click()

  await expect(page.getByRole('row', { name: /安顺/ })).toContainText('单位名称：请填写这一项')
  await page.getByRole('button', { name: '修改「单位名称」（第 3 行）' }).click()
  await page.getByRole('textbox', { name: '修改「单位名称」（第 3 行）' }).fill(third)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '导入 3 行' }).click()

  const result = page.getByRole('region', { name: '结果' })
  await expect(result).toContainText('3')
  await page
    .getByRole('row', { name: new RegExp(third) })
    .getByRole('link', { name: '打开' })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: third })).toBeVisible()
  await page.goBack()
  await page.getByRole('button', { name: '撤销整个导入' }).click()
  await page.getByRole('textbox', { name: '撤销原因' }).fill('名单发错了')
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await expect(result).toContainText('撤销：名单发错了')
})

test('a file of the old Excel is refused with what to do, also when it is chosen before the page’s script has come', async ({
  desk,
}) => {
  const page = await desk('officer3')
  const release = await holdScripts(page)
  await page.goto('/imports', { waitUntil: 'commit' })
  await page
    .getByLabel('选择文件')
    .setInputFiles({ name: 'a.xls', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from('x') })
  release()
  await expect(page.getByRole('region', { name: '开始导入' }).getByRole('alert')).toContainText(
    '另存为 .xlsx',
  )
})

async function upload(page: Page, rows: (string | number)[][]) {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '表一')
  const buffer = Buffer.from(write(book, { type: 'buffer', bookType: 'xlsx' }))
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page.getByLabel('选择文件').setInputFiles({ name: '名单.xlsx', mimeType, buffer })
}
