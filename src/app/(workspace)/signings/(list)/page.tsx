import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { hiddenColumns } from '@/features/lists/read-address'
import { readFilters } from '@/features/pipeline/schema'
import { SigningFilters } from '@/features/signings/components/signing-filters'
import { SigningsTable } from '@/features/signings/components/signings-table'
import { listSigningChoices, listSignings } from '@/features/signings/queries'
import { signingFilters } from '@/features/signings/schema'
import { orNotFound } from '@/server/page'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'
import { ListTools } from '../../list-tools'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signings'))('title') }
}

export default async function SigningsPage({ searchParams }: Props) {
  const actor = await requireActor()
  const said = await searchParams
  const { cursor, sort, limit, ...filters } = readFilters(signingFilters, said)
  const [{ items, nextCursor, total }, choices, t] = await Promise.all([
    listSignings(actor, { cursor, sort, ...filters }),
    orNotFound(listSigningChoices(actor)),
    getTranslations('signings'),
  ])
  const filtered = Object.values(filters).some(Boolean)
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={t('list.subtitle')} tools={<ListTools list="signings" />} />
      <SigningFilters choices={choices} />
      <SigningsTable
        rows={items}
        totalYuan={total.amountYuan}
        filtered={filtered}
        hidden={hiddenColumns('signings', said)}
      />
      <Pager nextCursor={nextCursor} summary={t('list.summary', { count: total.count })} />
    </Page>
  )
}
