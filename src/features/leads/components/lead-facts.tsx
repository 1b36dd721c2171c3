import { useLocale, useTranslations } from 'next-intl'
import { Amount } from '@/ui/amount'
import { CalendarDate, Moment } from '@/ui/calendar-date'
import { DefinitionList } from '@/ui/definition-list'
import { TextLink } from '@/ui/text-link'
import type { LeadInView } from '../get-lead'

type Props = {
  lead: LeadInView
  /** Whether the reader may open the enterprise, too. */
  linksEnterprise: boolean
}

/** A report as it reads after its corrections. */
export function LeadFacts({ lead, linksEnterprise }: Props) {
  const t = useTranslations('leads.detail')
  const locale = useLocale()
  const nameIn = (named: { name: string; nameEn: string }) => (locale === 'en' ? named.nameEn : named.name)
  const { enterprise, entity, reportedBy, project } = lead
  return (
    <DefinitionList
      items={[
        {
          term: t('enterprise'),
          value: linksEnterprise ? (
            <TextLink href={`/enterprises/${enterprise.id}`}>{enterprise.name}</TextLink>
          ) : (
            enterprise.name
          ),
        },
        { term: t('project'), value: <ProjectLink project={project} /> },
        { term: t('reportedBy'), value: [nameIn(entity), reportedBy?.name].filter(Boolean).join(' · ') },
        { term: t('holder'), value: nameIn(project.holder) },
        { term: t('amount'), value: <Amount yuan={lead.intendedAmount} /> },
        { term: t('officer'), value: project.officer?.name },
        { term: t('source'), value: <Source lead={lead} /> },
        { term: t('chain'), value: project.chain && nameIn(project.chain) },
        { term: t('reportedOn'), value: <CalendarDate date={lead.reportedOn} /> },
        { term: t('recordedAt'), value: <Moment at={lead.recordedAt} /> },
        { term: t('contact'), value: <ReportedContact lead={lead} /> },
        { term: t('no'), value: lead.no },
        { term: t('summary'), value: lead.summary && <Lines text={lead.summary} />, wide: true },
        ...(lead.reason ? [{ term: t('reason'), value: <Lines text={lead.reason} />, wide: true }] : []),
      ]}
    />
  )
}

function ProjectLink({ project }: { project: LeadInView['project'] }) {
  const t = useTranslations('leads.detail')
  const label = `${project.name} · ${t('projectNo', { no: project.no })}`
  return project.id ? <TextLink href={`/projects/${project.id}`}>{label}</TextLink> : label
}

function Source({ lead }: { lead: LeadInView }) {
  const t = useTranslations('leads.sources')
  const from =
    lead.event?.name ??
    (lead.visit && [lead.visit.on, lead.visit.place].filter(Boolean).join(' ')) ??
    lead.sourceNote
  return [t(lead.source), from].filter(Boolean).join(' · ')
}

function ReportedContact({ lead }: { lead: LeadInView }) {
  const t = useTranslations('leads.detail')
  const { contactName, contactPhone, phoneHidden } = lead
  if (!contactName && !contactPhone && !phoneHidden) return <span className="text-faint">—</span>
  return (
    <>
      {[contactName, contactPhone].filter(Boolean).join(' · ')}
      {phoneHidden ? <span className="block text-sm text-faint">{t('phoneHidden')}</span> : null}
    </>
  )
}

function Lines({ text }: { text: string }) {
  return <p className="whitespace-pre-line">{text}</p>
}
