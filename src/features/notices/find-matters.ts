import { readsTheProject } from '@/features/pipeline/list-readers'
import { addDays, type CalendarDate, toDbDate } from '@/lib/dates'
import { Prisma } from '@/server/generated/prisma/client'
import { leadMatters, projectMatters } from './find-lead-matters'
import { briefMatters, type Escalation, supervisionMatters, workPlanMatters } from './find-oversight-matters'
import { promiseMatters } from './find-promise-matters'
import { scaleMatters } from './find-scale-matters'
import { evaluationMatters } from './find-stage-matters'
import { WINDOW_DAYS } from './rules'
import type { Days } from './write-matter'

/**
 * Rows {userId, kind, key, href, params} of everything that somebody should be told today, if they may still read it. A
 * matter's key names it and its date, so that it is told once, and anew when its date moves.
 */
export function selectMatters(today: CalendarDate, escalation: Escalation): Prisma.Sql {
  const days: Days = { today, since: addDays(today, -WINDOW_DAYS) }
  const matters = [
    ...leadMatters(days),
    ...projectMatters(days),
    ...evaluationMatters(days),
    ...promiseMatters(days),
    ...scaleMatters(days),
    ...supervisionMatters(days, escalation),
    ...workPlanMatters(days),
    ...briefMatters(days),
  ]
  return Prisma.sql`
    select distinct on (m."userId", m."key") m.* from (${Prisma.join(matters, ' union all ')}) m
    join "User" u on u."id" = m."userId" and u."disabledAt" is null
    where (m."entityId" is null or exists (select from "Membership" held where held."userId" = u."id"
        and held."entityId" = m."entityId" and held."startsOn" <= ${today}::date
        and (held."endsOn" is null or held."endsOn" > ${today}::date)))
      and (m."projectId" is null or exists (select from "Project" p
        where p."id" = m."projectId" and ${readsTheProject(toDbDate(today))}))`
}
