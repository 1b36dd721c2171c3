import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/actor'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import { listDirectInvestments } from '../list-direct-investments'
import { DirectInvestmentLine } from './direct-investment-line'

const MOST_SHOWN = 20

/** Who asks for the money of a fund, the largest demand first; the rest is in the list. */
export async function FundDirectInvestments({ actor, fundId }: { actor: Actor; fundId: string }) {
  const [{ items, total }, t] = await Promise.all([
    listDirectInvestments(actor, { fund: fundId, sort: '-demand', limit: MOST_SHOWN }),
    getTranslations('direct-investments'),
  ])
  const all = <TextLink href={`/direct-investments?fund=${fundId}`}>{t('panel.all')}</TextLink>
  return (
    <Panel title={t('title')} note={total.count} actions={total.count > MOST_SHOWN ? all : null} flush>
      {total.count === 0 ? (
        <p className="px-4 py-3 text-sm text-muted">{t('panel.noneOfFund')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {items.map((row) => (
            <DirectInvestmentLine key={row.id} row={row} beside={row.enterprise?.name ?? row.entity.name} />
          ))}
        </ul>
      )}
    </Panel>
  )
}
