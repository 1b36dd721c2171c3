// Money that came in another currency: the counted yuan, and beside them what was really paid or agreed.
import { z } from 'zod'
import { optionalDate } from '@/lib/inputs'
import type { FieldProblem } from '@/lib/outcome'

export const CURRENCIES = ['CNY', 'USD', 'HKD', 'EUR', 'JPY', 'GBP', 'SGD', 'KRW'] as const

/** ISO 4217, three letters. */
export const currency = z
  .string()
  .transform((written) => written.trim().toUpperCase())
  .refine((code) => /^[A-Z]{3}$/.test(code), { error: 'currencyUnreadable' })

/** An exact decimal such as 1200000.50; commas are taken out. */
function decimal(wholeDigits: number, decimals: number) {
  const shape = new RegExp(`^\\d{1,${wholeDigits}}(\\.\\d{1,${decimals}})?$`)
  return z
    .string()
    .max(60)
    .nullish()
    .transform((written) =>
      written === undefined ? undefined : written?.normalize('NFKC').replace(/[\s,]/g, '') || null,
    )
    .refine((digits) => !digits || (shape.test(digits) && /[1-9]/.test(digits)), {
      error: 'decimalUnreadable',
    })
}

/** What is said of money in another currency, beside the counted yuan. */
export const foreignMoney = {
  currency: currency.default('CNY'),
  originalAmount: decimal(16, 2),
  rate: decimal(9, 8),
  rateOn: optionalDate,
}

/** Home money is yuan alone; foreign money keeps what was said beside the counted yuan. */
export type CountedMoney = {
  amountYuan: bigint
  currency: string
  originalAmount?: string | null
  rate?: string | null
  rateOn?: string | null
}

const FOREIGN = ['originalAmount', 'rate', 'rateOn'] as const

/** What is missing, said for nothing, or converted wrong. */
export function problemsOfForeignMoney(money: CountedMoney): FieldProblem[] {
  if (money.currency === 'CNY') {
    return FOREIGN.flatMap((path) => (money[path] ? [{ path, code: 'onlyForForeignMoney' }] : []))
  }
  const missing = FOREIGN.flatMap((path) => (money[path] ? [] : [{ path, code: 'neededForForeignMoney' }]))
  return missing.length > 0 ? missing : problemsOfConversion(money)
}

const HUNDREDTHS = 2
const RATE_DECIMALS = 8

/** The counted yuan may be rounded, but a unit slip of a thousand must not pass: at most 1 % off. */
function problemsOfConversion({ amountYuan, originalAmount, rate }: CountedMoney): FieldProblem[] {
  const product = scaled(originalAmount ?? '0', HUNDREDTHS) * scaled(rate ?? '0', RATE_DECIMALS)
  const converted = product / 10n ** BigInt(HUNDREDTHS + RATE_DECIMALS)
  const off = amountYuan > converted ? amountYuan - converted : converted - amountYuan
  if (off * 100n <= converted) return []
  return [{ path: 'amountYuan', code: 'notAsConverted', params: { yuan: converted.toString() } }]
}

function scaled(decimal: string, decimals: number): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.')
  return BigInt(whole + fraction.padEnd(decimals, '0'))
}
