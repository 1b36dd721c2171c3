'use client'

import { GitCompareArrows } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type CalendarDate, formatMoment, monthEndBefore, yearBefore, yearEndBefore } from '@/lib/dates'
import { Button } from '@/ui/button'
import { DayBox } from '@/ui/day-box'
import { LinkButton } from '@/ui/link-button'
import { Popover } from '@/ui/popover'
import { useUrlState } from '@/ui/url-state'
import { ACTIVE, KnownMoments, PLAIN } from './known-at-choice'
import { MomentBox } from './moment-box'

type Props = { asOf: CalendarDate; today: CalendarDate; on: CalendarDate | null; knownAt: string | null }

/** Another date, or what was known of the same date at an earlier moment, with which the page is compared. */
export function CompareChoice({ asOf, today, on, knownAt }: Props) {
  const t = useTranslations('figures.date')
  const { change } = useUrlState()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const take = (changes: { compare?: string | null; compareKnownAt?: string | null }) => {
    close()
    change(changes)
  }
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      align="end"
      title={t('compare')}
      className="w-84"
      trigger={
        <Button icon={<GitCompareArrows aria-hidden />} className={on || knownAt ? ACTIVE : PLAIN}>
          <ComparedWith on={on} knownAt={knownAt} />
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <section className="flex flex-col gap-2">
          <h3 className="font-semibold">{t('compareDate')}</h3>
          <p className="text-sm text-muted">{t('compareDateExplain')}</p>
          <div className="flex">
            <DayBox
              key={on}
              label={t('compareLabel')}
              day={on ?? ''}
              change={(day) => take({ compare: day || null })}
            />
          </div>
          <QuickOpenings asOf={asOf} onChoose={close} />
        </section>
        <section className="flex flex-col gap-2 border-t border-line pt-3">
          <h3 className="font-semibold">{t('compareKnown')}</h3>
          <p className="text-sm text-muted">{t('compareKnownExplain')}</p>
          <MomentBox
            label={t('knownMoment')}
            moment={knownAt}
            take={(moment) => take({ compareKnownAt: moment })}
          />
          <KnownMoments today={today} param="compareKnownAt" onChoose={close} />
        </section>
        {on || knownAt ? (
          <Button variant="ghost" onClick={() => take({ compare: null, compareKnownAt: null })}>
            {t('compareNo')}
          </Button>
        ) : null}
      </div>
    </Popover>
  )
}

function ComparedWith({ on, knownAt }: Pick<Props, 'on' | 'knownAt'>) {
  const t = useTranslations('figures.date')
  const moment = knownAt ? formatMoment(knownAt) : ''
  if (on && knownAt) return t('comparedBoth', { on, moment })
  if (on) return t('comparedDate', { on })
  return knownAt ? t('comparedKnown', { moment }) : t('compare')
}

function QuickOpenings({ asOf, onChoose }: { asOf: CalendarDate; onChoose: () => void }) {
  const t = useTranslations('figures.date')
  const { href } = useUrlState()
  const days = [
    ['monthEndBefore', monthEndBefore(asOf)],
    ['yearEndBefore', yearEndBefore(asOf)],
    ['yearBefore', yearBefore(asOf)],
  ] as const
  return (
    <div className="flex flex-wrap gap-1.5">
      {days.map(([name, day]) => (
        <LinkButton key={name} size="sm" scroll={false} href={href({ compare: day })} onClick={onChoose}>
          {t(name)}
        </LinkButton>
      ))}
    </div>
  )
}
