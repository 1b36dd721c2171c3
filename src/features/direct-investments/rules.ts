import type { CalendarDate } from '@/lib/dates'
import { type FieldProblem, type Refused, refused } from '@/lib/outcome'

/** Whole yuan: what the project invests in all, what it asks of funds, what funds have committed. */
export type Amounts = { totalYuan: bigint; demandYuan: bigint; committedYuan: bigint }

/** The amounts from a day on; the first row stands from the registration, on whichever day it was written. */
export type Revision = Amounts & { seq: number; on: CalendarDate }

/** Of a direct investment: it asks for money until it is withdrawn. */
export const ASKING_STATES = ['ASKING', 'WITHDRAWN'] as const

/** The demand stays within the total and the commitment within the demand; null when they do. */
export function refuseAmounts({ totalYuan, demandYuan, committedYuan }: Amounts): Refused | null {
  const fields: FieldProblem[] = []
  if (demandYuan > totalYuan) {
    fields.push({ path: 'demandYuan', code: 'demandAboveTotal', params: { total: Number(totalYuan) } })
  }
  if (committedYuan > demandYuan) {
    fields.push({
      path: 'committedYuan',
      code: 'committedAboveDemand',
      params: { demand: Number(demandYuan) },
    })
  }
  const [first] = fields
  return first ? refused(`direct-investments.${first.code}`, { params: first.params, fields }) : null
}

/** The amounts that stand on a day: of the latest revision up to it, the later written of one day. */
export function amountsOn(revisions: Revision[], day: CalendarDate): Revision | undefined {
  const [first, ...later] = revisions.toSorted((one, other) => one.seq - other.seq)
  const inOrder = later.toSorted((one, other) => one.on.localeCompare(other.on) || one.seq - other.seq)
  return inOrder.findLast(({ on }) => on <= day) ?? first
}

/** How much of the fund's size something is, in tenths of a percent; null where there is no size. */
export function shareOfSize(yuan: bigint, sizeYuan: bigint): number | null {
  return sizeYuan > 0n ? Number((yuan * 2000n + sizeYuan) / (sizeYuan * 2n)) : null
}
