import { useTranslations } from 'next-intl'
import { Amount } from '@/ui/amount'
import { CalendarDate } from '@/ui/calendar-date'
import { DefinitionList } from '@/ui/definition-list'
import { Panel } from '@/ui/panel'
import type { EventInView } from '../queries'

export function EventFacts({ event }: { event: EventInView }) {
  const t = useTranslations('events')
  const { kind, startsOn, endsOn, place, host, costYuan, note } = event
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
          { term: t('fields.cost'), value: costYuan === null ? null : <Amount yuan={costYuan} /> },
          ...(note
            ? [{ term: t('fields.note'), value: <p className="whitespace-pre-line">{note}</p>, wide: true }]
            : []),
        ]}
      />
    </Panel>
  )
}
