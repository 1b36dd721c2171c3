import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/actor'
import { Amount } from '@/ui/amount'
import { Badge } from '@/ui/badge'
import { CalendarDate } from '@/ui/calendar-date'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import { type DirectInvestmentRow, listProjectDirectInvestments } from '../list-direct-investments'

/** What a project asks of funds; only on projects that do. */
export async function DirectInvestmentsPanel({ actor, projectId }: { actor: Actor; projectId: string }) {
  const [rows, t] = await Promise.all([
    listProjectDirectInvestments(actor, projectId),
    getTranslations('direct-investments'),
  ])
  if (rows.length === 0) return null
  return (
    <div id="direct-investments" className="scroll-mt-16">
      <Panel title={t('title')} note={t('panel.independent')} flush>
        <ul className="divide-y divide-line">
          {rows.map((row) => (
            <Line key={row.id} row={row} />
          ))}
        </ul>
      </Panel>
    </div>
  )
}

async function Line({ row }: { row: DirectInvestmentRow }) {
  const t = await getTranslations('direct-investments')
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5">
      <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2">
        <TextLink href={`/direct-investments/${row.id}`} className="font-medium">
          {row.name}
        </TextLink>
        {row.withdrawnOn ? <Badge>{t('withdrawn')}</Badge> : null}
        {row.illustrative ? <IllustrativeMark /> : null}
        <span className="text-sm text-muted">{row.fund?.name ?? t('list.noFund')}</span>
      </span>
      <span className="tabular text-sm text-muted">
        {t('fields.demand')} <Amount yuan={row.demandYuan} /> · {t('fields.total')}{' '}
        <Amount yuan={row.totalYuan} />
      </span>
      <CalendarDate date={row.registeredOn} />
    </li>
  )
}
