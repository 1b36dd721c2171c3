import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  calendarDate,
  creditCode,
  fieldProblems,
  line,
  optionalDate,
  optionalLine,
  optionalReason,
  optionalText,
  optionalYuan,
  reason,
  recordId,
  text,
  version,
  wholeNumber,
  yuan,
} from '@/lib/inputs'

function problemOf(schema: z.ZodType, input: unknown): string | undefined {
  const parsed = schema.safeParse(input)
  return parsed.success ? undefined : fieldProblems(parsed.error)[0]?.code
}

const operators = [{}, { gt: '' }, { $ne: null }, [], ['a'], true]

describe('text', () => {
  test('is trimmed and written in one normal form', () => {
    expect(text(20).parse('  Cafe\u0301\r\n第二行 ')).toBe('Café\n第二行')
    expect(line(20).parse(' 贵安\n 新区 ')).toBe('贵安 新区')
  })

  test.each([
    ['a NUL', 'a\u0000b'],
    ['a lone surrogate', 'a\ud800b'],
    ['an escape character', 'a\u001bb'],
    ['a mark that turns the writing direction', 'a\u202eb'],
    ['a character that got lost on its way', '贵\ufffd'],
  ])('refuses %s', (_, written) => {
    expect(problemOf(text(20), written)).toBe('unprintable')
    expect(problemOf(optionalText(20), written)).toBe('unprintable')
  })

  test('a name of nothing that can be seen is no name, and what cannot be seen leaves a name', () => {
    expect(problemOf(text(20), '\u200b\ufeff')).toBe('required')
    expect(optionalText(20).parse('\u200b')).toBeNull()
    expect(line(20).parse('宁德\u200b时代\ufeff')).toBe('宁德时代')
    expect(text(20).parse('一家👨‍👩‍👧')).toBe('一家👨‍👩‍👧')
  })

  test('a reason that may be left out is still a reason when it is given', () => {
    expect(optionalReason.parse(' ')).toBeNull()
    expect(problemOf(optionalReason, '急')).toBe('tooShort')
    expect(optionalReason.parse('抢抓窗口')).toBe('抢抓窗口')
  })

  test('says how long it may be, counted in characters', () => {
    expect(text(3).parse('𠮷𠮷𠮷')).toBe('𠮷𠮷𠮷')
    expect(problemOf(text(3), '四个汉字')).toBe('tooLong')
    expect(problemOf(text(3), 'x'.repeat(1_000_000))).toBe('tooLong')
    const parsed = z.strictObject({ name: text(3) }).safeParse({ name: '四个汉字' })
    expect(fieldProblems(parsed.error as z.ZodError)).toEqual([
      { path: 'name', code: 'tooLong', params: { max: 3 } },
    ])
  })

  test('that is required cannot be blank', () => {
    expect(['', '   ', undefined, null].map((blank) => problemOf(text(9), blank))).toEqual(
      Array(4).fill('required'),
    )
    expect(problemOf(reason, '啊')).toBe('tooShort')
  })

  test('that is optional tells "not said" from "none"', () => {
    expect(optionalText(9).parse(undefined)).toBeUndefined()
    expect(optionalText(9).parse(null)).toBeNull()
    expect(optionalText(9).parse('  ')).toBeNull()
    expect(z.strictObject({ note: optionalText(9) }).parse({})).toEqual({})
    expect(optionalLine(9, 2).parse(' ')).toBeNull()
    expect(problemOf(optionalLine(9, 2), '甲')).toBe('tooShort')
  })
})

describe('numbers and amounts', () => {
  test('yuan are exact, from numbers, digits and units', () => {
    expect(yuan.parse(12000)).toBe(12_000n)
    expect(yuan.parse('１２３')).toBe(123n)
    expect(yuan.parse('1.2亿')).toBe(120_000_000n)
    expect(yuan.parse(5n)).toBe(5n)
    expect(optionalYuan.parse('')).toBeNull()
    expect(optionalYuan.parse(undefined)).toBeUndefined()
  })

  test.each([
    [JSON.parse('1e400')],
    [Number.NaN],
    [1.5],
    [2 ** 53],
    ['1e400'],
    [-1],
    ['-1'],
    ['10000000000001'],
  ])('yuan refuse %s', (input) => {
    expect(problemOf(yuan, input)).toMatch(/^(invalid|tooLarge|yuan\w+)$/)
  })

  test('a whole number keeps to its bounds', () => {
    const days = wholeNumber({ min: 1, max: 365 })
    expect(days.parse('３０')).toBe(30)
    expect(problemOf(days, 0)).toBe('tooSmall')
    expect(problemOf(days, '366')).toBe('tooLarge')
    expect(wholeNumber().parse('3,000')).toBe(3000)
    expect(problemOf(days, '3,0')).toBe('wholeNumber')
    expect(problemOf(days, '1e2')).toBe('wholeNumber')
    expect(problemOf(days, '')).toBe('required')
    expect(problemOf(version, 0)).toBe('tooSmall')
    expect(problemOf(version, 2 ** 31)).toBe('tooLarge')
  })
})

describe('dates, ids and codes', () => {
  test('a date says whether it cannot be read or does not exist', () => {
    expect(calendarDate.parse('2023年12月20日')).toBe('2023-12-20')
    expect(problemOf(calendarDate, '2023-02-30')).toBe('dateImpossible')
    expect(problemOf(calendarDate, 'soon')).toBe('dateUnreadable')
    expect(problemOf(calendarDate, '')).toBe('required')
    expect(optionalDate.parse('')).toBeNull()
  })

  test('an id is a UUID', () => {
    expect(recordId.parse('0190F3A0-7C1D-7E2B-8A00-1234567890AB')).toBe(
      '0190f3a0-7c1d-7e2b-8a00-1234567890ab',
    )
    expect(problemOf(recordId, "1' or 1=1")).toBe('invalid')
    expect(problemOf(recordId, undefined)).toBe('required')
  })

  test('a credit code says what is wrong with it', () => {
    expect(creditCode.parse('91350100m000100y43')).toBe('91350100M000100Y43')
    expect(problemOf(creditCode, '91350100M000100Y4A')).toBe('creditCodeCheckDigit')
    expect(problemOf(creditCode, 'x')).toBe('creditCodeLength')
  })

  test('nothing takes an object, a list or a yes in place of a value', () => {
    const primitives = [text(9), optionalText(9), calendarDate, optionalDate, yuan, optionalYuan, recordId]
    for (const primitive of [...primitives, version, creditCode, wholeNumber()]) {
      for (const operator of operators) expect(problemOf(primitive, operator)).toBe('invalid')
    }
  })

  test('an unknown field is named', () => {
    const parsed = z.strictObject({ party: z.strictObject({ name: text(9) }) }).safeParse({
      party: { name: '甲', admin: true },
      kind: 1,
    })
    expect(fieldProblems(parsed.error as z.ZodError)).toEqual([
      { path: 'party.admin', code: 'unknownField', params: { field: 'admin' } },
      { path: 'kind', code: 'unknownField', params: { field: 'kind' } },
    ])
  })

  test('a choice outside the list names the list', () => {
    const schema = z.enum(['GAS', 'OIL'])
    expect(problemOf(schema, 'COAL')).toBe('invalidChoice')
    expect(problemOf(schema, undefined)).toBe('required')
  })

  test('every primitive has a JSON schema for the API’s description', () => {
    const shape = z.strictObject({
      name: text(9),
      on: calendarDate,
      amount: optionalYuan,
      id: recordId,
      version,
    })
    const described = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' })
    expect(described).toMatchObject({
      required: ['name', 'on', 'id', 'version'],
      properties: { name: { type: 'string', maxLength: 9 }, on: { format: 'date' } },
    })
  })
})
