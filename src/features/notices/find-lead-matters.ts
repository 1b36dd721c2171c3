import { addDays } from '@/lib/dates'
import { Prisma } from '@/server/generated/prisma/client'
import {
  aboutProject,
  areaRole,
  between,
  type Days,
  itsId,
  matter,
  members,
  ofProject,
  project,
  projectMatter,
  theHolder,
  theOfficer,
} from './write-matter'

/** What reporters, leaders and officers should know of leads, transfers and next steps. */
export function leadMatters(days: Days): Prisma.Sql[] {
  const { today, since } = days
  const about = Prisma.sql`jsonb_build_object('project', r."projectName")`
  const href = Prisma.sql`'/leads/' || r."id"`
  const reported = between(Prisma.sql`r."reportedOn"`, since, today)
  return [
    projectMatter({
      kind: 'leadToScreen',
      to: theHolder,
      key: Prisma.sql`r."id" || ':' || p."holderId"`,
      href: Prisma.sql`'/leads/inbox'`,
      params: about,
      from: Prisma.sql`from "Lead" r ${project} ${members(Prisma.sql`p."holderId"`, 'LEADER', days)}
        where r."kind" in ('FIRST', 'SEPARATE') and ${reported}
          and not exists (select from "LeadScreening" s where s."leadId" = r."id" and s."verdict" <> 'ASSIGN')
          and not exists (select from "LeadWithdrawal" w where w."leadId" = r."id")`,
    }),
    matter({
      kind: Prisma.sql`case s."verdict" when 'ACCEPT' then 'leadAccepted' when 'REJECT' then 'leadRejected' else 'leadAssigned' end`,
      to: Prisma.sql`r."reportedById"`,
      entityId: Prisma.sql`r."entityId"`,
      key: Prisma.sql`s."id"::text`,
      href,
      params: about,
      from: Prisma.sql`from "Lead" r join "LeadScreening" s on s."leadId" = r."id"
        where ${between(Prisma.sql`s."on"`, since, today)} and r."reportedById" is distinct from s."byId"`,
    }),
    matter({
      kind: 'appealToRule',
      to: theHolder,
      key: itsId,
      href,
      params: about,
      from: Prisma.sql`from "Lead" r ${areaRole('COORDINATOR', days)} where r."kind" = 'APPEAL' and ${reported}
        and not exists (select from "AppealRuling" a where a."leadId" = r."id")`,
    }),
    matter({
      kind: 'appealRuled',
      to: Prisma.sql`r."reportedById"`,
      entityId: Prisma.sql`r."entityId"`,
      key: itsId,
      href,
      params: about,
      from: Prisma.sql`from "Lead" r join "AppealRuling" a on a."leadId" = r."id"
        where ${between(Prisma.sql`a."on"`, since, today)} and r."reportedById" is not null`,
    }),
  ]
}

export function projectMatters(days: Days): Prisma.Sql[] {
  const { today, since } = days
  const withDay = (column: Prisma.Sql, text: Prisma.Sql) =>
    Prisma.sql`jsonb_build_object('project', p."name", 'on', ${column}, 'text', ${text})`
  return [
    projectMatter({
      kind: 'transferAsked',
      to: theHolder,
      key: itsId,
      href: ofProject(''),
      params: aboutProject,
      from: Prisma.sql`from "TransferRequest" r ${project} ${members(Prisma.sql`r."toEntityId"`, 'LEADER', days)}
        where r."outcome" is null and ${between(Prisma.sql`r."requestedOn"`, since, today)}`,
    }),
    projectMatter({
      kind: 'transferSettled',
      to: Prisma.sql`r."requestedById"`,
      key: itsId,
      href: ofProject(''),
      params: aboutProject,
      from: Prisma.sql`from "TransferRequest" r ${project}
        where ${between(Prisma.sql`r."settledOn"`, since, today)} and r."requestedById" is distinct from r."settledById"`,
    }),
    projectMatter({
      kind: 'projectAssigned',
      to: Prisma.sql`r."officerId"`,
      key: itsId,
      href: ofProject(''),
      params: aboutProject,
      from: Prisma.sql`from "ProjectOfficer" r ${project}
        where ${between(Prisma.sql`r."on"`, since, today)} and r."officerId" = p."officerId"
          and r."officerId" is distinct from r."byId"`,
    }),
    projectMatter({
      kind: 'nextStepDue',
      to: theOfficer,
      key: Prisma.sql`r."id" || ':' || r."nextStepOn"`,
      href: ofProject('#negotiations'),
      params: withDay(Prisma.sql`r."nextStepOn"`, Prisma.sql`r."nextStep"`),
      from: Prisma.sql`from "Negotiation" r ${project}
        where ${between(Prisma.sql`r."nextStepOn"`, since, today)} and p."officerId" is not null
          and not exists (select from "Negotiation" later where later."projectId" = r."projectId" and later."on" > r."on")`,
    }),
    matter({
      kind: 'visitSoon',
      to: Prisma.sql`who."userId"`,
      entityId: Prisma.sql`r."entityId"`,
      key: Prisma.sql`r."id" || ':' || r."on"`,
      href: Prisma.sql`'/visits/' || r."id"`,
      params: Prisma.sql`jsonb_build_object('place', r."place", 'on', r."on")`,
      from: Prisma.sql`from "Visit" r ${whoGoes(Prisma.sql`r."id"`, Prisma.sql`r."byId"`)}
        where r."status" = 'PLANNED' and ${between(Prisma.sql`r."on"`, today, addDays(today, 1))}`,
    }),
    matter({
      kind: 'visitStepDue',
      to: Prisma.sql`v."byId"`,
      entityId: Prisma.sql`v."entityId"`,
      key: Prisma.sql`r."visitId" || ':' || r."enterpriseId" || ':' || r."nextStepOn"`,
      href: Prisma.sql`'/visits/' || r."visitId"`,
      params: Prisma.sql`jsonb_build_object('enterprise', e."name", 'on', r."nextStepOn", 'text', r."nextStep")`,
      from: Prisma.sql`from "VisitEnterprise" r join "Visit" v on v."id" = r."visitId" and v."status" = 'HELD'
        join "Enterprise" e on e."id" = r."enterpriseId"
        where ${between(Prisma.sql`r."nextStepOn"`, since, today)} and r."nextStepDoneOn" is null and v."byId" is not null`,
    }),
  ]
}

/** Those who take part, and who planned it. */
function whoGoes(visitId: Prisma.Sql, plannedBy: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`cross join lateral (
    select "userId" from "VisitParticipant" where "visitId" = ${visitId} union select ${plannedBy} where ${plannedBy} is not null
  ) who`
}
