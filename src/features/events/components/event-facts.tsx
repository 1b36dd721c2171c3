import { useTranslations } from 'next-intl'
import { CalendarDate } from '@/ui/calendar-date'
import { DefinitionList } from '@/ui/definition-list'
import { Panel } from '@/ui/panel'
import type { EventRow } from '../queries'

export function EventFacts({ event }: { event: EventRow }) {
  const t = useTranslations('events')
  const { kind, startsOn, endsOn, place, host } = event
  return (
    <Panel title={t('facts')}>
      <DefinitionList
        columns={3}
        items={[
          { term: t('fields.kind'), value: t(`kinds.${kind}`) },
          { term: t('fields.startsOn'), value: <CalendarDate date={startsOn} /> },
          { term: t('fields.endsOn'), value: <CalendarDate date={endsOn} /> },
          { term: t('fields.place'), value: place },
          { term: t('fields.host'), value: host },
        ]}
      />
    </Panel>
  )
}
