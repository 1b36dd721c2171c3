import type { Metadata } from 'next'
import { ProjectCampaigns } from '@/features/campaigns/components/project-campaigns'
import { canReadEnterprises } from '@/features/enterprises/policy'
import { ImportOrigin } from '@/features/imports/components/import-origin'
import { NextGate } from '@/features/pipeline/components/next-gate'
import { ProjectFacts } from '@/features/projects/components/project-facts'
import { SkippedGates } from '@/features/projects/components/skipped-gates'
import { StageLine } from '@/features/projects/components/stage-line'
import { TransferNotice } from '@/features/projects/components/transfer-notice'
import { UnprotectedNotice } from '@/features/projects/components/unprotected-notice'
import { moveTarget, openTransferOf } from '@/features/projects/present-project'
import { getProject } from '@/features/projects/queries'
import { openOnce } from '@/server/page'
import { Page } from '@/ui/page'
import { Panel } from '@/ui/panel'
import { ProjectHeader } from './header'
import { ProjectPanels } from './panels'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const openProject = openOnce(getProject)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { record } = await openProject((await params).id)
  return { title: record.name }
}

export default async function ProjectPage({ params, searchParams }: Props) {
  const [{ id }, { before }] = await Promise.all([params, searchParams])
  const { actor, record: project } = await openProject(id)
  const target = moveTarget(project)
  const transfer = openTransferOf(actor, project)
  return (
    <Page>
      <ProjectHeader actor={actor} project={project} target={target} />
      {transfer ? <TransferNotice transfer={transfer} /> : null}
      <UnprotectedNotice actor={actor} project={project} />
      <ImportOrigin actor={actor} projectId={project.id} />
      <Panel>
        <StageLine project={project} />
      </Panel>
      <SkippedGates moves={project.moves} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex flex-col gap-5 lg:sticky lg:top-4 lg:order-last">
          <NextGate target={target} to={project.gate.to} missing={project.gate.missing} />
          <ProjectFacts project={project} linksEnterprise={canReadEnterprises(actor)} />
          <ProjectCampaigns actor={actor} projectId={project.id} />
        </div>
        <ProjectPanels actor={actor} projectId={project.id} before={String(before ?? '')} />
      </div>
    </Page>
  )
}
