import { useLocale, useTranslations } from 'next-intl'
import { Amount } from '@/ui/amount'
import { Badge } from '@/ui/badge'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { TextLink } from '@/ui/text-link'
import type { AgendaEntry, MeetingInView } from '../queries'
import { AgendaVerdict } from './agenda-verdict'

type Props = { meeting: MeetingInView; entry: AgendaEntry; userId: string }

/** One project on the agenda: what the committee has to know of it, and its verdict. */
export function AgendaItem({ meeting, entry, userId }: Props) {
  const stages = useTranslations('pipeline.stages')
  const isChinese = useLocale().startsWith('zh')
  const { project } = entry
  const { holder, chain, summary, intendedAmount } = project
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <TextLink href={`/projects/${project.id}`} className="font-medium">
          {project.name}
        </TextLink>
        <Badge>{stages(project.stage)}</Badge>
        {intendedAmount === null ? null : <Amount yuan={intendedAmount} />}
        {project.illustrative ? <IllustrativeMark /> : null}
      </div>
      <p className="text-sm text-muted">
        {[
          project.enterprise.name,
          isChinese ? holder.name : holder.nameEn,
          chain && (isChinese ? chain.name : chain.nameEn),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {summary ? <p className="line-clamp-3 text-sm whitespace-pre-line">{summary}</p> : null}
      <EvaluationVerdicts evaluations={project.evaluations} />
      <AgendaVerdict meeting={meeting} entry={entry} userId={userId} />
    </>
  )
}

const tones = { PASS: 'positive', CONDITIONAL: 'caution', FAIL: 'critical' } as const

function EvaluationVerdicts({ evaluations }: { evaluations: AgendaEntry['project']['evaluations'] }) {
  const t = useTranslations()
  if (evaluations.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-2" aria-label={t('decisions.fields.evaluations')}>
      {evaluations.map(({ id, kind, verdict, conditions }) => (
        <li key={id}>
          <Badge tone={verdict ? tones[verdict] : 'neutral'} title={conditions ?? undefined}>
            {t(`evaluations.kinds.${kind}`)} ·{' '}
            {verdict ? t(`evaluations.verdicts.${verdict}`) : t('decisions.agenda.awaiting')}
          </Badge>
        </li>
      ))}
    </ul>
  )
}
