import { Handshake } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { CalendarDate } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { AgreementRow } from '../queries'
import { AgreementStateBadge } from './agreement-state'

type Props = { rows: AgreementRow[]; filtered: boolean; hidden?: readonly string[] }

export function AgreementsTable({ rows, filtered, hidden }: Props) {
  const t = useTranslations('strategic-agreements')
  const columns: Column<AgreementRow>[] = [
    {
      key: 'title',
      header: t('fields.title'),
      cell: ({ title, illustrative }) => (
        <span className="flex flex-wrap items-center gap-2">
          {title}
          {illustrative ? <IllustrativeMark /> : null}
        </span>
      ),
    },
    { key: 'partner', header: t('fields.partner'), cell: ({ partner }) => partner },
    { key: 'no', header: t('fields.no'), from: 'lg', phone: 'hide', cell: ({ no }) => no },
    {
      key: 'signedOn',
      header: t('fields.signedOn'),
      sortKey: 'signedOn',
      cell: ({ signedOn }) => <CalendarDate date={signedOn} />,
    },
    {
      key: 'expiresOn',
      header: t('fields.expiresOn'),
      sortKey: 'expiresOn',
      cell: ({ expiresOn }) => (expiresOn ? <CalendarDate date={expiresOn} /> : t('untilFurther')),
    },
    {
      key: 'state',
      header: t('fields.state'),
      phone: 'end',
      cell: ({ state }) => <AgreementStateBadge state={state} />,
    },
  ]
  return (
    <DataTable
      hidden={hidden}
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/agreements/${id}`}
      defaultSort="-signedOn"
      empty={
        <EmptyState
          icon={<Handshake aria-hidden />}
          title={t(filtered ? 'list.nothing' : 'list.empty')}
          hint={t(filtered ? 'list.nothingHint' : 'list.emptyHint')}
        />
      }
    />
  )
}
