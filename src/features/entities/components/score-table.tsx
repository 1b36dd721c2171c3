import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { type Column, DataTable } from '@/ui/table/data-table'
import { SCORES } from '../rules'
import type { ScoreGroup, ScoreRow } from '../summarise-entities'
import { type Days, ScoreValue, useScoreColumns } from './score-value'

type Props = {
  group: ScoreGroup
  days: Days
  /** How far the year's target is; drawn by the page, which knows targets. */
  target: (row: ScoreRow) => ReactNode
  hidden?: readonly string[]
}

/** The entities of one kind beside each other; the foot is the kind's total from the ledger. */
export function ScoreTable({ group: { kind, rows, total }, days, target, hidden }: Props) {
  const t = useTranslations('entities')
  const locale = useLocale()
  const scores = useScoreColumns<ScoreRow>(days, (row) => ({
    scores: row.scores,
    credit: { holder: row.id },
  }))
  const columns: Column<ScoreRow>[] = [
    {
      key: 'name',
      header: t('name'),
      width: 'lg:w-72',
      cell: (row) => (
        <span className="inline-flex min-w-32 flex-wrap items-center gap-1.5">
          {locale === 'en' ? row.nameEn : row.name}
          {row.illustrative ? <IllustrativeMark /> : null}
        </span>
      ),
    },
    {
      key: 'people',
      header: t('members'),
      from: 'lg',
      phone: 'hide',
      cell: ({ leaders, members }) => (
        <span className="text-muted">{leaders.join('、') || t('people', { count: members })}</span>
      ),
    },
    ...scores,
    { key: 'target', header: t('scoreboard.target'), align: 'end', cell: target },
  ]
  return (
    <DataTable
      hidden={hidden}
      caption={t(`kinds.${kind}`)}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      scroll
      rowHref={({ id }) => `/entities/${id}?asOf=${days.asOf}`}
      foot={
        total && rows.length > 1
          ? [
              t('scoreboard.total'),
              null,
              ...SCORES.map((score) => (
                <ScoreValue key={score} score={score} scores={total} credit={{ kind }} days={days} />
              )),
              null,
            ]
          : undefined
      }
    />
  )
}
