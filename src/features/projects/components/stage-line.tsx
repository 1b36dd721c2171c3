import { useTranslations } from 'next-intl'
import { isBefore, STAGES, type Stage } from '@/features/pipeline/rules'
import { type Step, StepLine } from '@/ui/step-line'
import type { ProjectDetail } from '../queries'

/** The eight stages with the day on which each was last entered; one whose gate was passed over says so. */
export function StageLine({ project }: { project: Pick<ProjectDetail, 'stage' | 'moves'> }) {
  const t = useTranslations('pipeline')
  const steps = STAGES.map((stage): Step => {
    const entered = project.moves.findLast((move) => move.toStage === stage && move.fromStage !== stage)
    const reached = !isBefore(project.stage, stage)
    return {
      key: stage,
      label: t(`stages.${stage}`),
      note: reached ? entered?.on : undefined,
      state: stateOf(stage, project.stage, entered?.skippedGates ?? []),
    }
  })
  return <StepLine label={t('stageLine')} steps={steps} />
}

function stateOf(stage: Stage, current: Stage, skippedGates: string[]): Step['state'] {
  if (stage === current) return 'current'
  if (isBefore(current, stage)) return 'ahead'
  return skippedGates.length > 0 ? 'skipped' : 'done'
}
