import { useTranslations } from 'next-intl'
import { StepLine } from '@/ui/step-line'
import type { ImportStatus } from '../rules'

const AT: Record<ImportStatus, number> = {
  UPLOADED: 0,
  CHECKED: 1,
  RUNNING: 2,
  CANCELLED: 2,
  FAILED: 2,
  DONE: 3,
  UNDOING: 3,
  UNDONE: 3,
}

/** Where an import stands between its file and its result. */
export function ImportSteps({ status }: { status: ImportStatus }) {
  const t = useTranslations('imports.one')
  const labels = [t('stepMap'), t('stepCheck'), t('stepRun'), t('stepReport')]
  return (
    <StepLine
      label={t('steps')}
      steps={labels.map((label, at) => ({
        key: label,
        label,
        state: at < AT[status] ? 'done' : at === AT[status] ? 'current' : 'ahead',
      }))}
    />
  )
}
