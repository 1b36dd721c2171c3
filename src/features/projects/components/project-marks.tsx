import { useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import type { ProjectDetail } from '../queries'
import { StatusMark } from './status-mark'

/** What stands beside the name of a project. */
export function ProjectMarks({
  project,
}: {
  project: Pick<ProjectDetail, 'no' | 'stage' | 'status' | 'illustrative'>
}) {
  const t = useTranslations()
  return (
    <>
      <Badge>{t('projects.no', { no: project.no })}</Badge>
      <Badge tone="accent">{t(`pipeline.stages.${project.stage}`)}</Badge>
      <StatusMark status={project.status} />
      {project.illustrative ? <IllustrativeMark /> : null}
    </>
  )
}
