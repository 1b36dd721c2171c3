import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Agenda } from '@/features/decisions/components/agenda'
import { EditMeeting } from '@/features/decisions/components/meeting-sheets'
import { getMeeting } from '@/features/decisions/queries'
import { openOnce } from '@/server/page'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'

type Props = { params: Promise<{ id: string }> }

const openMeeting = openOnce(getMeeting)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { record } = await openMeeting((await params).id)
  return { title: record.title }
}

export default async function MeetingPage({ params }: Props) {
  const { actor, record: meeting } = await openMeeting((await params).id)
  const t = await getTranslations('decisions')
  const { id, version, no, title, heldOn, place, note, illustrative, rights } = meeting
  const record = { id, version, no, title, heldOn, place, note, illustrative }
  return (
    <Page>
      <PageHeader
        title={t('at', { title, no })}
        subtitle={[heldOn, place].filter(Boolean).join(' · ')}
        breadcrumbs={[{ label: t('title'), href: '/meetings' }]}
        marks={illustrative ? <IllustrativeMark /> : null}
        actions={rights.keep ? <EditMeeting meeting={record} /> : null}
      />
      {note ? <p className="whitespace-pre-line text-muted">{note}</p> : null}
      <Agenda meeting={meeting} userId={actor.userId} />
    </Page>
  )
}
