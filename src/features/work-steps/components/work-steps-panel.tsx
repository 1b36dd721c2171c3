import { getTranslations } from 'next-intl/server'
import { getProjectInView } from '@/features/pipeline/queries'
import type { Actor } from '@/lib/actor'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Panel } from '@/ui/panel'
import { listWorkSteps } from '../queries'
import { AddFactor } from './add-factor'
import { FactorList } from './factor-list'
import { StepCell } from './step-cell'

/** The five work steps of a project, and what it needs with who sees to it by when. */
export async function WorkStepsPanel({ actor, projectId }: { actor: Actor; projectId: string }) {
  const [project, { steps, factors, missing }, t] = await Promise.all([
    getProjectInView(actor, projectId),
    listWorkSteps(actor, projectId),
    getTranslations('work-steps'),
  ])
  const { carry } = project.rights
  const { officer } = project
  const owner = officer ? { value: officer.id, label: officer.name } : undefined
  const supported = steps.at(-1)?.doneOn
  return (
    <div id="work-steps" className="scroll-mt-16">
      <Panel
        title={t('title')}
        note={
          <span className="inline-flex items-center gap-2">
            {t('done', { done: steps.filter(({ doneOn }) => doneOn).length })}
            {steps.some(({ illustrative }) => illustrative) ? <IllustrativeMark /> : null}
          </span>
        }
        actions={carry ? <AddFactor projectId={projectId} owner={owner} /> : null}
        flush
      >
        <ol className="grid divide-line max-sm:divide-y sm:grid-cols-5 sm:divide-x">
          {steps.map((row) => (
            <StepCell
              key={row.step}
              row={row}
              projectId={projectId}
              usualDay={row.step === 'AGREEMENT' ? project.signedOn : null}
              mayWrite={carry}
            />
          ))}
        </ol>
        <FactorList factors={factors} mayEdit={carry} />
        {missing && !supported && (factors.length > 0 || carry) ? (
          <p className="border-t border-line px-4 py-2 text-sm text-muted">
            {t(`missing.${missing.code}`, { count: missing.open.length, needs: missing.open.join('、') })}
          </p>
        ) : null}
      </Panel>
    </div>
  )
}
