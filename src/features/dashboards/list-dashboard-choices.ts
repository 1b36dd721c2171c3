import { findScope } from '@/features/figures/find-scope'
import type { Actor } from '@/lib/actor'
import { db } from '@/server/db'

type Choice = { id: string; name: string; nameEn: string }
export type DashboardChoices = { holder: Choice[]; chain: Choice[]; focus: Choice[]; event: Choice[] }

/** What the page can be narrowed to: the entities whose figures one reads, chains, focus industries and events; one statement. */
export async function listDashboardChoices(actor: Actor): Promise<DashboardChoices> {
  const scope = await findScope(actor, {})
  const own = scope.kind === 'AREA' ? null : scope.entities.map(({ id }) => id)
  const [choices] = await db.$queryRaw<DashboardChoices[]>`
    select
      coalesce((select jsonb_agg(jsonb_build_object('id', "id", 'name', "name", 'nameEn', "nameEn") order by "kind", "no")
        from "PromotionEntity" where case when ${own}::text[] is null then "kind" <> 'DEPARTMENT'
          else "id" = any(${own}::text[]::uuid[]) end), '[]') as "holder",
      coalesce((select jsonb_agg(jsonb_build_object('id', "id", 'name', "name", 'nameEn', "nameEn") order by "no")
        from "IndustryChain"), '[]') as "chain",
      coalesce((select jsonb_agg(jsonb_build_object('id', "id", 'name', "name", 'nameEn', "nameEn") order by "no")
        from "FocusIndustry"), '[]') as "focus",
      coalesce((select jsonb_agg(jsonb_build_object('id', "id", 'name', "name", 'nameEn', "name") order by "startsOn" desc, "id")
        from "Event"), '[]') as "event"`
  return choices ?? { holder: [], chain: [], focus: [], event: [] }
}
