import { useTranslations } from 'next-intl'
import { RATES, type RateKey, ratioOf, writtenRatio } from '@/features/figures/rules'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import { type Dashboard, sidesOf } from '../queries'
import { notCreditedTo } from '../rules'
import type { DashboardView } from '../schema'
import { FigureDefinition } from './figure-definition'
import { RecordsNumber } from './records-number'

const VINTAGES = [
  { vintage: 'stock', rates: ['rates.stockLet', 'rates.stockOccupied'] },
  { vintage: 'new', rates: ['rates.newLet', 'rates.newOccupied'] },
] as const

/** What of the standard factories is let and what is occupied, of the stock and of the new ones. */
export function FactoryPanel({ dashboard, view }: { dashboard: Dashboard; view: DashboardView }) {
  const t = useTranslations()
  return (
    <Panel
      title={t('dashboards.factories.title')}
      note={<FigureDefinition keys={VINTAGES.flatMap(({ rates }) => [...rates])} asOf={view.asOf} />}
      actions={<TextLink href="/factories">{t('dashboards.factories.all')}</TextLink>}
      className="h-full break-inside-avoid"
    >
      <div className="flex flex-col gap-5">
        {VINTAGES.map(({ vintage, rates }) => (
          <section key={vintage} className="flex flex-col gap-3">
            <h3 className="flex flex-wrap justify-between gap-x-3 text-sm font-medium">
              {t(`dashboards.factories.${vintage}`)}
              <span className="font-normal text-muted">
                {t('dashboards.factories.area')}{' '}
                <RecordsNumber
                  figure={`factories.${vintage}.area`}
                  value={dashboard.of(`factories.${vintage}.area`).value}
                  view={view}
                />
              </span>
            </h3>
            {rates.map((rate) => (
              <Share
                key={rate}
                rate={rate}
                name={t(`figures.keys.${rate}.name`)}
                dashboard={dashboard}
                view={view}
              />
            ))}
          </section>
        ))}
      </div>
    </Panel>
  )
}

type ShareProps = { rate: RateKey; name: string; dashboard: Dashboard; view: DashboardView }

function Share({ rate, name, dashboard, view }: ShareProps) {
  const { part, whole } = sidesOf(dashboard, rate)
  const without = notCreditedTo(RATES[rate].numerator, view)
  return (
    <div className="flex flex-col gap-1 text-sm">
      <span className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-muted">{name}</span>
        <span className="ml-auto text-xs text-faint">
          <RecordsNumber figure={part.key} value={part.value} view={view} />
        </span>
        <span className="tabular w-16 text-end text-md font-semibold">
          {without ? '—' : (writtenRatio(part.value, whole.value) ?? '—')}
        </span>
      </span>
      <span aria-hidden className="h-1.5 rounded-full bg-sunken print:[print-color-adjust:exact]">
        <span
          className="block h-full rounded-full bg-chart-1"
          style={{ width: `${Math.min(1, ratioOf(part.value, whole.value) ?? 0) * 100}%` }}
        />
      </span>
    </div>
  )
}
