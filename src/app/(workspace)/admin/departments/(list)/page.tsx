import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AddEntity } from '@/features/entities/components/entity-sheets'
import { EntityTable } from '@/features/entities/components/entity-table'
import { EntityTabs } from '@/features/entities/components/entity-tabs'
import { canManageEntities } from '@/features/entities/policy'
import { listEntities } from '@/features/entities/queries'
import { entityListInput } from '@/features/entities/schema'
import { hiddenColumns } from '@/features/lists/read-address'
import { readFilters } from '@/features/pipeline/schema'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { ListTools } from '../../../list-tools'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entities'))('departmentsTitle') }
}

export default async function DepartmentsPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!canManageEntities(actor)) notFound()
  const said = await searchParams
  const { state } = readFilters(entityListInput, said)
  const departments = await listEntities(actor, { kinds: ['DEPARTMENT'], includeEnded: state === 'all' })
  const t = await getTranslations('entities')
  return (
    <Page>
      <PageHeader
        title={t('departmentsTitle')}
        subtitle={t('departmentsSubtitle')}
        tools={<ListTools list="departments" />}
        actions={<AddEntity kinds={['DEPARTMENT']} />}
      />
      <EntityTabs path="/admin/departments" />
      <EntityTable kind="DEPARTMENT" entities={departments} hidden={hiddenColumns('departments', said)} />
    </Page>
  )
}
