import { getTranslations } from 'next-intl/server'
import { getProjectInView } from '@/features/pipeline/queries'
import type { Actor } from '@/lib/actor'
import { today } from '@/lib/dates'
import { Panel } from '@/ui/panel'
import { listNegotiations } from '../queries'
import { RecordNegotiation } from './negotiation-sheets'
import { Round } from './round'

/** The rounds of talks on a project, the latest first. */
export async function NegotiationsPanel({ actor, projectId }: { actor: Actor; projectId: string }) {
  const t = await getTranslations('negotiations')
  const [{ rights }, rounds] = await Promise.all([
    getProjectInView(actor, projectId),
    listNegotiations(actor, projectId),
  ])
  const record = rights.carry ? (
    <RecordNegotiation projectId={projectId} userId={actor.userId} ourSide={actor.name} today={today()} />
  ) : null
  return (
    <div id="negotiations" className="scroll-mt-16">
      <Panel title={t('title')} note={rounds.length || undefined} actions={record} flush>
        {rounds.length === 0 ? (
          <p className="px-4 py-3 text-sm text-muted">{t('noneHint')}</p>
        ) : (
          <ol reversed className="divide-y divide-line">
            {rounds.toReversed().map((round) => (
              <Round key={round.id} round={round} editable={rights.carry} />
            ))}
          </ol>
        )}
      </Panel>
    </div>
  )
}
