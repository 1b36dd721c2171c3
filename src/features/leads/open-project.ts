import type { Change } from '@/features/audit/seal-change'
import type { KnownEnterprise } from '@/features/enterprises/ensure-enterprise'
import { appendMove } from '@/features/pipeline/append-move'
import { settleProject } from '@/features/pipeline/change-project'
import { type Actor, isOfficerOf } from '@/lib/actor'
import { fromDbDate, toDbDate, today } from '@/lib/dates'
import { searchGrams, searchText } from '@/lib/grams'
import { accepted, type Outcome } from '@/lib/outcome'
import type { ReadReport } from './read-report'

type Opened = { projectId: string; projectNo: number }

/** Opens a project at 发掘 with the first row of each of its ledgers; `log` writes the report that opens it. */
export async function openProject<Logged>(
  change: Change,
  actor: Actor,
  report: ReadReport,
  enterprise: KnownEnterprise,
  log: (project: { projectId: string }) => Promise<Logged>,
): Promise<Outcome<Opened & Logged>> {
  const { projectName, summary } = report.input
  const project = await change.tx.project.create({
    data: {
      name: projectName,
      summary,
      enterpriseId: enterprise.id,
      chainId: report.chainId,
      stageSince: toDbDate(report.reportedOn),
      lastActivityOn: toDbDate(report.reportedOn),
      searchText: searchText(projectName, enterprise.name),
      grams: searchGrams(projectName, enterprise.name),
      ...firstRows(actor, report),
    },
    omit: { searchText: true, grams: true },
  })
  const step = {
    ...change,
    project: { ...project, stageSince: fromDbDate(project.stageSince), signedOn: null },
    actor,
    today: today(),
  }
  const refusal = await appendMove(step, {
    act: 'OPEN',
    toStage: 'DISCOVERY',
    toStatus: 'ACTIVE',
    on: report.reportedOn,
  })
  if (refusal) return refusal
  const logged = await log({ projectId: project.id })
  await settleProject(change, project.id, null)
  return accepted({ projectId: project.id, projectNo: project.no, ...logged })
}

/** Who holds it, who carries it (the reporter, when an officer there), and what is intended, from the report's day on. */
function firstRows(actor: Actor, { holderId, reportedOn, input }: ReadReport) {
  const row = { seq: 1, on: toDbDate(reportedOn), byId: actor.userId || null }
  const officerId = isOfficerOf(actor, holderId) ? actor.userId : null
  const intendedAmount = input.intendedAmountYuan ?? null
  return {
    holderId,
    officerId,
    intendedAmount,
    holdings: { create: { ...row, entityId: holderId } },
    officers: officerId ? { create: { ...row, officerId } } : undefined,
    intents: intendedAmount ? { create: { ...row, amount: intendedAmount } } : undefined,
  }
}
