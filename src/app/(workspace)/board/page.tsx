import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getProtectedSince } from '@/features/leads/queries'
import { ExportMenu } from '@/features/lists/components/export-menu'
import { Board } from '@/features/pipeline/components/board'
import { listBoard, summariseBoard } from '@/features/pipeline/list-board'
import { projectFilters, readFilters } from '@/features/pipeline/schema'
import { ProjectFilterBar } from '@/features/projects/components/project-filter-bar'
import { today } from '@/lib/dates'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('pipeline.board'))('title') }
}

/** What the board shows of the list of projects: its columns stand for the stages. */
const BOARD = { status: 'OPEN', stage: '' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function BoardPage({ searchParams }: Props) {
  const actor = await requireActor()
  const { stage: _, status: __, ...filters } = readFilters(projectFilters, await searchParams)
  const [t, protectedSince, sums, pages] = await Promise.all([
    getTranslations('pipeline.board'),
    getProtectedSince(actor),
    summariseBoard(actor, filters),
    listBoard(actor, filters),
  ])
  return (
    <Page width="full">
      <PageHeader title={t('title')} tools={<ExportMenu list="projects" also={BOARD} />} />
      <ProjectFilterBar actor={actor} board />
      <div className="flex flex-col gap-3 sm:h-[calc(100dvh-9rem)] sm:min-h-96">
        <Board sums={sums} pages={pages} filters={filters} today={today()} protectedSince={protectedSince} />
      </div>
    </Page>
  )
}
