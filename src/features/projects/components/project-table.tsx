import { FolderKanban } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { isUnprotected } from '@/features/pipeline/rules'
import { CalendarDate } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { LinkButton } from '@/ui/link-button'
import { AmountHead, ColumnAmount } from '@/ui/table/column-amount'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { ProjectPage, ProjectRow } from '../queries'
import { StatusMark } from './status-mark'

type Props = {
  list: ProjectPage
  filtered: boolean
  /** Projects idle since before this day have lost their protection. */
  protectedSince: string
  hidden?: readonly string[]
}

/** The projects of a page; its last line is what all that the filters leave is worth. */
export function ProjectTable({ list, filtered, protectedSince, hidden }: Props) {
  const t = useTranslations('projects')
  const columns = useColumns(protectedSince)
  const foot = [
    t('total', { count: list.total.count }),
    ...columns
      .slice(1)
      .map(({ key }) => (key === 'amount' ? <ColumnAmount key={key} yuan={list.total.amount} /> : null)),
  ]
  return (
    <DataTable
      hidden={hidden}
      caption={t('caption')}
      columns={columns}
      rows={list.items}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/projects/${id}`}
      defaultSort="-activity"
      foot={list.items.length > 0 ? foot : undefined}
      empty={
        <EmptyState
          icon={<FolderKanban aria-hidden />}
          title={t(filtered ? 'empty' : 'none')}
          hint={t(filtered ? 'emptyHint' : 'noneHint')}
          action={filtered ? undefined : <LinkButton href="/leads/new">{t('logLead')}</LinkButton>}
        />
      }
    />
  )
}

function useColumns(protectedSince: string): Column<ProjectRow>[] {
  const t = useTranslations('projects')
  const words = useTranslations('pipeline')
  const english = useLocale() === 'en'
  return [
    {
      key: 'name',
      header: t('columns.name'),
      sortKey: 'name',
      cell: (project) => (
        <span className="inline-flex flex-wrap items-center gap-1.5">
          {project.name}
          {project.illustrative ? <IllustrativeMark /> : null}
        </span>
      ),
    },
    {
      key: 'enterprise',
      header: t('columns.enterprise'),
      cell: ({ enterprise }) => <OneLine text={enterprise} />,
      from: 'xl',
      phone: 'hide',
    },
    {
      key: 'stage',
      header: t('columns.stage'),
      cell: (project) => (
        <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
          {words(`stages.${project.stage}`)}
          <StatusMark status={project.status} />
          {isUnprotected(project, protectedSince) ? (
            <span className="text-caution">{words('protection.over')}</span>
          ) : null}
        </span>
      ),
    },
    {
      key: 'amount',
      header: <AmountHead>{t('columns.amount')}</AmountHead>,
      align: 'end',
      sortKey: 'amount',
      phone: 'end',
      cell: ({ signedAmount, intendedAmount }) => <ColumnAmount yuan={signedAmount ?? intendedAmount} />,
    },
    {
      key: 'holder',
      header: t('columns.holder'),
      cell: ({ holder, holderEn }) => <OneLine text={english ? holderEn : holder} />,
      from: 'lg',
    },
    {
      key: 'officer',
      header: t('columns.officer'),
      cell: ({ officer }) => officer ?? <span className="text-faint">{t('noOfficer')}</span>,
      from: 'md',
      phone: 'hide',
    },
    {
      key: 'stageSince',
      header: t('columns.stageSince'),
      sortKey: 'stageSince',
      cell: ({ stageSince }) => <CalendarDate date={stageSince} />,
      from: '2xl',
      phone: 'hide',
    },
    {
      key: 'signedOn',
      header: t('columns.signedOn'),
      sortKey: 'signedOn',
      cell: ({ signedOn }) => <CalendarDate date={signedOn} />,
      from: 'lg',
      phone: 'hide',
    },
    {
      key: 'activity',
      header: t('columns.activity'),
      sortKey: 'activity',
      cell: ({ lastActivityOn }) => <CalendarDate date={lastActivityOn} />,
      from: 'md',
      phone: 'hide',
    },
  ]
}

/** A long name keeps to the line of its row; all of it on hover. */
function OneLine({ text }: { text: string }) {
  return (
    <span title={text} className="block truncate lg:max-w-34 2xl:max-w-none">
      {text}
    </span>
  )
}
