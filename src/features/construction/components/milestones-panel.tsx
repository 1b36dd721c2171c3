import { getTranslations } from 'next-intl/server'
import { getProjectInView } from '@/features/pipeline/queries'
import type { Actor } from '@/lib/actor'
import { today } from '@/lib/dates'
import { Panel } from '@/ui/panel'
import { listMilestones, type MilestoneRow } from '../queries'
import { MilestoneActs } from './milestone-acts'
import type { MilestoneInHand } from './milestone-forms'
import { MilestoneLine } from './milestone-line'

/** 注册 开工 竣工 投产 上规 of a project: what was planned and how that moved, what was reached. */
export async function MilestonesPanel({ actor, projectId }: { actor: Actor; projectId: string }) {
  const [project, milestones, t] = await Promise.all([
    getProjectInView(actor, projectId),
    listMilestones(actor, projectId, today()),
    getTranslations('construction'),
  ])
  const { carry } = project.rights
  const next = nextOf(milestones)
  const heads = ['kind', 'plannedOn', 'achievedOn', 'slip'] as const
  return (
    <div id="milestones" className="scroll-mt-16">
      <Panel title={t('title')} flush>
        <table className="w-full text-sm max-sm:block">
          <caption className="sr-only">{t('caption')}</caption>
          <thead className="max-sm:hidden">
            <tr className="text-faint">
              {heads.map((head) => (
                <th key={head} scope="col" className="h-8 px-2 text-start font-normal first:pl-4">
                  {t(`fields.${head}`)}
                </th>
              ))}
              {carry ? <td /> : null}
            </tr>
          </thead>
          <tbody className="max-sm:block">
            {milestones.map((milestone) => (
              <MilestoneLine
                key={milestone.kind}
                milestone={milestone}
                acts={
                  carry ? (
                    <MilestoneActs
                      milestone={inHand(projectId, milestone)}
                      opensByUrl={milestone.kind === next}
                    />
                  ) : null
                }
              />
            ))}
          </tbody>
        </table>
      </Panel>
    </div>
  )
}

function inHand(projectId: string, milestone: MilestoneRow): MilestoneInHand {
  const { kind, id, version, plannedOn, achievedOn, note } = milestone
  return { projectId, kind, id, version, plannedOn, achievedOn, note }
}

/** A gate asks first for a plan of building, then for its start: the first milestone from 开工 on that is not reached. */
function nextOf(milestones: MilestoneRow[]) {
  return milestones.find(({ kind, achievedOn }) => kind !== 'REGISTERED' && !achievedOn)?.kind
}
