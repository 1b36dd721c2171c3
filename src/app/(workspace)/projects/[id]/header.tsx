import { getLocale, getTranslations } from 'next-intl/server'
import { MoveMenu } from '@/features/pipeline/components/move-menu'
import { ProjectMarks } from '@/features/projects/components/project-marks'
import { ProjectMenu } from '@/features/projects/components/project-menu'
import { type moveTarget, presentForEditing } from '@/features/projects/present-project'
import type { getProject } from '@/features/projects/queries'
import type { Actor } from '@/lib/actor'
import { PageHeader } from '@/ui/page-header'

type Props = {
  actor: Actor
  project: Awaited<ReturnType<typeof getProject>>
  target: ReturnType<typeof moveTarget>
}

/** The project's name, its state, and what its reader may do with it. */
export async function ProjectHeader({ actor, project, target }: Props) {
  const [t, locale] = await Promise.all([getTranslations('projects'), getLocale()])
  const { rights } = project
  const edited = rights.carry || rights.lead ? await presentForEditing(actor, project, locale) : null
  return (
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
  )
}
