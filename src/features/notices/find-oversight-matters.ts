import { addDays } from '@/lib/dates'
import { Prisma } from '@/server/generated/prisma/client'
import {
  areaRole,
  between,
  type Days,
  itsId,
  matter,
  members,
  project,
  projectMatter,
  theHolder,
} from './write-matter'

export type Escalation = { toLeaderDays: number; toLeadershipDays: number }

export function supervisionMatters(days: Days, { toLeaderDays, toLeadershipDays }: Escalation): Prisma.Sql[] {
  const { today, since } = days
  const href = Prisma.sql`'/supervision/' || r."id"`
  const params = Prisma.sql`jsonb_build_object('project', p."name", 'on', r."dueOn", 'text', left(r."text", 120))`
  const dated = Prisma.sql`r."id" || ':' || r."dueOn"`
  const escalated = (who: Prisma.Sql, after: number) =>
    projectMatter({
      kind: 'supervisionEscalated',
      to: theHolder,
      key: dated,
      href,
      params,
      from: Prisma.sql`from "Supervision" r ${project} ${who} where r."state" = 'OPEN'
        and ${between(Prisma.sql`r."dueOn"`, addDays(since, -after), addDays(today, -after))}`,
    })
  const unowned = (who: Prisma.Sql) =>
    projectMatter({
      kind: 'problemRaised',
      to: theHolder,
      key: itsId,
      href,
      params,
      from: Prisma.sql`from "Supervision" r ${project} ${who} where r."state" = 'OPEN' and r."ownerId" is null
        and held."userId" is distinct from r."byId" and ${between(Prisma.sql`r."raisedOn"`, since, today)}`,
    })
  return [
    unowned(members(Prisma.sql`p."holderId"`, 'LEADER', days)),
    unowned(areaRole('COORDINATOR', days)),
    projectMatter({
      kind: 'supervisionGiven',
      to: Prisma.sql`r."ownerId"`,
      key: Prisma.sql`r."id" || ':' || r."ownerId"`,
      href,
      params,
      from: Prisma.sql`from "Supervision" r ${project} ${givenBy} where r."state" = 'OPEN'
        and r."ownerId" is distinct from given."byId" and ${between(Prisma.sql`given."on"`, since, today)}`,
    }),
    projectMatter({
      kind: 'supervisionReplied',
      to: Prisma.sql`r."byId"`,
      key: Prisma.sql`s."id"::text`,
      href,
      params,
      from: Prisma.sql`from "Supervision" r ${project} join "SupervisionStep" s on s."supervisionId" = r."id" and s."act" = 'REPLY'
        where r."state" = 'REPLIED' and ${between(Prisma.sql`s."on"`, since, today)} and r."byId" is distinct from s."byId"`,
    }),
    projectMatter({
      kind: 'supervisionOverdue',
      to: Prisma.sql`r."ownerId"`,
      key: dated,
      href,
      params,
      from: Prisma.sql`from "Supervision" r ${project} where r."state" = 'OPEN' and r."ownerId" is not null
        and ${between(Prisma.sql`r."dueOn"`, since, addDays(today, -1))}`,
    }),
    escalated(members(Prisma.sql`p."holderId"`, 'LEADER', days), toLeaderDays),
    escalated(areaRole('LEADERSHIP', days), toLeadershipDays),
  ]
}

/** Who named the owner that stands, and when: who assigned the matter last, else who raised it. */
const givenBy = Prisma.sql`cross join lateral (
  select s."on", s."byId", s."seq" from "SupervisionStep" s where s."supervisionId" = r."id" and s."act" = 'ASSIGN'
  union all select r."raisedOn", r."byId", 0 order by 3 desc limit 1) given`

export function workPlanMatters(days: Days): Prisma.Sql[] {
  const plan = Prisma.sql`join "WorkPlan" plan on plan."id" = r."planId" join "PromotionEntity" e on e."id" = plan."entityId"`
  const params = Prisma.sql`jsonb_build_object('entity', e."name", 'year', plan."year"::text)`
  const href = Prisma.sql`'/work-plans/' || plan."id"`
  return [
    matter({
      kind: 'workPlanSubmitted',
      to: theHolder,
      key: itsId,
      href,
      params,
      from: Prisma.sql`from "WorkPlanVersion" r ${plan} ${members(Prisma.sql`plan."entityId"`, 'LEADER', days)}
        where r."state" = 'SUBMITTED' and r."submittedAt" >= ${days.since}::date`,
    }),
    matter({
      kind: 'workPlanSettled',
      to: Prisma.sql`r."byId"`,
      entityId: Prisma.sql`plan."entityId"`,
      key: itsId,
      href,
      params,
      from: Prisma.sql`from "WorkPlanVersion" r ${plan}
        where r."state" in ('APPROVED', 'RETURNED') and r."settledAt" >= ${days.since}::date
          and r."byId" is distinct from r."settledById"`,
    }),
  ]
}

/** An issue that waits for leadership; and for who drafted it, that it came back or is out. */
export function briefMatters(days: Days): Prisma.Sql[] {
  const params = Prisma.sql`jsonb_build_object('title', r."title")`
  const href = Prisma.sql`'/briefs/' || r."id"`
  const toDrafter = { to: Prisma.sql`r."byId"`, href, params }
  return [
    matter({
      kind: 'briefSubmitted',
      to: theHolder,
      key: Prisma.sql`r."id" || ':' || r."version"`,
      href,
      params,
      from: Prisma.sql`from "Brief" r ${areaRole('LEADERSHIP', days)}
        where r."status" = 'REVIEW' and r."submittedAt" >= ${days.since}::date`,
    }),
    matter({
      ...toDrafter,
      kind: 'briefSentBack',
      key: Prisma.sql`a."sequence"::text`,
      from: Prisma.sql`from "AuditEntry" a join "Brief" r on r."id"::text = a."recordId" and r."status" = 'DRAFT'
        where a."act" = 'briefs.sendBack' and a."at" >= ${days.since}::date and a."actorId" is distinct from r."byId"`,
    }),
    matter({
      ...toDrafter,
      kind: 'briefPublished',
      key: itsId,
      from: Prisma.sql`from "Brief" r where r."status" = 'PUBLISHED' and r."publishedAt" >= ${days.since}::date
        and r."publishedById" is distinct from r."byId"`,
    }),
  ]
}
