import { type Change, inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { type CalendarDate, fromDbDate, toDbDate, today } from '@/lib/dates'
import type { Outcome } from '@/lib/outcome'
import type { Tx } from '@/server/db'
import { notFound } from '@/server/errors'
import { projectContributions } from './figures'
import { canReadProject } from './policy'
import { findProjectHistory, type ProjectHistory } from './queries'

export type LockedProject = NonNullable<Awaited<ReturnType<typeof lockProject>>>

export type ProjectStep = Change & { project: LockedProject; actor: Actor; today: CalendarDate }

/**
 * A change of one project or of what hangs on it: locked, readable by the actor (else notFound), and afterwards its
 * figures, its readers and its latest activity follow from the records. Rights to write are the caller's to check.
 */
export async function changeProject<T>(
  actor: Actor,
  projectId: string,
  work: (step: ProjectStep) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return inChange(actor, (change) => changeProjectInside(change, actor, projectId, work))
}

/** The same within an act that does more, such as a piece of an import. */
export async function changeProjectInside<T>(
  change: Change,
  actor: Actor,
  projectId: string,
  work: (step: ProjectStep) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const project = await lockProject(change.tx, projectId)
  if (!project || !canReadProject(actor, project)) throw notFound()
  const before = await findProjectHistory(change.tx, projectId)
  const outcome = await work({ ...change, project, actor, today: today() })
  if (outcome.ok) await settleProject(change, projectId, before)
  return outcome
}

/** Brings what repeats the records of a project, and its figures, in line with them; `before` is null for a new one. */
export async function settleProject(change: Change, projectId: string, before: ProjectHistory | null) {
  await refreshProject(change.tx, projectId, today())
  const after = await findProjectHistory(change.tx, projectId)
  change.figures(before ? projectContributions(before) : [], after ? projectContributions(after) : [])
}

async function lockProject(tx: Tx, projectId: string) {
  await tx.$queryRaw`select from "Project" where "id" = ${projectId}::uuid for update`
  const project = await tx.project.findUnique({
    where: { id: projectId },
    omit: { searchText: true, grams: true },
  })
  return (
    project && {
      ...project,
      stageSince: fromDbDate(project.stageSince),
      signedOn: project.signedOn && fromDbDate(project.signedOn),
    }
  )
}

/** Readers, asked departments, the effective signing's sum and date, and the day of the latest activity. */
async function refreshProject(tx: Tx, projectId: string, day: CalendarDate) {
  await tx.$executeRaw`
    update "Project" p set
      "lastActivityOn" = greatest(p."lastActivityOn", ${toDbDate(day)}::date),
      "readerIds" = array(
        select "entityId" from "ProjectHolding" where "projectId" = p."id"
        union select "entityId" from "Lead" where "projectId" = p."id" and "kind" in ('FIRST', 'SEPARATE')
        union select "holderId" from "Signing" where "projectId" = p."id"
        -- Who is asked to take a project over must be able to read it until the question is settled.
        union select "toEntityId" from "TransferRequest" where "projectId" = p."id" and "outcome" is null
        union (select "entityId" from (select distinct on ("entityId") "entityId", "act" from "ProjectCollaboration"
          where "projectId" = p."id" order by "entityId", "seq" desc) latest where "act" = 'JOIN')),
      "askedIds" = array(select distinct "departmentId" from "Evaluation"
        where "projectId" = p."id" and "withdrawnOn" is null),
      "signedOn" = (select "signedOn" from "Signing"
        where "projectId" = p."id" and "kind" = 'INVESTMENT' and "terminatedOn" is null),
      "signedAmount" = (select sum(coalesce((select "amount" from "SigningAmendment" a
          where a."signingId" = s."id" order by "effectiveOn" desc, "seq" desc limit 1), s."amount"))::bigint
        from "Signing" s where s."projectId" = p."id" and s."kind" <> 'FRAMEWORK' and s."terminatedOn" is null)
    where p."id" = ${projectId}::uuid`
}
