import { read as readBook, utils } from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { summariseFigures } from '@/features/figures/queries'
import { amendSigning } from '@/features/signings/amend-signing'
import { recordSigning } from '@/features/signings/record-signing'
import { recordSigningInput } from '@/features/signings/schema'
import type { Actor } from '@/lib/actor'
import { db } from '@/server/db'
import { wordsOutside } from '@/server/words'
import { acceptedValue, aHolderOf } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import {
  aDecidedProject,
  aSignedProject,
  contractOf,
  SIGNED_ON,
  YI,
} from '../../../tests/support/signed-project'
import { textIn } from '../../../tests/support/zipped-text'
import { checkIssue } from './check-issue'
import { discardBrief, draftBrief, editBrief } from './commands'
import { getIssueFile } from './get-issue-file'
import { listBriefChanges } from './list-brief-changes'
import { listFrozenRecords } from './list-frozen-records'
import { getBrief, listBriefs } from './queries'
import type { BriefTexts, FileKind } from './rules'
import { suggestedPeriod, writtenPeriod } from './rules'
import { editBriefInput } from './schema'
import { publishBrief, sendBackBrief, submitBrief } from './settle-brief'

withEmptyDatabase()

const DAYS = { kind: 'MONTHLY' as const, from: '2024-10-01', asOf: '2024-10-31' }

let coordinator: Actor
let leadership: Actor

beforeAll(async () => {
  coordinator = await aHolderOf('COORDINATOR')
  leadership = await aHolderOf('LEADERSHIP')
})

async function aDraft(more: Partial<BriefTexts & { title: string }> = {}) {
  const { briefId } = acceptedValue(await draftBrief(coordinator, { ...DAYS, title: null }))
  const { title } = await db.brief.findUniqueOrThrow({ where: { id: briefId } })
  const empty = Object.fromEntries(Object.keys(editBriefInput.shape).map((name) => [name, '']))
  const words = editBriefInput.parse({ ...empty, ...DAYS, title, briefId, version: 1, ...more })
  acceptedValue(await editBrief(coordinator, words))
  return briefId
}

async function inReview(more: Partial<BriefTexts & { title: string }> = {}) {
  const briefId = await aDraft(more)
  acceptedValue(await submitBrief(coordinator, { briefId, version: 2 }))
  return briefId
}

async function published(more: Partial<BriefTexts & { title: string }> = {}) {
  const briefId = await inReview(more)
  acceptedValue(await publishBrief(leadership, { briefId, version: 3 }))
  return briefId
}

async function fileOf(id: string, kind: FileKind) {
  return getIssueFile(coordinator, { id, kind, words: await wordsOutside(), locale: 'zh-CN' })
}

describe('the way of an issue', () => {
  it('is named by its kind and days when nobody gives it a title', async () => {
    const { title, status, no } = await getBrief(coordinator, await aDraft())
    expect([title, status, no]).toEqual(['招商引资工作月报（2024年10月）', 'DRAFT', null])
  })

  it('is between the coordinator and leadership until it is out', async () => {
    const auditor = await aHolderOf('AUDITOR')
    const briefId = await inReview()
    await expect(getBrief(auditor, briefId)).rejects.toMatchObject({ code: 'notFound' })
    acceptedValue(await publishBrief(leadership, { briefId, version: 3 }))
    expect((await getBrief(auditor, briefId)).status).toBe('PUBLISHED')
    expect((await listBriefs(auditor, {})).items.every(({ status }) => status === 'PUBLISHED')).toBe(true)
  })

  it('comes back with a reason, and can be edited again', async () => {
    const briefId = await inReview()
    acceptedValue(await sendBackBrief(leadership, { briefId, version: 3, reason: '请补充下一步打算' }))
    const brief = await getBrief(coordinator, briefId)
    expect([brief.status, brief.sentBack?.reason]).toEqual(['DRAFT', '请补充下一步打算'])
  })

  it('is not edited while it waits, and not settled twice', async () => {
    const briefId = await inReview()
    const words = { ...(await getBrief(coordinator, briefId)).texts, ...DAYS, title: '改' }
    const edited = await editBrief(coordinator, { ...words, briefId, version: 3 })
    expect(edited).toMatchObject({ refusal: { code: 'briefs.notADraft' } })
    acceptedValue(await publishBrief(leadership, { briefId, version: 3 }))
    const again = await publishBrief(leadership, { briefId, version: 4 })
    expect(again).toMatchObject({ refusal: { code: 'briefs.notInReview' } })
  })

  it('waits for its last day', async () => {
    const ahead = { kind: 'PERIOD' as const, from: '2024-01-01', asOf: '2199-01-01', title: '远期' }
    const { briefId } = acceptedValue(await draftBrief(coordinator, ahead))
    const refused = await submitBrief(coordinator, { briefId, version: 1 })
    expect(refused).toMatchObject({ refusal: { code: 'briefs.notOverYet' } })
    acceptedValue(await discardBrief(coordinator, { briefId, version: 1 }))
    await expect(getBrief(coordinator, briefId)).rejects.toMatchObject({ code: 'notFound' })
  })

  it('shows who saves second what the first one wrote', async () => {
    const briefId = await aDraft({ opening: '第一人写的' })
    const words = { ...(await getBrief(coordinator, briefId)).texts, ...DAYS, title: '题' }
    const second = editBrief(coordinator, { ...words, briefId, version: 1 })
    await expect(second).rejects.toMatchObject({ code: 'conflict' })
  })

  it('gets numbers of its year without gaps, also when two are published at once', async () => {
    const waiting = [await inReview(), await inReview(), await inReview()]
    await Promise.all(waiting.map((briefId) => publishBrief(leadership, { briefId, version: 3 })))
    const rows = await db.brief.findMany({ where: { year: 2024 }, orderBy: { no: 'asc' } })
    expect(rows.map(({ no }) => no)).toEqual(rows.map((_, index) => index + 1))
    expect(rows.length).toBeGreaterThanOrEqual(3)
  })
})

describe('a published brief', () => {
  it('never changes, whatever is written to its row', async () => {
    const briefId = await published({ opening: '原话' })
    await expect(db.brief.update({ where: { id: briefId }, data: { title: '改题' } })).rejects.toThrow()
    await expect(db.brief.delete({ where: { id: briefId } })).rejects.toThrow()
  })

  it('tells what the figures tell at that moment, with records that add up to it', async () => {
    const { project } = await aSignedProject()
    const briefId = await published()
    const { figures } = await summariseFigures(coordinator, { keys: ['signed.amount'], asOf: DAYS.asOf })
    const list = await listFrozenRecords(leadership, { id: briefId, key: 'signed.amount' })
    expect(list.figure.value).toBe(figures[0]?.value.toString())
    expect(list.rows.find(({ id }) => id === project.id)?.amount).toBe((12n * (YI / 10n)).toString())
  })

  it('counts a project of exactly 1亿元 as large, and none of a yuan less', async () => {
    const thresholdOf = async (id: string) =>
      (await getBrief(leadership, id)).snapshot.ledger.thresholds.find(({ minimum }) => minimum === `${YI}`)
    const before = await thresholdOf(await aDraft())
    for (const amountYuan of ['1亿', '99999999']) {
      const { officer, project } = await aDecidedProject()
      acceptedValue(await recordSigning(officer, contractOf(project.id, { amountYuan })))
    }
    const after = await thresholdOf(await aDraft())
    expect(Number(after?.count) - Number(before?.count)).toBe(1)
    expect(BigInt(after?.amount ?? 0) - BigInt(before?.amount ?? 0)).toBe(YI)
  })

  it('is made again from the ledger with the same hash, also after later changes', async () => {
    const { officer, signingId } = await aSignedProject()
    const briefId = await published()
    const raise = { signingId, effectiveOn: SIGNED_ON, amountYuan: 9n * YI, reason: '追加投资' }
    acceptedValue(await amendSigning(officer, raise))
    const check = await checkIssue(leadership, briefId)
    expect(check.isEqual).toBe(true)
    expect(check.figures.remade).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is checked by its audit entry, too, which holds both hashes', async () => {
    const briefId = await published()
    const { figuresHash, issueHash } = await getBrief(coordinator, briefId)
    const entry = await db.auditEntry.findFirstOrThrow({
      where: { recordId: briefId, act: 'briefs.publish' },
    })
    expect(entry.after).toMatchObject({ figuresHash, issueHash })
  })

  it('shows an amendment dated before its last day and a signing recorded late, and nothing else', async () => {
    const amended = await aSignedProject()
    const late = await aDecidedProject()
    await aSignedProject()
    const briefId = await published()
    expect((await listBriefChanges(leadership, briefId)).items).toEqual([])
    const raise = {
      signingId: amended.signingId,
      effectiveOn: SIGNED_ON,
      amountYuan: 3n * YI,
      reason: '增加二期',
    }
    acceptedValue(await amendSigning(amended.officer, raise))
    acceptedValue(await recordSigning(late.officer, contractOf(late.project.id)))
    const { items, figures } = await listBriefChanges(leadership, briefId)
    expect(items.map(({ projectId }) => projectId).sort()).toEqual(
      [amended.project.id, late.project.id].sort(),
    )
    const told = items.find(({ projectId }) => projectId === amended.project.id)
    expect(told?.entries.map(({ act, reason, actorName }) => [act, reason, actorName])).toEqual([
      ['signings.amend', '增加二期', amended.officer.name],
    ])
    expect(figures.find(({ key }) => key === 'signed.count')?.difference).toBe(1n)
    expect(figures.find(({ key }) => key === 'signed.amount')?.difference).toBe(3n * YI)
  })
})

describe('the files of an issue', () => {
  it('are a workbook of real numbers, in which a text that looks like a formula is harmless', async () => {
    const { officer, project } = await aDecidedProject()
    await db.project.update({ where: { id: project.id }, data: { name: '=HYPERLINK("http://x")' } })
    acceptedValue(
      await recordSigning(
        officer,
        recordSigningInput.parse(contractOf(project.id, { amountYuan: '56.78亿' })),
      ),
    )
    const { bytes, name } = await fileOf(await published({ opening: '=1+1' }), 'xlsx')
    const book = readBook(bytes)
    expect(name).toMatch(/^招商专报〔2024〕第\d+期招商引资工作月报（2024年10月）\.xlsx$/)
    expect(book.SheetNames.slice(0, 3)).toEqual(['说明', '主要数字', '领导外出'])
    const cells = Object.values(book.Sheets.本期签约 ?? {})
    expect(cells).toContainEqual(expect.objectContaining({ t: 'n', v: 56.78 }))
    const texts = book.SheetNames.flatMap((sheet) =>
      utils.sheet_to_json<string[]>(book.Sheets[sheet] ?? {}, { header: 1 }),
    )
    expect(texts.flat().filter((cell) => String(cell).startsWith('='))).toEqual([])
    expect(texts.flat()).toContain(`'=HYPERLINK("http://x")`)
  })

  it('are a Word paper with the figures, the words and its number', async () => {
    const briefId = await published({ closing: '下一步抓落地。' })
    const { no, snapshot } = await getBrief(coordinator, briefId)
    const text = await textIn((await fileOf(briefId, 'docx')).bytes, 'word/document.xml')
    const count = snapshot.ledger.figures.find(({ key }) => key === 'signed.count')?.value
    for (const said of [`〔2024〕第${no}期`, `累计签约项目${count}个`, '下一步抓落地。', '八、问题与督办'])
      expect(text).toContain(said)
  })

  it('are a PDF with its own Chinese letters', async () => {
    const { bytes } = await fileOf(await published(), 'pdf')
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    expect(bytes.length).toBeGreaterThan(10_000)
  })

  it('have the letter of a rare name in a PDF, too, from a font of its own', async () => {
    const fontsOf = async (closing: string) => {
      const { bytes } = await fileOf(await published({ closing }), 'pdf')
      return bytes.toString('latin1').match(/\/BaseFont/g)?.length ?? 0
    }
    expect(await fontsOf('联系人：勍')).toBeGreaterThan(await fontsOf('联系人：清'))
  })
})

describe('the days of a new issue', () => {
  it('are the week that goes on where the last one ended, the last whole month, or the year so far', () => {
    expect(suggestedPeriod('WEEKLY', '2024-03-15', '2024-03-08')).toEqual({
      from: '2024-03-09',
      asOf: '2024-03-15',
    })
    expect(suggestedPeriod('WEEKLY', '2024-03-15', null)).toEqual({ from: '2024-03-09', asOf: '2024-03-15' })
    expect(suggestedPeriod('MONTHLY', '2024-03-15', null)).toEqual({ from: '2024-02-01', asOf: '2024-02-29' })
    expect(suggestedPeriod('PERIOD', '2024-03-15', null)).toEqual({ from: '2024-01-01', asOf: '2024-03-15' })
  })

  it('are written as short as is clear', () => {
    const written = (from: string, asOf: string) => writtenPeriod({ from, asOf }, 'zh-CN')
    expect(written('2023-12-14', '2023-12-20')).toBe('2023年12月14日至20日')
    expect(written('2023-11-27', '2023-12-03')).toBe('2023年11月27日至12月3日')
    expect(written('2023-12-28', '2024-01-03')).toBe('2023年12月28日至2024年1月3日')
    expect(written('2023-12-01', '2023-12-31')).toBe('2023年12月')
  })
})
