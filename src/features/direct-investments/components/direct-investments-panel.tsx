import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/actor'
import { Panel } from '@/ui/panel'
import { listProjectDirectInvestments } from '../list-direct-investments'
import { DirectInvestmentLine } from './direct-investment-line'

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
            <DirectInvestmentLine key={row.id} row={row} />
          ))}
        </ul>
      </Panel>
    </div>
  )
}
