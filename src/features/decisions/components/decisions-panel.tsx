import { CalendarClock } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/actor'
import { CalendarDate } from '@/ui/calendar-date'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import { type DecisionRow, listDecisions } from '../queries'
import { DecisionBadge } from './decision-badge'
import { DecisionNote } from './decision-note'

/** The committee's verdicts on a project, and the meetings whose agenda it is on. */
export async function DecisionsPanel({ actor, projectId }: { actor: Actor; projectId: string }) {
  const t = await getTranslations('decisions')
  const { decisions, onAgendas } = await listDecisions(actor, projectId)
  return (
    <div id="decisions" className="scroll-mt-16">
      <Panel title={t('panel')} note={decisions.length || undefined} flush>
        {onAgendas.length === 0 ? <DecisionNote /> : null}
        {onAgendas.map(({ id, no, title, heldOn }) => (
          <p key={id} className="flex items-center gap-2 border-b border-line px-4 py-2.5">
            <CalendarClock aria-hidden className="size-4 shrink-0 text-faint" />
            <TextLink href={`/meetings/${id}`}>{t('onAgenda', { title, no, on: heldOn })}</TextLink>
          </p>
        ))}
        {decisions.length === 0 ? (
          <p className="px-4 py-3 text-sm text-muted">{t('noneHint')}</p>
        ) : (
          <ul className="divide-y divide-line">
            {decisions.toReversed().map((decision) => (
              <Decision key={decision.id} decision={decision} />
            ))}
          </ul>
        )}
      </Panel>
    </div>
  )
}

async function Decision({ decision }: { decision: DecisionRow }) {
  const t = await getTranslations('decisions')
  const { verdict, on, meeting, conditions, opinion, illustrative } = decision
  return (
    <li className="flex flex-col gap-1 px-4 py-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <DecisionBadge verdict={verdict} />
        <CalendarDate date={on} />
        <TextLink href={`/meetings/${meeting.id}`} className="text-sm">
          {t('at', { title: meeting.title, no: meeting.no })}
        </TextLink>
        {illustrative ? <IllustrativeMark /> : null}
      </div>
      {conditions ? (
        <p className="text-sm whitespace-pre-line">
          <span className="text-faint">{t('fields.conditions')}：</span>
          {conditions}
        </p>
      ) : null}
      {opinion ? <p className="text-sm whitespace-pre-line text-muted">{opinion}</p> : null}
    </li>
  )
}
