import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { BuildingFacts } from '@/features/factories/components/building-facts'
import { BuildingUnits } from '@/features/factories/components/building-units'
import { EditBuilding } from '@/features/factories/components/edit-building'
import { listFactoryOwners } from '@/features/factories/list-buildings'
import { getBuilding } from '@/features/factories/queries'
import { today } from '@/lib/dates'
import { openOnce } from '@/server/page'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Panel } from '@/ui/panel'

type Props = { params: Promise<{ id: string }> }

const openBuilding = openOnce(getBuilding)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { record } = await openBuilding((await params).id)
  return { title: record.name }
}

export default async function BuildingPage({ params }: Props) {
  const { actor, record: building } = await openBuilding((await params).id)
  const [owners, t, locale] = await Promise.all([
    listFactoryOwners(actor),
    getTranslations('factories'),
    getLocale(),
  ])
  const { id, version, name, code, ownerId, area, completedOn, address, note } = building
  const own = owners.filter((owner) => owner.own)
  const options = own.map((owner) => ({
    value: owner.id,
    label: locale === 'en' ? owner.nameEn : owner.name,
  }))
  const editable = { id, version, name, code, ownerId, area, completedOn, address, note }
  return (
    <Page>
      <PageHeader
        title={name}
        breadcrumbs={[{ label: t('title'), href: '/factories' }]}
        marks={building.illustrative ? <IllustrativeMark /> : null}
        actions={building.rights.keep ? <EditBuilding building={editable} owners={options} /> : null}
      />
      <Panel>
        <BuildingFacts building={building} />
      </Panel>
      <BuildingUnits building={building} today={today()} />
    </Page>
  )
}
