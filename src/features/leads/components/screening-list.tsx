import { CheckCheck } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Amount } from '@/ui/amount'
import { Badge } from '@/ui/badge'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { TextLink } from '@/ui/text-link'
import type { LeadToScreen } from '../queries'
import { type ScreeningChoices, ScreenLeadButtons } from './screen-lead-buttons'

/** The inbox: each report with the time left, and the verdict in place. */
export function ScreeningList({ leads, choices }: { leads: LeadToScreen[]; choices: ScreeningChoices }) {
  const t = useTranslations('leads.inbox')
  if (leads.length === 0) {
    return <EmptyState icon={<CheckCheck />} title={t('empty')} hint={t('emptyHint')} />
  }
  return (
    <ul className="divide-y divide-line">
      {leads.map((lead) => (
        <WaitingLead key={lead.id} lead={lead} choices={choices} />
      ))}
    </ul>
  )
}

function WaitingLead({ lead, choices }: { lead: LeadToScreen; choices: ScreeningChoices }) {
  const t = useTranslations('leads.inbox')
  const locale = useLocale()
  const nameIn = (entity: { name: string; nameEn: string }) => (locale === 'en' ? entity.nameEn : entity.name)
  const { entity, reportedBy, reportedOn, project } = lead
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-60 flex-1">
        <p className="flex flex-wrap items-center gap-x-2">
          <TextLink href={`/leads/${lead.id}`} className="font-medium">
            {lead.projectName}
          </TextLink>
          <span className="text-muted">{lead.enterprise.name}</span>
          <Amount yuan={lead.intendedAmount} className="text-muted" />
          {lead.illustrative ? <IllustrativeMark /> : null}
        </p>
        <p className="text-sm text-faint">
          {t('reportedBy', { entity: nameIn(entity), who: reportedBy?.name ?? '—', on: reportedOn })}
          {entity.id === project.holder.id ? null : ` · ${t('heldBy', { holder: nameIn(project.holder) })}`}
        </p>
      </div>
      <TimeLeftBadge {...lead.timeLeft} />
      <ScreenLeadButtons
        lead={{
          id: lead.id,
          holderId: project.holder.id,
          officer: project.officer,
          projectName: lead.projectName,
        }}
        choices={choices}
      />
    </li>
  )
}

function TimeLeftBadge({ answerBy, daysLeft, overdue }: LeadToScreen['timeLeft']) {
  const t = useTranslations('leads.inbox')
  if (overdue === 'ASSESS') return <Badge tone="critical">{t('assessOverdue', { days: -daysLeft })}</Badge>
  if (overdue === 'ANSWER') return <Badge tone="caution">{t('answerOverdue', { on: answerBy })}</Badge>
  return <Badge tone="neutral">{daysLeft === 0 ? t('dueToday') : t('daysLeft', { days: daysLeft })}</Badge>
}
