import { expect, test } from 'vitest'
import { conflictBetween, settled } from './conflict'
import type { FieldBook } from './field-book'
import { sameAmount } from './money-reading'

const book: FieldBook = new Map([
  ['name', { label: '项目名称' }],
  ['amount', { label: '意向金额', same: sameAmount }],
  ['note', { label: '摘要' }],
])
const base = { name: '电池基地', amount: '1.2亿', note: '', version: 1 }

function conflict(yours: object, stored: object) {
  return conflictBetween({
    base,
    yours: { ...base, ...yours },
    stored: { ...base, version: 2, ...stored },
    book,
  })
}

test('a field that both changed waits for a choice and begins with mine', () => {
  const found = conflict({ name: '电池基地一期' }, { name: '动力电池基地' })
  expect(found.fields).toEqual([{ name: 'name', yours: '电池基地一期', stored: '动力电池基地', both: true }])
  expect(settled(found, {})).toEqual({ name: '电池基地一期', version: 2 })
  expect(settled(found, { name: 'stored' })).toEqual({ name: '动力电池基地', version: 2 })
})

test('what only the other one changed is kept unless I choose otherwise', () => {
  const found = conflict({ name: '电池基地一期' }, { note: '已到现场' })
  expect(found.fields).toEqual([{ name: 'note', yours: '', stored: '已到现场', both: false }])
  expect(settled(found, {})).toEqual({ note: '已到现场', version: 2 })
})

test('the same amount written in another way is no change', () => {
  expect(conflict({}, { amount: '120000000' }).fields).toEqual([])
})

test('the same change made by both is no conflict', () => {
  expect(conflict({ name: '一期' }, { name: '一期' }).fields).toEqual([])
})

test('empty, null and absent are the same to a reader', () => {
  expect(conflict({}, { note: null }).fields).toEqual([])
})
