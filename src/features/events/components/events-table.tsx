import { CalendarRange } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { figureHref } from '@/features/figures/rules'
import type { CalendarDate as Day } from '@/lib/dates'
import { Amount } from '@/ui/amount'
import { CalendarDate } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { AmountHead, ColumnAmount } from '@/ui/table/column-amount'
import { type Column, DataTable } from '@/ui/table/data-table'
import { TextLink } from '@/ui/text-link'
import type { EventInList, EventYield } from '../list-event-yields'
import { EventPhase } from './event-phase'

type Props = {
  events: EventInList[]
  total: EventYield
  today: Day
  filtered: boolean
  hidden?: readonly string[]
}

/** Events with what came of each; every number opens its list, and the foot is over the whole list. */
export function EventsTable({ events, total, today, filtered, hidden }: Props) {
  const t = useTranslations('events')
  const columns = [...useFacts(today), ...useYield(today)]
  return (
    <DataTable
      hidden={hidden}
      caption={t('caption')}
      columns={columns}
      rows={events}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/events/${id}`}
      defaultSort="-startsOn"
      empty={
        <EmptyState
          icon={<CalendarRange aria-hidden />}
          title={t(filtered ? 'none' : 'list.empty')}
          hint={t(filtered ? 'list.noneHint' : 'noneHint')}
        />
      }
      foot={columns.map(({ key }) => (key === 'name' ? t('list.total') : footOf(key, total)))}
    />
  )
}

function footOf(key: string, total: EventYield) {
  if (key === 'firms' || key === 'entrepreneurs' || key === 'targets' || key === 'leads') return total[key]
  if (key === 'signed') return total.signed
  return key === 'signedYuan' && total.signedYuan !== null ? (
    <ColumnAmount key={key} yuan={total.signedYuan} />
  ) : null
}

function useFacts(today: Day): Column<EventInList>[] {
  const t = useTranslations('events')
  return [
    {
      key: 'name',
      header: t('fields.name'),
      cell: (event) => (
        <span className="flex flex-wrap items-center gap-2">
          {event.name}
          <EventPhase event={event} today={today} />
          {event.illustrative ? <IllustrativeMark /> : null}
        </span>
      ),
    },
    {
      key: 'kind',
      header: t('fields.kind'),
      phone: 'end',
      cell: ({ kind }) => <span className="whitespace-nowrap">{t(`kinds.${kind}`)}</span>,
    },
    {
      key: 'startsOn',
      header: t('fields.startsOn'),
      sortKey: 'startsOn',
      cell: ({ startsOn }) => <CalendarDate date={startsOn} />,
    },
    { key: 'place', header: t('fields.place'), from: '2xl', phone: 'hide', cell: ({ place }) => place },
  ]
}

function useYield(today: Day): Column<EventInList>[] {
  const t = useTranslations('events.yield')
  const records = (key: 'leads.count' | 'signed.count' | 'signed.amount', event: string) =>
    figureHref(key, { asOf: today, event })
  return [
    {
      key: 'firms',
      header: t('firms'),
      align: 'end',
      sortKey: 'firms',
      cell: ({ id, firms }) => <Count value={firms} href={`/events/${id}?tab=attendance`} />,
    },
    {
      key: 'entrepreneurs',
      header: t('entrepreneurs'),
      align: 'end',
      from: 'xl',
      phone: 'hide',
      cell: ({ id, entrepreneurs }) => <Count value={entrepreneurs} href={`/events/${id}?tab=attendance`} />,
    },
    {
      key: 'targets',
      header: t('targets'),
      align: 'end',
      sortKey: 'targets',
      cell: ({ id, targets }) => <Count value={targets} href={`/events/${id}?tab=targets`} />,
    },
    {
      key: 'leads',
      header: t('leads'),
      align: 'end',
      sortKey: 'leads',
      cell: ({ id, leads }) => <Count value={leads} href={records('leads.count', id)} />,
    },
    {
      key: 'signed',
      header: t('signed'),
      align: 'end',
      cell: ({ id, signed }) => <Count value={signed} href={records('signed.count', id)} />,
    },
    {
      key: 'signedYuan',
      header: <AmountHead>{t('signedAmount')}</AmountHead>,
      align: 'end',
      sortKey: 'signed',
      cell: ({ id, signedYuan }) =>
        signedYuan ? (
          <TextLink href={records('signed.amount', id)}>
            <ColumnAmount yuan={signedYuan} />
          </TextLink>
        ) : (
          <span className="text-faint">—</span>
        ),
    },
    {
      key: 'cost',
      header: t('cost'),
      align: 'end',
      from: 'xl',
      phone: 'hide',
      cell: ({ costYuan }) => <Amount yuan={costYuan} />,
    },
  ]
}

function Count({ value, href }: { value: number | null; href: string }) {
  if (!value) return <span className="text-faint">—</span>
  return <TextLink href={href}>{value}</TextLink>
}
