import { useTranslations } from 'next-intl'
import type { Tone } from '@/ui/badge'
import { CalendarDate } from '@/ui/calendar-date'
import { Timeline, type TimelineEntry } from '@/ui/timeline'
import type { SupervisionDetail } from '../queries'
import type { SupervisionAct } from '../rules'

const TONES: Record<SupervisionAct, Tone> = {
  ASSIGN: 'neutral',
  REPLY: 'accent',
  RETURN: 'caution',
  EXTEND: 'caution',
  CLOSE: 'positive',
}

/** What was done with a matter, the latest first, down to the day it was raised. */
export function MatterHistory({ matter }: { matter: SupervisionDetail }) {
  const t = useTranslations('supervision.history')
  const { id, kind, by, raisedOn, steps } = matter
  const name = (person: { name: string } | null) => person?.name ?? t('someone')
  const done = steps.map(({ act, dueOn, owner, ...step }): TimelineEntry => {
    const what = act === 'RETURN' && dueOn ? ('RETURN_UNTIL' as const) : act
    return {
      id: step.id,
      when: <CalendarDate date={step.on} />,
      who: name(step.by),
      what: t(what, { owner: name(owner), dueOn: dueOn ?? '' }),
      detail: step.text ? <p className="whitespace-pre-wrap">{step.text}</p> : undefined,
      tone: TONES[act],
    }
  })
  const raised: TimelineEntry = {
    id,
    when: <CalendarDate date={raisedOn} />,
    who: name(by),
    what: t(`RAISE.${kind}`),
    tone: 'accent',
  }
  return <Timeline entries={[raised, ...done].reverse()} />
}
