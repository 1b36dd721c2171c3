import { ClipboardList } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { WorkPlanRow } from '../list-work-plans'
import { PlanStandingBar } from './plan-standing'
import { PlanStateBadge } from './plan-state'

type Props = { rows: WorkPlanRow[]; filtered: boolean; action: ReactNode; hidden?: readonly string[] }

/** One plan a line: whose, of which year, which version holds, and how far it has come. */
export function PlanTable({ rows, filtered, action, hidden }: Props) {
  const t = useTranslations('work-plans')
  return (
    <DataTable
      hidden={hidden}
      caption={t('caption')}
      columns={usePlanColumns()}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/work-plans/${id}`}
      defaultSort="-year"
      empty={
        <EmptyState
          icon={<ClipboardList aria-hidden />}
          title={t(filtered ? 'list.nothing' : 'list.empty')}
          hint={t(filtered ? 'list.nothingHint' : 'list.emptyHint')}
          action={filtered ? null : action}
        />
      }
    />
  )
}

function usePlanColumns(): Column<WorkPlanRow>[] {
  const t = useTranslations('work-plans')
  const english = useLocale() === 'en'
  return [
    {
      key: 'entity',
      header: t('fields.entity'),
      cell: ({ entity, illustrative }) => (
        <span className="inline-flex flex-wrap items-center gap-1.5">
          {english ? entity.nameEn : entity.name}
          {illustrative ? <IllustrativeMark /> : null}
        </span>
      ),
    },
    {
      key: 'year',
      header: t('fields.year'),
      sortKey: 'year',
      phone: 'end',
      cell: ({ year }) => t('list.year', { year: String(year) }),
    },
    {
      key: 'state',
      header: t('fields.state'),
      cell: ({ latest }) => (
        <span className="inline-flex items-center gap-2 whitespace-nowrap">
          {t('seq', { seq: latest.seq })}
          <PlanStateBadge state={latest.state} />
        </span>
      ),
    },
    {
      key: 'inForce',
      header: t('fields.inForce'),
      from: 'lg',
      phone: 'hide',
      cell: ({ inForce }) =>
        inForce === null ? (
          <span className="text-faint">{t('list.notInForce')}</span>
        ) : (
          t('seq', { seq: inForce })
        ),
    },
    {
      key: 'done',
      header: t('fields.progress'),
      sortKey: 'done',
      cell: (plan) => <PlanStandingBar standing={plan} />,
    },
  ]
}
