import { visibleProjects } from '@/features/pipeline/policy'
import { getProjectInView } from '@/features/pipeline/queries'
import type { Actor } from '@/lib/actor'
import { type CalendarDate, daysBetween, fromDbDate, today } from '@/lib/dates'
import { db, type Tx } from '@/server/db'
import { notFound } from '@/server/errors'
import { Prisma } from '@/server/generated/prisma/client'
import { canAssign, canJudge, canReply } from './policy'
import {
  daysOverdue,
  escalationOf,
  fits,
  isQuiet,
  SUPERVISION_LIMITS,
  type SupervisionLimits,
  type SupervisionState,
} from './rules'

const named = { select: { id: true, name: true } } as const

const whole = {
  owner: named,
  by: named,
  project: {
    select: {
      id: true,
      no: true,
      name: true,
      stage: true,
      holderId: true,
      readerIds: true,
      askedIds: true,
      holder: { select: { id: true, name: true, nameEn: true } },
    },
  },
  steps: { include: { owner: named, by: named }, orderBy: { seq: 'asc' } },
} satisfies Prisma.SupervisionInclude

export type SupervisionDetail = Awaited<ReturnType<typeof getSupervision>>

/** One matter with all that was done with it, whose it has become, and what the reader may do. */
export async function getSupervision(actor: Actor, supervisionId: string) {
  const [found, limits] = await Promise.all([
    db.supervision.findFirst({
      where: { id: supervisionId, project: visibleProjects(actor) },
      include: whole,
    }),
    findSupervisionLimits(),
  ])
  if (!found) throw notFound()
  const { steps, project, projectId: _, byId, ...matter } = found
  const { readerIds: __, askedIds: ___, ...inView } = project
  const { state } = matter
  const dueOn = matter.dueOn && fromDbDate(matter.dueOn)
  const overdue = daysOverdue({ state, dueOn }, today())
  return {
    ...matter,
    project: inView,
    raisedOn: fromDbDate(matter.raisedOn),
    dueOn,
    closedOn: matter.closedOn && fromDbDate(matter.closedOn),
    overdue,
    level: escalationOf(overdue, limits),
    steps: steps.map(({ id, act, on, text, owner, by, dueOn: until }) => ({
      id,
      act,
      on: fromDbDate(on),
      text,
      owner,
      by,
      dueOn: until && fromDbDate(until),
    })),
    rights: {
      assign: fits('ASSIGN', state) && canAssign(actor, found),
      reply: fits('REPLY', state) && canReply(actor, found),
      return: fits('RETURN', state) && canJudge(actor, { byId }),
      extend: fits('EXTEND', state) && dueOn !== null && canAssign(actor, found),
      close: fits('CLOSE', state) && canJudge(actor, { byId }),
    },
  }
}

/** The matter of an id, locked; notFound for what the actor may not read. */
export async function lockSupervision(tx: Tx, actor: Actor, supervisionId: string) {
  await tx.$queryRaw`select from "Supervision" where "id" = ${supervisionId}::uuid for update`
  const found = await tx.supervision.findFirst({
    where: { id: supervisionId, project: visibleProjects(actor) },
    include: whole,
  })
  if (!found) throw notFound()
  return { ...found, raisedOn: fromDbDate(found.raisedOn), dueOn: found.dueOn && fromDbDate(found.dueOn) }
}

/** What a stale form is shown of the matter as it stands now. */
export function describeStored(stored: Awaited<ReturnType<typeof lockSupervision>>): {
  ownerId: string | null
  dueOn: CalendarDate | null
  state: SupervisionState
  version: number
} {
  const { ownerId, dueOn, state, version } = stored
  return { ownerId, dueOn, state, version }
}

/** Whether a project counts as quiet, and for how many days nothing has happened on it. */
export async function getQuietness(actor: Actor, projectId: string) {
  const [project, limits] = await Promise.all([getProjectInView(actor, projectId), findSupervisionLimits()])
  const day = today()
  return { quiet: isQuiet(project, limits, day), days: daysBetween(project.lastActivityOn, day) }
}

/** Who could own a matter of a project: those who may read it today and have a part in the business. */
export async function listPossibleOwners(actor: Actor, projectId: string) {
  return findPossibleOwners(db, await getProjectInView(actor, projectId))
}

type Readable = { holderId: string; stage: string; readerIds: string[]; askedIds: string[] }

/** The holder's people first. */
export async function findPossibleOwners(tx: Tx | typeof db, project: Readable) {
  const { holderId, stage, readerIds, askedIds } = project
  const day = today()
  const holds = (row: Prisma.Sql) =>
    Prisma.sql`${row}."startsOn" <= ${day}::date and (${row}."endsOn" is null or ${row}."endsOn" > ${day}::date)`
  return tx.$queryRaw<{ id: string; name: string; entity: string | null; entityEn: string | null }[]>`
    select u."id", u."name", m."name" as "entity", m."nameEn" as "entityEn"
    from "User" u
    left join lateral (
      select e."id", e."name", e."nameEn" from "Membership" m join "PromotionEntity" e on e."id" = m."entityId"
      where m."userId" = u."id" and ${holds(Prisma.sql`m`)} and case m."role"
        when 'EVALUATOR' then e."id" = any(${askedIds}::uuid[]) else e."id" = any(${readerIds}::uuid[]) end
      order by (e."id" = ${holderId}::uuid) desc, e."kind", e."no" limit 1) m on true
    where u."disabledAt" is null and (m."id" is not null or exists (
      select from "AreaRoleGrant" g where g."userId" = u."id" and ${holds(Prisma.sql`g`)}
        and (g."role" in ('COORDINATOR', 'LEADERSHIP')
          or (g."role" = 'SECRETARY' and ${stage}::"Stage" >= 'EVALUATION'))))
    order by coalesce(m."id" = ${holderId}::uuid, false) desc, m."id" is null, u."username"`
}

/** Days from the settings, where they are set. */
export async function findSupervisionLimits(): Promise<SupervisionLimits> {
  const set = await db.setting.findMany({ where: { key: { in: Object.keys(SUPERVISION_LIMITS) } } })
  const days = set.flatMap(({ key, value }) =>
    Number.isInteger(value) ? [[key, Number(value)] as const] : [],
  )
  return { ...SUPERVISION_LIMITS, ...Object.fromEntries(days) }
}
