import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { readFilters } from '@/features/pipeline/schema'
import { PlanActs } from '@/features/work-plans/components/plan-acts'
import { PlanBody } from '@/features/work-plans/components/plan-body'
import { PlanNotices } from '@/features/work-plans/components/plan-notices'
import { PlanMarks } from '@/features/work-plans/components/plan-state'
import { PlanVersions } from '@/features/work-plans/components/plan-versions'
import { summariseWorkPlan } from '@/features/work-plans/list-work-plans'
import { presentPlan } from '@/features/work-plans/present-plan'
import { getWorkPlan } from '@/features/work-plans/queries'
import { shownVersion } from '@/features/work-plans/schema'
import { today } from '@/lib/dates'
import { openOnce } from '@/server/page'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const openPlan = openOnce(getWorkPlan)

async function titleOf(id: string): Promise<string> {
  const [{ record }, locale] = await Promise.all([openPlan(id), getLocale()])
  const t = await getTranslations('work-plans')
  const entity = locale === 'en' ? record.entity.nameEn : record.entity.name
  return t('planTitle', { entity, year: String(record.year) })
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await titleOf((await params).id) }
}

export default async function WorkPlanPage({ params, searchParams }: Props) {
  const [{ id }, said, t] = await Promise.all([params, searchParams, getTranslations('work-plans')])
  const { actor, record: plan } = await openPlan(id)
  const { shown, before, latest } = presentPlan(plan, readFilters(shownVersion, said))
  const standing = await summariseWorkPlan(actor, { entityId: plan.entity.id, year: plan.year })
  return (
    <Page>
      <PageHeader
        title={await titleOf(id)}
        breadcrumbs={[{ label: t('title'), href: '/work-plans' }]}
        marks={<PlanMarks {...plan} state={shown.state} />}
        actions={shown.seq === latest.seq ? <PlanActs latest={latest} /> : null}
      />
      <PlanNotices plan={plan} shown={shown} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <PlanBody plan={plan} shown={shown} before={before} day={today()} standing={standing} />
        </div>
        <PlanVersions plan={plan} shown={shown.seq} />
      </div>
    </Page>
  )
}
