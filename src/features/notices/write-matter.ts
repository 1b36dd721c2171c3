import type { CalendarDate } from '@/lib/dates'
import { Prisma } from '@/server/generated/prisma/client'
import type { NoticeKind } from './rules'

/** Today, and the first day of what is still told. */
export type Days = { today: CalendarDate; since: CalendarDate }

type Matter = {
  kind: NoticeKind | Prisma.Sql
  to: Prisma.Sql
  key: Prisma.Sql
  href: Prisma.Sql
  params: Prisma.Sql
  from: Prisma.Sql
  /** Whose people alone are told: who left the entity since is not. */
  entityId?: Prisma.Sql
  /** Who may not read the project today is not told. */
  projectId?: Prisma.Sql
}

export function matter({ kind, to, key, href, params, from, entityId, projectId }: Matter): Prisma.Sql {
  const word = typeof kind === 'string' ? Prisma.sql`${kind}::text` : kind
  return Prisma.sql`select ${to} as "userId", ${word} as "kind", ${word} || ':' || ${key} as "key", ${href} as "href",
    ${params} as "params", ${entityId ?? NOTHING} as "entityId", ${projectId ?? NOTHING} as "projectId" ${from}`
}

const NOTHING = Prisma.sql`null::uuid`

/** A matter of the project `p`, which its `from` joins. */
export function projectMatter(told: Omit<Matter, 'projectId'>): Prisma.Sql {
  return matter({ ...told, projectId: Prisma.sql`p."id"` })
}

export const project = Prisma.sql`join "Project" p on p."id" = r."projectId" and p."status" in ('ACTIVE', 'PAUSED')`
export const aboutProject = Prisma.sql`jsonb_build_object('project', p."name")`
export const ofProject = (anchor: string) => Prisma.sql`'/projects/' || p."id" || ${anchor}`
export const theOfficer = Prisma.sql`p."officerId"`
export const itsId = Prisma.sql`r."id"::text`

/** Who holds a role in an entity today. */
export function members(entity: Prisma.Sql, role: string, { today }: Days): Prisma.Sql {
  return Prisma.sql`join "Membership" held on held."entityId" = ${entity} and held."role"::text = ${role}
    and held."startsOn" <= ${today}::date and (held."endsOn" is null or held."endsOn" > ${today}::date)`
}

export function areaRole(role: string, { today }: Days): Prisma.Sql {
  return Prisma.sql`join "AreaRoleGrant" held on held."role"::text = ${role}
    and held."startsOn" <= ${today}::date and (held."endsOn" is null or held."endsOn" > ${today}::date)`
}

export const theHolder = Prisma.sql`held."userId"`

export function between(column: Prisma.Sql, from: CalendarDate, to: CalendarDate): Prisma.Sql {
  return Prisma.sql`${column} between ${from}::date and ${to}::date`
}
