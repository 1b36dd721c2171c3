import { useLocale, useTranslations } from 'next-intl'
import { CalendarDate } from '@/ui/calendar-date'
import { DefinitionList } from '@/ui/definition-list'
import { TextLink } from '@/ui/text-link'
import type { RequestDetail } from '../queries'

/** Everything that is written down of a request. */
export function RequestFacts({
  request,
  linksEnterprise,
}: {
  request: RequestDetail
  linksEnterprise: boolean
}) {
  const t = useTranslations('aftercare')
  const english = useLocale() === 'en'
  const { project, owner, detail, reply, comment } = request
  const { enterprise, holder } = project
  const long = (text: string | null) => text && <span className="whitespace-pre-wrap">{text}</span>
  return (
    <DefinitionList
      items={[
        {
          term: t('fields.project'),
          value: <TextLink href={`/projects/${project.id}#service-requests`}>{project.name}</TextLink>,
        },
        {
          term: t('fields.enterprise'),
          value: linksEnterprise ? (
            <TextLink href={`/enterprises/${enterprise.id}`}>{enterprise.name}</TextLink>
          ) : (
            enterprise.name
          ),
        },
        { term: t('fields.kind'), value: t(`kinds.${request.kind}`) },
        { term: t('fields.holder'), value: english ? holder.nameEn : holder.name },
        { term: t('fields.raisedOn'), value: <CalendarDate date={request.raisedOn} /> },
        { term: t('fields.raisedBy'), value: request.raisedBy },
        { term: t('fields.owner'), value: owner.name },
        { term: t('fields.dueOn'), value: <CalendarDate date={request.dueOn} /> },
        { term: t('fields.by'), value: request.by },
        { term: t('fields.detail'), value: long(detail), wide: true },
        ...(reply ? [{ term: t('fields.reply'), value: long(reply), wide: true }] : []),
        ...(request.resolvedOn
          ? [{ term: t('fields.resolvedOn'), value: <CalendarDate date={request.resolvedOn} /> }]
          : []),
        ...(request.closedOn
          ? [
              { term: t('fields.closedOn'), value: <CalendarDate date={request.closedOn} /> },
              { term: t('fields.satisfaction'), value: t(`scores.${request.satisfaction}`) },
              { term: t('fields.comment'), value: long(comment), wide: true },
            ]
          : []),
      ]}
    />
  )
}
