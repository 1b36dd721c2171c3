import type { Metadata } from 'next'
import { BriefNotice } from '@/features/briefs/components/brief-notice'
import { IssuePaper } from '@/features/briefs/components/issue-paper'
import { getBrief } from '@/features/briefs/queries'
import { seesWholeArea } from '@/lib/actor'
import { openOnce } from '@/server/page'
import { BriefFrame } from './brief-frame'

type Props = { params: Promise<{ id: string }> }

const openBrief = openOnce(getBrief)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await openBrief((await params).id)).record.title }
}

export default async function BriefPage({ params }: Props) {
  const { actor, record: brief } = await openBrief((await params).id)
  return (
    <BriefFrame brief={brief}>
      <BriefNotice brief={brief} />
      <IssuePaper brief={brief} ways={{ briefId: brief.id, toRecords: seesWholeArea(actor) }} />
    </BriefFrame>
  )
}
