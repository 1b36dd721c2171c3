import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { DateControl } from '@/features/figures/components/date-control'
import { ReviseTarget } from '@/features/targets/components/revise-target'
import { TargetCourse } from '@/features/targets/components/target-course'
import { TargetFacts } from '@/features/targets/components/target-facts'
import { TargetRevisions } from '@/features/targets/components/target-revisions'
import { OwnerName } from '@/features/targets/components/targets-table'
import { getTarget } from '@/features/targets/queries'
import { countedUntil } from '@/features/targets/rules'
import { today } from '@/lib/dates'
import { calendarDate } from '@/lib/inputs'
import { openRecord } from '@/server/page'
import { requireActor } from '@/server/session'
import { Badge } from '@/ui/badge'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Skeleton } from '@/ui/skeleton'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('targets'))('title') }
}

export default async function TargetPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const asOf = calendarDate.catch(today()).parse((await searchParams).asOf)
  const target = await openRecord((await params).id, (id) => getTarget(actor, { id, asOf }))
  const t = await getTranslations()
  const { on = target.startsOn, value = null } = target.revisions[0] ?? {}
  const counted = countedUntil(target, today())
  const latest = [on, counted].sort().at(-1) ?? on
  const inHand = { ...target, value, on: latest }
  return (
    <Page>
      <PageHeader
        title={t(`figures.keys.${target.figure}.name`)}
        subtitle={<OwnerName row={target} />}
        breadcrumbs={[{ label: t('targets.title'), href: `/targets?asOf=${asOf}` }]}
        marks={target.value === null ? <Badge>{t('targets.record.droppedMark')}</Badge> : null}
        actions={
          <>
            <DateControl asOf={asOf} today={today()} />
            {target.rights.revise ? <ReviseTarget target={inHand} /> : null}
          </>
        }
      />
      <TargetFacts target={target} />
      <Suspense fallback={<Skeleton className="h-96" />}>
        <TargetCourse actor={actor} target={target} />
      </Suspense>
      <TargetRevisions target={target} />
    </Page>
  )
}
