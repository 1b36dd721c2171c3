import { MoonStar } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { Actor } from '@/lib/actor'
import { CalendarDate } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { type Column, DataTable } from '@/ui/table/data-table'
import { TextLink } from '@/ui/text-link'
import type { IdleProject } from '../list-quiet-projects'
import { canAssign } from '../policy'
import type { Idleness } from './idle-tab'
import { Supervise } from './supervise'

type Props = { actor: Actor; rows: IdleProject[]; why: Idleness; hidden?: readonly string[] }

/** Projects that nothing happens on, the longest first, each with the press that has it supervised. */
export function IdleTable({ actor, rows, why, hidden }: Props) {
  const t = useTranslations('supervision.idle')
  return (
    <DataTable
      hidden={hidden}
      caption={t(`caption.${why}`)}
      columns={useIdleColumns(actor, why)}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/projects/${id}`}
      defaultSort="activity"
      empty={<EmptyState icon={<MoonStar aria-hidden />} title={t(`empty.${why}`)} hint={t('emptyHint')} />}
    />
  )
}

function useIdleColumns(actor: Actor, why: Idleness): Column<IdleProject>[] {
  const t = useTranslations('supervision.idle')
  const stages = useTranslations('pipeline.stages')
  const english = useLocale() === 'en'
  return [
    {
      key: 'name',
      header: t('project'),
      cell: ({ name, illustrative }) => (
        <span className="inline-flex flex-wrap items-center gap-1.5">
          {name}
          {illustrative ? <IllustrativeMark /> : null}
        </span>
      ),
    },
    { key: 'stage', header: t('stage'), cell: ({ stage }) => stages(stage), phone: 'end' },
    {
      key: 'holder',
      header: t('holder'),
      cell: ({ holder }) => (english ? holder.nameEn : holder.name),
      from: 'lg',
    },
    {
      key: 'officer',
      header: t('officer'),
      cell: ({ officer }) => officer?.name ?? <span className="text-faint">{t('noOfficer')}</span>,
      from: 'md',
    },
    {
      key: 'activity',
      header: t('lastActivityOn'),
      sortKey: 'activity',
      cell: ({ lastActivityOn }) => <CalendarDate date={lastActivityOn} />,
      from: 'md',
      phone: 'hide',
    },
    {
      key: 'days',
      header: t('idleFor'),
      align: 'end',
      cell: ({ days }) => <span className="text-caution">{t('days', { days })}</span>,
    },
    {
      key: 'supervision',
      header: t('supervision'),
      align: 'end',
      cell: (project) => <SupervisionOf actor={actor} project={project} why={why} />,
    },
  ]
}

function SupervisionOf({ actor, project, why }: { actor: Actor; project: IdleProject; why: Idleness }) {
  const t = useTranslations('supervision.idle')
  const { id, name, stage, days, asked, supervision, holder } = project
  if (supervision)
    return <TextLink href={`/supervision/${supervision.id}`}>{t('under', { no: supervision.no })}</TextLink>
  if (!canAssign(actor, { kind: 'PROBLEM', project: { holderId: holder.id } })) return null
  return <Supervise project={{ id, name, stage, days, asked }} why={why} />
}
