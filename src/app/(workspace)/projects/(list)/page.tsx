import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getProtectedSince } from '@/features/leads/queries'
import { hiddenColumns } from '@/features/lists/read-address'
import { projectListInput, readFilters } from '@/features/pipeline/schema'
import { ProjectFilterBar } from '@/features/projects/components/project-filter-bar'
import { ProjectTable } from '@/features/projects/components/project-table'
import { listProjects } from '@/features/projects/queries'
import { requireActor } from '@/server/session'
import { LinkButton } from '@/ui/link-button'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'
import { ListTools } from '../../list-tools'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('projects'))('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ProjectsPage({ searchParams }: Props) {
  const actor = await requireActor()
  const said = await searchParams
  const [t, protectedSince, list] = await Promise.all([
    getTranslations('projects'),
    getProtectedSince(actor),
    listProjects(actor, readFilters(projectListInput, said)),
  ])
  return (
    <Page>
      <PageHeader
        title={t('title')}
        tools={<ListTools list="projects" />}
        actions={<LinkButton href="/board">{t('toBoard')}</LinkButton>}
      />
      <ProjectFilterBar actor={actor} />
      <ProjectTable
        list={list}
        filtered={Object.keys(said).length > 0}
        protectedSince={protectedSince}
        hidden={hiddenColumns('projects', said)}
      />
      <Pager nextCursor={list.nextCursor} />
    </Page>
  )
}
