import { cache } from 'react'
import type { Actor } from '@/lib/actor'
import type { CalendarDate } from '@/lib/dates'
import { db, type Tx } from '@/server/db'
import { Prisma } from '@/server/generated/prisma/client'
import { PREPARED } from '@/server/prepared'
import { findProjectInView } from './find-in-view'
import type { GateFacts } from './rules'

type Dated = { on: CalendarDate }

/** All dated facts of one project, oldest first, as its figures and its gates read them. Yuan come as text of digits. */
export type ProjectHistory = {
  id: string
  chainId: string | null
  lead: {
    id: string
    entityId: string
    eventId: string | null
    reportedOn: CalendarDate
    withdrawnOn: CalendarDate | null
  } | null
  moves: (Dated & { toStage: GateFacts['stage']; toStatus: GateFacts['status'] })[]
  holdings: (Dated & { entityId: string })[]
  intents: (Dated & { amount: string | null })[]
  signings: {
    id: string
    kind: 'INVESTMENT' | 'INCREASE' | 'FRAMEWORK'
    signedOn: CalendarDate
    amount: string
    holderId: string
    eventId: string | null
    chainId: string | null
    terminatedOn: CalendarDate | null
    amendments: { effectiveOn: CalendarDate; amount: string }[]
  }[]
  milestones: {
    kind: 'REGISTERED' | 'STARTED' | 'COMPLETED' | 'IN_PRODUCTION' | 'ABOVE_SCALE'
    achievedOn: CalendarDate | null
  }[]
  commitments: {
    id: string
    dueOn: CalendarDate | null
    states: (Dated & { state: 'OPEN' | 'FULFILLED' | 'WAIVED' })[]
  }[]
  /** Money in place and fixed assets, without what was voided. */
  investments: (Dated & { kind: 'FUNDS_IN_PLACE' | 'FIXED_ASSETS'; amount: string })[]
  requests: { id: string; raisedOn: CalendarDate; resolvedOn: CalendarDate | null }[]
}

const rows = (select: Prisma.Sql) =>
  Prisma.sql`coalesce((select jsonb_agg(to_jsonb(r)) from (${select}) r), '[]')`

const historyColumns = Prisma.sql`
  p."id", p."chainId",
  (select to_jsonb(r) from (
    select l."id", l."entityId", w."on" as "withdrawnOn",
      coalesce((c."changes"->'reportedOn'->>'to')::date, l."reportedOn") as "reportedOn",
      case when c."changes"->'eventId' is null then l."eventId" else (c."changes"->'eventId'->>'to')::uuid end as "eventId"
    from "Lead" l left join "LeadWithdrawal" w on w."leadId" = l."id" left join lateral (
      select jsonb_object_agg(field."key", field."value" order by made."recordedAt") as "changes"
      from "LeadCorrection" made cross join jsonb_each(made."changes") field where made."leadId" = l."id") c on true
    where l."projectId" = p."id" and l."kind" in ('FIRST', 'SEPARATE')) r) as "lead",
  ${rows(Prisma.sql`select "on", "toStage", "toStatus" from "ProjectMove" where "projectId" = p."id" order by "seq"`)} as "moves",
  ${rows(Prisma.sql`select "on", "entityId" from "ProjectHolding" where "projectId" = p."id" order by "seq"`)} as "holdings",
  ${rows(Prisma.sql`select "on", "amount"::text from "ProjectIntent" where "projectId" = p."id" order by "on", "seq"`)} as "intents",
  ${rows(Prisma.sql`
    select s."id", s."kind", s."signedOn", s."amount"::text, s."holderId", s."eventId", s."chainId", s."terminatedOn",
      ${rows(Prisma.sql`select "effectiveOn", "amount"::text from "SigningAmendment"
        where "signingId" = s."id" order by "effectiveOn", "seq"`)} as "amendments"
    from "Signing" s where s."projectId" = p."id" order by s."signedOn", s."recordedAt"`)} as "signings",
  ${rows(Prisma.sql`select "kind", "achievedOn" from "Milestone" where "projectId" = p."id"`)} as "milestones",
  ${rows(Prisma.sql`
    select c."id", c."dueOn", ${rows(Prisma.sql`select "on", "state" from "CommitmentStateChange"
      where "commitmentId" = c."id" order by "seq"`)} as "states"
    from "Commitment" c where c."projectId" = p."id"`)} as "commitments",
  ${rows(Prisma.sql`select "on", "kind", "amount"::text from "InvestmentRecord"
    where "projectId" = p."id" and "voidedAt" is null order by "on"`)} as "investments",
  ${rows(Prisma.sql`select "id", "raisedOn", "resolvedOn" from "ServiceRequest"
    where "projectId" = p."id"`)} as "requests"`

/** One statement, whatever hangs on the project; null when there is none of this id. */
export async function findProjectHistory(tx: Tx, projectId: string): Promise<ProjectHistory | null> {
  const found = await tx.$queryRaw<ProjectHistory[]>`${PREPARED}
    select ${historyColumns} from "Project" p where p."id" = ${projectId}::uuid`
  return found[0] ?? null
}

/** The histories of the next projects after an id, in order of id, for the recount. */
export async function listProjectHistories(after: string | null, limit: number): Promise<ProjectHistory[]> {
  const start = after ?? '00000000-0000-0000-0000-000000000000'
  return db.$queryRaw<ProjectHistory[]>`
    select ${historyColumns} from "Project" p where p."id" > ${start}::uuid order by p."id" limit ${limit}`
}

/** Everything that the gates look at, of the row `p` of "Project". */
export const gateFacts = Prisma.sql`
  (select to_jsonb(f) from (select
    p."stage", p."status", p."holderId", p."officerId",
    (select max("on") from "ProjectMove" where "projectId" = p."id") as "lastMoveOn",
    (select to_jsonb(r) from (select "on", "recordedAt" from "ProjectMove"
      where "projectId" = p."id" and "act" in ('SEND_BACK', 'TERMINATE') order by "seq" desc limit 1) r) as "lastSendBack",
    (select max("on") filter (where "verdict" = 'ACCEPT') from "LeadScreening" s where s."projectId" = p."id"
      and not exists (select from "LeadWithdrawal" w where w."leadId" = s."leadId")
      and not exists (select from "LeadScreening" later where later."projectId" = p."id"
        and (later."on", later."recordedAt") > (s."on", s."recordedAt"))) as "leadAcceptedOn",
    (select "creditCode" is not null or "foreignNo" is not null from "Enterprise" where "id" = p."enterpriseId")
      as "enterpriseIdentified",
    coalesce((select jsonb_agg(v."on") from "VisitEnterprise" m join "Visit" v on v."id" = m."visitId"
      where v."status" = 'HELD' and (m."projectId" = p."id"
        or (m."enterpriseId" = p."enterpriseId" and v."entityId" = any(p."readerIds")))), '[]') as "contactsOn",
    ${rows(Prisma.sql`select "on", "amount"::text from "ProjectIntent" where "projectId" = p."id" order by "on", "seq"`)}
      as "intents",
    coalesce((select jsonb_agg("on") from "Negotiation" where "projectId" = p."id"), '[]') as "roundsOn",
    coalesce((select jsonb_agg(distinct "kind") from "EvaluationRequirement" r where r."required"
      and (r."chainId" = p."chainId" or (r."chainId" is null and not exists (
        select from "EvaluationRequirement" own where own."kind" = r."kind" and own."chainId" = p."chainId")))), '[]')
      as "requiredEvaluations",
    coalesce((select jsonb_agg(to_jsonb(r)) from (
      select distinct on ("kind") "kind", "verdict",
        case when "concludedOn" is not null then jsonb_build_object('on', "concludedOn", 'recordedAt', "concludedAt") end
          as "concluded"
      from "Evaluation" where "projectId" = p."id" and "withdrawnOn" is null
      order by "kind", "askedOn" desc, "recordedAt" desc) r), '[]') as "evaluations",
    coalesce((select jsonb_agg(to_jsonb(r)) from (select "on", "recordedAt", "verdict" from "Decision"
      where "projectId" = p."id" order by "on", "recordedAt") r), '[]') as "decisions",
    coalesce((select jsonb_agg(to_jsonb(r)) from (select "id", "clause", "fairVerdict", "exceptionArticle"
      from "Commitment" where "projectId" = p."id" and "side" = 'AREA' and "kind" = 'INCENTIVE'
      and "state" <> 'WAIVED') r), '[]') as "incentives",
    (select count(*) from "Milestone" where "projectId" = p."id" and "plannedOn" is not null) as "plannedMilestones",
    (select "achievedOn" from "Milestone" where "projectId" = p."id" and "kind" = 'STARTED') as "startedOn",
    (select count(*) from "Commitment" where "projectId" = p."id" and "side" = 'AREA') as "areaCommitments",
    (select count(*) from "Commitment" where "projectId" = p."id" and "side" = 'ENTERPRISE') as "enterpriseCommitments",
    (select count(*) from "Commitment" where "projectId" = p."id" and "state" = 'OPEN') as "openCommitments") f)`

/** Everything that the gates of one project look at, in one statement. */
export async function findGateFacts(tx: Tx, projectId: string): Promise<GateFacts | null> {
  const found = await tx.$queryRaw<{ facts: GateFacts }[]>`${PREPARED}
    select ${gateFacts} as "facts" from "Project" p where p."id" = ${projectId}::uuid`
  return found[0]?.facts ?? null
}

/** What the parts of a project page need to know of their project; throws notFound for what the actor may not read. */
export const getProjectInView = cache((actor: Actor, projectId: string) =>
  findProjectInView(actor, projectId, Prisma.empty),
)
