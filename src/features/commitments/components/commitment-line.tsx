import { useTranslations } from 'next-intl'
import type { CalendarDate } from '@/lib/dates'
import { Amount } from '@/ui/amount'
import { Badge } from '@/ui/badge'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import type { CommitmentRow } from '../queries'
import { CommitmentActs } from './commitment-acts'
import { DueMark } from './due-mark'
import { PromiseGrounds } from './promise-grounds'
import { ReviewMark } from './review-mark'

type Props = { commitment: CommitmentRow; signedOn: string | null; day: CalendarDate; mayWrite: boolean }

/** One promise: what, until when, on what ground, and how it ended. */
export function CommitmentLine({ commitment, signedOn, day, mayWrite }: Props) {
  const t = useTranslations('commitments')
  const { states, illustrative: _, projectId: __, ...inHand } = commitment
  const ended = states.at(-1)
  return (
    <li className="flex items-start gap-2 py-2.5 pr-2 pl-4">
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="whitespace-pre-wrap">{commitment.clause}</p>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
          <Badge>{t(`kinds.${commitment.kind}`)}</Badge>
          <ReviewMark commitment={commitment} signedOn={signedOn} />
          {commitment.amountYuan === null ? null : <Amount yuan={commitment.amountYuan} />}
          <DueMark commitment={commitment} day={day} />
          {commitment.illustrative ? <IllustrativeMark /> : null}
        </p>
        <PromiseGrounds
          promise={{
            ...commitment,
            settledOn: ended?.on ?? null,
            evidence: ended?.evidence ?? null,
            reason: ended?.reason ?? null,
          }}
        />
      </div>
      {mayWrite ? <CommitmentActs commitment={inHand} /> : null}
    </li>
  )
}
