import { useTranslations } from 'next-intl'
import type { EntityKind } from '@/lib/actor'
import { type Column, DataTable } from '@/ui/table/data-table'
import { SCORES } from '../rules'
import type { Scoreboard, Scores } from '../summarise-entities'
import { type Credit, ScoreValue, useScoreColumns } from './score-value'

type Row = { key: EntityKind | 'none'; label: string; scores: Scores; credit: Credit }

/** The kinds beside each other: each record is credited once, so the foot is the area's figure and not a sum of sums. */
export function AreaTable({ board, hidden }: { board: Scoreboard; hidden?: readonly string[] }) {
  const t = useTranslations('entities')
  const scores = useScoreColumns<Row>(board, (row) => row)
  if (!board.area || !board.nobody) return null
  const area = board.area.scores
  const rows: Row[] = [
    ...board.groups.flatMap(({ kind, total }) =>
      total ? [{ key: kind, label: t(`kinds.${kind}`), scores: total, credit: { kind } }] : [],
    ),
    { key: 'none', label: t('scoreboard.nobody'), scores: board.nobody, credit: { holder: null } },
  ]
  const columns: Column<Row>[] = [
    {
      key: 'kind',
      header: t('kind'),
      width: 'lg:w-72',
      cell: ({ label }) => <span className="whitespace-nowrap">{label}</span>,
    },
    ...scores,
  ]
  return (
    <DataTable
      hidden={hidden}
      caption={t('scoreboard.area')}
      columns={columns}
      rows={rows.filter(
        ({ key, scores: own }) => key !== 'none' || SCORES.some((score) => own[score] !== 0n),
      )}
      rowKey={({ key }) => key}
      scroll
      foot={[
        t('scoreboard.area'),
        ...SCORES.map((score) => (
          <ScoreValue key={score} score={score} scores={area} credit={{}} days={board} />
        )),
      ]}
    />
  )
}
