import { db } from '@/server/db'
import { Prisma } from '@/server/generated/prisma/client'
import type { Mark } from './judge-row'
import type { Duplicate, Layout } from './rules'

/** Records that are known by one of the marks already, by `mark` and `key`. `entityId` narrows visits to those of one's own. */
export async function findKnown(
  layout: Layout,
  marks: Mark[],
  entityId: string | null,
): Promise<Map<string, Duplicate>> {
  const known = new Map<string, Duplicate>()
  const kinds = [...new Set(marks.map(({ mark }) => mark))]
  for (const mark of kinds) {
    const keys = marks.filter((one) => one.mark === mark).map(({ key }) => key)
    const found = await db.$queryRaw<Found[]>(lookup(layout, mark, keys, entityId))
    for (const { key, id, name, holder, since } of found) {
      const told = holder ? { holder, since: since ?? undefined } : {}
      if (!known.has(keyOf({ mark, key }))) known.set(keyOf({ mark, key }), { mark, id, name, ...told })
    }
  }
  return known
}

type Found = { key: string; id: string; name: string; holder: string | null; since: string | null }

export function keyOf({ mark, key }: Mark): string {
  return `${mark}\n${key}`
}

function lookup(layout: Layout, mark: Mark['mark'], keys: string[], entityId: string | null): Prisma.Sql {
  switch (mark) {
    case 'openProject':
      return openProjects(keys)
    case 'sameDay':
      return visitsThatDay(keys, entityId)
    case 'creditCode':
      return byColumn('Enterprise', 'creditCode', 'name', keys)
    case 'contractNo':
      return byColumn('Signing', 'contractNo', 'contractNo', keys)
    case 'registrationNo':
      return byColumn('FundRegistration', 'registrationNo', 'name', keys)
    case 'code':
      return byColumn('FactoryBuilding', 'code', 'name', keys)
    default:
      return layout === 'FUND_REGISTRATIONS'
        ? byColumn('FundRegistration', 'name', 'name', keys)
        : byColumn('Enterprise', 'nameNormalised', 'name', keys)
  }
}

function byColumn(model: string, column: string, name: string, keys: string[]): Prisma.Sql {
  const [table, key, shown] = [model, column, name].map((word) => Prisma.raw(`"${word}"`))
  return Prisma.sql`select ${key} as "key", "id", ${shown} as "name", null as "holder", null as "since"
    from ${table} where ${key} = any(${keys}::text[])`
}

/** Of whosoever's project it is, as the duplicate check of the form tells it; `id` is the report that opened it. */
function openProjects(keys: string[]): Prisma.Sql {
  return Prisma.sql`
    select k."key", l."id", p."name", h."name" as "holder", (select to_char(max("on"), 'YYYY-MM-DD')
      from "ProjectHolding" where "projectId" = p."id") as "since"
    from unnest(${keys}::text[]) k("key")
      join "Enterprise" e on e."nameNormalised" = k."key" or e."creditCode" = k."key"
      join "Project" p on p."enterpriseId" = e."id" and p."status" in ('ACTIVE', 'PAUSED')
      join "Lead" l on l."projectId" = p."id" and l."kind" in ('FIRST', 'SEPARATE')
      join "PromotionEntity" h on h."id" = p."holderId"`
}

function visitsThatDay(keys: string[], entityId: string | null): Prisma.Sql {
  return Prisma.sql`
    select concat_ws('|', v."kind", v."on", e."nameNormalised") as "key", v."id", e."name", null as "holder", null as "since"
    from "Visit" v join "VisitEnterprise" m on m."visitId" = v."id" join "Enterprise" e on e."id" = m."enterpriseId"
    where v."entityId" = ${entityId}::uuid and v."status" <> 'CANCELLED'
      and v."on" = any(array(select distinct split_part(k, '|', 2)::date from unnest(${keys}::text[]) k))
      and concat_ws('|', v."kind", v."on", e."nameNormalised") = any(${keys}::text[])`
}
