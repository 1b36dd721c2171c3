/** The 31 characters of GB 32100-2015, in the order of their values; I, O, S, V and Z are left out. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const LENGTH = 18

export type CreditCodeCheck =
  | { ok: true; creditCode: string }
  | { ok: false; code: 'creditCodeLength'; params: { length: number } }
  | { ok: false; code: 'creditCodeCharacter'; params: { character: string; position: number } }
  | { ok: false; code: 'creditCodeCheckDigit'; params: { expected: string; found: string } }

/** Checks a 统一社会信用代码 and gives it back in its normal writing: half-width, upper case, nothing between. */
export function checkCreditCode(written: string): CreditCodeCheck {
  const creditCode = normaliseCreditCode(written)
  const characters = [...creditCode]
  if (characters.length !== LENGTH) {
    return { ok: false, code: 'creditCodeLength', params: { length: characters.length } }
  }
  const foreign = characters.findIndex((character) => !ALPHABET.includes(character))
  if (foreign >= 0) {
    const character = characters[foreign] ?? ''
    return { ok: false, code: 'creditCodeCharacter', params: { character, position: foreign + 1 } }
  }
  const expected = checkCharacter(creditCode)
  const found = creditCode.slice(-1)
  if (expected !== found) {
    return { ok: false, code: 'creditCodeCheckDigit', params: { expected, found } }
  }
  return { ok: true, creditCode }
}

export function normaliseCreditCode(written: string): string {
  return written
    .slice(0, 100)
    .normalize('NFKC')
    .replace(/[\s\p{Cf}-]/gu, '')
    .toUpperCase()
}

/** The 18th character for the first 17: weight 3^(i-1) mod 31, check = (31 − Σ mod 31) mod 31. */
export function checkCharacter(first17: string): string {
  let sum = 0
  let weight = 1
  for (const character of first17.slice(0, LENGTH - 1)) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}
