import { getLocale, getTranslations } from 'next-intl/server'
import { canReadEnterprises } from '@/features/enterprises/policy'
import { followerChoicesIn } from '@/features/events/components/follower-choices'
import { TargetFilterBar } from '@/features/events/components/target-filter-bar'
import { TargetsTable } from '@/features/events/components/targets-table'
import { listFollowers, listTargets } from '@/features/events/list-targets'
import { canWriteEvents } from '@/features/events/policy'
import { targetFilters } from '@/features/events/schema'
import { hiddenColumns } from '@/features/lists/read-address'
import { readFilters } from '@/features/pipeline/schema'
import { listProjectChoices } from '@/features/projects/queries'
import type { Actor } from '@/lib/actor'
import { today } from '@/lib/dates'
import { Pager } from '@/ui/pager'

type Props = { actor: Actor; said: Record<string, string | string[] | undefined> }

/** The target enterprises of all events. */
export async function TargetsView({ actor, said }: Props) {
  const [{ items, nextCursor, total }, { entities }, followers, t, locale] = await Promise.all([
    listTargets(actor, readFilters(targetFilters, said)),
    listProjectChoices(actor),
    canWriteEvents(actor) ? listFollowers(actor) : null,
    getTranslations('events.list'),
    getLocale(),
  ])
  const holders = entities.map(({ id, name, nameEn }) => ({
    value: id,
    label: locale === 'en' ? nameEn : name,
  }))
  return (
    <>
      <TargetFilterBar holders={holders} />
      <TargetsTable
        rows={items}
        withEvent
        hidden={hiddenColumns('target-enterprises', said)}
        followers={followers && followerChoicesIn(locale, followers)}
        today={today()}
        linksEnterprise={canReadEnterprises(actor)}
      />
      <Pager nextCursor={nextCursor} summary={t('targetSummary', { count: total })} />
    </>
  )
}
