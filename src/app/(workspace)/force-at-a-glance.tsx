import { getLocale, getTranslations } from 'next-intl/server'
import { ForcePanel } from '@/features/agenda/components/force-panel'
import { compareFigures } from '@/features/figures/queries'
import { type FigureKey, isStock } from '@/features/figures/rules'
import { YearTarget } from '@/features/targets/components/year-target'
import { listTargets } from '@/features/targets/queries'
import { namedPeriod } from '@/features/targets/rules'
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

/** The year of the actor's own entity against its targets, of several their first; of the whole area for the coordinator. */
export async function ForceAtAGlance({ actor, day }: { actor: Actor; day: CalendarDate }) {
  const holder = hasAreaRole(actor, 'COORDINATOR') ? undefined : promotedEntityIdsOf(actor)[0]
  const yearStart = `${day.slice(0, 4)}-01-01`
  const before = addDays(yearStart, -1)
  const owner = holder ? { entity: holder } : { owner: 'AREA' as const }
  const [{ figures }, { items: targets }, t] = await Promise.all([
    compareFigures(actor, { keys: KEYS, asOf: day, since: [before], holder }),
    listTargets(actor, { ...owner, asOf: day }),
    getTranslations('agenda'),
  ])
  const values = KEYS.map((key) => {
    const found = figures.get(key)
    const target = targets.find((one) => one.figure === key && namedPeriod(one)?.part === 'year')
    return {
      key,
      value: (isStock(key) ? found?.value : found?.changeSince.get(before)) ?? 0n,
      target: target ? <YearTarget target={target} /> : null,
    }
  })
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
