import { getLocale, getTranslations } from 'next-intl/server'
import { canReadEnterprises } from '@/features/enterprises/policy'
import { followerChoicesIn } from '@/features/events/components/follower-choices'
import { ChooseTarget } from '@/features/events/components/target-acts'
import { TargetFilterBar } from '@/features/events/components/target-filter-bar'
import { TargetsTable } from '@/features/events/components/targets-table'
import { listFollowers, listTargets } from '@/features/events/list-targets'
import type { getEvent } from '@/features/events/queries'
import { targetFilters } from '@/features/events/schema'
import { readFilters } from '@/features/pipeline/schema'
import { listProjectChoices } from '@/features/projects/queries'
import type { Actor } from '@/lib/actor'
import { today } from '@/lib/dates'
import { Pager } from '@/ui/pager'

type Props = {
  actor: Actor
  event: Awaited<ReturnType<typeof getEvent>>
  said: Record<string, string | string[] | undefined>
}

/** The target enterprises chosen at an event. */
export async function TargetsPart({ actor, event: { id: eventId, rights }, said }: Props) {
  const [{ items, nextCursor, total }, { entities }, followers, t, locale] = await Promise.all([
    listTargets(actor, { ...readFilters(targetFilters, said), event: eventId }),
    listProjectChoices(actor),
    rights.write ? listFollowers(actor) : null,
    getTranslations('events.list'),
    getLocale(),
  ])
  const choices = followers && followerChoicesIn(locale, followers)
  const holders = entities.map(({ id, name, nameEn }) => ({
    value: id,
    label: locale === 'en' ? nameEn : name,
  }))
  return (
    <>
      <TargetFilterBar holders={holders}>
        {choices ? <ChooseTarget eventId={eventId} followers={choices} today={today()} /> : null}
      </TargetFilterBar>
      <TargetsTable
        rows={items}
        withEvent={false}
        followers={choices}
        today={today()}
        linksEnterprise={canReadEnterprises(actor)}
      />
      <Pager nextCursor={nextCursor} summary={t('targetSummary', { count: total })} />
    </>
  )
}
