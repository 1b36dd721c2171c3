import { changeProject } from '@/features/pipeline/change-project'
import type { Actor } from '@/lib/actor'
import { fromDbDate } from '@/lib/dates'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { forbidden } from '@/server/errors'
import { appendToAgenda, lockMeeting } from './keep-agenda'
import { keepsMeetings } from './policy'
import { wrongDecision } from './rules'
import type { RecordDecision } from './schema'

/**
 * The committee's verdict on a project, dated the day of its meeting; written once and never changed. A project that was
 * taken up without notice is put on the agenda with it.
 */
export async function recordDecision(actor: Actor, input: RecordDecision): Promise<Outcome<{ id: string }>> {
  const { meetingId, projectId, verdict, conditions, opinion } = input
  return changeProject(actor, projectId, async (step) => {
    if (!keepsMeetings(actor)) throw forbidden()
    const meeting = await lockMeeting(step.tx, meetingId)
    if (await step.tx.decision.count({ where: { meetingId, projectId } })) {
      return refused('decisions.decidedAlready')
    }
    const times = { heldOn: fromDbDate(meeting.heldOn), today: step.today }
    const refusal = wrongDecision(input, step.project, times)
    if (refusal) return refusal
    if (!(await step.tx.agendaItem.count({ where: { meetingId, projectId } }))) {
      await appendToAgenda(step, meeting)
    }
    const facts = { verdict, conditions, opinion }
    const { id } = await step.tx.decision.create({
      data: {
        ...facts,
        meetingId,
        projectId,
        on: meeting.heldOn,
        byId: actor.userId || null,
        // Taken under the project's lock, it orders this against a send-back of the same day.
        recordedAt: new Date(),
      },
    })
    const after = { ...facts, on: times.heldOn, meetingNo: meeting.no }
    step.audit({ act: 'decisions.record', record: 'Decision', id, projectId, after })
    return accepted({ id })
  })
}
