import { addDays } from '@/lib/dates'
import { Prisma } from '@/server/generated/prisma/client'
import type { NoticeKind } from './rules'
import { between, type Days, ofProject, project, projectMatter, theOfficer } from './write-matter'

const SOON_DAYS = 7

export function promiseMatters(days: Days): Prisma.Sql[] {
  const { today, since } = days
  const due = (column: Prisma.Sql, text: Prisma.Sql) =>
    Prisma.sql`jsonb_build_object('project', p."name", 'on', ${column}, 'text', left(${text}, 120))`
  const dated = Prisma.sql`r."id" || ':' || r."dueOn"`
  const yesterday = addDays(today, -1)
  const owned = (
    type: 'ServiceRequest' | 'FactorItem',
    given: NoticeKind,
    overdue: NoticeKind,
    href: Prisma.Sql,
    text: Prisma.Sql,
    table = Prisma.raw(`"${type}"`),
  ) => [
    projectMatter({
      kind: given,
      to: Prisma.sql`r."ownerId"`,
      key: Prisma.sql`r."id" || ':' || r."ownerId"`,
      href,
      params: due(Prisma.sql`r."dueOn"`, text),
      from: Prisma.sql`from ${table} r ${project} where r."state" = 'OPEN'
        and (r."ownerId" is distinct from r."byId" and r."recordedAt" >= ${since}::date or exists (
          select from "AuditEntry" a where a."recordType" = ${type} and a."recordId" = r."id"::text
            and a."at" >= ${since}::date and a."actorId" is distinct from r."ownerId"
            and a."before" ->> 'ownerId' <> r."ownerId"::text and a."after" ->> 'ownerId' = r."ownerId"::text))`,
    }),
    projectMatter({
      kind: overdue,
      to: Prisma.sql`r."ownerId"`,
      key: dated,
      href,
      params: due(Prisma.sql`r."dueOn"`, text),
      from: Prisma.sql`from ${table} r ${project}
        where r."state" = 'OPEN' and ${between(Prisma.sql`r."dueOn"`, since, yesterday)}`,
    }),
  ]
  return [
    projectMatter({
      kind: Prisma.sql`case when r."dueOn" < ${today}::date then 'commitmentOverdue' else 'commitmentSoon' end`,
      to: theOfficer,
      key: dated,
      href: ofProject('#commitments'),
      params: due(Prisma.sql`r."dueOn"`, Prisma.sql`r."clause"`),
      from: Prisma.sql`from "Commitment" r ${project} where r."state" = 'OPEN' and p."officerId" is not null
        and ${between(Prisma.sql`r."dueOn"`, since, addDays(today, SOON_DAYS))}`,
    }),
    projectMatter({
      kind: 'milestoneOverdue',
      to: theOfficer,
      key: Prisma.sql`r."id" || ':' || r."plannedOn"`,
      href: ofProject('#milestones'),
      params: Prisma.sql`jsonb_build_object('project', p."name", 'on', r."plannedOn", 'milestone', r."kind")`,
      from: Prisma.sql`from "Milestone" r ${project} where r."achievedOn" is null and p."officerId" is not null
        and ${between(Prisma.sql`r."plannedOn"`, since, yesterday)}`,
    }),
    ...owned(
      'ServiceRequest',
      'requestGiven',
      'requestOverdue',
      Prisma.sql`'/service-requests/' || r."id"`,
      Prisma.sql`r."title"`,
    ),
    ...owned('FactorItem', 'factorGiven', 'factorOverdue', ofProject('#work-steps'), Prisma.sql`r."need"`),
  ]
}
