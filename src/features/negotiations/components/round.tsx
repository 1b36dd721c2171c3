import { getTranslations } from 'next-intl/server'
import { Badge } from '@/ui/badge'
import { CalendarDate } from '@/ui/calendar-date'
import { type Definition, DefinitionList } from '@/ui/definition-list'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import type { NegotiationRow } from '../queries'
import { EditNegotiation } from './negotiation-sheets'

/** One round: who talked, what was asked and offered, and what comes next. */
export async function Round({ round, editable }: { round: NegotiationRow; editable: boolean }) {
  const t = await getTranslations('negotiations')
  return (
    <li className="flex flex-col gap-2 px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone="accent">{t('round', { round: round.round })}</Badge>
        <CalendarDate date={round.on} />
        {round.by ? <span className="text-sm text-faint">{t('by', { name: round.by.name })}</span> : null}
        {round.illustrative ? <IllustrativeMark /> : null}
        {editable ? (
          <span className="ml-auto">
            <EditNegotiation round={round} />
          </span>
        ) : null}
      </div>
      <DefinitionList items={factsOf(round, (key) => t(`fields.${key}`))} />
    </li>
  )
}

function factsOf(round: NegotiationRow, label: (key: string) => string): Definition[] {
  const { ourSide, theirSide, asked, offered, outcome, nextStep, nextStepOn } = round
  const said = (key: string, text: string | null): Definition[] =>
    text ? [{ term: label(key), value: <span className="whitespace-pre-line">{text}</span>, wide: true }] : []
  return [
    { term: label('ourSide'), value: ourSide },
    { term: label('theirSide'), value: theirSide },
    ...said('asked', asked),
    ...said('offered', offered),
    ...said('outcome', outcome),
    ...said('nextStep', nextStep),
    ...(nextStepOn ? [{ term: label('nextStepOn'), value: <CalendarDate date={nextStepOn} /> }] : []),
  ]
}
