'use client'

import { ChartNoAxesColumn, Table2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useState } from 'react'
import { cx } from '../cx'
import { Panel } from '../panel'

type View = 'chart' | 'table'

const ViewOfPanel = createContext<View>('chart')

/** Whether the panel around shows its picture or its numbers. */
export function useChartView(): View {
  return useContext(ViewOfPanel)
}

type Props = {
  title: ReactNode
  note?: ReactNode
  actions?: ReactNode
  className?: string
  children: ReactNode
}

/** The frame of a chart, with the switch between the picture and its numbers; both stand in the page. */
export function ChartPanel({ title, note, actions, className, children }: Props) {
  const t = useTranslations('ui.chart')
  const [view, setView] = useState<View>('chart')
  return (
    <Panel
      title={title}
      note={note}
      className={cx('break-inside-avoid', className)}
      actions={
        <>
          {actions}
          <fieldset aria-label={t('view')} className="flex rounded-md bg-sunken p-0.5 print:hidden">
            <ViewButton
              icon={<ChartNoAxesColumn aria-hidden />}
              label={t('chart')}
              view="chart"
              open={view}
              choose={setView}
            />
            <ViewButton
              icon={<Table2 aria-hidden />}
              label={t('table')}
              view="table"
              open={view}
              choose={setView}
            />
          </fieldset>
        </>
      }
    >
      <ViewOfPanel value={view}>
        <div data-view={view} className="group/chart">
          {children}
        </div>
      </ViewOfPanel>
    </Panel>
  )
}

type ButtonProps = { icon: ReactNode; label: string; view: View; open: View; choose: (view: View) => void }

function ViewButton({ icon, label, view, open, choose }: ButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={view === open}
      onClick={() => choose(view)}
      className={cx(
        'flex h-6 items-center gap-1 rounded-sm px-2 text-xs [&_svg]:size-3.5',
        view === open ? 'bg-surface text-ink shadow-card' : 'text-muted hover:text-ink',
      )}
    >
      {icon}
      {label}
    </button>
  )
}
