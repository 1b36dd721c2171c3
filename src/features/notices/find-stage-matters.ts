import { addDays } from '@/lib/dates'
import { Prisma } from '@/server/generated/prisma/client'
import { WINDOW_DAYS } from './rules'
import {
  aboutProject,
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

export function evaluationMatters(days: Days): Prisma.Sql[] {
  const { today, since } = days
  const open = Prisma.sql`r."concludedOn" is null and r."withdrawnOn" is null`
  const evaluators = members(Prisma.sql`r."departmentId"`, 'EVALUATOR', days)
  const href = Prisma.sql`'/evaluations/' || r."id"`
  const due = Prisma.sql`jsonb_build_object('project', p."name", 'on', r."dueOn")`
  return [
    matter({
      kind: 'evaluationAsked',
      to: theHolder,
      key: itsId,
      href,
      params: due,
      from: Prisma.sql`from "Evaluation" r ${project} ${evaluators}
        where ${open} and ${between(Prisma.sql`r."askedOn"`, since, today)}`,
    }),
    matter({
      kind: 'evaluationDue',
      to: theHolder,
      key: Prisma.sql`r."id" || ':' || r."dueOn"`,
      href,
      params: due,
      from: Prisma.sql`from "Evaluation" r ${project} ${evaluators}
        where ${open} and ${between(Prisma.sql`r."dueOn"`, since, addDays(today, 1))}`,
    }),
    projectMatter({
      kind: 'evaluationConcluded',
      to: theOfficer,
      key: itsId,
      href: ofProject('#evaluations'),
      params: aboutProject,
      from: Prisma.sql`from "Evaluation" r ${project}
        where ${between(Prisma.sql`r."concludedOn"`, since, today)} and p."officerId" is not null`,
    }),
    projectMatter({
      kind: 'onAgenda',
      to: theOfficer,
      key: itsId,
      href: ofProject('#decisions'),
      params: Prisma.sql`jsonb_build_object('project', p."name", 'on', meeting."heldOn", 'text', meeting."no")`,
      from: Prisma.sql`from "AgendaItem" r ${project} join "CommitteeMeeting" meeting on meeting."id" = r."meetingId"
        where ${between(Prisma.sql`meeting."heldOn"`, today, addDays(today, WINDOW_DAYS))} and p."officerId" is not null`,
    }),
    projectMatter({
      kind: 'decided',
      to: theOfficer,
      key: itsId,
      href: ofProject('#decisions'),
      params: aboutProject,
      from: Prisma.sql`from "Decision" r ${project}
        where ${between(Prisma.sql`r."on"`, since, today)} and p."officerId" is not null`,
    }),
  ]
}
