import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { hiddenColumns } from '@/features/lists/read-address'
import { readFilters } from '@/features/pipeline/schema'
import { PlanFilters } from '@/features/work-plans/components/plan-filters'
import { PlanTable } from '@/features/work-plans/components/plan-table'
import { listPlanChoices, listWorkPlans } from '@/features/work-plans/list-work-plans'
import { workPlanFilters } from '@/features/work-plans/schema'
import { promotedEntityIdsOf } from '@/lib/actor'
import { orNotFound } from '@/server/page'
import { requireActor } from '@/server/session'
import { LinkButton } from '@/ui/link-button'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'
import { ListTools } from '../../list-tools'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('work-plans'))('title') }
}

export default async function WorkPlansPage({ searchParams }: Props) {
  const [actor, t] = await Promise.all([requireActor(), getTranslations('work-plans')])
  const said = await searchParams
  const asked = readFilters(workPlanFilters, said)
  const [{ items, nextCursor, total }, choices] = await orNotFound(
    Promise.all([listWorkPlans(actor, asked), listPlanChoices(actor)]),
  )
  const { cursor: _, sort: __, limit: ___, ...filters } = asked
  const draft =
    promotedEntityIdsOf(actor).length > 0 ? (
      <LinkButton variant="primary" href="/work-plans/new" icon={<Plus aria-hidden />}>
        {t('draft.action')}
      </LinkButton>
    ) : null
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('list.subtitle')}
        tools={<ListTools list="work-plans" />}
        actions={draft}
      />
      <PlanFilters {...choices} />
      <PlanTable
        rows={items}
        filtered={Object.values(filters).some(Boolean)}
        action={draft}
        hidden={hiddenColumns('work-plans', said)}
      />
      <Pager nextCursor={nextCursor} summary={t('list.summary', { count: total })} />
    </Page>
  )
}
