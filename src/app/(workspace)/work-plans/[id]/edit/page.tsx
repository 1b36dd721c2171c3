import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { EditPlanForm } from '@/features/work-plans/components/plan-form'
import { draftInHand } from '@/features/work-plans/present-plan'
import { getWorkPlan, listDraftChoices } from '@/features/work-plans/queries'
import { openOnce } from '@/server/page'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Panel } from '@/ui/panel'

type Props = { params: Promise<{ id: string }> }

const openPlan = openOnce(getWorkPlan)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('work-plans'))('edit.action') }
}

export default async function EditWorkPlanPage({ params }: Props) {
  const { actor, record: plan } = await openPlan((await params).id)
  const [entities, t] = await Promise.all([listDraftChoices(actor), getTranslations('work-plans')])
  const owners = entities.find(({ id }) => id === plan.entity.id)?.owners ?? []
  const draft = draftInHand(plan, owners)
  if (!plan.rights.draft || !draft) notFound()
  return (
    <Page width="form">
      <PageHeader
        title={t('edit.title', { seq: draft.seq })}
        breadcrumbs={[
          { label: t('title'), href: '/work-plans' },
          { label: plan.entity.name, href: `/work-plans/${plan.id}` },
        ]}
      />
      <Panel>
        <EditPlanForm plan={draft} owners={owners} />
      </Panel>
    </Page>
  )
}
