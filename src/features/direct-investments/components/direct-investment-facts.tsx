import { useLocale, useTranslations } from 'next-intl'
import { CalendarDate } from '@/ui/calendar-date'
import { DefinitionList } from '@/ui/definition-list'
import { TextLink } from '@/ui/text-link'
import type { DirectInvestmentInView } from '../queries'

type Props = { found: DirectInvestmentInView; linksEnterprise: boolean }

export function DirectInvestmentFacts({ found, linksEnterprise }: Props) {
  const t = useTranslations('direct-investments')
  const english = useLocale() === 'en'
  const name = (named: { name: string; nameEn: string } | null) =>
    named && (english ? named.nameEn : named.name)
  const { enterprise, fund, project, projectHidden, summary } = found
  const firm = enterprise && linksEnterprise ? `/enterprises/${enterprise.id}` : null
  return (
    <DefinitionList
      items={[
        {
          term: t('fields.enterprise'),
          value: firm ? <TextLink href={firm}>{enterprise?.name}</TextLink> : enterprise?.name,
        },
        {
          term: t('fields.fund'),
          value: fund ? <TextLink href={`/funds/${fund.id}`}>{fund.name}</TextLink> : t('list.noFund'),
        },
        { term: t('fields.entity'), value: name(found.entity) },
        { term: t('fields.chain'), value: name(found.chain) },
        { term: t('fields.registeredOn'), value: <CalendarDate date={found.registeredOn} /> },
        {
          term: t('fields.project'),
          value: project ? (
            <TextLink href={`/projects/${project.id}#direct-investments`}>{project.name}</TextLink>
          ) : (
            (projectHidden && <span className="text-faint">{t('projectHidden')}</span>) || null
          ),
        },
        { term: t('fields.registeredBy'), value: found.by?.name },
        ...(summary ? [{ term: t('fields.summary'), value: summary, wide: true }] : []),
      ]}
    />
  )
}
