import { useTranslations } from 'next-intl'
import { Badge, type Tone } from '@/ui/badge'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import type { BriefStatus } from '../rules'

const TONES: Record<BriefStatus, Tone> = { DRAFT: 'neutral', REVIEW: 'accent', PUBLISHED: 'positive' }

export function BriefStatusBadge({ status }: { status: BriefStatus }) {
  const t = useTranslations('briefs')
  return <Badge tone={TONES[status]}>{t(`statuses.${status}`)}</Badge>
}

/** Beside an issue's title. */
export function BriefMarks({ status, illustrative }: { status: BriefStatus; illustrative: boolean }) {
  return (
    <>
      <BriefStatusBadge status={status} />
      {illustrative ? <IllustrativeMark /> : null}
    </>
  )
}
