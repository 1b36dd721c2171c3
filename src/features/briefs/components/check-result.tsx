import { useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import { Notice } from '@/ui/notice'
import { Panel } from '@/ui/panel'
import type { IssueCheck } from '../check-issue'

/** Each fingerprint as it was published beside what it is now. */
export function CheckResult({ check: { figures, issue, isEqual } }: { check: IssueCheck }) {
  const t = useTranslations('briefs.check')
  return (
    <>
      <Notice tone={isEqual ? 'positive' : 'critical'} title={t(isEqual ? 'allEqual' : 'notEqual')} />
      <Fingerprints title={t('figures')} hint={t('figuresHint')} hashes={figures} />
      <Fingerprints title={t('issue')} hint={t('issueHint')} hashes={issue} />
    </>
  )
}

type Hashes = { published: string; stored: string; remade?: string }

function Fingerprints({ title, hint, hashes }: { title: string; hint: string; hashes: Hashes }) {
  const t = useTranslations('briefs.check')
  const lines = (['published', 'stored', 'remade'] as const).flatMap((side) => {
    const hash = hashes[side]
    return hash ? [{ side, hash, equal: hash === hashes.published }] : []
  })
  return (
    <Panel title={title}>
      <p className="mb-3 max-w-prose text-sm text-muted">{hint}</p>
      <dl className="flex flex-col gap-2.5 text-sm">
        {lines.map(({ side, hash, equal }) => (
          <div
            key={side}
            className="grid items-baseline gap-x-4 gap-y-0.5 sm:grid-cols-[11rem_minmax(0,1fr)_auto]"
          >
            <dt className="text-muted">{t(side)}</dt>
            <dd className="font-mono break-all">{hash}</dd>
            <dd>
              {side === 'published' ? null : (
                <Badge tone={equal ? 'positive' : 'critical'}>{t(equal ? 'equal' : 'different')}</Badge>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
