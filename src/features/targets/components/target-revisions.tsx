import { useLocale, useTranslations } from 'next-intl'
import { Moment } from '@/ui/calendar-date'
import { Panel } from '@/ui/panel'
import { Timeline } from '@/ui/timeline'
import type { TargetDetail } from '../queries'
import { writtenTarget } from '../rules'
import { useCountWord } from './target-values'

/** Every value that a target had, the latest first, with who set it and why. */
export function TargetRevisions({ target: { figure, revisions } }: { target: TargetDetail }) {
  const t = useTranslations('targets.record')
  const locale = useLocale()
  const word = useCountWord()
  return (
    <Panel title={t('revisions')}>
      <Timeline
        entries={revisions.map(({ seq, on, value, reason, by, recordedAt }) => ({
          id: String(seq),
          what:
            value === null
              ? t('dropped')
              : t(seq === 1 ? 'firstValue' : 'revised', {
                  value: writtenTarget(figure, value, locale, word(figure)),
                }),
          when: t('since', { on }),
          detail: (
            <>
              {reason ? <span className="mr-2">{reason}</span> : null}
              <span className="text-faint">
                {by ? `${by.name} · ` : null}
                <Moment at={recordedAt} />
              </span>
            </>
          ),
        }))}
      />
    </Panel>
  )
}
