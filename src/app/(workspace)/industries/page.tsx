import { Layers } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { DateControl } from '@/features/figures/components/date-control'
import { FocusCard } from '@/features/industries/components/focus-card'
import { AddFocus } from '@/features/industries/components/focus-sheets'
import { IndustriesTable } from '@/features/industries/components/industries-table'
import { canReadIndustries, canWriteIndustries } from '@/features/industries/policy'
import { listIndustries } from '@/features/industries/queries'
import { industryView } from '@/features/industries/schema'
import { ExportMenu } from '@/features/lists/components/export-menu'
import { readFilters } from '@/features/pipeline/schema'
import { today } from '@/lib/dates'
import { requireActor } from '@/server/session'
import { EmptyState } from '@/ui/empty-state'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('industries'))('title') }
}

export default async function IndustriesPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!canReadIndustries(actor)) notFound()
  const industries = await listIndustries(actor, readFilters(industryView, await searchParams))
  const [t, locale] = await Promise.all([getTranslations('industries'), getLocale()])
  const { focuses, others, asOf, scope } = industries
  const every = [...focuses.flatMap(({ chains }) => chains), ...others.chains]
  const chains = canWriteIndustries(actor)
    ? every.map(({ id, name, nameEn }) => ({ value: id, label: locale === 'en' ? nameEn : name }))
    : null
  const actions = (
    <>
      {scope ? <DateControl asOf={asOf} today={today()} /> : null}
      {chains ? <AddFocus chains={chains} /> : null}
    </>
  )
  const tools = scope ? <ExportMenu list="industries" also={{}} /> : null
  const subtitle = t(scope?.kind === 'ENTITIES' ? 'subtitleOwn' : 'subtitle')
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={subtitle} tools={tools} actions={actions} />
      {focuses.length === 0 ? <EmptyState icon={<Layers />} title={t('none')} hint={t('noneHint')} /> : null}
      <div className="grid items-start gap-4 lg:grid-cols-3">
        {focuses.map((focus) => (
          <FocusCard key={focus.id} focus={focus} asOf={asOf} chains={chains} />
        ))}
      </div>
      {scope ? <IndustriesTable industries={industries} /> : null}
    </Page>
  )
}
