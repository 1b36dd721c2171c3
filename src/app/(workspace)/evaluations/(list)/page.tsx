import { ClipboardCheck } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AskedTable } from '@/features/evaluations/components/asked-table'
import { AskedTabs } from '@/features/evaluations/components/asked-tabs'
import { EvaluationFilterBar } from '@/features/evaluations/components/evaluation-filter-bar'
import { countEvaluationsAsked, listEvaluationsAsked } from '@/features/evaluations/list-asked'
import { canReadRequirements } from '@/features/evaluations/policy'
import { evaluationFilters } from '@/features/evaluations/schema'
import { hiddenColumns } from '@/features/lists/read-address'
import { readFilters } from '@/features/pipeline/schema'
import { orNotFound } from '@/server/page'
import { requireActor } from '@/server/session'
import { Badge } from '@/ui/badge'
import { EmptyState } from '@/ui/empty-state'
import { LinkButton } from '@/ui/link-button'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'
import { ListTools } from '../../list-tools'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('evaluations'))('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function EvaluationsPage({ searchParams }: Props) {
  const [actor, t, said] = await Promise.all([requireActor(), getTranslations('evaluations'), searchParams])
  const filters = readFilters(evaluationFilters, said)
  const [{ items, nextCursor }, counts] = await orNotFound(
    Promise.all([listEvaluationsAsked(actor, filters), countEvaluationsAsked(actor)]),
  )
  const { tab = 'open' } = filters
  const overdue = t('overdueCount', { count: counts.overdue })
  const none = tab === 'open' ? 'noneOpen' : 'noneConcluded'
  return (
    <Page>
      <PageHeader
        title={t('title')}
        tools={<ListTools list="evaluations" />}
        marks={counts.overdue ? <Badge tone="critical">{overdue}</Badge> : null}
        actions={
          canReadRequirements(actor) ? (
            <LinkButton href="/evaluations/requirements">{t('requirements')}</LinkButton>
          ) : null
        }
      />
      <AskedTabs open={counts.open} concluded={counts.concluded} />
      <EvaluationFilterBar />
      <AskedTable
        rows={items}
        hidden={hiddenColumns('evaluations', said)}
        empty={<EmptyState icon={<ClipboardCheck aria-hidden />} title={t(none)} hint={t(`${none}Hint`)} />}
      />
      <Pager nextCursor={nextCursor} />
    </Page>
  )
}
