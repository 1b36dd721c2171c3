import { getLocale, getTranslations } from 'next-intl/server'
import { ScaleAlert } from '@/features/construction/components/scale-alert'
import { ScaleTable } from '@/features/construction/components/scale-table'
import { ScaleFilterBar } from '@/features/construction/components/site-filter-bar'
import { listScaleWatch } from '@/features/construction/list-scale-watch'
import { scaleFilters } from '@/features/construction/schema'
import { hiddenColumns } from '@/features/lists/read-address'
import { readFilters } from '@/features/pipeline/schema'
import { listHolderOptions } from '@/features/projects/present-project'
import type { Actor } from '@/lib/actor'
import { Pager } from '@/ui/pager'

type Props = { actor: Actor; said: Record<string, string | string[] | undefined> }

/** In which month each project is predicted to be above scale; what slips comes first. */
export async function ScaleView({ actor, said }: Props) {
  const { cursor, limit, ...filters } = readFilters(scaleFilters, said)
  const [{ items, nextCursor, total }, holders, t] = await Promise.all([
    listScaleWatch(actor, { cursor, ...filters }),
    listHolderOptions(actor, await getLocale()),
    getTranslations('construction'),
  ])
  return (
    <>
      <ScaleAlert total={total} />
      <ScaleFilterBar holders={holders} />
      <ScaleTable
        rows={items}
        filtered={Object.values(filters).some(Boolean)}
        hidden={hiddenColumns('scale-watch', said)}
      />
      <Pager nextCursor={nextCursor} summary={t('list.scaleSummary', { count: total.count })} />
      <p className="text-sm text-faint">
        {t('scale.source')} · {t('scale.sourceNote')}
      </p>
    </>
  )
}
