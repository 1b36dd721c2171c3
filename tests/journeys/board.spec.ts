import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/desk'
import { acceptLead, chooseFromMenu, dialog, logLead, newCreditCode, newName } from '../support/journey-steps'

type Desk = (username: string) => Promise<Page>

test('a card moves on by its menu', async ({ desk }) => {
  const { page, project } = await acceptedProject(desk)
  await cardIn(page, '发掘', project).hover()
  await page.getByRole('button', { name: `${project}：推进或退回` }).click()
  await chooseFromMenu(page, '推进到「跟进」')
  await expect(cardIn(page, '跟进', project)).toBeVisible()
  await expect(cardIn(page, '发掘', project)).toHaveCount(0)
})

test('a card moves on by the keyboard alone', async ({ desk }) => {
  const { page, project } = await acceptedProject(desk)
  await cardIn(page, '发掘', project).focus()
  await page.keyboard.press('m')
  await expect(page.getByRole('menuitem', { name: '推进到「跟进」' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(cardIn(page, '跟进', project)).toBeVisible()
})

test('arrow keys walk from card to card and from column to column', async ({ desk }) => {
  const page = await desk('officer2')
  await page.goto('/board')
  const cardsOf = (stage: string) => column(page, stage).getByRole('link')
  await cardsOf('跟进').first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(cardsOf('洽谈').first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(cardsOf('洽谈').nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowLeft')
  await expect(cardsOf('跟进').first()).toBeFocused()
})

test('a closed gate names what is missing and leads to the form that fills it', async ({ desk }) => {
  const { page, project } = await acceptedProject(desk)
  await cardIn(page, '发掘', project).focus()
  await page.keyboard.press('m')
  await expect(page.getByRole('menuitem', { name: '推进到「跟进」' })).toBeFocused()
  await page.keyboard.press('Enter')
  await cardIn(page, '跟进', project).focus()
  await page.keyboard.press('m')
  await expect(page.getByRole('menuitem', { name: '推进到「洽谈」' })).toBeFocused()
  await page.keyboard.press('Enter')
  const closed = dialog(page, '推进到「洽谈」')
  await expect(closed).toContainText('这一关还差 1 项')
  await expect(closed).toContainText('至少一次走访、电话或会面')
  await closed.getByRole('link', { name: '去填写' }).click()
  await expect(dialog(page, '记一次走访、电话或会面')).toBeVisible()
  await expect(page.locator('h1')).toHaveText(project)
})

test('before the lead is screened, the gate says so and sends the officer nowhere they may not go', async ({
  desk,
}) => {
  const page = await desk('officer2')
  const project = newName('待研判项目')
  await logLead(page, { enterprise: newName('待研判企业'), project })
  const gate = page.getByRole('region', { name: '下一关还差什么' })
  await expect(gate).toContainText('线索研判通过')
  await expect(gate.getByRole('link')).toHaveCount(0)
})

test('a card is not dropped over a stage: a project moves one stage at a time', async ({ desk }) => {
  const { page, project } = await acceptedProject(desk)
  const card = column(page, '发掘').getByRole('listitem').filter({ hasText: project })
  await expect(card).toHaveAttribute('draggable', 'true')
  await dragTo(card, column(page, '洽谈'))
  await expect(page.getByRole('region', { name: '提示' }).getByText('项目每次只能推进一个环节')).toBeVisible()
  await expect(cardIn(page, '发掘', project)).toBeVisible()
  await dragTo(card, column(page, '跟进'))
  await expect(cardIn(page, '跟进', project)).toBeVisible()
})

/** A project at 发掘 whose lead is accepted, and officer2 before the board. */
async function acceptedProject(desk: Desk) {
  const page = await desk('officer2')
  const project = newName('看板项目')
  await logLead(page, { enterprise: newName('看板企业'), project, creditCode: newCreditCode() })
  await acceptLead(await desk('leader2'), project)
  await page.goto('/board')
  await expect(cardIn(page, '发掘', project)).toBeVisible()
  return { page, project }
}

/** As a hand does: over the column more than once before letting go. */
async function dragTo(card: Locator, target: Locator) {
  const { mouse } = card.page()
  await card.hover()
  await mouse.down()
  await target.hover()
  await target.hover({ position: { x: 100, y: 60 } })
  await mouse.up()
}

function column(page: Page, stage: string): Locator {
  return page.getByRole('region', { name: new RegExp(`^${stage}：`) })
}

function cardIn(page: Page, stage: string, project: string): Locator {
  return column(page, stage).getByRole('link', { name: project })
}
