import { useTranslations } from 'next-intl'
import type { FigureKey } from '@/features/figures/rules'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import type { Dashboard } from '../queries'
import type { DashboardView } from '../schema'
import { FigureDefinition } from './figure-definition'
import { RecordsNumber } from './records-number'

const ROWS: FigureKey[][] = [
  ['funds.count', 'funds.size', 'capitalCalls.amount'],
  ['directInvestments.count', 'directInvestments.total'],
  ['directInvestments.demand', 'directInvestments.committed'],
  ['fundsInPlace.amount', 'fixedAssets.amount'],
]

/** Funds and direct investments, and the money that has arrived; none of it is added to what was signed. */
export function MoneyPanel({ dashboard: { of }, view }: { dashboard: Dashboard; view: DashboardView }) {
  const t = useTranslations()
  return (
    <Panel
      title={t('dashboards.money.title')}
      note={<FigureDefinition keys={ROWS.flat()} asOf={view.asOf} />}
      actions={<TextLink href="/funds">{t('dashboards.money.all')}</TextLink>}
      className="h-full break-inside-avoid"
    >
      <div className="flex flex-col gap-3">
        {ROWS.map((keys) => (
          <dl
            key={keys[0]}
            className="grid grid-cols-2 gap-x-4 gap-y-2 border-t border-line pt-3 first:border-0 first:pt-0"
          >
            {keys.map((key) => (
              <div key={key} className="min-w-0">
                <dt className="text-sm text-muted">{t(`figures.keys.${key}.name`)}</dt>
                <dd className="text-lg font-semibold">
                  <RecordsNumber figure={key} value={of(key).value} view={view} />
                </dd>
              </div>
            ))}
          </dl>
        ))}
      </div>
    </Panel>
  )
}
