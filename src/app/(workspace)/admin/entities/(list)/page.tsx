import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { EntityGroups } from '@/features/entities/components/entity-groups'
import { AddEntity } from '@/features/entities/components/entity-sheets'
import { EntityTabs } from '@/features/entities/components/entity-tabs'
import { canManageEntities } from '@/features/entities/policy'
import { listEntities } from '@/features/entities/queries'
import { PROMOTING_KINDS } from '@/features/entities/rules'
import { entityListInput } from '@/features/entities/schema'
import { hiddenColumns } from '@/features/lists/read-address'
import { readFilters } from '@/features/pipeline/schema'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { ListTools } from '../../../list-tools'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entities'))('entitiesTitle') }
}

export default async function EntitiesPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!canManageEntities(actor)) notFound()
  const said = await searchParams
  const { state } = readFilters(entityListInput, said)
  const includeEnded = state === 'all'
  const entities = await listEntities(actor, { kinds: PROMOTING_KINDS, includeEnded })
  const t = await getTranslations('entities')
  return (
    <Page>
      <PageHeader
        title={t('entitiesTitle')}
        subtitle={t('entitiesSubtitle')}
        tools={<ListTools list="admin-entities" />}
        actions={<AddEntity kinds={PROMOTING_KINDS} />}
      />
      <EntityTabs path="/admin/entities" />
      <EntityGroups entities={entities} hidden={hiddenColumns('admin-entities', said)} />
    </Page>
  )
}
