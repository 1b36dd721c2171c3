import { ratioOf } from '@/features/figures/rules'
import { getReportTest } from '@/features/report-test/queries'
import type { Remade } from '@/features/report-test/remake-statement'
import type { Value } from '@/features/report-test/rules'
import { reportTestInput } from '@/features/report-test/schema'
import { readOperation } from '@/server/operation'

/** The numbers of the 2023 report beside the same from records. */
export const reportTestOperations = [
  readOperation(
    { path: '/report-test', summary: 'reportTest', input: reportTestInput },
    async (actor, input) => {
      const { statements, ...test } = await getReportTest(actor, input)
      return {
        ...test,
        items: statements.map(({ printed, remade, otherwise, ...statement }) => ({
          ...statement,
          printed: printed && { ...inJson(printed.value), precision: printed.precision },
          remade: remadeInJson(remade),
          otherwise: remadeInJson(otherwise),
        })),
      }
    },
  ),
]

function remadeInJson(remade: Remade | null) {
  return remade && { ...inJson(remade.value), href: remade.href }
}

/** A count or whole yuan below 2^53 by the checks on every amount; of a ratio both sides; of a day its text. */
function inJson(value: Value) {
  if (!('part' in value)) {
    return { unit: value.unit, value: typeof value.value === 'bigint' ? Number(value.value) : value.value }
  }
  const { unit, part, whole } = value
  return { unit, value: ratioOf(part, whole), numerator: Number(part), denominator: Number(whole) }
}
