import { ChevronRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { figureHref } from '@/features/figures/rules'
import type { CalendarDate } from '@/lib/dates'
import { formatYuan } from '@/lib/money'
import { cx } from '@/ui/cx'
import { Link } from '@/ui/link'
import type { EventYield } from '../list-event-yields'

type Part = { text: string; exact?: string; href?: string }
type Step = { name: string; label: string; head: Part; more?: Part }

type Props = {
  eventId: string
  came: EventYield
  costYuan: bigint | null
  today: CalendarDate
  /** The reader sees what is credited to their own entities only. */
  ownOnly: boolean
}

/** From who came to what was signed, step by step; every number opens the list that makes it. */
export function EventYieldChain({ ownOnly, ...props }: Props) {
  const t = useTranslations('events.yield')
  const steps = useSteps(props)
  return (
    <section aria-label={t('title')} className="flex flex-col gap-1.5">
      <ol className="grid rounded-lg border border-line bg-surface shadow-card sm:grid-flow-col sm:auto-cols-fr">
        {steps.map((step, index) => (
          <li
            key={step.name}
            className={cx(
              'relative flex min-w-0 gap-x-3 px-4 py-3 max-sm:items-baseline max-sm:justify-between sm:flex-col',
              index > 0 && 'max-sm:border-t sm:border-l border-line',
            )}
          >
            {index > 0 && step.name !== 'cost' ? <Arrow /> : null}
            <StepNumbers {...step} />
          </li>
        ))}
      </ol>
      {ownOnly ? <p className="text-xs text-faint">{t('ownOnly')}</p> : null}
    </section>
  )
}

function Arrow() {
  return (
    <span
      aria-hidden
      className="absolute top-1/2 -left-2.5 hidden size-5 -translate-y-1/2 place-items-center rounded-full border border-line bg-surface text-faint sm:grid"
    >
      <ChevronRight className="size-3" />
    </span>
  )
}

function StepNumbers({ label, head, more }: Step) {
  return (
    <>
      <span className="text-sm font-medium text-muted">{label}</span>
      <span className="flex min-w-0 flex-col max-sm:items-end">
        <StepNumber part={head} className="text-xl font-semibold" />
        {more ? <StepNumber part={more} className="text-sm text-muted" /> : null}
      </span>
    </>
  )
}

function StepNumber({ part: { text, exact, href }, className }: { part: Part; className: string }) {
  const look = cx('tabular truncate', className)
  if (!href) {
    return (
      <span className={look} title={exact}>
        {text}
      </span>
    )
  }
  return (
    <Link href={href} title={exact} className={cx(look, 'rounded-sm hover:text-accent hover:underline')}>
      {text}
    </Link>
  )
}

function useSteps({ eventId, came, costYuan, today }: Omit<Props, 'ownOnly'>): Step[] {
  const t = useTranslations('events.yield')
  const locale = useLocale()
  const tab = (name: string) => `/events/${eventId}?tab=${name}`
  const records = (key: Parameters<typeof figureHref>[0]) => figureHref(key, { asOf: today, event: eventId })
  const money = (yuan: bigint | null) => formatYuan(yuan ?? 0n, locale)
  const ledger: Step[] =
    came.leads === null
      ? []
      : [
          {
            name: 'leads',
            label: t('leads'),
            head: { text: t('leadCount', { count: came.leads }), href: records('leads.count') },
            more: { ...money(came.intendedYuan), href: records('leads.intendedAmount') },
          },
          {
            name: 'signed',
            label: t('signed'),
            head: { text: t('signedCount', { count: came.signed ?? 0 }), href: records('signed.count') },
            more: { ...money(came.signedYuan), href: records('signed.amount') },
          },
        ]
  return [
    {
      name: 'firms',
      label: t('firms'),
      head: { text: t('firmCount', { count: came.firms }), href: tab('attendance') },
      more: { text: t('entrepreneurCount', { count: came.entrepreneurs }), href: tab('attendance') },
    },
    {
      name: 'targets',
      label: t('targets'),
      head: { text: t('firmCount', { count: came.targets }), href: `${tab('targets')}&state=open` },
    },
    ...ledger,
    ...(costYuan === null ? [] : [{ name: 'cost', label: t('cost'), head: money(costYuan) }]),
  ]
}
