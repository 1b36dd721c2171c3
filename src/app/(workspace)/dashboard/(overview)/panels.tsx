import { type ReactNode, Suspense } from 'react'
import { EventYields } from '@/features/dashboards/components/event-yields'
import { FactoryPanel } from '@/features/dashboards/components/factory-panel'
import { Forecast } from '@/features/dashboards/components/forecast'
import { IndustriesPanel } from '@/features/dashboards/components/industries-panel'
import { InvestorProvinces } from '@/features/dashboards/components/investor-provinces'
import { MoneyPanel } from '@/features/dashboards/components/money-panel'
import { OverduePanel } from '@/features/dashboards/components/overdue-panel'
import { PanelSkeleton } from '@/features/dashboards/components/panel-skeleton'
import { RatesPanel } from '@/features/dashboards/components/rates-panel'
import { ScoreBoard } from '@/features/dashboards/components/score-board'
import { SignedByHolder } from '@/features/dashboards/components/signed-by-holder'
import { SignedMonths } from '@/features/dashboards/components/signed-months'
import { StageFunnel } from '@/features/dashboards/components/stage-funnel'
import type { Dashboard } from '@/features/dashboards/queries'
import type { DashboardView, Whose } from '@/features/dashboards/schema'
import { TargetLight } from '@/features/targets/components/target-light'
import { YearTarget } from '@/features/targets/components/year-target'
import type { Actor } from '@/lib/actor'
import { cx } from '@/ui/cx'

type Props = { actor: Actor; view: DashboardView & { of: Whose }; dashboard: Dashboard }

/** The panels below the headlines, each as soon as its numbers are there; of one's own those that can be a person's. */
export function DashboardPanels({ actor, view, dashboard }: Props) {
  const asked = { actor, view }
  const whole = { ...asked, dashboard }
  const isOwn = view.of === 'own'
  return (
    // Another view has other panels: its headlines stand at once and its panels follow, instead of waiting for each other.
    <div key={JSON.stringify(view)} className="grid gap-4 xl:grid-cols-12 print:block print:*:mb-4">
      {isOwn ? null : (
        <Place wide={7} height={400}>
          <SignedByHolder
            {...asked}
            reached={(target) => <YearTarget target={target} />}
            light={(target) => <TargetLight target={target} />}
          />
        </Place>
      )}
      <Place wide={isOwn ? 12 : 5} height={450}>
        <SignedMonths {...asked} />
      </Place>
      <Place wide={7} height={430}>
        <StageFunnel {...whole} />
      </Place>
      <Place wide={5} height={430}>
        <Forecast {...asked} />
      </Place>
      <Place wide={isOwn ? 12 : 8} height={430}>
        <RatesPanel {...whole} />
      </Place>
      {isOwn ? null : (
        <Place wide={4} height={430}>
          <OverduePanel {...asked} />
        </Place>
      )}
      <Place wide={6} height={360}>
        <EventYields {...asked} />
      </Place>
      <Place wide={6} height={360}>
        <IndustriesPanel {...asked} />
      </Place>
      {isOwn ? null : (
        <Place wide={12} height={520}>
          <ScoreBoard {...asked} />
        </Place>
      )}
      <Place wide={isOwn ? 12 : 8} height={480}>
        <InvestorProvinces {...asked} />
      </Place>
      {isOwn ? null : (
        <div className="flex flex-col gap-4 xl:col-span-4">
          <MoneyPanel view={view} dashboard={dashboard} />
          <FactoryPanel view={view} dashboard={dashboard} />
        </div>
      )}
    </div>
  )
}

const SPANS = {
  4: 'xl:col-span-4',
  5: 'xl:col-span-5',
  6: 'xl:col-span-6',
  7: 'xl:col-span-7',
  8: 'xl:col-span-8',
  12: 'xl:col-span-12',
}

type PlaceProps = { wide: keyof typeof SPANS; height: number; children: ReactNode }

/** Keeps the place of a panel until it comes, so that nothing jumps. */
function Place({ wide, height, children }: PlaceProps) {
  return (
    <div className={cx('min-w-0', SPANS[wide])}>
      <Suspense fallback={<PanelSkeleton height={height} />}>{children}</Suspense>
    </div>
  )
}
