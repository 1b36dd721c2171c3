import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { hiddenColumns } from '@/features/lists/read-address'
import { readFilters } from '@/features/pipeline/schema'
import { listProjectChoices } from '@/features/projects/queries'
import { IdleTab } from '@/features/supervision/components/idle-tab'
import { MattersTab } from '@/features/supervision/components/matters-tab'
import { SupervisionCounts, SupervisionTabs } from '@/features/supervision/components/supervision-head'
import { countIdleProjects } from '@/features/supervision/list-quiet-projects'
import { countSupervisions } from '@/features/supervision/list-supervisions'
import { seesQuietProjects } from '@/features/supervision/policy'
import { idleFilters, supervisionFilters, supervisionTab } from '@/features/supervision/schema'
import { orNotFound } from '@/server/page'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { ListTools } from '../../list-tools'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('supervision'))('title') }
}

export default async function SupervisionPage({ searchParams }: Props) {
  const [actor, said, t] = await Promise.all([requireActor(), searchParams, getTranslations('supervision')])
  const [counts, idle, { entities: holders }] = await orNotFound(
    Promise.all([countSupervisions(actor), countIdleProjects(actor), listProjectChoices(actor)]),
  )
  const asked = readFilters(supervisionTab, said).tab ?? 'matters'
  const tab = seesQuietProjects(actor) ? asked : 'matters'
  const list = tab === 'matters' ? 'supervision' : `${tab}-projects`
  const shown = { actor, holders, hidden: hiddenColumns(list, said) }
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('list.subtitle')}
        tools={<ListTools list={list} />}
        marks={<SupervisionCounts counts={counts} />}
      />
      <SupervisionTabs open={counts.open} idle={seesQuietProjects(actor) ? idle : null} />
      {tab === 'matters' ? (
        <MattersTab {...shown} asked={readFilters(supervisionFilters, said)} />
      ) : (
        <IdleTab {...shown} why={tab} asked={readFilters(idleFilters, said)} />
      )}
    </Page>
  )
}
