import { Network } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { EntityKind } from '@/lib/actor'
import { Badge } from '@/ui/badge'
import { CalendarDate } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { EntityRow } from '../queries'
import { entityPath } from '../rules'

type Props = { kind: EntityKind; entities: EntityRow[]; hidden?: readonly string[] }

/** The entities of one kind, with who leads them and how many belong to them today. */
export function EntityTable({ kind, entities, hidden }: Props) {
  const t = useTranslations('entities')
  return (
    <DataTable
      hidden={hidden}
      caption={t(`kinds.${kind}`)}
      columns={useColumns(kind)}
      rows={entities}
      rowKey={({ id }) => id}
      rowHref={entityPath}
      empty={<EmptyState icon={<Network />} title={t('none')} hint={t('noneHint')} />}
    />
  )
}

function useColumns(kind: EntityKind): Column<EntityRow>[] {
  const t = useTranslations('entities')
  const isChinese = useLocale().startsWith('zh')
  const ofTaskForce: Column<EntityRow>[] = [
    {
      key: 'industry',
      header: t('industry'),
      cell: ({ industry, industryEn }) => (isChinese ? industry : industryEn),
      width: 'w-48',
      from: 'lg',
      phone: 'hide',
    },
    {
      key: 'newAreaLeader',
      header: t('newAreaLeader'),
      cell: ({ newAreaLeader }) => newAreaLeader ?? <Nobody />,
      width: 'w-36',
      from: 'md',
    },
  ]
  return [
    { key: 'name', header: t('name'), cell: (entity) => <Name entity={entity} /> },
    ...(kind === 'TASK_FORCE' ? ofTaskForce : []),
    {
      key: 'leaders',
      header: t('roles.LEADER'),
      cell: ({ leaders }) => (leaders.length > 0 ? leaders.join('、') : <Nobody />),
      width: 'w-36',
    },
    {
      key: 'members',
      header: t('members'),
      cell: ({ members }) => t('people', { count: members }),
      align: 'end',
      width: 'w-20',
      phone: 'end',
    },
    {
      key: 'startsOn',
      header: t('since'),
      cell: ({ startsOn }) => <CalendarDate date={startsOn} />,
      width: 'w-32',
      from: 'md',
      phone: 'hide',
    },
  ]
}

function Name({ entity: { name, nameEn, endsOn, illustrative } }: { entity: EntityRow }) {
  const t = useTranslations('entities')
  const isChinese = useLocale().startsWith('zh')
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      {isChinese ? name : nameEn}
      {endsOn ? <Badge>{t('dissolvedOn', { on: endsOn })}</Badge> : null}
      {illustrative ? <IllustrativeMark /> : null}
    </span>
  )
}

function Nobody() {
  return <span className="text-faint">—</span>
}
