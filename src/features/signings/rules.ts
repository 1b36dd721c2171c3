import type { FieldProblem } from '@/lib/outcome'

export const SIGNING_KINDS = ['INVESTMENT', 'INCREASE', 'FRAMEWORK'] as const
export type SigningKind = (typeof SIGNING_KINDS)[number]

export const AFTER_TERMINATION = ['NEGOTIATION', 'LOST'] as const
export type AfterTermination = (typeof AFTER_TERMINATION)[number]

/** Home money is yuan alone; foreign money keeps what the contract says beside the counted yuan. */
export type ContractMoney = {
  amountYuan: bigint
  currency: string
  originalAmount?: string | null
  rate?: string | null
  rateOn?: string | null
}

/** What is wrong with the amount of a contract of this kind. */
export function problemsOfMoney(kind: SigningKind, money: ContractMoney): FieldProblem[] {
  if (kind !== 'FRAMEWORK' && money.amountYuan < 1n) {
    return [{ path: 'amountYuan', code: 'tooSmall', params: { min: 1 } }]
  }
  const foreign = ['originalAmount', 'rate', 'rateOn'] as const
  if (money.currency === 'CNY') {
    return foreign.flatMap((path) => (money[path] ? [{ path, code: 'onlyForForeignMoney' }] : []))
  }
  const missing = foreign.flatMap((path) => (money[path] ? [] : [{ path, code: 'neededForForeignMoney' }]))
  return missing.length > 0 ? missing : problemsOfConversion(money)
}

const HUNDREDTHS = 2
const RATE_DECIMALS = 8

/** The counted yuan may be rounded, but a unit slip of a thousand must not pass: at most 1 % off. */
function problemsOfConversion({ amountYuan, originalAmount, rate }: ContractMoney): FieldProblem[] {
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
