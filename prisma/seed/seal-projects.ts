import type { Change } from '@/features/audit/seal-change'
import type { Contribution } from '@/features/figures/rules'
import { settleProject } from '@/features/pipeline/change-project'
import type { SeededAct } from './project-records'

/** The acts that move a figure, by the start of its key; what no such act explains is put to the last of the project. */
const ACTS_OF_FIGURES: [start: string, acts: string[]][] = [
  ['leads.', ['lead.log']],
  ['signed.', ['signings.record']],
  ['stages.', ['project.open', 'project.advance', 'project.sign']],
  ['negotiating.', ['project.open', 'project.advance', 'project.sign']],
  ['commitments.due', ['commitments.draft']],
  ['commitments.fulfilled', ['commitments.fulfil']],
  ['fundsInPlace.', ['construction.recordInvestment']],
  ['fixedAssets.', ['construction.recordInvestment']],
  ['serviceRequests.count', ['aftercare.raise']],
  ['serviceRequests.resolved', ['aftercare.resolve']],
  ...['registered.', 'started.', 'completed.', 'inProduction.', 'producing.', 'aboveScale.'].map(
    (start): [string, string[]] => [start, ['construction.achieve', 'construction.edit']],
  ),
]

/** Seals the acts of one project in their order, each with what it moves in the figures. */
export async function sealProject(change: Change, projectId: string, acts: SeededAct[]) {
  const contributed: Contribution[] = []
  await settleProject({ ...change, figures: (_, after) => contributed.push(...after) }, projectId, null)
  const explained = contributed.map((part) => ({ part, act: actBehind(part, acts) }))
  for (const act of acts) {
    change.audit(act)
    change.figures(
      [],
      explained.filter((one) => one.act === act).map(({ part }) => part),
    )
  }
}

/** Of the acts that move such a figure the one of that record and day, or as near to it as there is. */
function actBehind(part: Contribution, acts: SeededAct[]): SeededAct | undefined {
  const names = ACTS_OF_FIGURES.find(([start]) => part.figure.startsWith(start))?.[1] ?? []
  const nearness = ({ id, after }: SeededAct) =>
    (id === part.recordId ? 1 : 0) + (Object.values(after).includes(part.on) ? 2 : 0)
  const moving = acts.filter(({ act }) => names.includes(act))
  return moving.toSorted((one, other) => nearness(other) - nearness(one))[0] ?? acts.at(-1)
}
