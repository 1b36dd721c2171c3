'use client'

import { TrendingUp } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { FormSheet } from '@/ui/form-sheet'
import type { LatestPrediction } from './predict-scale-form'

const PredictScaleForm = dynamic(() =>
  import('./predict-scale-form').then((module) => module.PredictScaleForm),
)

/** The button and the sheet in which a month is predicted; `?form=scale` opens it. */
export function PredictScale({ projectId, latest }: { projectId: string; latest: LatestPrediction | null }) {
  const t = useTranslations('construction.scale')
  return (
    <FormSheet
      name="scale"
      title={t('predict.title')}
      label={t(latest ? 'addAgain' : 'add')}
      icon={<TrendingUp aria-hidden />}
      done={t('predict.done')}
    >
      {(close, saved) => (
        <PredictScaleForm projectId={projectId} latest={latest} onCancel={close} onDone={saved} />
      )}
    </FormSheet>
  )
}
