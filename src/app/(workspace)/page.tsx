import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { DutyPanel } from '@/features/agenda/components/duty-panel'
import { listDuties } from '@/features/agenda/queries'
import { DUTY_DAYS } from '@/features/agenda/rules'
import { listPinnedViews } from '@/features/saved-views/queries'
import { type Actor, evaluatorOf, hasAreaRole, promotedEntityIdsOf } from '@/lib/actor'
import { today, weekdayOf } from '@/lib/dates'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { ForceAtAGlance } from './force-at-a-glance'
import { PinnedViews } from './pinned-views'
import { WaitingForMe } from './waiting-for-me'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agenda'))('title') }
}

/** Where the day begins: what is due, what waits and the pinned views; for who has none of these, the place of the role. */
export default async function HomePage() {
  const actor = await requireActor()
  const pins = await listPinnedViews(actor)
  const ownWork = hasOwnWork(actor)
  if (!ownWork && pins.length === 0) redirect(placeOf(actor))
  const day = today()
  const [duties, t, locale] = await Promise.all([
    listDuties(actor, day, DUTY_DAYS),
    getTranslations('agenda'),
    getLocale(),
  ])
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle', { day: `${day} ${weekdayOf(day, locale)}`, name: actor.name })}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        {ownWork ? <DutyPanel duties={duties} today={day} /> : null}
        <div className="flex flex-col gap-5">
          <PinnedViews pins={pins} />
          {ownWork ? <WaitingForMe actor={actor} /> : null}
          {ownWork ? <ForceAtAGlance actor={actor} day={day} /> : null}
        </div>
      </div>
    </Page>
  )
}

function hasOwnWork(actor: Actor): boolean {
  return promotedEntityIdsOf(actor).length > 0 || hasAreaRole(actor, 'COORDINATOR')
}

function placeOf(actor: Actor): string {
  if (hasAreaRole(actor, 'LEADERSHIP', 'AUDITOR')) return '/dashboard'
  if (evaluatorOf(actor).length > 0) return '/evaluations'
  if (hasAreaRole(actor, 'SECRETARY')) return '/meetings'
  return hasAreaRole(actor, 'ADMIN') ? '/admin/people' : '/account'
}
