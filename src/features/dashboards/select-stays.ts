import type { FigureScope } from '@/features/figures/policy'
import { NONE } from '@/features/figures/rules'
import { projectsOfOfficer } from '@/features/figures/select-movements'
import { Prisma } from '@/server/generated/prisma/client'
import type { Narrowing } from './schema'

/**
 * CTEs "stays" and "standing" as of the date, from the dated moves, as far as they were known. A row of "stays"
 * {projectId, stage, enteredOn, leftOn, days, wentOn} is one unbroken time of a project at a stage, paused or not; leftOn is
 * null while it is there, days run to the date then, and wentOn says that it left for a later stage. A row of "standing"
 * {projectId, signed} is a project, and whether it stands at 签约 or later without being lost.
 */
export function selectStays(view: Narrowing, scope: FigureScope): Prisma.Sql {
  const { asOf } = view
  return Prisma.sql`
    "changed" as (
      select * from (
        select m."projectId", m."seq", m."on", m."toStage" as "stage", m."toStatus" in ('ACTIVE', 'PAUSED') as "open",
          lag(m."toStage") over w as "stageBefore", lag(m."toStatus" in ('ACTIVE', 'PAUSED')) over w as "openBefore"
        from "ProjectMove" m where m."on" <= ${asOf}::date and ${recordedBy(view, Prisma.sql`m`)} and ${isOfProjects(view, scope)}
        window w as (partition by m."projectId" order by m."seq")
      ) c where (c."stage", c."open") is distinct from (c."stageBefore", c."openBefore")
    ), "turns" as (
      select c.*, lead(c."on") over w as "leftOn", lead(c."stage") over w as "nextStage", lead(c."open") over w as "nextOpen"
      from "changed" c window w as (partition by c."projectId" order by c."seq")
    ), "stays" as (
      select "projectId", "stage", "seq", "on" as "enteredOn", "leftOn", coalesce("leftOn", ${asOf}::date) - "on" as "days",
        coalesce("nextOpen" and "nextStage" > "stage", false) as "wentOn"
      from "turns" where "open"
    ), "standing" as (
      select distinct on (m."projectId") m."projectId", m."toStage" >= 'SIGNING' and m."toStatus" <> 'LOST' as "signed"
      from "ProjectMove" m where m."on" <= ${asOf}::date and ${recordedBy(view, Prisma.sql`m`)}
        and m."projectId" in (select "projectId" from "stays")
      order by m."projectId", m."seq" desc
    )`
}

function recordedBy({ knownAt }: Narrowing, row: Prisma.Sql): Prisma.Sql {
  return knownAt ? Prisma.sql`${row}."recordedAt" <= ${knownAt}::timestamptz` : Prisma.sql`true`
}

/** Projects are counted for who holds them on the date, as the figures of the stages are. */
function isOfProjects(view: Narrowing, scope: FigureScope): Prisma.Sql {
  const conditions = [
    ...(scope.kind === 'AREA' ? [] : [isHeldBy(view, isAnyOf(scope.entities.map(({ id }) => id)))]),
    ...(view.holder ? [isHeldBy(view, isAnyOf(view.holder === NONE ? [] : [view.holder]))] : []),
    ...(view.kind
      ? [
          isHeldBy(
            view,
            Prisma.sql`h."entityId" in (select "id" from "PromotionEntity" where "kind"::text = ${view.kind})`,
          ),
        ]
      : []),
    ...(view.chain ? [isInChain(view.chain)] : []),
    ...(view.focus ? [isInFocus(view.focus)] : []),
    ...(view.officer
      ? [Prisma.sql`m."projectId" in (${projectsOfOfficer(view.officer, view, view.asOf)})`]
      : []),
  ]
  return conditions.length > 0 ? Prisma.join(conditions, ' and ') : Prisma.sql`true`
}

function isAnyOf(ids: string[]): Prisma.Sql {
  return Prisma.sql`h."entityId" = any(${ids}::text[]::uuid[])`
}

function isHeldBy(view: Narrowing, matching: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`m."projectId" in (
    select h."projectId" from (
      select distinct on (h."projectId") h."projectId", h."entityId" from "ProjectHolding" h
      where h."on" <= ${view.asOf}::date and ${recordedBy(view, Prisma.sql`h`)} order by h."projectId", h."seq" desc
    ) h where ${matching})`
}

function isInChain(chain: string): Prisma.Sql {
  const matching = chain === NONE ? Prisma.sql`p."chainId" is null` : Prisma.sql`p."chainId" = ${chain}::uuid`
  return Prisma.sql`m."projectId" in (select p."id" from "Project" p where ${matching})`
}

function isInFocus(focus: string): Prisma.Sql {
  const matching = focus === NONE ? Prisma.sql`c."focusId" is null` : Prisma.sql`c."focusId" = ${focus}::uuid`
  return Prisma.sql`m."projectId" in (
    select p."id" from "Project" p left join "IndustryChain" c on c."id" = p."chainId" where ${matching})`
}
