import { ABROAD, PROVINCE_ENDINGS, PROVINCES } from '@/lib/provinces'
import { Prisma } from '@/server/generated/prisma/client'
import { NONE } from './rules'

/**
 * Where an enterprise `e` comes from, as it is known today: the code of its province, `abroad` for one that is registered
 * abroad, null where nobody has written a province that is one.
 */
export const provinceOfEnterprise = Prisma.sql`
  coalesce((${PROVINCES.map(({ code }) => code)}::text[])[coalesce(
      array_position(${PROVINCES.map(({ name }) => name)}::text[], regexp_replace(trim(e."province"), ${PROVINCE_ENDINGS}, '')),
      array_position(${PROVINCES.map(({ nameEn }) => nameEn.toLowerCase())}::text[], lower(trim(e."province"))))],
    case when e."foreignNo" is not null then ${ABROAD} end)`

/** Condition on movements `f`: those of projects whose enterprise comes from there. */
export function fromProvince(province: string | undefined): Prisma.Sql {
  if (province === undefined) return Prisma.sql`true`
  return Prisma.sql`f."projectId" in (select p."id" from "Project" p join "Enterprise" e on e."id" = p."enterpriseId"
    where ${provinceOfEnterprise} is not distinct from ${province === NONE ? null : province}::text)`
}
