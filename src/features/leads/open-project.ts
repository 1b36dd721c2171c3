import type { Change } from '@/features/audit/seal-change'
import { projectContributions } from '@/features/pipeline/figures'
import type { ProjectHistory } from '@/features/pipeline/queries'
import { type Actor, isOfficerOf } from '@/lib/actor'
import { today } from '@/lib/dates'
import { searchGrams, searchText } from '@/lib/grams'
import { newId } from '@/lib/uuid'
import { Prisma } from '@/server/generated/prisma/client'
import { PREPARED } from '@/server/prepared'
import { auditLead, type Report } from './write-lead'

type Opened = { projectId: string; projectNo: number; leadId: string; leadNo: number }

/**
 * Opens a project at 发掘 with its first report: the first row of each of its ledgers, in one statement. The reporter
 * carries it when an officer there; what is intended stands from the report's day on.
 */
export async function openProject(change: Change, actor: Actor, report: Report): Promise<Opened> {
  const ids = { projectId: newId(), leadId: newId() }
  const [numbers] = await change.tx.$queryRaw<Pick<Opened, 'projectNo' | 'leadNo'>[]>`${PREPARED}
    ${insertAll(actor, report, ids)}
    select project."no" as "projectNo", lead."no" as "leadNo" from project, lead`
  if (!numbers) throw new Error('nothing was inserted')
  change.audit({
    act: 'project.open',
    record: 'Project',
    id: ids.projectId,
    projectId: ids.projectId,
    after: { stage: 'DISCOVERY', status: 'ACTIVE', on: report.reportedOn },
  })
  auditLead(change, report, ids)
  change.figures([], projectContributions(historyOf(report, ids)))
  return { ...ids, ...numbers }
}

type Ids = Pick<Opened, 'projectId' | 'leadId'>

function insertAll(actor: Actor, report: Report, { projectId, leadId }: Ids): Prisma.Sql {
  const { input, holderId, chainId, reportedOn, enterprise, kind, ofLeadId } = report
  const by = actor.userId || null
  const officerId = isOfficerOf(actor, holderId) ? actor.userId : null
  const amount = input.intendedAmountYuan ?? null
  const names = [input.projectName, enterprise.name]
  return Prisma.sql`
    with first as (
      select ${projectId}::uuid as "projectId", 1 as "seq", ${reportedOn}::date as "on", ${by}::uuid as "byId"
    ), project as (
      insert into "Project" ("id", "name", "summary", "enterpriseId", "chainId", "stageSince", "holderId", "officerId",
        "intendedAmount", "lastActivityOn", "searchText", "grams", "readerIds")
      values (${projectId}::uuid, ${input.projectName}, ${input.summary ?? null}, ${enterprise.id}::uuid,
        ${chainId}::uuid, ${reportedOn}::date, ${holderId}::uuid, ${officerId}::uuid, ${amount}::bigint,
        ${today()}::date, ${searchText(...names)}, ${searchGrams(...names)}::text[], array[${holderId}::uuid])
      returning "no"
    ), move as (
      insert into "ProjectMove" ("id", "projectId", "seq", "act", "toStage", "toStatus", "on", "byId")
      select ${newId()}::uuid, "projectId", "seq", 'OPEN', 'DISCOVERY', 'ACTIVE', "on", "byId" from first
    ), holding as (
      insert into "ProjectHolding" ("id", "projectId", "seq", "entityId", "on", "byId")
      select ${newId()}::uuid, "projectId", "seq", ${holderId}::uuid, "on", "byId" from first
    ), officer as (
      insert into "ProjectOfficer" ("id", "projectId", "seq", "officerId", "on", "byId")
      select ${newId()}::uuid, "projectId", "seq", ${officerId}::uuid, "on", "byId" from first
      where ${officerId}::uuid is not null
    ), intent as (
      insert into "ProjectIntent" ("id", "projectId", "seq", "amount", "on", "byId")
      select ${newId()}::uuid, "projectId", "seq", ${amount}::bigint, "on", "byId" from first
      where ${amount}::bigint is not null
    ), lead as (
      insert into "Lead" ("id", "kind", "projectId", "enterpriseId", "entityId", "reportedById", "reportedOn",
        "recordedAt", "source", "visitId", "eventId", "sourceNote", "projectName", "intendedAmount", "contactName",
        "contactPhone", "summary", "ofLeadId", "reason")
      values (${leadId}::uuid, ${kind}::"LeadKind", ${projectId}::uuid, ${enterprise.id}::uuid, ${holderId}::uuid,
        -- The clock after the lock on the enterprise, which decides who was first, and not that of the transaction.
        ${by}::uuid, ${reportedOn}::date, clock_timestamp(), ${input.source}::"LeadSource",
        ${input.visitId ?? null}::uuid, ${input.eventId ?? null}::uuid, ${input.sourceNote ?? null},
        ${input.projectName}, ${amount}::bigint, ${input.contactName ?? null}, ${input.contactPhone ?? null},
        ${input.summary ?? null}, ${ofLeadId ?? null}::uuid, ${input.reason ?? null})
      returning "no"
    )`
}

/** What `findProjectHistory` would read of the rows just written. */
function historyOf(report: Report, { projectId, leadId }: Ids): ProjectHistory {
  const { input, holderId, chainId, reportedOn: on } = report
  const { intendedAmountYuan: amount, eventId = null } = input
  return {
    id: projectId,
    chainId,
    lead: { id: leadId, entityId: holderId, eventId, reportedOn: on, withdrawnOn: null },
    moves: [{ on, toStage: 'DISCOVERY', toStatus: 'ACTIVE' }],
    holdings: [{ on, entityId: holderId }],
    intents: amount ? [{ on, amount: amount.toString() }] : [],
    signings: [],
    milestones: [],
    commitments: [],
    investments: [],
    requests: [],
  }
}
