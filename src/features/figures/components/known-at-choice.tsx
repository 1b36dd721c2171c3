'use client'

import { History } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { addDays, type CalendarDate, firstOfMonth, formatMoment } from '@/lib/dates'
import { Button } from '@/ui/button'
import { LinkButton } from '@/ui/link-button'
import { Popover } from '@/ui/popover'
import { useUrlState } from '@/ui/url-state'
import { MomentBox } from './moment-box'

/** Leaves out of the whole page what was recorded, amended or corrected after a moment. */
export function KnownAtChoice({ knownAt, today }: { knownAt: string | null; today: CalendarDate }) {
  const t = useTranslations('figures.date')
  const { change } = useUrlState()
  const [open, setOpen] = useState(false)
  const take = (moment: string | null) => {
    setOpen(false)
    change({ knownAt: moment })
  }
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      align="end"
      title={t('knownTitle')}
      className="w-84"
      trigger={
        <Button icon={<History aria-hidden />} className={knownAt ? ACTIVE : PLAIN}>
          {knownAt ? t('knownAt', { moment: formatMoment(knownAt) }) : t('knownNow')}
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        <p className="text-sm text-muted">{t('knownExplain')}</p>
        <MomentBox label={t('knownMoment')} moment={knownAt} take={take} />
        <KnownMoments today={today} param="knownAt" onChoose={() => setOpen(false)} />
        {knownAt ? (
          <Button variant="ghost" onClick={() => take(null)}>
            {t('backToNow')}
          </Button>
        ) : null}
      </div>
    </Popover>
  )
}

export const PLAIN = 'font-normal text-muted max-sm:h-10'
export const ACTIVE = 'border-accent bg-accent-soft max-sm:h-10'

type MomentsProps = { today: CalendarDate; param: string; onChoose: () => void }

/** The beginnings of days from which one often asks what has changed. */
export function KnownMoments({ today, param, onChoose }: MomentsProps) {
  const t = useTranslations('figures.date')
  const { href } = useUrlState()
  const days = [
    ['beginningOfToday', today],
    ['weekAgo', addDays(today, -7)],
    ['beginningOfMonth', firstOfMonth(today)],
  ] as const
  return (
    <div className="flex flex-wrap gap-1.5">
      {days.map(([name, day]) => (
        <LinkButton
          key={name}
          size="sm"
          scroll={false}
          href={href({ [param]: `${day}T00:00:00+08:00` })}
          onClick={onChoose}
        >
          {t(name)}
        </LinkButton>
      ))}
    </div>
  )
}
