import { inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { fromDbDate, toDbDate } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import type { Tx } from '@/server/db'
import { conflict, forbidden, notFound } from '@/server/errors'
import { lockMeeting } from './keep-agenda'
import { keepsMeetings, seesMeetings } from './policy'
import { describeMeeting } from './queries'
import type { EditMeeting, ScheduleMeeting } from './schema'

type Saved = { id: string; version: number }

export async function scheduleMeeting(actor: Actor, input: ScheduleMeeting): Promise<Outcome<Saved>> {
  if (!keepsMeetings(actor)) throw forbidden()
  return inChange(actor, async ({ tx, audit }) => {
    const taken = await takenNumber(tx, input.no)
    if (taken) return taken
    const meeting = await tx.committeeMeeting.create({
      data: { ...input, heldOn: toDbDate(input.heldOn), createdById: actor.userId || null },
    })
    const { id, version } = meeting
    audit({
      act: 'decisions.scheduleMeeting',
      record: 'CommitteeMeeting',
      id,
      after: describeMeeting(meeting),
    })
    return accepted({ id, version })
  })
}

/** The day of a meeting stands once it has given a verdict, because the verdicts are dated by it. */
export async function editMeeting(actor: Actor, input: EditMeeting): Promise<Outcome<Saved>> {
  const { meetingId: id, version, ...meeting } = input
  if (!keepsMeetings(actor)) throw seesMeetings(actor) ? forbidden() : notFound()
  return inChange(actor, async ({ tx, audit }) => {
    const stored = await lockMeeting(tx, id)
    if (stored.version !== version) throw conflict(describeMeeting(stored))
    if (
      meeting.heldOn !== fromDbDate(stored.heldOn) &&
      (await tx.decision.count({ where: { meetingId: id } }))
    ) {
      return refused('decisions.dayStands', { fields: [{ path: 'heldOn', code: 'dayStands' }] })
    }
    const taken = await takenNumber(tx, meeting.no, id)
    if (taken) return taken
    const edited = await tx.committeeMeeting.update({
      where: { id },
      data: { ...meeting, heldOn: toDbDate(meeting.heldOn), version: { increment: 1 } },
    })
    const [before, after] = [describeMeeting(stored), describeMeeting(edited)]
    audit({ act: 'decisions.editMeeting', record: 'CommitteeMeeting', id, before, after })
    return accepted({ id, version: edited.version })
  })
}

async function takenNumber(tx: Tx, no: string, ownId?: string): Promise<Refused | null> {
  const other = await tx.committeeMeeting.findUnique({ where: { no }, select: { id: true } })
  if (!other || other.id === ownId) return null
  return refused('decisions.numberTaken', { fields: [{ path: 'no', code: 'meetingNumberTaken' }] })
}
