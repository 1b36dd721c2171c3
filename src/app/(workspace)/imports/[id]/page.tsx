import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ImportBody } from '@/features/imports/components/import-body'
import { ImportSteps } from '@/features/imports/components/import-steps'
import { StatusBadge } from '@/features/imports/components/row-states'
import { getImport } from '@/features/imports/queries'
import { importRowFilters } from '@/features/imports/schema'
import { readFilters } from '@/features/pipeline/schema'
import { openOnce } from '@/server/page'
import { EntityName } from '@/ui/entity-name'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Panel } from '@/ui/panel'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const openImport = openOnce(getImport)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { record } = await openImport((await params).id)
  return { title: (await getTranslations('imports.one'))('title', { no: record.no }) }
}

export default async function ImportPage({ params, searchParams }: Props) {
  const [{ id }, said] = await Promise.all([params, searchParams])
  const [{ actor, record }, t] = await Promise.all([openImport(id), getTranslations('imports')])
  const { no, layout, status, fileName: file, rowCount: rows, by, entity, historicReason } = record
  return (
    <Page>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/imports' }]}
        title={`${t('one.title', { no })} · ${t(`kinds.${layout}`)}`}
        subtitle={
          <>
            <p>{t('one.subtitle', { file, rows, by })}</p>
            {entity ? <p>{t.rich('one.for', { entity: () => <EntityName {...entity} /> })}</p> : null}
            {historicReason ? <p>{t('one.historic', { reason: historicReason })}</p> : null}
          </>
        }
        marks={<StatusBadge status={status} />}
      />
      <Panel>
        <ImportSteps status={status} />
      </Panel>
      <ImportBody
        actor={actor}
        record={record}
        filters={readFilters(importRowFilters, said)}
        mapAgain={said.map === '1'}
      />
    </Page>
  )
}
