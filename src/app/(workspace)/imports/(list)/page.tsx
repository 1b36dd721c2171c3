import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ImportsTable } from '@/features/imports/components/imports-table'
import { StartImport } from '@/features/imports/components/start-import'
import { listImportChoices } from '@/features/imports/list-import-choices'
import { canImportAny } from '@/features/imports/policy'
import { listImports } from '@/features/imports/queries'
import { importFilters } from '@/features/imports/schema'
import { readFilters } from '@/features/pipeline/schema'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'
import { Panel } from '@/ui/panel'
import { Section } from '@/ui/section'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') }
}

export default async function ImportsPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!canImportAny(actor)) notFound()
  const filters = readFilters(importFilters, await searchParams)
  const [{ items, nextCursor }, choices, t] = await Promise.all([
    listImports(actor, filters),
    listImportChoices(actor),
    getTranslations('imports'),
  ])
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <Panel title={t('start.title')}>
        <StartImport choices={choices} />
      </Panel>
      <Section title={t('list.title')}>
        <ImportsTable rows={items} />
        <Pager nextCursor={nextCursor} />
      </Section>
    </Page>
  )
}
