import { type CountedMoney, problemsOfForeignMoney } from '@/lib/foreign-money'
import type { FieldProblem } from '@/lib/outcome'

export const SIGNING_KINDS = ['INVESTMENT', 'INCREASE', 'FRAMEWORK'] as const
export type SigningKind = (typeof SIGNING_KINDS)[number]

export const AFTER_TERMINATION = ['NEGOTIATION', 'LOST'] as const
export type AfterTermination = (typeof AFTER_TERMINATION)[number]

/** What is wrong with the amount of a contract of this kind. */
export function problemsOfMoney(kind: SigningKind, money: CountedMoney): FieldProblem[] {
  if (kind !== 'FRAMEWORK' && money.amountYuan < 1n) {
    return [{ path: 'amountYuan', code: 'tooSmall', params: { min: 1 } }]
  }
  return problemsOfForeignMoney(money)
}
