import { describe, expect, test } from 'vitest'
import {
  elapsedOf,
  lightOf,
  namedPeriod,
  paceOn,
  periodOf,
  progressOf,
  readTargetValue,
  writtenTarget,
} from './rules'

const YEAR = periodOf(2023, 'year')

describe('the light', () => {
  const at = (reached: bigint, asOf: string, band = 30) =>
    lightOf({ reached, goal: 100n }, elapsedOf(YEAR, asOf), band)

  test('is green at or over the share of the period that has passed', () => {
    expect(at(100n, '2023-12-31')).toBe('GREEN')
    expect(at(20n, '2023-03-14')).toBe('GREEN')
    expect(at(0n, '2023-01-01')).toBe('RED')
  })

  test('is yellow up to 30 percent of it below, and red beyond', () => {
    expect([at(99n, '2023-12-31'), at(70n, '2023-12-31'), at(69n, '2023-12-31')]).toEqual([
      'YELLOW',
      'YELLOW',
      'RED',
    ])
  })

  test('follows the setting', () => {
    expect([at(69n, '2023-12-31', 50), at(99n, '2023-12-31', 0)]).toEqual(['YELLOW', 'RED'])
  })

  test('does not burn before the period begins, and after its end compares with the whole of it', () => {
    expect(at(5n, '2022-12-31')).toBeNull()
    expect(at(99n, '2025-06-30')).toBe('YELLOW')
  })
})

describe('completion', () => {
  test('of 12 trips planned and 19 made is 158.3 %, exactly', () => {
    expect(progressOf('leaderTrips.count', 12n, { value: 19n, denominator: null })).toEqual({
      reached: 19n,
      goal: 12n,
    })
  })

  test('of a rate compares the rate with the rate aimed at', () => {
    const progress = progressOf('rates.newLet', 5_000n, { value: 300n, denominator: 1_200n })
    expect(progress && Number(progress.reached) / Number(progress.goal)).toBe(0.5)
  })

  test('is unknown where a rate has nothing to divide by, or nothing is to be reached', () => {
    expect(progressOf('rates.newLet', 5_000n, { value: 0n, denominator: 0n })).toBeNull()
    expect(progressOf('signed.count', null, { value: 3n, denominator: null })).toBeNull()
    expect(progressOf('signed.count', 3n, null)).toBeNull()
  })
})

test('a period is a year, a quarter, or any days', () => {
  expect(periodOf(2024, 'q1')).toEqual({ startsOn: '2024-01-01', endsOn: '2024-03-31' })
  expect(namedPeriod(periodOf(2024, 'q4'))).toEqual({ year: 2024, part: 'q4' })
  expect(namedPeriod({ startsOn: '2024-01-02', endsOn: '2024-12-31' })).toBeNull()
})

describe('a value to reach', () => {
  test('is read in the unit of its figure', () => {
    expect(readTargetValue('signed.amount', '１２０亿元')).toEqual({ value: 12_000_000_000n })
    expect(readTargetValue('signed.count', '1,200')).toEqual({ value: 1200n })
    expect(readTargetValue('rates.stockLet', '100%')).toEqual({ value: 10_000n })
    expect(readTargetValue('rates.started', 62.5)).toEqual({ value: 6_250n })
  })

  test('is refused with a reason when it cannot be read, is nothing, or is beyond all measure', () => {
    expect(readTargetValue('signed.count', '1.5')).toEqual({ problem: 'wholeNumber' })
    expect(readTargetValue('signed.amount', '很多')).toEqual({ problem: 'yuanUnreadable' })
    expect(readTargetValue('rates.started', 'half')).toEqual({ problem: 'percentUnreadable' })
    expect(readTargetValue('signed.count', 0)).toMatchObject({ problem: 'tooSmall' })
    expect(readTargetValue('signed.count', '')).toEqual({ problem: 'required' })
    expect(readTargetValue('leads.count', '99999999999999')).toMatchObject({ problem: 'tooLarge' })
  })

  test('is written so that it reads back', () => {
    expect(writtenTarget('rates.started', 6_250n, 'zh-CN', '')).toBe('62.5%')
    expect(writtenTarget('signed.count', 1200n, 'zh-CN', '个')).toBe('1,200个')
  })
})

test('the pace of a target is its value by the days that have come, all of it at the end and after', () => {
  expect(paceOn(36_500n, YEAR, '2023-01-10')).toBe(1_000n)
  expect([paceOn(36_500n, YEAR, '2023-12-31'), paceOn(36_500n, YEAR, '2024-05-01')]).toEqual([
    36_500n,
    36_500n,
  ])
  expect(paceOn(36_500n, YEAR, '2022-12-31')).toBe(0n)
})
