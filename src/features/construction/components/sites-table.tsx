import { HardHat } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CalendarDate } from '@/lib/dates'
import { writtenShare } from '@/lib/share'
import { EmptyState } from '@/ui/empty-state'
import { EntityName } from '@/ui/entity-name'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { StatusDot } from '@/ui/status-dot'
import { AmountHead, ColumnAmount } from '@/ui/table/column-amount'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { SitePage, SiteRow } from '../list-sites'
import { MilestoneDots } from './milestone-dots'

type Props = { list: SitePage; filtered: boolean; day: CalendarDate; hidden?: readonly string[] }

/** Signed projects with their five milestones, and the money in place beside what was signed; the foot is of the whole list. */
export function SitesTable({ list: { items, total }, filtered, day, hidden }: Props) {
  const t = useTranslations('construction.list')
  const columns = useColumns(day)
  const sums: Record<string, ReactNode> = {
    name: t('total'),
    amount: <ColumnAmount yuan={total.signedYuan} />,
    inPlace: <ColumnAmount yuan={total.inPlaceYuan} />,
    rate: writtenShare(total.inPlaceYuan, total.signedYuan),
  }
  return (
    <DataTable
      hidden={hidden}
      caption={t('caption')}
      columns={columns}
      rows={items}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/projects/${id}#milestones`}
      defaultSort="next"
      foot={items.length > 0 ? columns.map(({ key }) => sums[key] ?? null) : undefined}
      empty={
        <EmptyState
          icon={<HardHat aria-hidden />}
          title={t(filtered ? 'nothing' : 'empty')}
          hint={t(filtered ? 'nothingHint' : 'emptyHint')}
        />
      }
    />
  )
}

function useColumns(day: CalendarDate): Column<SiteRow>[] {
  const t = useTranslations('construction.list')
  return [
    {
      key: 'name',
      header: t('fields.project'),
      sortKey: 'name',
      cell: ({ name, illustrative }) => (
        <span className="inline-flex flex-wrap items-center gap-1.5">
          {name} {illustrative ? <IllustrativeMark /> : null}
        </span>
      ),
    },
    {
      key: 'holder',
      header: t('fields.holder'),
      cell: (site) => <EntityName name={site.holder} nameEn={site.holderEn} />,
      from: 'xl',
    },
    {
      key: 'milestones',
      header: t('fields.milestones'),
      cell: (site) => <MilestoneDots site={site} day={day} />,
    },
    {
      key: 'next',
      header: t('fields.next'),
      sortKey: 'next',
      cell: (site) => <NextMilestone site={site} day={day} />,
    },
    {
      key: 'amount',
      header: <AmountHead>{t('fields.signed')}</AmountHead>,
      align: 'end',
      sortKey: 'amount',
      cell: ({ signedYuan }) => <ColumnAmount yuan={signedYuan} />,
    },
    {
      key: 'inPlace',
      header: <AmountHead>{t('fields.inPlace')}</AmountHead>,
      align: 'end',
      sortKey: 'inPlace',
      cell: ({ inPlaceYuan }) => <ColumnAmount yuan={inPlaceYuan} />,
    },
    {
      key: 'rate',
      header: t('fields.rate'),
      align: 'end',
      phone: 'end',
      cell: ({ inPlaceYuan, signedYuan }) => (
        <span className="whitespace-nowrap">{writtenShare(inPlaceYuan, signedYuan)}</span>
      ),
    },
  ]
}

/** What comes next and for when it is planned; red when that day has passed. */
function NextMilestone({ site: { next, nextPlannedOn }, day }: { site: SiteRow; day: CalendarDate }) {
  const t = useTranslations('construction')
  if (!next) return <StatusDot tone="positive">{t('list.noNext')}</StatusDot>
  if (!nextPlannedOn) {
    return (
      <span className="whitespace-nowrap">
        {t(`kinds.${next}`)} <span className="text-faint">{t('list.unplanned')}</span>
      </span>
    )
  }
  const late = nextPlannedOn < day
  return (
    <StatusDot tone={late ? 'critical' : 'neutral'}>
      {t(`kinds.${next}`)} <span className="tabular">{nextPlannedOn}</span>
      {late ? <span className="text-critical">{t('list.isLate')}</span> : null}
    </StatusDot>
  )
}
