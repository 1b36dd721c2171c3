import { FileSignature } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { CalendarDate } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { AmountHead, ColumnAmount } from '@/ui/table/column-amount'
import { type Column, DataTable } from '@/ui/table/data-table'
import { TextLink } from '@/ui/text-link'
import type { SigningRow } from '../queries'
import { SigningBadges } from './signing-badges'

type Props = { rows: SigningRow[]; totalYuan: bigint; filtered: boolean; hidden?: readonly string[] }

/** The area's contracts; the foot shows the total of the whole list, not of the page. */
export function SigningsTable({ rows, totalYuan, filtered, hidden }: Props) {
  const t = useTranslations('signings')
  const name = useNames()
  const columns: Column<SigningRow>[] = [
    {
      key: 'contractNo',
      header: t('fields.contractNo'),
      cell: (row) => <span className="whitespace-nowrap">{row.contractNo}</span>,
    },
    {
      key: 'project',
      header: t('fields.project'),
      cell: ({ project, illustrative }) => (
        <span className="flex flex-wrap items-center gap-1.5">
          <TextLink href={`/projects/${project.id}`}>{project.name}</TextLink>
          {illustrative ? <IllustrativeMark /> : null}
        </span>
      ),
    },
    {
      key: 'kind',
      header: t('fields.kind'),
      cell: (row) => (
        <span className="inline-flex flex-wrap gap-1">
          <SigningBadges signing={row} />
        </span>
      ),
    },
    {
      key: 'holder',
      header: t('fields.holder'),
      cell: ({ holder }) => <span className="lg:whitespace-nowrap">{name(holder)}</span>,
    },
    { key: 'event', header: t('fields.event'), cell: ({ event }) => event?.name ?? '—', from: 'lg' },
    {
      key: 'signedOn',
      header: t('fields.signedOn'),
      sortKey: 'signedOn',
      cell: ({ signedOn }) => <CalendarDate date={signedOn} />,
    },
    {
      key: 'amount',
      header: <AmountHead>{t('fields.amount')}</AmountHead>,
      align: 'end',
      sortKey: 'amount',
      phone: 'end',
      cell: ({ amountYuan }) => <ColumnAmount yuan={amountYuan} />,
    },
  ]
  return (
    <DataTable
      hidden={hidden}
      caption={t('caption')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/signings/${id}`}
      defaultSort="-signedOn"
      empty={
        <EmptyState
          icon={<FileSignature />}
          title={t(filtered ? 'list.nothing' : 'list.empty')}
          hint={t(filtered ? 'list.nothingHint' : 'list.emptyHint')}
        />
      }
      foot={columns.map(({ key }) => {
        if (key === 'contractNo') return t('list.total')
        return key === 'amount' ? <ColumnAmount key={key} yuan={totalYuan} /> : null
      })}
    />
  )
}

function useNames() {
  const locale = useLocale()
  return (named: { name: string; nameEn?: string } | null) => {
    if (!named) return '—'
    return locale === 'en' ? (named.nameEn ?? named.name) : named.name
  }
}
