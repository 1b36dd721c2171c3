import { Prisma } from '@/server/generated/prisma/client'
import {
  between,
  type Days,
  itsId,
  members,
  ofProject,
  project,
  projectMatter,
  theHolder,
  theOfficer,
} from './write-matter'

/**
 * The alerts of the above-scale watch: a prediction that moves to a later month goes to the holder's leaders, a month
 * that passes without 上规 to the project's officer and to them.
 */
export function scaleMatters(days: Days): Prisma.Sql[] {
  const { today, since } = days
  const about = { key: itsId, href: ofProject('#scale'), params }
  const leaders = members(Prisma.sql`p."holderId"`, 'LEADER', days)
  const passed = between(Prisma.sql`(r."predictedMonth" + interval '1 month')::date`, since, today)
  return [
    projectMatter({
      ...about,
      kind: 'scaleSlipped',
      to: theHolder,
      from: Prisma.sql`from "ScalePrediction" r ${project} ${leaders} where ${stands} and ${between(Prisma.sql`r."on"`, since, today)}
        and held."userId" is distinct from r."byId" and r."predictedMonth" > (
          select e."predictedMonth" from "ScalePrediction" e where e."projectId" = r."projectId" and e."seq" = r."seq" - 1)`,
    }),
    projectMatter({
      ...about,
      kind: 'scalePassed',
      to: theOfficer,
      from: Prisma.sql`from "ScalePrediction" r ${project} where ${stands} and p."officerId" is not null and ${passed}`,
    }),
    projectMatter({
      ...about,
      kind: 'scalePassed',
      to: theHolder,
      from: Prisma.sql`from "ScalePrediction" r ${project} ${leaders} where ${stands} and ${passed}`,
    }),
  ]
}

const params = Prisma.sql`jsonb_build_object('project', p."name", 'month', to_char(r."predictedMonth", 'YYYY-MM'),
  'text', coalesce(r."reason", ''))`

/** The last prediction of its project, which is not above scale. */
const stands = Prisma.sql`not exists (
    select from "ScalePrediction" later where later."projectId" = r."projectId" and later."seq" > r."seq")
  and not exists (select from "Milestone" m
    where m."projectId" = r."projectId" and m."kind" = 'ABOVE_SCALE' and m."achievedOn" is not null)`
