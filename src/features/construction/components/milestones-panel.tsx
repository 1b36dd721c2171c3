import { getTranslations } from 'next-intl/server'
import { getProjectInView } from '@/features/pipeline/queries'
import type { Actor } from '@/lib/actor'
import { today } from '@/lib/dates'
import { CalendarDate } from '@/ui/calendar-date'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Panel } from '@/ui/panel'
import { listMilestones, type MilestoneRow } from '../queries'
import { MilestoneActs } from './milestone-acts'
import type { MilestoneInHand } from './milestone-forms'
import { PlanHistory } from './plan-history'
import { SlipMark } from './slip-mark'

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
        <table className="w-full text-sm">
          <caption className="sr-only">{t('caption')}</caption>
          <thead>
            <tr className="text-faint">
              {heads.map((head) => (
                <th key={head} scope="col" className="h-8 px-2 text-start font-normal first:pl-4">
                  {t(`fields.${head}`)}
                </th>
              ))}
              {carry ? <td /> : null}
            </tr>
          </thead>
          <tbody>
            {milestones.map((milestone) => (
              <tr key={milestone.kind} className="border-t border-line">
                <th
                  scope="row"
                  className="h-9 py-1 pr-2 pl-4 text-start font-medium"
                  title={milestone.note ?? undefined}
                >
                  {t(`kinds.${milestone.kind}`)} {milestone.illustrative ? <IllustrativeMark /> : null}
                </th>
                <td className="px-2">
                  <span className="inline-flex flex-wrap items-center gap-x-1">
                    <CalendarDate date={milestone.plannedOn} />
                    <PlanHistory milestone={milestone} />
                  </span>
                </td>
                <td className="px-2">
                  <CalendarDate date={milestone.achievedOn} />
                </td>
                <td className="px-2">
                  <SlipMark milestone={milestone} />
                </td>
                {carry ? (
                  <td className="py-1 pr-2 text-end">
                    <MilestoneActs
                      milestone={inHand(projectId, milestone)}
                      opensByUrl={milestone.kind === next}
                    />
                  </td>
                ) : null}
              </tr>
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
