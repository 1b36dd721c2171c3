import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LinkButton } from '@/ui/link-button'
import { Notice } from '@/ui/notice'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'
import type { CarrierRow } from '../list-carriers'
import { CarrierFilters } from './carrier-filters'
import { CarrierTable } from './carrier-table'

type Props = {
  carriers: { items: CarrierRow[]; nextCursor: string | null }
  /** How many have left while their projects have not. */
  gone: number
  entities: { id: string; name: string }[]
  tools: ReactNode
  hidden?: readonly string[]
}

/** The first step of a hand-over: whose projects. */
export function CarrierList({ carriers, gone, entities, tools, hidden }: Props) {
  const t = useTranslations('entities')
  return (
    <>
      <PageHeader title={t('handOverTitle')} subtitle={t('handOverSubtitle')} tools={tools} />
      {gone > 0 ? (
        <Notice
          tone="caution"
          title={t('goneCarriers', { count: gone })}
          actions={
            <LinkButton size="sm" href="/admin/hand-over?state=gone">
              {t('showGone')}
            </LinkButton>
          }
        >
          {t('goneCarriersWhy')}
        </Notice>
      ) : null}
      <CarrierFilters entities={entities} />
      <CarrierTable carriers={carriers.items} hidden={hidden} />
      <Pager nextCursor={carriers.nextCursor} />
    </>
  )
}
