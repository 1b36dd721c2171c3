import { useTranslations } from 'next-intl'
import { CalendarDate } from '@/ui/calendar-date'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { TextLink } from '@/ui/text-link'
import type { ProjectVisitRow } from '../queries'
import { VisitKindBadge, VisitStatusMark } from './visit-badges'

/** One contact as a project's page tells it. */
export function ProjectVisit({ visit, isChinese }: { visit: ProjectVisitRow; isChinese: boolean }) {
  const t = useTranslations('visits')
  const { detail, talk, entity } = visit
  const outcome = talk?.outcome ?? detail?.outcome
  return (
    <li className="flex flex-col gap-1 px-4 py-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <TextLink href={`/visits/${visit.id}`}>
          <CalendarDate date={visit.on} />
        </TextLink>
        {detail ? <VisitKindBadge kind={detail.kind} /> : null}
        {detail ? <span>{detail.place}</span> : null}
        <span className="text-sm text-faint">{isChinese ? entity.name : entity.nameEn}</span>
        {visit.illustrative ? <IllustrativeMark /> : null}
        <span className="ml-auto">
          <VisitStatusMark status={visit.status} />
        </span>
      </div>
      {outcome ? <p className="text-sm whitespace-pre-line text-muted">{outcome}</p> : null}
      {talk?.nextStep ? (
        <p className="text-sm text-muted">
          {t('nextStepIs', { step: talk.nextStep })}{' '}
          {talk.nextStepOn ? <CalendarDate date={talk.nextStepOn} /> : null}
        </p>
      ) : null}
    </li>
  )
}
