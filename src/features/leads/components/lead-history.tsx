import { useLocale, useTranslations } from 'next-intl'
import { CalendarDate, Moment } from '@/ui/calendar-date'
import { Timeline, type TimelineEntry } from '@/ui/timeline'
import type { LeadInView } from '../get-lead'
import type { CorrectionChanges } from '../rules'

/** How a report was screened, ruled on, corrected and withdrawn, newest first. */
export function LeadHistory({ lead }: { lead: LeadInView }) {
  const t = useTranslations('leads.detail')
  const entries = [...useEnding(lead), ...useCorrections(lead), ...useScreenings(lead)]
  return entries.length ? <Timeline entries={entries} /> : <p className="text-muted">{t('noHistory')}</p>
}

function useEnding({ id, withdrawal, ruling }: LeadInView): TimelineEntry[] {
  const t = useTranslations('leads.detail')
  const entries: TimelineEntry[] = []
  if (withdrawal) {
    entries.push({
      id: `withdrawal-${id}`,
      when: <CalendarDate date={withdrawal.on} />,
      who: withdrawal.by,
      what: t('withdrawn'),
      detail: withdrawal.reason,
    })
  }
  if (ruling) {
    entries.push({
      id: `ruling-${id}`,
      when: <CalendarDate date={ruling.on} />,
      who: ruling.by,
      what: t(`ruled.${ruling.verdict}`),
      detail: ruling.reason,
      tone: ruling.verdict === 'UPHELD' ? 'positive' : 'neutral',
    })
  }
  return entries
}

function useCorrections({ corrections }: LeadInView): TimelineEntry[] {
  const t = useTranslations('leads')
  const words = useFieldWords()
  return corrections.toReversed().map(({ id, changes, reason, by, recordedAt }) => ({
    id,
    when: <Moment at={recordedAt} />,
    who: by,
    what: t('detail.corrected', { fields: words.list(changes) }),
    detail: (
      <>
        {words.each(changes).map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
        {reason}
      </>
    ),
  }))
}

/** A correction in words; which visit or event it was stays an id, so only the field is named. */
function useFieldWords() {
  const t = useTranslations('leads')
  const shown = (field: string, value: string | null) =>
    value === null ? t('detail.blank') : field === 'source' ? t(`sources.${value}`) : value
  return {
    list: (changes: CorrectionChanges) =>
      Object.keys(changes)
        .map((field) => t(`fields.${field}`))
        .join(' '),
    each: (changes: CorrectionChanges) =>
      Object.entries(changes)
        .filter(([field]) => field !== 'visitId' && field !== 'eventId')
        .map(([field, { from, to }]) =>
          t('detail.change', { field: t(`fields.${field}`), from: shown(field, from), to: shown(field, to) }),
        ),
  }
}

const tones = { ACCEPT: 'positive', REJECT: 'critical', ASSIGN: 'accent' } as const

function useScreenings({ screenings }: LeadInView): TimelineEntry[] {
  const t = useTranslations('leads.detail')
  const locale = useLocale()
  return screenings.toReversed().map(({ id, verdict, on, by, assignedTo, reason }) => ({
    id,
    when: <CalendarDate date={on} />,
    who: by,
    what: t(`screened.${verdict}`, { to: (locale === 'en' ? assignedTo?.nameEn : assignedTo?.name) ?? '' }),
    detail: reason,
    tone: tones[verdict],
  }))
}
