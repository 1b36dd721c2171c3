import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { checkIssue } from '@/features/briefs/check-issue'
import { CheckResult } from '@/features/briefs/components/check-result'
import { getBrief } from '@/features/briefs/queries'
import { openOnce, orNotFound } from '@/server/page'
import { BriefFrame } from '../brief-frame'

type Props = { params: Promise<{ id: string }> }

const openBrief = openOnce(getBrief)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('briefs'))('check.title') }
}

export default async function CheckBriefPage({ params }: Props) {
  const { actor, record: brief } = await openBrief((await params).id)
  const [t, check] = await Promise.all([
    getTranslations('briefs.check'),
    orNotFound(checkIssue(actor, brief.id)),
  ])
  return (
    <BriefFrame brief={brief}>
      <p className="max-w-prose text-muted">{t('subtitle', { sequence: check.sequence })}</p>
      <CheckResult check={check} />
    </BriefFrame>
  )
}
