import { useLocale, useTranslations } from 'next-intl'
import { Amount } from '@/ui/amount'
import { CalendarDate } from '@/ui/calendar-date'
import { DefinitionList } from '@/ui/definition-list'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import type { ProjectDetail } from '../queries'

type Props = {
  project: ProjectDetail
  /** Whether the reader may open the enterprise, too. */
  linksEnterprise: boolean
}

/** What a project is, at a glance. */
export function ProjectFacts({ project, linksEnterprise }: Props) {
  const t = useTranslations('projects')
  const english = useLocale() === 'en'
  const { enterprise, holder, officer, chain, collaborators } = project
  return (
    <Panel title={t('overview')}>
      <DefinitionList
        columns={2}
        items={[
          { term: t('intendedAmount'), value: <Amount yuan={project.intendedAmount} /> },
          { term: t('signedAmount'), value: <Amount yuan={project.signedAmount} /> },
          { term: t('signedOn'), value: <CalendarDate date={project.signedOn} /> },
          { term: t('openedOn'), value: <CalendarDate date={project.moves[0]?.on} /> },
          { term: t('holder'), value: english ? holder.nameEn : holder.name },
          { term: t('officer'), value: officer?.name ?? t('noOfficer') },
          { term: t('chain'), value: (english ? chain?.nameEn : chain?.name) ?? '—' },
          {
            term: t('enterprise'),
            value: linksEnterprise ? (
              <TextLink href={`/enterprises/${enterprise.id}`}>{enterprise.name}</TextLink>
            ) : (
              enterprise.name
            ),
          },
          ...(collaborators.length > 0
            ? [
                {
                  term: t('collaborators'),
                  value: collaborators
                    .map(({ name, credit }) => t('collaboratorSince', { name, credit: credit ?? '' }))
                    .join('、'),
                  wide: true,
                },
              ]
            : []),
          ...(project.summary ? [{ term: t('summary'), value: project.summary, wide: true }] : []),
        ]}
      />
    </Panel>
  )
}
