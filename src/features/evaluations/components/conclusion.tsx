import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CalendarDate } from '@/ui/calendar-date'
import { DefinitionList } from '@/ui/definition-list'
import { Notice } from '@/ui/notice'
import { Panel } from '@/ui/panel'
import type { EvaluationInView } from '../queries'
import { ConcludeEvaluationForm } from './conclude-evaluation-form'
import { VerdictBadge } from './evaluation-badges'

type Props = {
  evaluation: EvaluationInView
  userId: string
  today: string
  /** Where the department adds the files of its opinion. */
  attach: ReactNode
}

/** The department's answer: given, or the form to give it. */
export function Conclusion({ evaluation, userId, today, attach }: Props) {
  const t = useTranslations('evaluations')
  const { id, version, verdict, rights, ownProject, withdrawnOn } = evaluation
  if (verdict) return <Given evaluation={evaluation} attach={attach} />
  if (withdrawnOn) return null
  if (ownProject) return <Notice tone="caution">{t('conclude.ownProject')}</Notice>
  if (!rights.conclude) return null
  return (
    <Panel title={t('conclude.title')} actions={attach}>
      <ConcludeEvaluationForm evaluation={{ id, version }} userId={userId} today={today} />
    </Panel>
  )
}

function Given({ evaluation, attach }: Pick<Props, 'evaluation' | 'attach'>) {
  const t = useTranslations('evaluations')
  const { verdict, opinion, conditions, concludedOn, concludedBy } = evaluation
  const lines = (text: string | null) => text && <span className="whitespace-pre-line">{text}</span>
  return (
    <Panel title={t('result')} actions={attach}>
      <DefinitionList
        items={[
          { term: t('fields.verdict'), value: verdict && <VerdictBadge verdict={verdict} /> },
          { term: t('fields.concludedOn'), value: concludedOn && <CalendarDate date={concludedOn} /> },
          ...(conditions ? [{ term: t('fields.conditions'), value: lines(conditions), wide: true }] : []),
          { term: t('fields.opinion'), value: lines(opinion), wide: true },
          { term: t('fields.concludedBy'), value: concludedBy?.name },
        ]}
      />
    </Panel>
  )
}
