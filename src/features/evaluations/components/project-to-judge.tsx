import { getLocale, getTranslations } from 'next-intl/server'
import { getProjectInView } from '@/features/pipeline/queries'
import type { Actor } from '@/lib/actor'
import { Amount } from '@/ui/amount'
import { DefinitionList } from '@/ui/definition-list'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import type { EvaluationInView } from '../queries'

/** What a department needs to know of a project to judge it, and what it is asked. */
export async function ProjectToJudge({ actor, evaluation }: { actor: Actor; evaluation: EvaluationInView }) {
  const [t, stages, locale] = await Promise.all([
    getTranslations('evaluations'),
    getTranslations('pipeline.stages'),
    getLocale(),
  ])
  const project = await getProjectInView(actor, evaluation.projectId)
  const { id, name, enterprise, chain, holder, stage, intendedAmount, summary } = project
  const nameOf = (named: { name: string; nameEn: string }) =>
    locale.startsWith('zh') ? named.name : named.nameEn
  return (
    <Panel title={t('projectFacts')}>
      <DefinitionList
        items={[
          { term: t('fields.project'), value: <TextLink href={`/projects/${id}`}>{name}</TextLink> },
          { term: t('fields.enterprise'), value: enterprise.name },
          {
            term: t('fields.amount'),
            value: intendedAmount === null ? null : <Amount yuan={intendedAmount} />,
          },
          { term: t('fields.chain'), value: chain && nameOf(chain) },
          { term: t('fields.holder'), value: nameOf(holder) },
          { term: t('fields.stage'), value: stages(stage) },
          { term: t('fields.summary'), value: lines(summary), wide: true },
          { term: t('fields.request'), value: lines(evaluation.request), wide: true },
        ]}
      />
    </Panel>
  )
}

function lines(text: string | null) {
  return text && <span className="whitespace-pre-line">{text}</span>
}
