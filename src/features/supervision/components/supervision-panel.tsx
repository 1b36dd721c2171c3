import { getTranslations } from 'next-intl/server'
import { getProjectInView } from '@/features/pipeline/queries'
import type { Actor } from '@/lib/actor'
import { today } from '@/lib/dates'
import { Panel } from '@/ui/panel'
import { listProjectSupervisions } from '../list-supervisions'
import { canAssign, canRaiseProblems, canSupervise } from '../policy'
import { getQuietness, listPossibleOwners } from '../queries'
import { MatterLine } from './matter-line'
import { ownerOptions } from './owner-options'
import { GiveInstruction, RaiseProblem } from './raise-sheets'

/** What leaders and others raised about a project, and whether it has gone quiet. */
export async function SupervisionPanel({ actor, projectId }: { actor: Actor; projectId: string }) {
  const [project, matters, { quiet, days }, t, stages] = await Promise.all([
    getProjectInView(actor, projectId),
    listProjectSupervisions(actor, projectId),
    getQuietness(actor, projectId),
    getTranslations('supervision'),
    getTranslations('pipeline.stages'),
  ])
  const assigns = canAssign(actor, { kind: 'PROBLEM', project })
  const owners = assigns ? ownerOptions(await listPossibleOwners(actor, projectId)) : []
  const open = matters.filter(({ state }) => state !== 'CLOSED').length
  return (
    <div id="supervision" className="scroll-mt-16">
      <Panel
        title={t('title')}
        note={matters.length > 0 ? t('panel.count', { open, count: matters.length }) : t('panel.empty')}
        actions={
          <>
            {canRaiseProblems(actor) ? <RaiseProblem projectId={projectId} owners={owners} /> : null}
            {canSupervise(actor) ? <GiveInstruction projectId={projectId} owners={owners} /> : null}
          </>
        }
        flush
      >
        {quiet ? (
          <p className="px-4 py-2.5 text-sm text-caution">
            {t('panel.quiet', { stage: stages(project.stage), days })}
          </p>
        ) : null}
        <ul className="divide-y divide-line empty:hidden">
          {matters.map((matter) => (
            <MatterLine key={matter.id} matter={matter} day={today()} />
          ))}
        </ul>
      </Panel>
    </div>
  )
}
