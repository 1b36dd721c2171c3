import { WaitingPanel } from '@/features/agenda/components/waiting-panel'
import { countWaiting } from '@/features/agenda/count-waiting'
import { WAITING_PLACES, type WaitingKind } from '@/features/agenda/rules'
import { countUnreadNotices } from '@/features/notices/queries'
import { countIdleProjects } from '@/features/supervision/list-quiet-projects'
import { countSupervisions } from '@/features/supervision/list-supervisions'
import type { Actor } from '@/lib/actor'

/** Numbers of what waits, gathered from the features that know it. */
export async function WaitingForMe({ actor }: { actor: Actor }) {
  const [waiting, supervisions, idle, unread] = await Promise.all([
    countWaiting(actor),
    countSupervisions(actor),
    countIdleProjects(actor),
    countUnreadNotices(actor),
  ])
  const places = Object.entries(WAITING_PLACES) as [WaitingKind, string][]
  return (
    <WaitingPanel
      waiting={[
        ...places.map(([key, href]) => ({ key, href, count: waiting[key] })),
        { key: 'supervision', href: '/supervision?mine=yes', count: supervisions.mine },
        { key: 'quiet', href: '/supervision?tab=quiet', count: idle.quiet },
        { key: 'unprotected', href: '/supervision?tab=unprotected', count: idle.unprotected },
        { key: 'notices', href: '/notices?unread=1', count: unread },
      ]}
    />
  )
}
