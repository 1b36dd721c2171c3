import { useLocale, useTranslations } from 'next-intl'
import type { CalendarDate as Day } from '@/lib/dates'
import { CalendarDate } from '@/ui/calendar-date'
import { DefinitionList } from '@/ui/definition-list'
import { TextLink } from '@/ui/text-link'
import type { SupervisionDetail } from '../queries'
import { DueDot } from './matter-marks'

export function MatterFacts({ matter, day }: { matter: SupervisionDetail; day: Day }) {
  const t = useTranslations('supervision')
  const english = useLocale() === 'en'
  const { project, owner, by, raisedOn, dueOn, closedOn } = matter
  return (
    <DefinitionList
      columns={1}
      items={[
        {
          term: t('fields.project'),
          value: <TextLink href={`/projects/${project.id}#supervision`}>{project.name}</TextLink>,
        },
        { term: t('fields.holder'), value: english ? project.holder.nameEn : project.holder.name },
        { term: t('fields.owner'), value: owner?.name },
        {
          term: t('fields.dueOn'),
          value: (
            <span className="inline-flex flex-wrap items-center gap-x-3">
              {dueOn ? <CalendarDate date={dueOn} /> : null}
              {matter.state === 'OPEN' ? <DueDot matter={matter} day={day} /> : null}
            </span>
          ),
        },
        { term: t('fields.by'), value: by?.name },
        { term: t('fields.raisedOn'), value: <CalendarDate date={raisedOn} /> },
        ...(closedOn ? [{ term: t('fields.closedOn'), value: <CalendarDate date={closedOn} /> }] : []),
      ]}
    />
  )
}
