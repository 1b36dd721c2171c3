import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EntityRecord } from '@/features/entities/components/entity-record'
import { getEntity } from '@/features/entities/queries'
import { openRecord } from '@/server/page'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entities'))('entitiesTitle') }
}

export default async function EntityPage({ params }: Props) {
  const actor = await requireActor()
  const entity = await openRecord((await params).id, (id) => getEntity(actor, id))
  return (
    <Page>
      <EntityRecord entity={entity} />
    </Page>
  )
}
