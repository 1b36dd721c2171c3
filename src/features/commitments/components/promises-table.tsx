import { HandHeart } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { CalendarDate } from '@/lib/dates'
import { Badge } from '@/ui/badge'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { AmountHead, ColumnAmount } from '@/ui/table/column-amount'
import { type Column, DataTable } from '@/ui/table/data-table'
import { TextLink } from '@/ui/text-link'
import type { PromisePage, PromiseRow } from '../list-promises'
import { CommitmentActs } from './commitment-acts'
import { DueMark } from './due-mark'
import { PromiseGrounds } from './promise-grounds'
import { ReviewMark } from './review-mark'

type Props = { list: PromisePage; filtered: boolean; day: CalendarDate; hidden?: readonly string[] }

/** What both sides promised across projects; the foot is of the whole list. */
export function PromisesTable({ list: { items, total }, filtered, day, hidden }: Props) {
  const t = useTranslations('commitments')
  const columns = useColumns(day)
  const foot = columns.map(({ key }) => {
    if (key === 'clause') return t('list.total')
    return key === 'amount' ? <ColumnAmount key={key} yuan={total.amountYuan} /> : null
  })
  return (
    <DataTable
      hidden={hidden}
      caption={t('list.caption')}
      columns={columns}
      rows={items}
      rowKey={({ id }) => id}
      rowHref={({ projectId }) => `/projects/${projectId}#commitments`}
      foot={items.length > 0 ? foot : undefined}
      empty={
        <EmptyState
          icon={<HandHeart aria-hidden />}
          title={t(filtered ? 'list.nothing' : 'list.empty')}
          hint={t(filtered ? 'list.nothingHint' : 'list.emptyHint')}
        />
      }
    />
  )
}

function useColumns(day: CalendarDate): Column<PromiseRow>[] {
  const t = useTranslations('commitments')
  const english = useLocale() === 'en'
  return [
    {
      key: 'clause',
      header: t('fields.clause'),
      cell: (row) => (
        <>
          <span className="line-clamp-2 min-w-40">{row.clause}</span>
          {row.illustrative ? <IllustrativeMark /> : null}
        </>
      ),
    },
    {
      key: 'side',
      header: t('fields.side'),
      cell: ({ side, kind }) => (
        <span className="flex flex-wrap items-center gap-1.5 max-sm:justify-end">
          <span className="whitespace-nowrap">{t(`sides.${side}`)}</span>
          <Badge>{t(`kinds.${kind}`)}</Badge>
        </span>
      ),
    },
    {
      key: 'project',
      header: t('list.project'),
      cell: ({ projectId, project, ...row }) => (
        <>
          <TextLink href={`/projects/${projectId}`}>{project}</TextLink>
          <span className="block text-faint max-xl:hidden">{english ? row.holderEn : row.holder}</span>
        </>
      ),
    },
    {
      key: 'grounds',
      header: t('list.grounds'),
      cell: (row) => (
        <span className="flex flex-col items-start gap-0.5 max-sm:items-end">
          <ReviewMark commitment={row} signedOn={row.signedOn} />
          <PromiseGrounds promise={row} />
        </span>
      ),
      from: 'md',
      phone: 'hide',
    },
    {
      key: 'due',
      header: t('fields.dueOn'),
      cell: (row) => <DueMark commitment={row} day={day} />,
      phone: 'end',
    },
    {
      key: 'amount',
      header: <AmountHead>{t('fields.amount')}</AmountHead>,
      align: 'end',
      cell: ({ amountYuan }) => <ColumnAmount yuan={amountYuan} />,
    },
    {
      key: 'acts',
      header: <span className="sr-only">{t('list.acts')}</span>,
      align: 'end',
      phone: 'hide',
      cell: (row) => (row.mayWrite ? <CommitmentActs commitment={inHand(row)} /> : null),
    },
  ]
}

function inHand(row: PromiseRow) {
  const { id, side, kind, clause, amountYuan, dueOn, legalBasis, fairVerdict, exceptionArticle } = row
  const { reviewedOn, state, version } = row
  return {
    id,
    side,
    kind,
    clause,
    amountYuan,
    dueOn,
    legalBasis,
    fairVerdict,
    exceptionArticle,
    reviewedOn,
    state,
    version,
  }
}
