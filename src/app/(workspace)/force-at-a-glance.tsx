import { getLocale, getTranslations } from 'next-intl/server'
import { ForcePanel } from '@/features/agenda/components/force-panel'
import { compareFigures } from '@/features/figures/queries'
import { type FigureKey, isStock } from '@/features/figures/rules'
import { type Actor, hasAreaRole, ownEntityName, promotedEntityIdsOf } from '@/lib/actor'
import { addDays, type CalendarDate } from '@/lib/dates'

const KEYS: FigureKey[] = [
  'signed.count',
  'signed.amount',
  'leads.count',
  'negotiating.count',
  'visits.outbound.count',
  'visits.inbound.count',
]

/** The year of the actor's own entity, of several their first; of the whole area for the coordinator. */
export async function ForceAtAGlance({ actor, day }: { actor: Actor; day: CalendarDate }) {
  const holder = hasAreaRole(actor, 'COORDINATOR') ? undefined : promotedEntityIdsOf(actor)[0]
  const yearStart = `${day.slice(0, 4)}-01-01`
  const before = addDays(yearStart, -1)
  const { figures } = await compareFigures(actor, { keys: KEYS, asOf: day, since: [before], holder })
  const values = KEYS.map((key) => {
    const found = figures.get(key)
    return { key, value: (isStock(key) ? found?.value : found?.changeSince.get(before)) ?? 0n }
  })
  const t = await getTranslations('agenda')
  return (
    <ForcePanel
      name={holder ? ownEntityName(actor, holder, await getLocale()) : t('force.area')}
      href={holder ? `/entities/${holder}` : '/dashboard'}
      holder={holder}
      yearStart={yearStart}
      day={day}
      values={values}
    />
  )
}
