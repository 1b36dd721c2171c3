import { expect, test } from 'vitest'
import { readCursor, writeCursor } from './cursor'

const id = '018f0000-0000-7000-8000-000000000000'
const A_DAY = /^\d{4}-\d\d-\d\d$/

test('a page goes on where the one before it ended', () => {
  for (const value of ['2024-02-29', '0001-01-01']) {
    expect(readCursor(writeCursor({ id, value }), A_DAY)).toEqual({ id, value })
  }
})

test('a list begins anew after a day that no calendar has, which the database would not read', () => {
  for (const value of ['2023-13-45', '2023-02-30', '0000-01-01']) {
    expect(readCursor(writeCursor({ id, value }), A_DAY)).toBeNull()
  }
  const moment = writeCursor({ id, value: '2023-02-30 10:00:00+00' })
  expect(readCursor(moment, /^/)).toBeNull()
})
