import { CircleCheck } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChangedFigures } from '@/features/briefs/components/changed-figures'
import { ChangedRecords } from '@/features/briefs/components/changed-records'
import { listBriefChanges } from '@/features/briefs/list-brief-changes'
import { getBrief } from '@/features/briefs/queries'
import { openOnce, orNotFound } from '@/server/page'
import { EmptyState } from '@/ui/empty-state'
import { Panel } from '@/ui/panel'
import { BriefFrame } from '../brief-frame'

type Props = { params: Promise<{ id: string }> }

const openBrief = openOnce(getBrief)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('briefs'))('changes.title') }
}

export default async function BriefChangesPage({ params }: Props) {
  const { actor, record: brief } = await openBrief((await params).id)
  const [t, { figures, items, count }] = await Promise.all([
    getTranslations('briefs.changes'),
    orNotFound(listBriefChanges(actor, brief.id)),
  ])
  const told = { figures: figures.length, records: Number(count) }
  return (
    <BriefFrame brief={brief}>
      <p className="max-w-prose text-muted">{t('subtitle', { asOf: brief.asOf })}</p>
      {items.length === 0 ? (
        <Panel flush>
          <EmptyState icon={<CircleCheck aria-hidden />} title={t('none')} hint={t('noneHint')} />
        </Panel>
      ) : (
        <>
          <p className="font-medium">{t('count', told)}</p>
          {figures.length > 0 ? <ChangedFigures figures={figures} /> : null}
          <ChangedRecords records={items} />
          {items.length < count ? <p className="text-muted">{t('more', { count: items.length })}</p> : null}
        </>
      )}
    </BriefFrame>
  )
}
