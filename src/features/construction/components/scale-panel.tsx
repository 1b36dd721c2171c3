import { getTranslations } from 'next-intl/server'
import { getProjectInView } from '@/features/pipeline/queries'
import type { Actor } from '@/lib/actor'
import { today } from '@/lib/dates'
import { Panel } from '@/ui/panel'
import { findScaleThresholds, listMilestones, listScalePredictions } from '../queries'
import { scaleStateOf, thresholdOf } from '../rules'
import { PredictScale } from './predict-scale'
import { ScaleFacts } from './scale-facts'
import { ScaleHistory } from './scale-history'

/** When the project is predicted to be above scale, how that slipped, and by which threshold; nothing before a contract. */
export async function ScalePanel({ actor, projectId }: { actor: Actor; projectId: string }) {
  const day = today()
  const [project, predictions, milestones, thresholds, t] = await Promise.all([
    getProjectInView(actor, projectId),
    listScalePredictions(actor, projectId),
    listMilestones(actor, projectId, day),
    findScaleThresholds(),
    getTranslations('construction.scale'),
  ])
  if (!project.signedOn) return null
  const achievedOn = milestones.find(({ kind }) => kind === 'ABOVE_SCALE')?.achievedOn ?? null
  const [first, latest] = [predictions[0], predictions.at(-1)]
  const mayPredict = project.rights.carry && !achievedOn
  return (
    <div id="scale" className="scroll-mt-16">
      <Panel
        title={t('title')}
        actions={mayPredict ? <PredictScale projectId={projectId} latest={inHand(latest)} /> : null}
        flush
      >
        {first && latest ? (
          <>
            <ScaleFacts
              prediction={latest}
              firstMonth={first.predictedMonth}
              achievedOn={achievedOn}
              state={scaleStateOf({ ...latest, firstMonth: first.predictedMonth, achievedOn }, day)}
              thresholdYuan={thresholdOf(latest.sector, thresholds)}
              day={day}
            />
            {predictions.length > 1 ? <ScaleHistory predictions={predictions} /> : null}
          </>
        ) : (
          <p className="px-4 py-3 text-sm text-faint">
            {achievedOn ? t('reached', { on: achievedOn }) : t('emptyHint')}
          </p>
        )}
      </Panel>
    </div>
  )
}

function inHand(latest: Awaited<ReturnType<typeof listScalePredictions>>[number] | undefined) {
  if (!latest) return null
  const { sector, predictedMonth, yearlyRevenueYuan } = latest
  return { sector, predictedMonth, yearlyRevenueYuan }
}
