import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Agenda } from '@/features/decisions/components/agenda'
import { EditMeeting } from '@/features/decisions/components/meeting-sheets'
import { getMeeting } from '@/features/decisions/queries'
import { openRecord } from '@/server/page'
import { requireActor } from '@/server/session'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('decisions'))('title') }
}

export default async function MeetingPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, t] = await Promise.all([requireActor(), getTranslations('decisions')])
  const meeting = await openRecord((await params).id, (id) => getMeeting(actor, id))
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
