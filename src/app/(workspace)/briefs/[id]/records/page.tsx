import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FrozenRecordsTable, figureOptions } from '@/features/briefs/components/frozen-records'
import { listFrozenRecords } from '@/features/briefs/list-frozen-records'
import { getBrief } from '@/features/briefs/queries'
import { frozenRecordsInput } from '@/features/briefs/schema'
import { readFilters } from '@/features/pipeline/schema'
import { openOnce } from '@/server/page'
import { FilterBar } from '@/ui/filter-bar'
import { BriefFrame } from '../brief-frame'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const openBrief = openOnce(getBrief)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('briefs'))('records.title') }
}

export default async function BriefRecordsPage({ params, searchParams }: Props) {
  const { actor, record: brief } = await openBrief((await params).id)
  const [t, tFigures] = await Promise.all([
    getTranslations('briefs.records'),
    getTranslations('figures.keys'),
  ])
  const { key = 'signed.amount', page } = readFilters(frozenRecordsInput, await searchParams)
  const list = await listFrozenRecords(actor, { id: brief.id, key, page })
  const options = figureOptions(brief.snapshot.ledger.keys, (one) => tFigures(`${one}.name`))
  return (
    <BriefFrame brief={brief}>
      <p className="max-w-prose text-muted">
        {t(brief.status === 'PUBLISHED' ? 'subtitle' : 'liveSubtitle')}
      </p>
      <FilterBar filters={[{ param: 'key', label: t('figure'), options }]} />
      <h2 className="text-lg font-semibold">{tFigures(`${key}.name`)}</h2>
      <FrozenRecordsTable briefId={brief.id} list={list} />
    </BriefFrame>
  )
}
