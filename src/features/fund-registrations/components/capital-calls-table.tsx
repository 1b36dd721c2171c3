import { useTranslations } from 'next-intl'
import { Badge, type Tone } from '@/ui/badge'
import { CalendarDate } from '@/ui/calendar-date'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { AmountHead, ColumnAmount } from '@/ui/table/column-amount'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { CapitalCallRow } from '../queries'
import type { CallState } from '../rules'
import { CapitalCallActs } from './capital-call-acts'

const TONES: Record<CallState, Tone> = {
  PAID: 'positive',
  WAITING: 'neutral',
  OVERDUE: 'critical',
  VOIDED: 'neutral',
}

type Props = {
  rows: CapitalCallRow[]
  total: { calledYuan: bigint; paidYuan: bigint }
  mayWrite: boolean
}

/** The capital calls of one fund; the foot is what stands, without the voided ones. */
export function CapitalCallsTable({ rows, total, mayWrite }: Props) {
  const t = useTranslations('fund-registrations.calls')
  const columns: Column<CapitalCallRow>[] = [
    { key: 'calledOn', header: t('calledOn'), cell: (call) => <CalendarDate date={call.calledOn} /> },
    { key: 'state', header: t('state'), cell: (call) => <CallMarks call={call} /> },
    { key: 'dueOn', header: t('dueOn'), cell: ({ dueOn }) => dated(dueOn) },
    { key: 'paidOn', header: t('paidOn'), cell: ({ paidOn }) => dated(paidOn) },
    {
      key: 'note',
      header: t('note'),
      cell: ({ voidReason, note }) =>
        voidReason === null ? note : t('voidedBecause', { reason: voidReason }),
      phone: 'hide',
    },
    {
      key: 'amount',
      header: <AmountHead>{t('amount')}</AmountHead>,
      align: 'end',
      phone: 'end',
      cell: ({ amountYuan, voidReason }) => (
        <span className={voidReason === null ? undefined : 'text-faint line-through'}>
          <ColumnAmount yuan={amountYuan} />
        </span>
      ),
    },
    ...(mayWrite ? [actsColumn(t('acts'))] : []),
  ]
  return (
    <DataTable
      caption={t('caption')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      foot={columns.map(({ key }) => {
        if (key === 'calledOn') return t('total')
        return key === 'amount' ? <ColumnAmount key={key} yuan={total.calledYuan} /> : null
      })}
    />
  )
}

function actsColumn(header: string): Column<CapitalCallRow> {
  return {
    key: 'acts',
    header: <span className="sr-only">{header}</span>,
    align: 'end',
    width: 'w-12',
    cell: ({ state, id, version, calledOn, amountYuan, dueOn, paidOn, note }) =>
      state === 'VOIDED' ? null : (
        <CapitalCallActs call={{ id, version, calledOn, amountYuan, dueOn, paidOn, note }} />
      ),
  }
}

function CallMarks({ call: { state, illustrative } }: { call: CapitalCallRow }) {
  const t = useTranslations('fund-registrations.calls.states')
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge tone={TONES[state]}>{t(state)}</Badge>
      {illustrative ? <IllustrativeMark /> : null}
    </span>
  )
}

function dated(day: string | null) {
  return day ? <CalendarDate date={day} /> : <span className="text-faint">—</span>
}
