import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AreaTable } from '@/features/entities/components/area-table'
import { ScoreTable } from '@/features/entities/components/score-table'
import { canReadScoreboard } from '@/features/entities/policy'
import { type ScoreRow, summariseEntities } from '@/features/entities/summarise-entities'
import { DateControl } from '@/features/figures/components/date-control'
import { hiddenColumns } from '@/features/lists/read-address'
import { YearTarget } from '@/features/targets/components/year-target'
import { today } from '@/lib/dates'
import { calendarDate } from '@/lib/inputs'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Section } from '@/ui/section'
import { ListTools } from '../../list-tools'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entities'))('scoreboard.title') }
}

export default async function EntitiesPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!canReadScoreboard(actor)) notFound()
  const said = await searchParams
  const asOf = calendarDate.catch(today()).parse(said.asOf)
  const hidden = hiddenColumns('entities', said)
  const [board, t] = await Promise.all([summariseEntities(actor, { asOf }), getTranslations('entities')])
  const { from, area, groups } = board
  const yearOf = ({ target }: Pick<ScoreRow, 'target'>) => <YearTarget target={target} />
  return (
    <Page>
      <PageHeader
        title={t('scoreboard.title')}
        subtitle={t(area ? 'scoreboard.subtitle' : 'scoreboard.ownOnly', { from, asOf })}
        tools={<ListTools list="entities" />}
        actions={<DateControl asOf={asOf} today={today()} />}
      />
      {area ? (
        <Section title={t('scoreboard.area')} note={t('scoreboard.once')} actions={yearOf(area)}>
          <AreaTable board={board} hidden={hidden} />
        </Section>
      ) : null}
      {groups.map((group) => (
        <Section
          key={group.kind}
          title={t(`kinds.${group.kind}`)}
          note={t('scoreboard.count', { count: group.rows.length })}
        >
          <ScoreTable group={group} days={board} hidden={hidden} target={yearOf} />
        </Section>
      ))}
    </Page>
  )
}
