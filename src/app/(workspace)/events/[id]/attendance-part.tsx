import { getLocale, getTranslations } from 'next-intl/server'
import { canReadEnterprises } from '@/features/enterprises/policy'
import { AddAttendance } from '@/features/events/components/attendance-acts'
import { AttendanceTable } from '@/features/events/components/attendance-table'
import { followerChoicesIn } from '@/features/events/components/follower-choices'
import { listAttendance } from '@/features/events/list-attendance'
import { listFollowers } from '@/features/events/list-targets'
import type { getEvent } from '@/features/events/queries'
import { attendanceFilters } from '@/features/events/schema'
import { readFilters } from '@/features/pipeline/schema'
import type { Actor } from '@/lib/actor'
import { today } from '@/lib/dates'
import { FilterBar } from '@/ui/filter-bar'
import { Pager } from '@/ui/pager'
import { SearchBox } from '@/ui/search-box'

type Props = {
  actor: Actor
  event: Awaited<ReturnType<typeof getEvent>>
  said: Record<string, string | string[] | undefined>
}

/** Who came, and for the coordinator what to do with each. */
export async function AttendancePart({ actor, event: { id: eventId, rights }, said }: Props) {
  const filters = readFilters(attendanceFilters.partial(), { q: said.q, cursor: said.cursor })
  const [{ items, nextCursor, total }, followers, t, locale] = await Promise.all([
    listAttendance(actor, { ...filters, eventId }),
    rights.write ? listFollowers(actor) : null,
    getTranslations('events'),
    getLocale(),
  ])
  return (
    <>
      <FilterBar search={<SearchBox label={t('attendance.search')} />}>
        {rights.write ? <AddAttendance eventId={eventId} /> : null}
      </FilterBar>
      <AttendanceTable
        eventId={eventId}
        rows={items}
        total={total}
        followers={followers && followerChoicesIn(locale, followers)}
        today={today()}
        linksEnterprise={canReadEnterprises(actor)}
      />
      <Pager nextCursor={nextCursor} summary={t('list.attendanceSummary', { count: total.firms })} />
    </>
  )
}
