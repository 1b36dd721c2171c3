import { getLocale, getTranslations } from 'next-intl/server'
import { MoveMenu } from '@/features/pipeline/components/move-menu'
import { NextGate } from '@/features/pipeline/components/next-gate'
import { ProjectFacts } from '@/features/projects/components/project-facts'
import { ProjectMarks } from '@/features/projects/components/project-marks'
import { ProjectMenu } from '@/features/projects/components/project-menu'
import { SkippedGates } from '@/features/projects/components/skipped-gates'
import { StageLine } from '@/features/projects/components/stage-line'
import { TransferNotice } from '@/features/projects/components/transfer-notice'
import { moveTarget, openTransferOf, presentForEditing } from '@/features/projects/present-project'
import { getProject } from '@/features/projects/queries'
import { openRecord } from '@/server/page'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Panel } from '@/ui/panel'
import { ProjectPanels } from './panels'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ProjectPage({ params, searchParams }: Props) {
  const [actor, { id }, { before }] = await Promise.all([requireActor(), params, searchParams])
  const project = await openRecord(id, (known) => getProject(actor, known))
  const [t, locale] = await Promise.all([getTranslations('projects'), getLocale()])
  const { rights } = project
  const edited = rights.carry || rights.lead ? await presentForEditing(actor, project, locale) : null
  const target = moveTarget(project)
  const transfer = openTransferOf(actor, project)
  return (
    <Page>
      <PageHeader
        title={project.name}
        breadcrumbs={[{ label: t('title'), href: '/projects' }]}
        marks={<ProjectMarks project={project} />}
        actions={
          <>
            <MoveMenu target={target} />
            {edited ? <ProjectMenu project={edited} rights={rights} /> : null}
          </>
        }
      />
      {transfer ? <TransferNotice transfer={transfer} /> : null}
      <Panel>
        <StageLine project={project} />
      </Panel>
      <SkippedGates moves={project.moves} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex flex-col gap-5 lg:sticky lg:top-4 lg:order-last">
          <NextGate target={target} to={project.gate.to} missing={project.gate.missing} />
          <ProjectFacts project={project} />
        </div>
        <ProjectPanels actor={actor} projectId={project.id} before={String(before ?? '')} />
      </div>
    </Page>
  )
}
