import { CircleCheck } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/actor'
import { today } from '@/lib/dates'
import { cx } from '@/ui/cx'
import { Link } from '@/ui/link'
import { Panel } from '@/ui/panel'
import { countOverdue } from '../count-overdue'
import type { DashboardView } from '../schema'

const SCALE_STATES = ['passed', 'slipped', 'onTrack', 'reached'] as const

/** What is past its day today, each number with its own list, and how the watch of 上规 stands. */
export async function OverduePanel({ actor, view }: { actor: Actor; view: DashboardView }) {
  const [counts, t] = await Promise.all([countOverdue(actor, view), getTranslations('dashboards.overdue')])
  const narrowed = view.chain ?? view.focus ?? view.event ?? view.kind
  const held = view.holder ? `&holder=${view.holder}` : ''
  const matters = [
    { name: 'promises' as const, count: counts.promises, href: `/commitments?view=overdue${held}` },
    { name: 'requests' as const, count: counts.requests, href: `/service-requests?overdue=yes${held}` },
    { name: 'supervisions' as const, count: counts.supervisions, href: `/supervision?overdue=yes${held}` },
    { name: 'sites' as const, count: counts.sites, href: `/construction?late=yes${held}` },
  ]
  return (
    <Panel
      title={t('title')}
      note={t(narrowed ? 'todayAndNotNarrowed' : 'today', { day: today() })}
      className="h-full break-inside-avoid"
    >
      <ul className="flex flex-col">
        {matters.map(({ name, count, href }) => (
          <Matter key={name} label={t(name)} count={count} href={href} isAlert={count > 0} />
        ))}
      </ul>
      <h3 className="mt-4 mb-1 text-sm font-medium">{t('scale')}</h3>
      <ul className="flex flex-col">
        {SCALE_STATES.map((state) => (
          <Matter
            key={state}
            label={t(`scaleStates.${state}`)}
            count={counts.scale[state]}
            href={`/construction?view=scale&state=${state}${held}`}
            isAlert={state === 'passed' && counts.scale[state] > 0}
          />
        ))}
      </ul>
    </Panel>
  )
}

type MatterProps = { label: string; count: number; href: string; isAlert: boolean }

function Matter({ label, count, href, isAlert }: MatterProps) {
  return (
    <li className="border-t border-line first:border-0">
      <Link href={href} className="flex h-9 items-center justify-between gap-3 rounded-sm hover:text-accent">
        {label}
        <span className={cx('tabular text-md font-semibold', isAlert ? 'text-critical' : 'text-faint')}>
          {count === 0 ? <CircleCheck aria-hidden className="mr-1.5 inline size-4 text-positive" /> : null}
          {count}
        </span>
      </Link>
    </li>
  )
}
