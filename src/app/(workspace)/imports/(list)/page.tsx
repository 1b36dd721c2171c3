import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ImportsTable } from '@/features/imports/components/imports-table'
import { StartImport } from '@/features/imports/components/start-import'
import { listImportChoices } from '@/features/imports/list-import-choices'
import { canImportAny } from '@/features/imports/policy'
import { listImports } from '@/features/imports/queries'
import { importFilters } from '@/features/imports/schema'
import { hiddenColumns } from '@/features/lists/read-address'
import { readFilters } from '@/features/pipeline/schema'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'
import { Panel } from '@/ui/panel'
import { Section } from '@/ui/section'
import { ListTools } from '../../list-tools'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') }
}

export default async function ImportsPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!canImportAny(actor)) notFound()
  const said = await searchParams
  const filters = readFilters(importFilters, said)
  const [{ items, nextCursor }, choices, t] = await Promise.all([
    listImports(actor, filters),
    listImportChoices(actor),
    getTranslations('imports'),
  ])
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={t('subtitle')} tools={<ListTools list="imports" />} />
      <Panel title={t('start.title')}>
        <StartImport choices={choices} />
      </Panel>
      <Section title={t('list.title')}>
        <ImportsTable rows={items} hidden={hiddenColumns('imports', said)} />
        <Pager nextCursor={nextCursor} />
      </Section>
    </Page>
  )
}
