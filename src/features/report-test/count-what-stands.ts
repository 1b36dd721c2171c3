import type { MilestoneKind } from '@/features/construction/rules'
import type { EntityKind } from '@/lib/actor'
import type { CalendarDate } from '@/lib/dates'
import { db } from '@/server/db'
import type { CountedRecord } from './rules'

type Counts = Record<CountedRecord | EntityKind | 'namedLeads', bigint>

/** Entities of each kind on a day, leads by their names, and the other records that the report counts; one statement. */
export async function countWhatStands(asOf: CalendarDate, leadNames: string[]): Promise<Counts> {
  const [counts] = await db.$queryRaw<Counts[]>`
    with "of day" as (select "kind"::text from "PromotionEntity"
      where "startsOn" <= ${asOf}::date and ("endsOn" is null or "endsOn" > ${asOf}::date))
    select (select count(*) from "of day" where "kind" = 'TASK_FORCE') as "TASK_FORCE",
      (select count(*) from "of day" where "kind" = 'PARK') as "PARK",
      (select count(*) from "of day" where "kind" = 'PLATFORM') as "PLATFORM",
      (select count(*) from "of day" where "kind" = 'TOWNSHIP') as "TOWNSHIP",
      (select count(*) from "of day" where "kind" = 'THIRD_PARTY') as "THIRD_PARTY",
      (select count(*) from "of day" where "kind" = 'DEPARTMENT') as "DEPARTMENT",
      (select count(*) from "IndustryChain") as "chains", (select count(*) from "FocusIndustry") as "focusIndustries",
      (select count(*) from "Campaign" where "year" = extract(year from ${asOf}::date) + 1) as "campaigns",
      (select count(distinct "focus") from "FundRegistration" where "registeredOn" <= ${asOf}::date) as "fundFields",
      (select count(*) from "Lead" l where l."projectName" = any(${leadNames}::text[])
        and (select sum(f."amount") from "FigureMovement" f where f."recordId" = l."id"
          and f."figure" = 'leads.count' and f."on" <= ${asOf}::date) > 0) as "namedLeads",
      (select count(distinct "taskForceId") from "TaskForceLead"
        where "startsOn" <= ${asOf}::date and ("endsOn" is null or "endsOn" > ${asOf}::date)) as "headedForces"`
  if (!counts) throw new Error('a statement of counts answers one row')
  return counts
}

/** What the ledger counts for a project that the report names, as of a day; amounts are whole yuan. */
export type NamedProject = {
  id: string
  name: string
  signed: bigint
  plans: Partial<Record<MilestoneKind, CalendarDate>>
}

/** Projects by their names, with what each has signed for and which steps are planned or done. */
export async function findNamedProjects(names: string[], asOf: CalendarDate): Promise<NamedProject[]> {
  return db.$queryRaw<NamedProject[]>`
    select p."id", p."name",
      coalesce(sum(f."amount"), 0)::bigint as "signed",
      coalesce((select jsonb_object_agg(m."kind", coalesce(m."achievedOn", m."plannedOn")) from "Milestone" m
        where m."projectId" = p."id"), '{}') as "plans"
    from "Project" p left join "FigureMovement" f on f."projectId" = p."id" and f."on" <= ${asOf}::date
      and f."figure" = 'signed.amount'
    where p."name" = any(${names}::text[]) group by p."id"`
}
