import { useTranslations } from 'next-intl'
import { formatMoment } from '@/lib/dates'
import { Notice } from '@/ui/notice'
import type { Brief } from '../queries'

/** Where the issue stands, above the paper and never printed. */
export function BriefNotice({ brief }: { brief: Brief }) {
  return (
    <div className="flex flex-col gap-2 empty:hidden print:hidden">
      <SentBack brief={brief} />
      <Standing brief={brief} />
    </div>
  )
}

function SentBack({ brief: { sentBack } }: { brief: Brief }) {
  const t = useTranslations('briefs.notices')
  if (!sentBack) return null
  const { by, at, reason } = sentBack
  return <Notice tone="caution" title={t('sentBack', { by, at: formatMoment(at), reason })} />
}

function Standing({ brief }: { brief: Brief }) {
  const t = useTranslations('briefs.notices')
  const { status, submittedBy, submittedAt, publishedBy, publishedAt } = brief
  if (status === 'PUBLISHED') {
    const told = { by: publishedBy ?? '', at: formatMoment(publishedAt ?? '') }
    return <Notice tone="positive">{t('published', told)}</Notice>
  }
  if (status === 'DRAFT') return <Notice>{t('live')}</Notice>
  return (
    <Notice tone="accent">
      {t('review', { by: submittedBy ?? '', at: formatMoment(submittedAt ?? '') })}
    </Notice>
  )
}
