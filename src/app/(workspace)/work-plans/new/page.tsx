import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { readFilters } from '@/features/pipeline/schema'
import { DraftPlanForm } from '@/features/work-plans/components/plan-form'
import { listDraftChoices } from '@/features/work-plans/queries'
import { newPlan } from '@/features/work-plans/schema'
import { today } from '@/lib/dates'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Panel } from '@/ui/panel'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('work-plans'))('draft.title') }
}

export default async function NewWorkPlanPage({ searchParams }: Props) {
  const [actor, t, locale] = await Promise.all([requireActor(), getTranslations('work-plans'), getLocale()])
  const { entity, year } = readFilters(newPlan, await searchParams)
  const entities = await listDraftChoices(actor)
  const chosen = entities.find(({ id }) => id === entity) ?? entities[0]
  if (!chosen) notFound()
  return (
    <Page width="form">
      <PageHeader title={t('draft.title')} breadcrumbs={[{ label: t('title'), href: '/work-plans' }]} />
      <Panel>
        <DraftPlanForm
          key={chosen.id}
          entities={entities.map(({ id, name, nameEn }) => ({
            value: id,
            label: locale === 'en' ? nameEn : name,
          }))}
          entityId={chosen.id}
          year={year ?? Number(today().slice(0, 4))}
          ownersOf={Object.fromEntries(entities.map(({ id, owners }) => [id, owners]))}
        />
      </Panel>
    </Page>
  )
}
