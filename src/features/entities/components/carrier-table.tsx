import { FolderCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/ui/empty-state'
import { EntityName } from '@/ui/entity-name'
import { StatusDot } from '@/ui/status-dot'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { CarrierRow } from '../list-carriers'

/** Who carries open projects for which entity; a row leads to handing them over. */
export function CarrierTable({ carriers, hidden }: { carriers: CarrierRow[]; hidden?: readonly string[] }) {
  const t = useTranslations('entities')
  const columns: Column<CarrierRow>[] = [
    { key: 'person', header: t('carrier'), cell: ({ userName }) => userName, width: 'w-40' },
    {
      key: 'username',
      header: t('username'),
      cell: ({ username }) => <code className="font-mono text-muted">{username}</code>,
      phone: 'hide',
    },
    {
      key: 'entity',
      header: t('holder'),
      cell: (row) => <EntityName name={row.entityName} nameEn={row.entityNameEn} />,
    },
    { key: 'state', header: t('state'), cell: (carrier) => <CarrierState carrier={carrier} /> },
    {
      key: 'projects',
      header: t('openProjects'),
      cell: ({ projects }) => t('projects', { count: projects }),
      align: 'end',
      width: 'w-28',
      phone: 'end',
    },
  ]
  return (
    <DataTable
      hidden={hidden}
      caption={t('carriers')}
      columns={columns}
      rows={carriers}
      rowKey={({ userId, entityId }) => `${userId} ${entityId}`}
      rowHref={({ userId, entityId }) => `/admin/hand-over?from=${userId}&entity=${entityId}`}
      empty={<EmptyState icon={<FolderCheck />} title={t('noCarriers')} hint={t('noCarriersHint')} />}
    />
  )
}

export function CarrierState({ carrier }: { carrier: { disabled: boolean; member: boolean } }) {
  const t = useTranslations('entities.carrierStates')
  if (carrier.disabled) return <StatusDot tone="critical">{t('disabled')}</StatusDot>
  if (!carrier.member) return <StatusDot tone="caution">{t('left')}</StatusDot>
  return <StatusDot tone="positive">{t('member')}</StatusDot>
}
