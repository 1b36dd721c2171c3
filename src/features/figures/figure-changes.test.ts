import { beforeAll, describe, expect, test } from 'vitest'
import { inChange } from '@/features/audit/seal-change'
import { amendSigning } from '@/features/signings/amend-signing'
import { correctSigning } from '@/features/signings/correct-signing'
import { recordSigning } from '@/features/signings/record-signing'
import { amendSigningInput, correctSigningInput } from '@/features/signings/schema'
import { type Actor, actorWithoutPerson } from '@/lib/actor'
import { addDays } from '@/lib/dates'
import { accepted } from '@/lib/outcome'
import { db } from '@/server/db'
import { acceptedValue, aHolderOf, aMember, anEntity } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { aDecidedProject, aSignedProject, contractOf, SIGNED_ON } from '../../../tests/support/signed-project'
import { listFigureChanges } from './list-figure-changes'
import type { ListFigureChanges } from './schema'

withEmptyDatabase()

const ISSUED = addDays(SIGNED_ON, 60)
let leadership: Actor
let signed: Awaited<ReturnType<typeof aSignedProject>>
let late: Awaited<ReturnType<typeof aDecidedProject>>
let issued = 0n

beforeAll(async () => {
  leadership = await aHolderOf('LEADERSHIP')
  signed = await aSignedProject()
  late = await aDecidedProject()
  issued = (await db.ledgerHead.findFirstOrThrow()).sequence
  const amendment = {
    signingId: signed.signingId,
    effectiveOn: addDays(SIGNED_ON, 10),
    amountYuan: '1.5亿',
    reason: '增加二期用地',
  }
  acceptedValue(await amendSigning(signed.officer, amendSigningInput.parse(amendment)))
  acceptedValue(
    await recordSigning(late.officer, contractOf(late.project.id, { signedOn: addDays(SIGNED_ON, 5) })),
  )
})

async function versionOf(id: string) {
  return (await db.signing.findUniqueOrThrow({ where: { id } })).version
}

const SIGNED = ['signed.count', 'signed.amount'] as const

/** What has changed since the issue, about the day of the issue. */
function sinceIssue(actor: Actor, more: Partial<ListFigureChanges> = {}) {
  const sides = { before: { asOf: ISSUED, knownSequence: issued }, after: { asOf: ISSUED } }
  return listFigureChanges(actor, { keys: [...SIGNED], ...sides, ...more })
}

describe('what changed since a published issue', () => {
  test('is opening, closing and difference of each figure', async () => {
    expect((await sinceIssue(leadership)).figures).toMatchObject([
      { key: 'signed.count', before: 1n, after: 2n, difference: 1n },
      {
        key: 'signed.amount',
        unit: 'yuan',
        before: 120_000_000n,
        after: 270_000_000n,
        difference: 150_000_000n,
      },
    ])
  })

  test('names exactly the two records, each with the figures it moves, who and when and why', async () => {
    const { items, count } = await sinceIssue(leadership)
    expect(count).toBe(2n)
    expect(items).toMatchObject([
      {
        name: late.project.name,
        figures: [
          { key: 'signed.count', before: 0n, after: 1n, difference: 1n },
          { key: 'signed.amount', before: 0n, after: 120_000_000n, holderBefore: null },
        ],
        entries: [{ act: 'signings.record', actorName: late.officer.name }],
      },
      {
        name: signed.project.name,
        figures: [
          { key: 'signed.amount', before: 120_000_000n, after: 150_000_000n, difference: 30_000_000n },
        ],
        entries: [{ act: 'signings.amend', actorName: signed.officer.name, reason: '增加二期用地' }],
      },
    ])
    const moves = items[1]?.entries.map((entry) => entry.moves)
    expect(moves).toEqual([[{ key: 'signed.amount', on: addDays(SIGNED_ON, 10), amount: 30_000_000n }]])
    expect(items[0]?.entries[0]?.sequence).toBeGreaterThan(issued)
  })

  test('can be read page by page', async () => {
    const first = await sinceIssue(leadership, { limit: 1 })
    const second = await sinceIssue(leadership, { limit: 1, cursor: first.nextCursor ?? '' })
    expect([first.items[0]?.name, second.items[0]?.name]).toEqual([late.project.name, signed.project.name])
    expect(second.nextCursor).toBeNull()
  })

  test('leaves out what was not known at a later moment either', async () => {
    const { items, figures } = await sinceIssue(leadership, {
      after: { asOf: ISSUED, knownSequence: issued + 1n },
    })
    expect(items.map(({ name }) => name)).toEqual([signed.project.name])
    expect(figures[1]?.difference).toBe(30_000_000n)
  })
})

describe('a range of two dates', () => {
  test('tells what came between them, as known now or at one earlier moment', async () => {
    const range = { before: { asOf: SIGNED_ON }, after: { asOf: addDays(SIGNED_ON, 9) } }
    const now = await listFigureChanges(leadership, { keys: ['signed.amount'], ...range })
    expect(now.figures).toMatchObject([{ before: 120_000_000n, after: 240_000_000n }])
    expect(now.items.map(({ name }) => name)).toEqual([late.project.name])
    const known = {
      before: { ...range.before, knownSequence: issued },
      after: { ...range.after, knownSequence: issued },
    }
    expect(await listFigureChanges(leadership, { keys: ['signed.amount'], ...known })).toMatchObject({
      figures: [{ before: 120_000_000n, after: 120_000_000n, difference: 0n }],
      items: [],
    })
  })

  test('backwards takes away what it adds forwards', async () => {
    const back = { before: { asOf: addDays(SIGNED_ON, 9) }, after: { asOf: SIGNED_ON } }
    const { figures, items } = await listFigureChanges(leadership, { keys: ['signed.amount'], ...back })
    expect(figures[0]?.difference).toBe(-120_000_000n)
    expect(items).toMatchObject([{ figures: [{ before: 120_000_000n, after: 0n, holderAfter: null }] }])
  })
})

test('a corrected date within the period is told with a difference of nothing', async () => {
  const { id: signingId } = await db.signing.findFirstOrThrow({ where: { projectId: late.project.id } })
  const before = (await db.ledgerHead.findFirstOrThrow()).sequence
  const correction = {
    signingId,
    version: await versionOf(signingId),
    signedOn: addDays(SIGNED_ON, 6),
    reason: '日期抄错',
  }
  acceptedValue(await correctSigning(late.officer, correctSigningInput.parse(correction)))
  const changes = await sinceIssue(leadership, { before: { asOf: ISSUED, knownSequence: before } })
  expect(changes.figures.map(({ difference }) => difference)).toEqual([0n, 0n])
  expect(changes.items).toMatchObject([{ name: late.project.name, entries: [{ reason: '日期抄错' }] }])
  // 决策 ended a day later, too, but nothing of it stands on the day of the issue.
  const { items } = await sinceIssue(leadership, {
    keys: undefined,
    before: { asOf: ISSUED, knownSequence: before },
  })
  const told = items.flatMap(({ figures }) => figures)
  expect(told.filter((figure) => figure.before === 0n && figure.after === 0n)).toEqual([])
  expect(told.map(({ key }) => key)).toContain('signed.count')
})

describe('who reads what changed', () => {
  test('a member reads what is credited to their own entity, and others’ names and acts not at all', async () => {
    const { items, figures } = await sinceIssue(signed.officer)
    expect(items.map(({ name }) => name)).toEqual([signed.project.name])
    expect(figures[1]).toMatchObject({ before: 120_000_000n, after: 150_000_000n })
  })

  test('of a record that one may not read the difference is told, and neither its name nor who changed it', async () => {
    const credited = await anEntity()
    const contribution = {
      figure: 'signed.amount' as const,
      on: SIGNED_ON,
      amount: 7n,
      recordType: 'Project' as const,
      recordId: signed.project.id,
      projectId: signed.project.id,
      holderId: credited.id,
    }
    await inChange(actorWithoutPerson('SYSTEM'), async (change) => {
      change.audit({ act: 'test.contribute', record: 'Project', id: 'test', reason: '不公开' })
      change.figures([], [contribution])
      return accepted()
    })
    const { items } = await sinceIssue(await aMember(credited.id))
    expect(items).toMatchObject([{ name: null, no: null, enterpriseName: null, entries: [] }])
    expect(items[0]?.figures[0]?.difference).toBe(7n)
  })

  test('who has no part in the figures reads no changes', async () => {
    const evaluator = await aMember((await anEntity('DEPARTMENT')).id, 'EVALUATOR')
    for (const actor of [await aHolderOf('ADMIN'), await aHolderOf('SECRETARY'), evaluator])
      await expect(sinceIssue(actor)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
