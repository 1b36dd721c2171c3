import { useLocale, useTranslations } from 'next-intl'
import { STAGES } from '@/features/pipeline/rules'
import type { Actor } from '@/lib/actor'
import { formatYuan } from '@/lib/money'
import { Moment } from '@/ui/calendar-date'
import { LinkButton } from '@/ui/link-button'
import { Panel } from '@/ui/panel'
import { Timeline, type TimelineEntry } from '@/ui/timeline'
import { type Difference, getTimeline, type TimelineItem } from '../get-timeline'

type Props = { actor: Actor; projectId: string; before?: string }

/** Who did what and when, to the project and to everything that hangs on it. */
export async function TimelinePanel({ actor, projectId, before }: Props) {
  const { items, nextCursor } = await getTimeline(actor, projectId, before)
  return <TimelineOf items={items} projectId={projectId} nextCursor={nextCursor} later={Boolean(before)} />
}

type OfProps = { items: TimelineItem[]; projectId: string; nextCursor: string | null; later: boolean }

function TimelineOf({ items, projectId, nextCursor, later }: OfProps) {
  const t = useTranslations('projects.timeline')
  const entries = useEntries(items)
  return (
    <Panel title={t('title')}>
      {entries.length > 0 ? <Timeline entries={entries} /> : <p className="text-muted">{t('empty')}</p>}
      <div className="mt-3 flex gap-2 empty:hidden">
        {later ? (
          <LinkButton size="sm" href={`/projects/${projectId}#history`} scroll={false}>
            {t('first')}
          </LinkButton>
        ) : null}
        {nextCursor ? (
          <LinkButton size="sm" href={`/projects/${projectId}?before=${nextCursor}#history`} scroll={false}>
            {t('more')}
          </LinkButton>
        ) : null}
      </div>
    </Panel>
  )
}

function useEntries(items: TimelineItem[]): TimelineEntry[] {
  const t = useTranslations('projects.timeline')
  const acts = useTranslations('acts')
  const describe = useDifferenceWords()
  return items.map((item) => {
    const changes = item.differences.map(describe).filter((words) => words !== null)
    return {
      id: item.id,
      when: (
        <>
          <Moment at={item.at} />
          {item.on ? ` · ${t('dated', { on: item.on })}` : null}
        </>
      ),
      who: item.who,
      what: acts.has(item.act) ? acts(item.act) : item.act,
      tone: TONES[item.act] ?? 'neutral',
      detail:
        changes.length > 0 || item.reason ? (
          <ul>
            {changes.map((words) => (
              <li key={words}>{words}</li>
            ))}
            {item.reason ? <li>{t('reason', { reason: item.reason })}</li> : null}
          </ul>
        ) : undefined,
    }
  })
}

const TONES: Record<string, TimelineEntry['tone']> = {
  'project.open': 'accent',
  'project.advance': 'accent',
  'project.sign': 'positive',
  'project.close': 'positive',
  'project.send_back': 'caution',
  'project.pause': 'caution',
  'project.lose': 'critical',
  'project.terminate': 'critical',
}

const MONEY = /amount|yuan/i

/** A difference in the reader's words; null for a field that has no name for people. */
function useDifferenceWords(): (difference: Difference) => string | null {
  const t = useTranslations('projects')
  const value = useValueWords()
  return ({ field, from, to }) => {
    // That a project goes on is no news where nothing was said before.
    if (!t.has(`fields.${field}`) || (field === 'status' && from === null && to === 'ACTIVE')) return null
    const words = { field: t(`fields.${field}`), from: value(field, from), to: value(field, to) }
    if (from === null) return t('timeline.set', words)
    return t(to === null ? 'timeline.cleared' : 'timeline.change', words)
  }
}

function useValueWords(): (field: string, value: string | null) => string {
  const t = useTranslations()
  const locale = useLocale()
  return (field, value) => {
    if (value === null) return ''
    if (MONEY.test(field) && /^\d+$/.test(value)) return formatYuan(value, locale).text
    if (field === 'stage' && (STAGES as readonly string[]).includes(value))
      return t(`pipeline.stages.${value}`)
    if (field === 'skippedGates') {
      const named = value.split(', ').map((key) => t(`pipeline.demands.${key}`, { clause: '' }))
      return named.join('、')
    }
    const known = [`pipeline.statuses.${value}`, `pipeline.lossReasons.${value}`, `projects.values.${value}`]
    const key = /^[A-Z_]+$/.test(value) ? known.find((one) => t.has(one)) : undefined
    return key ? t(key) : value
  }
}
