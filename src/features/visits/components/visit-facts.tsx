import { useTranslations } from 'next-intl'
import { CalendarDate } from '@/ui/calendar-date'
import { DefinitionList } from '@/ui/definition-list'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import type { VisitInFull } from '../queries'

/** All that is known of a visit, for who may read it. */
export function VisitFacts({ visit }: { visit: VisitInFull }) {
  const t = useTranslations('visits')
  const { on, endsOn, place, purpose, mainLeader, ledBy, event, people, participants, outcome, by } = visit
  const lines = (text: string | null) => text && <span className="whitespace-pre-line">{text}</span>
  return (
    <Panel title={t('facts')}>
      <DefinitionList
        items={[
          { term: t('fields.on'), value: <CalendarDate date={on} /> },
          { term: t('fields.endsOn'), value: endsOn && <CalendarDate date={endsOn} /> },
          { term: t('fields.place'), value: place },
          { term: t('fields.led'), value: mainLeader ? `${mainLeader.name}（${mainLeader.title}）` : ledBy },
          {
            term: t('fields.event'),
            value: event && <TextLink href={`/events/${event.id}`}>{event.name}</TextLink>,
          },
          { term: t('fields.participantIds'), value: people.map(({ name }) => name).join('、') || null },
          { term: t('fields.participants'), value: participants },
          { term: t('fields.purpose'), value: lines(purpose), wide: true },
          { term: t('fields.outcome'), value: lines(outcome), wide: true },
          { term: t('fields.by'), value: by?.name },
        ].filter(({ value }) => value)}
      />
    </Panel>
  )
}
