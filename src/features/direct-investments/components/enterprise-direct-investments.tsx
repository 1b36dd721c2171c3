import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/actor'
import { Panel } from '@/ui/panel'
import { listEnterpriseDirectInvestments } from '../list-direct-investments'
import { DirectInvestmentLine } from './direct-investment-line'

type Props = { actor: Actor; enterpriseId: string }

/** What an enterprise asks of funds; nothing at all for one that asks nothing. */
export async function EnterpriseDirectInvestments({ actor, enterpriseId }: Props) {
  const [rows, t] = await Promise.all([
    listEnterpriseDirectInvestments(actor, enterpriseId),
    getTranslations('direct-investments'),
  ])
  if (rows.length === 0) return null
  return (
    <Panel title={t('title')} note={rows.length} flush>
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <DirectInvestmentLine key={row.id} row={row} />
        ))}
      </ul>
    </Panel>
  )
}
