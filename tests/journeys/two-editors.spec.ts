import type { Page } from '@playwright/test'
import { expect, test } from '../support/desk'
import { chooseFromMenu, dialog, logLead, newName } from '../support/journey-steps'

test('of two who edit one project, the second sees what changed field by field, and chooses', async ({
  desk,
}) => {
  const first = await desk('leader3')
  const second = await desk('officer3')
  const project = newName('两人同改项目')
  const address = await logLead(second, { enterprise: newName('两人同改企业'), project })
  const [theirs, mine] = [newName('负责人改的名称'), newName('经办人改的名称')]
  await openForm(first, address)
  await openForm(second, address)
  await save(first, { name: theirs, summary: '负责人写的概况' })
  await expect(first.getByRole('heading', { level: 1, name: theirs })).toBeVisible()

  await save(second, { name: mine })
  const conflict = dialog(second, '保存之前，他人已修改过这条记录')
  const name = conflict.getByRole('group').filter({ hasText: '项目名称' })
  const summary = conflict.getByRole('group').filter({ hasText: '项目概况' })
  await expect(name).toContainText('您和对方都改过')
  await expect(name.getByRole('radio', { name: mine })).toBeVisible()
  await expect(name.getByRole('radio', { name: theirs })).toBeVisible()
  await expect(summary).toContainText('对方已改，您未动')
  await name.getByRole('radio', { name: mine }).check()
  await summary.getByRole('radio', { name: '负责人写的概况' }).check()
  await conflict.getByRole('button', { name: '按所选保存' }).click()

  await expect(second.getByRole('heading', { level: 1, name: mine })).toBeVisible()
  await expect(second.getByRole('main')).toContainText('负责人写的概况')
  await first.reload()
  await expect(first.getByRole('heading', { level: 1, name: mine })).toBeVisible()
})

async function openForm(page: Page, address: string) {
  await page.goto(address)
  await page.getByRole('button', { name: '管理' }).click()
  await chooseFromMenu(page, '编辑')
  await expect(dialog(page, '编辑项目')).toBeVisible()
}

async function save(page: Page, { name, summary }: { name: string; summary?: string }) {
  const form = dialog(page, '编辑项目')
  await form.getByLabel('项目名称').fill(name)
  if (summary) await form.getByLabel('项目概况').fill(summary)
  await form.getByRole('button', { name: '保存' }).click()
}
