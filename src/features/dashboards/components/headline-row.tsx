import type { Dashboard } from '../queries'
import { HeadlineCard } from './headline-card'

/** 签约 first and largest, then what leads to it and what stands beside it. */
export function HeadlineRow({ asOf, headlines }: Pick<Dashboard, 'asOf' | 'headlines'>) {
  return (
    <div className="flex flex-col gap-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <HeadlineCard asOf={asOf} headline={headlines['signed.count']} hero />
        <HeadlineCard asOf={asOf} headline={headlines['signed.amount']} hero />
      </div>
      <div className="grid grid-cols-2 gap-3 md:grid-cols-3 2xl:grid-cols-6 print:grid-cols-3">
        <HeadlineCard
          asOf={asOf}
          headline={headlines['leads.count']}
          second={headlines['leads.intendedAmount']}
        />
        <HeadlineCard
          asOf={asOf}
          headline={headlines['negotiating.count']}
          second={headlines['negotiating.intendedAmount']}
        />
        <HeadlineCard asOf={asOf} headline={headlines['funds.count']} second={headlines['funds.size']} />
        <HeadlineCard
          asOf={asOf}
          headline={headlines['visits.outbound.count']}
          second={headlines['visits.outbound.enterprises']}
        />
        <HeadlineCard
          asOf={asOf}
          headline={headlines['visits.inbound.count']}
          second={headlines['visits.inbound.enterprises']}
        />
        <HeadlineCard asOf={asOf} headline={headlines['leaderTrips.count']} />
      </div>
    </div>
  )
}
