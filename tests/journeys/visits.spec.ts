import type { Locator, Page } from '@playwright/test'
import { addDays, today } from '@/lib/dates'
import { expect, test } from '../support/desk'
import { logLead, newName } from '../support/journey-steps'

const PHONE = { viewport: { width: 390, height: 844 } }
const PHOTO = { name: '现场.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) }

test('on a phone one records a trip with three firms, a new one among them, and two leads, warned of another force', async ({
  desk,
}) => {
  const [known, second, fresh] = [newName('上周已访企业'), newName('老朋友企业'), newName('首次见面企业')]
  const other = await desk('officer8')
  await startVisit(other, { on: addDays(today(), -7), place: '上海' })
  await addNew(other, known)
  await addNew(other, second)
  await save(other)

  const page = await desk('officer4', PHONE)
  await startVisit(page, { place: '深圳' })
  const warned = await addKnown(page, known)
  await expect(warned.getByRole('status')).toContainText(
    `${addDays(today(), -7)} 商贸和服务业招商小分队已走访或接待`,
  )
  await tellLead(warned, { project: newName('储能一期'), amount: '2亿' })
  await addKnown(page, second)
  const made = await addNew(page, fresh)
  await expect(made).toContainText('新企业，保存时建立')
  await made.getByLabel('谈了什么、结果如何').fill('有意建厂')
  await made.getByRole('button', { name: '下一步' }).click()
  await made.getByRole('textbox', { name: '下一步', exact: true }).fill('寄送政策清单')
  await made.getByRole('textbox', { name: '下一步日期' }).fill(addDays(today(), 7))
  const project = newName('电芯产线')
  await tellLead(made, { project, amount: '8000万' })
  await page.getByLabel('照片、文件').setInputFiles(PHOTO)
  await save(page)

  await expect(page.getByRole('link', { name: PHOTO.name })).toBeVisible()
  const leads = page.getByRole('region', { name: '记下的线索' })
  await expect(leads.getByRole('listitem')).toHaveCount(2)
  await page.getByRole('button', { name: '标为完成' }).click()
  await expect(page.getByText(`${today()} 完成`)).toBeVisible()
  await page.goto(`/visits?view=agenda&q=${encodeURIComponent(fresh)}`)
  await expect(page.getByRole('main').getByRole('link', { name: fresh })).toHaveCount(1)
})

test('a lead of a visit that meets another force’s project is settled in its place, and nothing is lost', async ({
  desk,
}) => {
  const enterprise = newName('已有项目企业')
  await logLead(await desk('officer5'), { enterprise, project: newName('先报项目') })
  const page = await desk('officer6', PHONE)
  await startVisit(page, { place: '东莞' })
  const card = await addKnown(page, enterprise)
  const project = newName('后报项目')
  await tellLead(card, { project, amount: '1亿' })
  const choice = card.getByRole('radiogroup', { name: '请选择如何处理' })
  await expect(choice).toBeVisible()
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: '同一企业已有在推项目' })).toBeVisible()
  await expect(card.getByLabel('项目名称')).toHaveValue(project)
  await choice.getByRole('radio', { name: '协同报告' }).check()
  await save(page)
  await expect(page.getByRole('region', { name: '记下的线索' })).toContainText(project)
})

async function startVisit(page: Page, { on, place }: { on?: string; place: string }) {
  await page.goto('/visits/new')
  if (on) await page.getByRole('textbox', { name: '日期', exact: true }).fill(on)
  await page.getByLabel('地点').fill(place)
  await page.getByLabel('事由').fill('拜访企业')
}

async function addNew(page: Page, name: string): Promise<Locator> {
  await page.getByRole('combobox', { name: '添加企业' }).fill(name)
  await page.getByRole('option', { name }).click()
  return card(page, name)
}

async function addKnown(page: Page, name: string): Promise<Locator> {
  await page.getByRole('combobox', { name: '添加企业' }).fill(name)
  await page.getByRole('option', { name, exact: true }).click()
  return card(page, name)
}

function card(page: Page, name: string): Locator {
  return page.getByRole('group', { name, exact: true })
}

async function tellLead(firm: Locator, { project, amount }: { project: string; amount: string }) {
  await firm.getByRole('button', { name: '记为线索' }).click()
  await firm.getByLabel('项目名称').fill(project)
  await firm.getByLabel('意向投资额').fill(amount)
}

async function save(page: Page) {
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page).toHaveURL(/\/visits\/[0-9a-f-]{36}$/)
}
