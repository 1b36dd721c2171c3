import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnYuan, editableYuan, formatYuan, MAX_YUAN, MoneyProblem, parseYuan } from '@/lib/money'

const anyAmount = fc.bigInt({ min: 0n, max: MAX_YUAN })

function problemOf(written: string): string | undefined {
  try {
    parseYuan(written)
  } catch (problem) {
    return problem instanceof MoneyProblem ? problem.code : 'another error'
  }
  return undefined
}

describe('reading an amount', () => {
  test.each([
    ['12000', 12_000n],
    ['12,000', 12_000n],
    ['５０００万', 50_000_000n],
    ['5000万', 50_000_000n],
    ['5000万元', 50_000_000n],
    ['1.2亿', 120_000_000n],
    ['1.2亿元', 120_000_000n],
    ['1,200万', 12_000_000n],
    ['１，２００．５万', 12_005_000n],
    ['5千万', 50_000_000n],
    ['383.6 亿元', 38_360_000_000n],
    ['0.0001万', 1n],
    ['0.00000001亿', 1n],
    ['CNY 38.36B', 38_360_000_000n],
    ['￥1.2M', 1_200_000n],
    ['0', 0n],
    ['12.00', 12n],
    ['10万亿', MAX_YUAN],
    ['1亿2000万', 120_000_000n],
    ['１亿 500万元', 105_000_000n],
    ['\u200b1.2亿', 120_000_000n],
  ])('%s', (written, yuan) => {
    expect(parseYuan(written)).toBe(yuan)
  })

  test('an amount has no part of a yuan', () => {
    expect(problemOf('12.5')).toBe('yuanFraction')
    expect(problemOf('0.00001万')).toBe('yuanFraction')
  })

  test('no amount is over ten trillion yuan', () => {
    expect(problemOf('10000000000001')).toBe('yuanTooLarge')
    expect(problemOf('9'.repeat(99))).toBe('yuanTooLarge')
  })

  test('no amount is negative', () => {
    expect(problemOf('-5')).toBe('yuanNegative')
    expect(problemOf('－５万')).toBe('yuanNegative')
  })

  test.each([
    '',
    '万',
    '1e400',
    '1e5',
    'NaN',
    'Infinity',
    '0x10',
    '1,2',
    '1,20万',
    '1.2.3亿',
    '5亿万',
    '٣',
    '二亿',
  ])('%s is no amount', (written) => {
    expect(problemOf(written)).toBe('yuanUnreadable')
  })

  test('a megabyte is refused before it is read', () => {
    expect(problemOf('9'.repeat(1_000_000))).toBe('yuanUnreadable')
  })
})

describe('printing an amount', () => {
  test.each([
    ['38360000000', '383.6亿元', 'CNY 38.36B', '38,360,000,000'],
    ['120000000', '1.2亿元', 'CNY 120M', '120,000,000'],
    ['100000000', '1亿元', 'CNY 100M', '100,000,000'],
    ['99999999', '9999.9999万元', 'CNY 100M', '99,999,999'],
    ['1200000', '120万元', 'CNY 1.2M', '1,200,000'],
    ['999999999', '10亿元', 'CNY 1B', '999,999,999'],
    ['9999', '9999元', 'CNY 9.999K', '9,999'],
    ['0', '0元', 'CNY 0', '0'],
    ['-38360000000', '-383.6亿元', 'CNY -38.36B', '-38,360,000,000'],
    ['2000000000000000', '20,000,000亿元', 'CNY 2,000,000B', '2,000,000,000,000,000'],
  ])('%s', (yuan, zh, en, digits) => {
    expect(formatYuan(yuan, 'zh-CN').text).toBe(zh)
    expect(formatYuan(yuan, 'en').text).toBe(en)
    expect(formatYuan(BigInt(yuan), 'zh-CN').exact).toBe(`${digits}元`)
    expect(formatYuan(BigInt(yuan), 'en').exact).toBe(`CNY ${digits}`)
  })

  test('the number and its unit can stand apart', () => {
    expect(formatYuan('38360000000', 'zh-CN')).toMatchObject({ value: '383.6', unit: '亿元' })
    expect(formatYuan('38360000000', 'en')).toMatchObject({ value: '38.36B', unit: 'CNY' })
  })

  test('what is printed is within half of its last digit, in either language', () => {
    fc.assert(
      fc.property(anyAmount, fc.constantFrom('zh-CN', 'en'), (amount, locale) => {
        const off = parseYuan(formatYuan(amount, locale).text) - amount
        expect(off >= -50_000n && off <= 50_000n).toBe(true)
        expect(parseYuan(formatYuan(amount, locale).exact)).toBe(amount)
      }),
    )
  })

  test('an amount taken into a form and saved again is the same amount', () => {
    fc.assert(
      fc.property(anyAmount, (amount) => {
        expect(parseYuan(editableYuan(amount))).toBe(amount)
      }),
    )
    expect(editableYuan(120_000_000n)).toBe('1.2亿')
    expect(editableYuan(123_456_789n)).toBe('12345.6789万')
  })
})

describe('a column of amounts', () => {
  test.each([
    [38_360_000_000n, '383.60', '38,360.0'],
    [30_000_000n, '0.30', '30.0'],
    [123_456_789_012n, '1,234.57', '123,456.8'],
    [500_000n, '0.01', '0.5'],
    [499_999n, '<0.01', '0.5'],
    [49_999n, '<0.01', '<0.1'],
    [0n, '0.00', '0.0'],
    [-120_000_000n, '-1.20', '-120.0'],
  ])('%s yuan is printed in the one unit of the column', (yuan, inYi, inMillions) => {
    expect(columnYuan(yuan, 'zh-CN')).toEqual({ value: inYi, unit: '亿元' })
    expect(columnYuan(yuan, 'en')).toEqual({ value: inMillions, unit: 'CNY M' })
  })
})
