import type { Dashboard, HeadlineKey } from '../queries'
import type { Narrowing } from '../schema'
import { HeadlineCard } from './headline-card'

const CARDS: [first: HeadlineKey, second?: HeadlineKey][] = [
  ['leads.count', 'leads.intendedAmount'],
  ['negotiating.count', 'negotiating.intendedAmount'],
  ['funds.count', 'funds.size'],
  ['visits.outbound.count', 'visits.outbound.enterprises'],
  ['visits.inbound.count', 'visits.inbound.enterprises'],
  ['leaderTrips.count'],
]

/** 签约 first and largest, then what leads to it and what stands beside it. */
export function HeadlineRow({ dashboard: { of }, view }: { dashboard: Dashboard; view: Narrowing }) {
  return (
    <div className="flex flex-col gap-3">
      <div className="grid gap-3 sm:grid-cols-2 print:grid-cols-2">
        <HeadlineCard view={view} standing={of('signed.count')} hero />
        <HeadlineCard view={view} standing={of('signed.amount')} hero />
      </div>
      <div className="grid grid-cols-2 gap-3 md:grid-cols-3 2xl:grid-cols-6 print:grid-cols-3">
        {CARDS.map(([first, second]) => (
          <HeadlineCard key={first} view={view} standing={of(first)} second={second && of(second)} />
        ))}
      </div>
    </div>
  )
}
