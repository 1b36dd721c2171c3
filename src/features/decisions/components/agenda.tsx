import { ListOrdered } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/ui/empty-state'
import { Panel } from '@/ui/panel'
import type { MeetingInView } from '../queries'
import { AgendaItem } from './agenda-item'
import { AgendaList } from './agenda-list'
import { PutOnAgenda } from './meeting-sheets'

/** The agenda of a meeting with a verdict for each project. */
export function Agenda({ meeting, userId }: { meeting: MeetingInView; userId: string }) {
  const t = useTranslations('decisions.agenda')
  const { id, agenda, rights, isHeld } = meeting
  const waits = rights.keep && !isHeld && agenda.length > 0
  return (
    <Panel
      title={t('title')}
      note={waits ? `${agenda.length} · ${t('notHeldYet')}` : agenda.length || undefined}
      actions={rights.keep ? <PutOnAgenda meetingId={id} /> : null}
      flush
    >
      {agenda.length === 0 ? (
        <EmptyState
          icon={<ListOrdered aria-hidden />}
          title={t('none')}
          hint={t(rights.keep ? 'noneHint' : 'noneReaders')}
        />
      ) : (
        <AgendaList
          meetingId={id}
          movable={rights.keep}
          items={agenda.map((entry) => ({
            id: entry.project.id,
            name: entry.project.name,
            body: <AgendaItem meeting={meeting} entry={entry} userId={userId} />,
          }))}
        />
      )}
    </Panel>
  )
}
