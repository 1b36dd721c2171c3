import { canReadReportTest } from '@/features/report-test/policy'
import { getReportTest, type TestedStatement } from '@/features/report-test/queries'
import type { Value } from '@/features/report-test/rules'
import { reportTestInput } from '@/features/report-test/schema'
import { dividesSomething, writeValue } from '@/features/report-test/write-value'
import { today } from '@/lib/dates'
import { calendarDate } from '@/lib/inputs'
import { type Column, type List, listOf, type Telling, under } from './list-of'

function written(value: Value, { t, english }: Telling): string {
  const { text } = writeValue(value, english ? 'en' : 'zh-CN', (key, values) =>
    t(`report-test.values.${key}`, values),
  )
  return dividesSomething(value) ? `${text}（${value.part} ÷ ${value.whole}）` : text
}

/** The eight task forces share their words. */
const groupOf = (key: string) => key.split('.')[0] ?? key

const columns: Column<TestedStatement>[] = [
  {
    key: 'what',
    head: 'report-test.heads.what',
    cell: ({ key, force }, { t, name }) =>
      t(`report-test.statements.${groupOf(key)}.what`, { force: name(force) ?? '' }),
  },
  {
    key: 'chapter',
    head: 'lists.chapter',
    cell: ({ chapter }, { t }) => t(`report-test.chapters.${chapter}`),
  },
  {
    key: 'paragraphs',
    head: 'lists.paragraphs',
    cell: ({ paragraphs }) => paragraphs.join('、'),
  },
  {
    key: 'printed',
    head: 'report-test.heads.printed',
    cell: ({ printed }, telling) => {
      const { t } = telling
      if (!printed) return t('report-test.values.none')
      const value = written(printed.value, telling)
      return printed.precision === 'exact' ? value : t(`report-test.values.${printed.precision}`, { value })
    },
  },
  {
    key: 'remade',
    head: 'report-test.heads.remade',
    cell: ({ remade, verdict }, telling) => {
      if (remade) return written(remade.value, telling)
      return verdict === 'NOT_HELD' ? null : telling.t('report-test.values.noRecord')
    },
  },
  {
    key: 'verdict',
    head: 'report-test.heads.verdict',
    cell: ({ verdict }, { t }) => t(`report-test.verdicts.${verdict}`),
  },
  {
    key: 'reading',
    head: 'report-test.heads.reading',
    cell: ({ key, otherwise }, telling) => {
      const reading = telling.t(`report-test.statements.${groupOf(key)}.reading`)
      if (!otherwise) return reading
      return `${reading} ${telling.t('report-test.otherwise')} ${written(otherwise.value, telling)}`
    },
  },
]

const statements = listOf({
  key: 'report-test',
  title: 'report-test.title',
  path: '/report-test',
  filters: reportTestInput.extend({ asOf: calendarDate.optional() }),
  mayRead: canReadReportTest,
  asOf: true,
  page: async (actor, { asOf = today(), verdict }) => ({
    items: (await getReportTest(actor, { asOf, verdict })).statements,
    nextCursor: null,
  }),
  total: async (actor, { asOf = today(), verdict }) => ({
    count: (await getReportTest(actor, { asOf, verdict })).statements.length,
  }),
  columns,
  told: { verdict: { name: 'report-test.heads.verdict', says: under('report-test.verdicts') } },
})

export const REPORT_LISTS: List[] = [statements]
