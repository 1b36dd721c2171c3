'use client'

import { Link2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { formatMoment } from '@/lib/dates'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { checkAuditChainAction } from '../actions'
import type { ChainCheck as Result } from '../queries'

/** Recomputes the hash chain on demand and says how far it holds. */
export function ChainCheck() {
  const t = useTranslations('audit.chain')
  const [result, setResult] = useState<Result | 'failed'>()
  const [pending, startTransition] = useTransition()
  const check = () =>
    startTransition(async () => {
      const answer = await checkAuditChainAction().catch(() => null)
      setResult(answer?.ok ? answer.value : 'failed')
    })
  return (
    <div className="flex flex-wrap items-center gap-3" aria-live="polite">
      <Button icon={<Link2 aria-hidden />} pending={pending} onClick={check}>
        {t('check')}
      </Button>
      {result ? <Finding result={result} /> : <p className="text-sm text-faint">{t('explain')}</p>}
    </div>
  )
}

function Finding({ result }: { result: Result | 'failed' }) {
  const t = useTranslations('audit.chain')
  if (result === 'failed') return <Notice tone="caution" title={t('failed')} />
  const { holds, upTo, entries, checkedAt } = result
  const at = formatMoment(checkedAt)
  if (holds) return <Notice tone="positive" title={t('holds', { upTo, at })} />
  return <Notice tone="critical" title={t('broken', { upTo, entries, at })} />
}
