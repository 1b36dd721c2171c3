import { getLocale, getTranslations } from 'next-intl/server'
import { NONE } from '@/features/figures/rules'
import type { Actor } from '@/lib/actor'
import { formatYuan } from '@/lib/money'
import { BarSplit } from '@/ui/chart/bar-split'
import { ChartPanel } from '@/ui/chart/chart-panel'
import { TextLink } from '@/ui/text-link'
import { type EventSums, listEventSums, YIELD_KEYS } from '../list-event-sums'
import { recordsHref } from '../rules'
import type { DashboardView } from '../schema'
import { FigureDefinition } from './figure-definition'
import { Nothing } from './nothing'
import { RecordsNumber } from './records-number'

const MORE = ['signed.count', 'leads.count', 'events.targets', 'events.enterprises'] as const

/** What came of each event, from who came to what was signed, and what came without one. */
export async function EventYields({ actor, view }: { actor: Actor; view: DashboardView }) {
  const [events, t, locale] = await Promise.all([
    listEventSums(actor, view),
    getTranslations('dashboards.events'),
    getLocale(),
  ])
  const rowOf = ({ id, name, nameEn, sums }: EventSums) => {
    const { text, exact } = formatYuan(sums['signed.amount'], locale)
    return {
      key: id ?? NONE,
      label: locale === 'en' ? nameEn : name,
      size: Math.max(Number(sums['signed.amount']), 0),
      value: text,
      exact,
      href: recordsHref('signed.amount', view, { event: id }),
      rest: id === null,
      more: MORE.map((key) => (
        <RecordsNumber key={key} figure={key} value={sums[key]} view={view} part={{ event: id }} bare />
      )),
    }
  }
  const heads = { targets: 'lg', enterprises: 'lg' } as const
  return (
    <ChartPanel
      title={t('title')}
      note={<FigureDefinition keys={YIELD_KEYS} asOf={view.asOf} />}
      actions={<TextLink href="/events">{t('all')}</TextLink>}
      className="h-full"
    >
      {events.length > 0 ? (
        <BarSplit
          caption={t('title')}
          labelHead={t('event')}
          valueHead={t('amount')}
          moreHeads={[
            t('signed'),
            t('leads'),
            { label: t('targets'), from: heads.targets },
            { label: t('enterprises'), from: heads.enterprises },
          ]}
          rows={events.map(rowOf)}
        />
      ) : (
        <Nothing of="events" />
      )}
    </ChartPanel>
  )
}
