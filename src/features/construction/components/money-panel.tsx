import { getTranslations } from 'next-intl/server'
import { getProjectInView } from '@/features/pipeline/queries'
import type { Actor } from '@/lib/actor'
import { Panel } from '@/ui/panel'
import { listInvestments } from '../queries'
import { MoneyLine } from './money-line'
import { MoneyTotals } from './money-totals'
import { RecordMoney } from './record-money'

/** Money that arrived and what was built with it, beside what was signed; nothing before there is a contract. */
export async function MoneyPanel({ actor, projectId }: { actor: Actor; projectId: string }) {
  const [project, { items, total }, t] = await Promise.all([
    getProjectInView(actor, projectId),
    listInvestments(actor, projectId),
    getTranslations('construction.money'),
  ])
  if (!project.signedOn && items.length === 0) return null
  const { carry } = project.rights
  return (
    <div id="money" className="scroll-mt-16">
      <Panel
        title={t('title')}
        actions={carry && project.signedOn ? <RecordMoney projectId={projectId} /> : null}
        flush
      >
        <MoneyTotals {...total} />
        {items.length > 0 ? (
          <table className="w-full border-t border-line text-sm">
            <caption className="sr-only">{t('caption')}</caption>
            <tbody className="divide-y divide-line">
              {items.map((investment) => (
                <MoneyLine key={investment.id} investment={investment} mayWrite={carry} />
              ))}
            </tbody>
          </table>
        ) : (
          <p className="px-4 pb-3 text-sm text-faint">{t('emptyHint')}</p>
        )}
      </Panel>
    </div>
  )
}
