import { getTranslations } from 'next-intl/server'
import { getProjectInView } from '@/features/pipeline/queries'
import type { Actor } from '@/lib/actor'
import { today } from '@/lib/dates'
import { Panel } from '@/ui/panel'
import { listCommitments } from '../queries'
import { COMMITMENT_SIDES } from '../rules'
import { CommitmentLine } from './commitment-line'
import { DraftCommitment } from './draft-commitment'

/** What both sides promised, side by side. */
export async function CommitmentsPanel({ actor, projectId }: { actor: Actor; projectId: string }) {
  const [project, commitments, t] = await Promise.all([
    getProjectInView(actor, projectId),
    listCommitments(actor, projectId),
    getTranslations('commitments'),
  ])
  const { carry } = project.rights
  const day = today()
  const sides = COMMITMENT_SIDES.map((side) => ({
    side,
    rows: commitments.filter((row) => row.side === side),
  }))
  const open = commitments.filter(({ state }) => state === 'OPEN').length
  // The gate to 兑现 asks for the promises of both sides: the form opens with the one that has none.
  const side = sides.find(({ rows }) => rows.length === 0)?.side ?? 'AREA'
  return (
    <div id="commitments" className="scroll-mt-16">
      <Panel
        title={t('title')}
        note={commitments.length > 0 ? t('panel.count', { open, count: commitments.length }) : null}
        actions={carry ? <DraftCommitment projectId={projectId} side={side} /> : null}
        flush
      >
        <div className="grid divide-line max-lg:divide-y lg:grid-cols-2 lg:divide-x">
          {sides.map(({ side, rows }) => (
            <section key={side} aria-label={t(`sides.${side}`)} className="min-w-0">
              <h3 className="px-4 pt-2.5 text-sm font-medium text-muted">{t(`sides.${side}`)}</h3>
              {rows.length === 0 ? (
                <p className="px-4 pt-1 pb-4 text-sm text-faint">{t(`panel.emptyHint.${side}`)}</p>
              ) : (
                <ul className="divide-y divide-line">
                  {rows.map((row) => (
                    <CommitmentLine
                      key={row.id}
                      commitment={row}
                      signedOn={project.signedOn}
                      day={day}
                      mayWrite={carry}
                    />
                  ))}
                </ul>
              )}
            </section>
          ))}
        </div>
      </Panel>
    </div>
  )
}
