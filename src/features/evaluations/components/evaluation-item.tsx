import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import { CalendarDate } from '@/ui/calendar-date'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { TextLink } from '@/ui/text-link'
import type { EvaluationRow, RequiredEvaluation } from '../queries'
import { EvaluationState } from './evaluation-badges'
import { WithdrawEvaluation } from './evaluation-sheets'

/** One evaluation as a project's page tells it. */
export function EvaluationItem({ evaluation }: { evaluation: EvaluationRow }) {
  const t = useTranslations('evaluations')
  const isChinese = useLocale().startsWith('zh')
  const { id, kind, department, askedOn, concludedOn, opinion, conditions, rights, illustrative } = evaluation
  return (
    <li className="flex flex-col gap-1 px-4 py-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <TextLink href={`/evaluations/${id}`}>{t(`kinds.${kind}`)}</TextLink>
        <EvaluationState {...evaluation} />
        <span className="text-sm text-faint">
          {isChinese ? department.name : department.nameEn} · <CalendarDate date={concludedOn ?? askedOn} />
        </span>
        {illustrative ? <IllustrativeMark /> : null}
        {rights.withdraw ? (
          <span className="ml-auto">
            <WithdrawEvaluation evaluation={{ id, version: evaluation.version }} />
          </span>
        ) : null}
      </div>
      {opinion ? <p className="text-sm whitespace-pre-line text-muted">{opinion}</p> : null}
      {conditions ? (
        <p className="text-sm whitespace-pre-line">
          <span className="text-faint">{t('fields.conditions')}：</span>
          {conditions}
        </p>
      ) : null}
    </li>
  )
}

export function NotAskedYet({ requirement }: { requirement: RequiredEvaluation }) {
  const t = useTranslations('evaluations')
  const isChinese = useLocale().startsWith('zh')
  const { kind, department, days } = requirement
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
      <span>{t(`kinds.${kind}`)}</span>
      <Badge>{t('notAsked')}</Badge>
      <span className="text-sm text-faint">
        {t('requiredOf', { department: isChinese ? department.name : department.nameEn, days })}
      </span>
    </li>
  )
}
