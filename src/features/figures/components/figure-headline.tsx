import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cx } from '@/ui/cx'
import { Panel } from '@/ui/panel'
import type { FigureRecords } from '../list-figure-records'
import { namesInScope } from '../policy'
import type { AskedView } from '../schema'
import { FigureValue } from './figure-value'
import { MeasureFacts } from './measure-facts'
import { NarrowedTo } from './narrowed-to'

type Props = {
  list: Pick<FigureRecords, 'key' | 'scope' | 'total' | 'officerName' | 'leaderName'>
  view: AskedView
  /** In place of the number: opening, closing and difference. */
  comparison?: ReactNode
}

/** The number whose records follow, and how it is counted. */
export function FigureHeadline({ list, view, comparison }: Props) {
  const t = useTranslations('figures')
  const { key, scope, total, officerName, leaderName } = list
  const entities = useFormatter().list(namesInScope(scope, useLocale()))
  return (
    <Panel>
      <div
        className={cx(
          'grid gap-x-10 gap-y-4',
          !comparison && 'lg:grid-cols-[auto_minmax(0,1fr)] lg:items-center',
        )}
      >
        <div className="flex flex-col gap-1">
          {comparison ?? (
            <p className="tabular text-[clamp(2rem,5vw,3rem)] leading-tight font-semibold">
              <FigureValue figure={key} value={total} />
            </p>
          )}
          <p className="text-sm text-muted">
            {comparison ? null : `${t('asOfPrefix')} ${view.asOf} · `}
            {t(`scope.${scope.kind}`, { entities })}
          </p>
          <NarrowedTo measure={key} view={view} officerName={officerName} leaderName={leaderName} />
        </div>
        <MeasureFacts measure={key} />
      </div>
    </Panel>
  )
}
