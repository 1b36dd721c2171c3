import { useTranslations } from 'next-intl'
import { CalendarDate } from '@/ui/calendar-date'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import type { VisitInFull } from '../queries'

/** The enterprises met on a visit, each with its project and what came of it. */
export function MetList({ met }: { met: VisitInFull['met'] }) {
  const t = useTranslations('visits')
  return (
    <Panel title={t('fields.enterprises')} note={met.length} flush>
      <ul className="divide-y divide-line">
        {met.map(({ enterprise, project, outcome, nextStep, nextStepOn }) => (
          <li key={enterprise.id} className="flex flex-col gap-1 px-4 py-2.5">
            <div className="flex flex-wrap items-center gap-x-3">
              <TextLink href={`/enterprises/${enterprise.id}`}>{enterprise.name}</TextLink>
              {project ? (
                <TextLink href={`/projects/${project.id}`} className="text-sm">
                  {project.name}
                </TextLink>
              ) : null}
            </div>
            {outcome ? <p className="text-sm whitespace-pre-line text-muted">{outcome}</p> : null}
            {nextStep ? (
              <p className="text-sm text-muted">
                {t('nextStepIs', { step: nextStep })} {nextStepOn ? <CalendarDate date={nextStepOn} /> : null}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
