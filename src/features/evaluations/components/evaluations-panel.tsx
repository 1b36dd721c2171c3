import { getLocale, getTranslations } from 'next-intl/server'
import { getProjectInView } from '@/features/pipeline/queries'
import { EVALUATION_KINDS } from '@/features/pipeline/rules'
import type { Actor } from '@/lib/actor'
import { Panel } from '@/ui/panel'
import { listEvaluationChoices, listEvaluations, listRequiredEvaluations } from '../queries'
import { wrongTimeToAsk } from '../rules'
import { EvaluationItem, NotAskedYet } from './evaluation-item'
import { AskEvaluation } from './evaluation-sheets'

type Props = { actor: Actor; projectId: string }

/** The evaluations of a project, and the required ones that nobody has asked for yet. */
export async function EvaluationsPanel({ actor, projectId }: Props) {
  const t = await getTranslations('evaluations')
  const [project, evaluations, requirements] = await Promise.all([
    getProjectInView(actor, projectId),
    listEvaluations(actor, projectId),
    listRequiredEvaluations(actor, projectId),
  ])
  const asked = new Set(evaluations.filter(({ withdrawnOn }) => !withdrawnOn).map(({ kind }) => kind))
  const missing = requirements.filter(({ kind, required }) => required && !asked.has(kind))
  const canAsk = project.rights.carry && wrongTimeToAsk(project) === null
  return (
    <div id="evaluations" className="scroll-mt-16">
      <Panel
        title={t('panel')}
        note={evaluations.length || undefined}
        actions={canAsk ? <Ask actor={actor} projectId={projectId} first={missing[0]?.kind} /> : null}
        flush
      >
        {evaluations.length + missing.length === 0 ? (
          <p className="px-4 py-3 text-sm text-muted">{t('noneHint')}</p>
        ) : (
          <ul className="divide-y divide-line">
            {missing.map((requirement) => (
              <NotAskedYet key={requirement.kind} requirement={requirement} />
            ))}
            {evaluations.map((evaluation) => (
              <EvaluationItem key={evaluation.id} evaluation={evaluation} />
            ))}
          </ul>
        )}
      </Panel>
    </div>
  )
}

type AskingProps = Props & { first: (typeof EVALUATION_KINDS)[number] | undefined }

async function Ask({ actor, projectId, first }: AskingProps) {
  const [t, locale] = await Promise.all([getTranslations('evaluations'), getLocale()])
  const [{ departments }, requirements] = await Promise.all([
    listEvaluationChoices(actor),
    listRequiredEvaluations(actor, projectId),
  ])
  const nameOf = (named: { name: string; nameEn: string }) =>
    locale.startsWith('zh') ? named.name : named.nameEn
  return (
    <AskEvaluation
      projectId={projectId}
      userId={actor.userId}
      kind={first ?? EVALUATION_KINDS[0]}
      departments={departments.map((department) => ({ value: department.id, label: nameOf(department) }))}
      proposals={requirements.map(({ kind, department, days }) => ({
        kind,
        hint: t('requiredOf', { department: nameOf(department), days }),
      }))}
    />
  )
}
