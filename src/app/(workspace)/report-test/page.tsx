import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ExportMenu } from '@/features/lists/components/export-menu'
import { ReportDay } from '@/features/report-test/components/report-day'
import { StatementsTable } from '@/features/report-test/components/statements-table'
import { VerdictTabs } from '@/features/report-test/components/verdict-tabs'
import { canReadReportTest } from '@/features/report-test/policy'
import { PRINTED_AS_OF, PRINTED_BY } from '@/features/report-test/printed-statements'
import { getReportTest } from '@/features/report-test/queries'
import { CHAPTERS } from '@/features/report-test/rules'
import { readReportTestView } from '@/features/report-test/schema'
import { requireActor } from '@/server/session'
import { Notice } from '@/ui/notice'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Section } from '@/ui/section'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report-test'))('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ReportTestPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!canReadReportTest(actor)) notFound()
  const t = await getTranslations('report-test')
  const { statements, counts, asOf } = await getReportTest(actor, readReportTestView(await searchParams))
  const chapters = CHAPTERS.map((chapter) => ({
    chapter,
    rows: statements.filter((statement) => statement.chapter === chapter),
  }))
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle', { by: PRINTED_BY, day: PRINTED_AS_OF })}
        tools={<ExportMenu list="report-test" also={{ asOf }} />}
        actions={<ReportDay asOf={asOf} printedAsOf={PRINTED_AS_OF} />}
      />
      <Notice>{t('notice')}</Notice>
      <VerdictTabs asOf={asOf} counts={counts} />
      {chapters
        .filter(({ rows }) => rows.length > 0)
        .map(({ chapter, rows }) => (
          <Section key={chapter} title={t(`chapters.${chapter}`)}>
            <StatementsTable chapter={chapter} rows={rows} />
          </Section>
        ))}
    </Page>
  )
}
