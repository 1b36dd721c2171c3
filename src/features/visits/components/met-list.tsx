import { useTranslations } from 'next-intl'
import { LinkButton } from '@/ui/link-button'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import type { VisitInFull } from '../queries'
import { NextStep } from './next-step'

type Props = {
  visitId: string
  visit: VisitInFull
  /** May log leads from the visit and tick off its next steps. */
  record: boolean
  /** Auditors read no enterprises. */
  linksEnterprise: boolean
}

/** The enterprises met on a visit, each with its project, what came of it, what is next, and its lead. */
export function MetList({ visitId, visit, record, linksEnterprise }: Props) {
  const t = useTranslations('visits')
  return (
    <Panel title={t('fields.enterprises')} note={visit.met.length} flush>
      <ul className="divide-y divide-line">
        {visit.met.map((met) => (
          <li key={met.enterprise.id} className="flex flex-col gap-1 px-4 py-2.5">
            <div className="flex flex-wrap items-center gap-x-3">
              {linksEnterprise ? (
                <TextLink href={`/enterprises/${met.enterprise.id}`}>{met.enterprise.name}</TextLink>
              ) : (
                met.enterprise.name
              )}
              {met.project ? (
                <TextLink href={`/projects/${met.project.id}`} className="text-sm">
                  {met.project.name}
                </TextLink>
              ) : record ? (
                <LinkButton
                  size="sm"
                  variant="ghost"
                  className="ml-auto"
                  href={`/leads/new?enterprise=${met.enterprise.id}&visit=${visitId}`}
                >
                  {t('met.logLead')}
                </LinkButton>
              ) : null}
            </div>
            {met.outcome ? <p className="text-sm whitespace-pre-line text-muted">{met.outcome}</p> : null}
            {met.nextStep ? <NextStep visitId={visitId} met={met} record={record} /> : null}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** The leads that name this visit as their source. */
export function LeadsOfVisit({ leads }: { leads: VisitInFull['leads'] }) {
  const t = useTranslations('visits')
  if (leads.length === 0) return null
  return (
    <Panel title={t('leads.title')} note={leads.length} flush>
      <ul className="divide-y divide-line">
        {leads.map(({ id, no, projectName, projectId, enterprise }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-0.5 px-4 py-2.5">
            {projectId ? <TextLink href={`/projects/${projectId}`}>{projectName}</TextLink> : projectName}
            <span className="text-sm text-muted">{enterprise.name}</span>
            <TextLink href={`/leads/${id}`} className="ml-auto text-sm">
              {t('met.leadNo', { no })}
            </TextLink>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
