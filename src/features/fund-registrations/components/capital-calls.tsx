import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/actor'
import { today } from '@/lib/dates'
import { Section } from '@/ui/section'
import { listCapitalCalls } from '../queries'
import { CallCapital } from './call-capital'
import { CapitalCallsTable } from './capital-calls-table'

type Props = { actor: Actor; fundId: string; mayWrite: boolean }

/** What the manager called of the fund's size, what was due and what was paid. */
export async function CapitalCalls({ actor, fundId, mayWrite }: Props) {
  const [{ items, total }, t] = await Promise.all([
    listCapitalCalls(actor, fundId),
    getTranslations('fund-registrations.calls'),
  ])
  return (
    <div id="capital-calls" className="scroll-mt-16">
      <Section
        title={t('title')}
        note={total.count > 0 ? t('count', { count: total.count }) : null}
        actions={mayWrite ? <CallCapital fundId={fundId} today={today()} /> : null}
      >
        {items.length === 0 ? (
          <p className="text-sm text-muted">{t(mayWrite ? 'emptyHint' : 'empty')}</p>
        ) : (
          <CapitalCallsTable rows={items} total={total} mayWrite={mayWrite} />
        )}
      </Section>
    </div>
  )
}
