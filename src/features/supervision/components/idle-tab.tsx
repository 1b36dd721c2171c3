import { useLocale, useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { getProtectedSince } from '@/features/leads/queries'
import { STAGES } from '@/features/pipeline/rules'
import type { Actor } from '@/lib/actor'
import { daysBetween, today } from '@/lib/dates'
import { FilterBar } from '@/ui/filter-bar'
import { Pager } from '@/ui/pager'
import { SearchBox } from '@/ui/search-box'
import { listQuietProjects, listUnprotectedProjects } from '../list-quiet-projects'
import type { IdleFilters } from '../schema'
import { IdleTable } from './idle-table'
import type { Holders } from './matter-filters'

export type Idleness = 'quiet' | 'unprotected'

type Props = { actor: Actor; why: Idleness; asked: IdleFilters; holders: Holders; hidden?: readonly string[] }

/** Projects that appear by themselves, because nothing happens on them. */
export async function IdleTab({ actor, why, asked, holders, hidden }: Props) {
  const list = why === 'quiet' ? listQuietProjects : listUnprotectedProjects
  const [{ items, nextCursor, total }, since, t] = await Promise.all([
    list(actor, asked),
    getProtectedSince(actor),
    getTranslations('supervision'),
  ])
  return (
    <>
      <p className="max-w-prose text-sm text-muted">
        {t(`idle.hint.${why}`, { days: daysBetween(since, today()) })}
      </p>
      <IdleFilterBar holders={holders} />
      <IdleTable actor={actor} rows={items} why={why} hidden={hidden} />
      <Pager nextCursor={nextCursor} summary={t('list.summary', { count: total })} />
    </>
  )
}

function IdleFilterBar({ holders }: { holders: Holders }) {
  const t = useTranslations('supervision')
  const stages = useTranslations('pipeline.stages')
  const english = useLocale() === 'en'
  return (
    <FilterBar
      search={<SearchBox label={t('idle.search')} />}
      filters={[
        {
          param: 'stage',
          label: t('idle.stage'),
          options: STAGES.map((value) => ({ value, label: stages(value) })),
        },
        {
          param: 'holder',
          label: t('fields.holder'),
          options: holders.map(({ id, name, nameEn }) => ({ value: id, label: english ? nameEn : name })),
        },
      ]}
    />
  )
}
