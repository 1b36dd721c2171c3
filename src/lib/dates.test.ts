import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  clockOf,
  daysBetween,
  firstOfMonth,
  formatDate,
  formatMoment,
  formatMonth,
  fromDbDate,
  isWrittenLikeDate,
  lastOfMonth,
  momentOf,
  monthEndAfter,
  monthEndBefore,
  monthOf,
  parseCalendarDate,
  toDbDate,
  today,
  yearEndBefore,
} from '@/lib/dates'

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map(fromDbDate)

describe('reading a date', () => {
  test.each([
    '2023-12-20',
    '20231220',
    '2023/12/20',
    '2023.12.20',
    '2023年12月20日',
    ' 2023-12-20 ',
    '２０２３－１２－２０',
    '２０２３年１２月２０日',
    '\u200e2023-12-20\ufeff',
  ])('%s is 20 December 2023', (written) => {
    expect(parseCalendarDate(written)).toBe('2023-12-20')
  })

  test('one digit is enough for a month or a day', () => {
    expect(parseCalendarDate('2023年1月5日')).toBe('2023-01-05')
    expect(parseCalendarDate('2023/1/5')).toBe('2023-01-05')
  })

  test.each(['2023-02-29', '2023-13-01', '2023-00-10', '20230431', '2023年6月31日'])(
    '%s is in no calendar',
    (written) => {
      expect(parseCalendarDate(written)).toBeNull()
      expect(isWrittenLikeDate(written)).toBe(true)
    },
  )

  test.each(['', 'yesterday', '12/20/2023', '2023-12/20', '2023-12-20T00:00', '0001-01-01', '1'.repeat(1e6)])(
    'what is no date, or of no century of ours, is refused',
    (written) => {
      expect(parseCalendarDate(written)).toBeNull()
    },
  )

  test('every day is read back from each of its writings', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const writings = [day, day.replaceAll('-', ''), day.replaceAll('-', '.'), formatDate(day, 'zh-CN')]
        for (const written of writings) expect(parseCalendarDate(written)).toBe(day)
      }),
    )
  })
})

describe('the area’s calendar', () => {
  test('a day begins at midnight in Shanghai, eight hours before Greenwich', () => {
    expect(today(new Date('2023-12-19T15:59:59Z'))).toBe('2023-12-19')
    expect(today(new Date('2023-12-19T16:00:00Z'))).toBe('2023-12-20')
  })

  test('months keep to their ends', () => {
    expect(monthOf('2023-12-20')).toBe('2023-12')
    expect(firstOfMonth('2023-12-20')).toBe('2023-12-01')
    expect(lastOfMonth('2024-02-10')).toBe('2024-02-29')
    expect(addMonths('2023-01-31', 1)).toBe('2023-02-28')
    expect(addMonths('2023-11-30', 3)).toBe('2024-02-29')
    expect(addMonths('2024-02-29', -12)).toBe('2023-02-28')
  })

  test('the ends of months and years lie before a day, or on it and after', () => {
    expect([monthEndBefore('2023-12-20'), monthEndBefore('2023-12-31')]).toEqual(['2023-11-30', '2023-11-30'])
    expect([monthEndAfter('2023-12-20'), monthEndAfter('2023-12-31')]).toEqual(['2023-12-31', '2024-01-31'])
    expect(yearEndBefore('2023-12-31')).toBe('2022-12-31')
  })

  test('a clock in the area shows a moment to the minute, and a moment is read from it', () => {
    expect(clockOf('2023-12-05T16:05:59Z')).toBe('2023-12-06T00:05')
    expect(momentOf('2023-12-06T00:05')).toBe('2023-12-06T00:05:00+08:00')
    for (const none of ['', '2023-12-06', '2023-02-30T10:00', '2023-12-06T24:00', 'T10:00'])
      expect(momentOf(none)).toBeNull()
  })

  test('adding days and counting them are each other’s opposite', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count)
        expect(fromDbDate(toDbDate(day))).toBe(day)
      }),
    )
  })

  test('dates are printed in the reader’s language', () => {
    expect(formatDate('2023-12-05', 'zh-CN')).toBe('2023年12月5日')
    expect(formatDate('2023-12-05', 'en')).toBe('5 Dec 2023')
    expect(formatMonth('2023-12', 'zh-CN')).toBe('2023年12月')
    expect(formatMonth('2023-12-05', 'en')).toBe('Dec 2023')
    expect(formatMoment('2023-12-05T01:05:00Z')).toBe('2023-12-05 09:05')
    expect(formatMoment('2023-12-05T16:05:00Z')).toBe('2023-12-06 00:05')
  })
})
