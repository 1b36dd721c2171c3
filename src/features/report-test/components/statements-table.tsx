import { useLocale, useTranslations } from 'next-intl'
import { type Column, DataTable } from '@/ui/table/data-table'
import { TextLink } from '@/ui/text-link'
import type { TestedStatement } from '../queries'
import type { Remade } from '../remake-statement'
import type { Chapter } from '../rules'
import { VerdictMark } from './verdict-mark'
import { WrittenValue } from './written-value'

/** What one chapter of the report says, beside the same made again from records. */
export function StatementsTable({ chapter, rows }: { chapter: Chapter; rows: TestedStatement[] }) {
  const t = useTranslations('report-test')
  const columns: Column<TestedStatement>[] = [
    { key: 'what', header: t('heads.what'), cell: (row) => <What row={row} />, width: 'sm:w-72' },
    {
      key: 'printed',
      header: t('heads.printed'),
      align: 'end',
      width: 'sm:w-32',
      cell: ({ printed }) =>
        printed ? <WrittenValue {...printed} /> : <span className="text-faint">{t('values.none')}</span>,
    },
    {
      key: 'remade',
      header: t('heads.remade'),
      align: 'end',
      width: 'sm:w-36',
      cell: ({ remade, verdict }) => (verdict === 'NOT_HELD' ? '—' : <RemadeValue remade={remade} />),
    },
    {
      key: 'verdict',
      header: t('heads.verdict'),
      phone: 'end',
      width: 'sm:w-28',
      cell: ({ verdict }) => <VerdictMark verdict={verdict} />,
    },
    { key: 'reading', header: t('heads.reading'), cell: (row) => <Reading row={row} /> },
  ]
  return (
    <DataTable caption={t(`chapters.${chapter}`)} columns={columns} rows={rows} rowKey={({ key }) => key} />
  )
}

function What({ row: { key, force, paragraphs } }: { row: TestedStatement }) {
  const t = useTranslations('report-test')
  const english = useLocale() === 'en'
  return (
    <span className="flex flex-col">
      <span className="font-medium">
        {force
          ? t(`statements.${groupOf(key)}.what`, { force: english ? force.nameEn : force.name })
          : t(`statements.${groupOf(key)}.what`)}
      </span>
      <span className="text-xs font-normal text-faint">
        {t('paragraphs', { list: paragraphs.join('、') })}
      </span>
    </span>
  )
}

/** The eight task forces share their words. */
function groupOf(key: string): string {
  return key.split('.')[0] ?? key
}

function RemadeValue({ remade }: { remade: Remade | null }) {
  const t = useTranslations('report-test.values')
  if (!remade) return <span className="text-faint">{t('noRecord')}</span>
  const value = <WrittenValue value={remade.value} sides />
  if (!remade.href) return value
  return <TextLink href={remade.href}>{value}</TextLink>
}

function Reading({ row: { key, otherwise } }: { row: TestedStatement }) {
  const t = useTranslations('report-test')
  return (
    <span className="text-muted">
      {t(`statements.${groupOf(key)}.reading`)}
      {otherwise ? (
        <>
          {' '}
          {t('otherwise')} <RemadeValue remade={otherwise} />
        </>
      ) : null}
    </span>
  )
}
