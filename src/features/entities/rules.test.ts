import { expect, test } from 'vitest'
import { fitsKind, overlap, rolesIn, standingOf } from './rules'

const forever = (startsOn: string) => ({ startsOn, endsOn: null })
const year2023 = { startsOn: '2023-01-01', endsOn: '2024-01-01' }

test('one period may start on the day on which another ends', () => {
  expect(overlap(year2023, forever('2024-01-01'))).toBe(false)
  expect(overlap(year2023, forever('2023-12-31'))).toBe(true)
  expect(overlap(forever('2023-12-31'), year2023)).toBe(true)
  expect(overlap(forever('2020-01-01'), forever('2030-01-01'))).toBe(true)
})

test('a period that ended on the day on which it started held nobody', () => {
  const never = { startsOn: '2023-06-01', endsOn: '2023-06-01' }
  expect(overlap(never, year2023)).toBe(false)
  expect(overlap(forever('2023-01-01'), never)).toBe(false)
})

test('what ends today is over, what starts today holds', () => {
  expect(standingOf(year2023, '2024-01-01')).toBe('PAST')
  expect(standingOf(year2023, '2023-12-31')).toBe('PRESENT')
  expect(standingOf(year2023, '2023-01-01')).toBe('PRESENT')
  expect(standingOf(year2023, '2022-12-31')).toBe('COMING')
})

test('an evaluator belongs to a department', () => {
  expect(fitsKind('DEPARTMENT', 'EVALUATOR')).toBe(true)
  expect(fitsKind('TASK_FORCE', 'EVALUATOR')).toBe(false)
  expect(rolesIn('PARK')).not.toContain('EVALUATOR')
  expect(rolesIn('DEPARTMENT')[0]).toBe('EVALUATOR')
})
