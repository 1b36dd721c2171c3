import type { Actor } from '@/lib/actor'
import { today } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden } from '@/server/errors'
import { canReadFactories } from './policy'
import { FIRST_NEW_YEAR } from './rules'

/** One park or platform company's buildings of one vintage; owner null for the area. Areas are whole m². */
export type ParkSum = {
  owner: { id: string; name: string; nameEn: string } | null
  isStock: boolean
  buildings: number
  area: bigint
  letArea: bigint
  occupiedArea: bigint
  /** What of the area is to be let this year, in ten-thousandths: the owner's own target, else the area's; null without one. */
  target: bigint | null
}

/** What is let and occupied by park and vintage, the area's sums first; buildings completed by today. */
export async function summariseParks(actor: Actor): Promise<ParkSum[]> {
  if (!canReadFactories(actor)) throw forbidden()
  const day = today()
  return db.$queryRaw<ParkSum[]>`
    with "units" as (
      select u."buildingId", o."state", o."area" from "FactoryUnit" u join "Occupancy" o on o."unitId" = u."id"
    ), "buildings" as (
      select b."ownerId", b."completedOn" < ${`${FIRST_NEW_YEAR}-01-01`}::date as "isStock", b."area",
        coalesce((select sum(u."area") from "units" u
          where u."buildingId" = b."id" and u."state" in ('SIGNED', 'MOVED_IN')), 0) as "letArea",
        coalesce((select sum(u."area") from "units" u
          where u."buildingId" = b."id" and u."state" = 'MOVED_IN'), 0) as "occupiedArea"
      from "FactoryBuilding" b where b."completedOn" <= ${day}::date
    ), "sums" as (
      select "ownerId", "isStock", count(*)::int as "buildings", sum("area")::bigint as "area",
        sum("letArea")::bigint as "letArea", sum("occupiedArea")::bigint as "occupiedArea"
      from "buildings" group by grouping sets (("ownerId", "isStock"), ("isStock"))
    )
    select case when w."id" is not null
        then jsonb_build_object('id', w."id", 'name', w."name", 'nameEn', w."nameEn") end as "owner",
      s."isStock", s."buildings", s."area", s."letArea", s."occupiedArea",
      (select (select r."value" from "TargetRevision" r where r."targetId" = t."id" and r."on" <= ${day}::date
          order by r."seq" desc limit 1)
        from "Target" t where t."figure" = case when s."isStock" then 'rates.stockLet' else 'rates.newLet' end
          and ${day}::date between t."startsOn" and t."endsOn" and t."ownerKind" <> 'LEADER'
          and (t."entityId" = s."ownerId" or t."entityId" is null)
        order by t."entityId" is null, t."startsOn" desc limit 1) as "target"
    from "sums" s left join "PromotionEntity" w on w."id" = s."ownerId"
    order by s."ownerId" is not null, w."kind", w."no", s."isStock" desc`
}
