import { useTranslations } from 'next-intl'
import type { AgendaEntry, MeetingInView } from '../queries'
import { DecisionBadge } from './decision-badge'
import { RecordDecision } from './meeting-sheets'
import { TakeOffAgenda } from './take-off-agenda'

type Props = { meeting: MeetingInView; entry: AgendaEntry; userId: string }

/** The verdict given, or for the secretary the way to give it. */
export function AgendaVerdict({ meeting, entry, userId }: Props) {
  const t = useTranslations('decisions')
  const { project, decision } = entry
  if (decision) return <Verdict decision={decision} />
  if (!meeting.rights.keep) return null
  const hindrance = hindranceTo(meeting, project)
  const item = { meetingId: meeting.id, projectId: project.id, projectName: project.name }
  return (
    <div className="flex flex-wrap items-center gap-2">
      {meeting.isHeld && hindrance ? (
        <span className="text-sm text-muted">{t(`agenda.${hindrance}`, { on: project.stageSince })}</span>
      ) : null}
      {meeting.isHeld && !hindrance ? (
        <RecordDecision {...item} heldOn={meeting.heldOn} userId={userId} />
      ) : null}
      <TakeOffAgenda {...item} />
    </div>
  )
}

/** Why the committee cannot have decided on the project that day, as far as the agenda can tell. */
function hindranceTo({ heldOn }: MeetingInView, { stage, stageSince }: AgendaEntry['project']) {
  if (stage !== 'DECISION') return 'notAtDecision'
  return heldOn < stageSince ? 'cameLater' : null
}

function Verdict({ decision }: { decision: NonNullable<AgendaEntry['decision']> }) {
  const t = useTranslations('decisions.fields')
  const { verdict, conditions, opinion } = decision
  return (
    <div className="flex flex-col gap-1">
      <span>
        <DecisionBadge verdict={verdict} />
      </span>
      {conditions ? (
        <p className="text-sm whitespace-pre-line">
          <span className="text-faint">{t('conditions')}：</span>
          {conditions}
        </p>
      ) : null}
      {opinion ? <p className="text-sm whitespace-pre-line text-muted">{opinion}</p> : null}
    </div>
  )
}
