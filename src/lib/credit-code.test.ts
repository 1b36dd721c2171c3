import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkCharacter, checkCreditCode } from '@/lib/credit-code'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const first17 = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 })
  .map((characters) => characters.join(''))

describe('a unified social credit code', () => {
  test.each(['91350100M000100Y43', '91110000802100433B', '91110108551385082Q'])(
    '%s, printed on a licence, is right',
    (creditCode) => {
      expect(checkCreditCode(creditCode)).toEqual({ ok: true, creditCode })
    },
  )

  test('full-width, lower-case and spaced writings are the same code', () => {
    expect(checkCreditCode('９１３５０１００ｍ０００１００ｙ４３')).toEqual(
      checkCreditCode('91350100 M000 100Y 43'),
    )
    expect(checkCreditCode('\ufeff91350100M000100Y43\u200b')).toMatchObject({ ok: true })
    expect(checkCreditCode('91350100m000100y43')).toMatchObject({ creditCode: '91350100M000100Y43' })
  })

  test('it has 18 characters', () => {
    expect(checkCreditCode('91350100M000100Y4')).toEqual({
      ok: false,
      code: 'creditCodeLength',
      params: { length: 17 },
    })
  })

  test('it has no I, O, S, V or Z', () => {
    expect(checkCreditCode('9135O100M000100Y43')).toEqual({
      ok: false,
      code: 'creditCodeCharacter',
      params: { character: 'O', position: 5 },
    })
  })

  test('a wrong last character is named beside the right one', () => {
    expect(checkCreditCode('91350100M000100Y4A')).toEqual({
      ok: false,
      code: 'creditCodeCheckDigit',
      params: { expected: '3', found: 'A' },
    })
  })

  test('any one mistyped character is found', () => {
    fc.assert(
      fc.property(first17, fc.nat(16), fc.constantFrom(...ALPHABET), (body, at, typed) => {
        const mistyped = body.slice(0, at) + typed + body.slice(at + 1)
        const check = checkCreditCode(mistyped + checkCharacter(body))
        expect(check.ok).toBe(mistyped === body)
      }),
    )
  })
})
