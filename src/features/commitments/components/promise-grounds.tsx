import { useTranslations } from 'next-intl'
import type { PromiseRow } from '../list-promises'

type Props = {
  promise: Pick<PromiseRow, 'legalBasis' | 'exceptionArticle' | 'state' | 'settledOn' | 'evidence' | 'reason'>
}

/** On what ground it was promised, and how it ended with its evidence. */
export function PromiseGrounds({ promise }: Props) {
  const t = useTranslations('commitments')
  const { legalBasis, exceptionArticle, state, settledOn, evidence, reason } = promise
  const on = settledOn ?? ''
  const lines = [
    legalBasis && t('basis', { basis: legalBasis }),
    exceptionArticle && t('exception', { article: exceptionArticle }),
    state === 'FULFILLED' && t('settled.FULFILLED', { on, evidence: evidence ?? '' }),
    state === 'WAIVED' && t('settled.WAIVED', { on, reason: reason ?? '' }),
  ].filter((line) => typeof line === 'string')
  return lines.map((line) => (
    <span key={line} className="text-sm text-faint">
      {line}
    </span>
  ))
}
