import { type Change, inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { type CalendarDate, toDbDate, today } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import type { Tx } from '@/server/db'
import { conflict, forbidden } from '@/server/errors'
import { describeStored, findPossibleOwners, lockSupervision } from './queries'
import { fits, type SupervisionAct, type SupervisionState } from './rules'

export type StoredSupervision = Awaited<ReturnType<typeof lockSupervision>>

type Asked = { supervisionId: string; version: number }

/** What one act leaves: the step as it is appended, and the matter as it stands after it. */
export type NextStep = {
  act: SupervisionAct
  state: SupervisionState
  text?: string | null
  ownerId?: string
  dueOn?: CalendarDate
}

type Written = Promise<Outcome<{ supervisionId: string; version: number }>>

/**
 * One act on a matter, under its lock. What is said about a project is no activity on it: an instruction makes no project
 * less quiet and renews no protection, so this does not go through `changeProject`.
 */
export async function changeSupervision(
  actor: Actor,
  { supervisionId, version }: Asked,
  may: (stored: StoredSupervision) => boolean,
  next: (stored: StoredSupervision, change: Change) => Promise<NextStep | Refused>,
): Written {
  return inChange(actor, async (change) => {
    const stored = await lockSupervision(change.tx, actor, supervisionId)
    if (!may(stored)) throw forbidden()
    const step = await next(stored, change)
    if ('ok' in step) return step
    if (!fits(step.act, stored.state)) return refused(`supervision.${UNFIT[stored.state]}`)
    if (stored.version !== version) throw conflict(describeStored(stored))
    await appendStep(change, actor, stored, step)
    return accepted({ supervisionId, version: version + 1 })
  })
}

const UNFIT = { OPEN: 'notReplied', REPLIED: 'repliedAlready', CLOSED: 'closedAlready' } as const

const ACTS = {
  ASSIGN: 'assign',
  REPLY: 'reply',
  RETURN: 'sendBack',
  EXTEND: 'extend',
  CLOSE: 'close',
} as const

async function appendStep({ tx, audit }: Change, actor: Actor, stored: StoredSupervision, step: NextStep) {
  const { id, projectId, steps, ownerId, dueOn, state } = stored
  const { text = null, ...rest } = step
  const [on, byId] = [today(), actor.userId || null]
  const changed = { ownerId: rest.ownerId, dueOn: rest.dueOn && toDbDate(rest.dueOn) }
  await tx.supervisionStep.create({
    data: {
      supervisionId: id,
      seq: steps.length + 1,
      act: step.act,
      on: toDbDate(on),
      text,
      byId,
      ...changed,
    },
  })
  await tx.supervision.update({
    where: { id },
    data: {
      state: step.state,
      closedOn: step.state === 'CLOSED' ? toDbDate(on) : null,
      version: { increment: 1 },
      ...changed,
    },
  })
  audit({
    act: `supervision.${ACTS[step.act]}`,
    record: 'Supervision',
    id,
    projectId,
    before: { ownerId, dueOn, state },
    after: {
      on,
      ownerId: rest.ownerId ?? ownerId,
      dueOn: rest.dueOn ?? dueOn,
      state: step.state,
      reply: step.act === 'REPLY' ? text : undefined,
    },
    reason: step.act === 'REPLY' ? null : text,
  })
}

type Project = Parameters<typeof findPossibleOwners>[1]

/** The owner may read the project today, and the day has not passed. */
export async function refuseOwner(
  tx: Tx,
  project: Project,
  { ownerId, dueOn }: { ownerId?: string | null; dueOn?: CalendarDate | null },
): Promise<Refused | null> {
  if (dueOn) {
    const early = refuseDate(
      { path: 'dueOn', on: dueOn },
      { notBefore: [{ on: today(), code: 'supervision.dueInThePast' }] },
    )
    if (early) return early
  }
  if (!ownerId) return null
  const owners = await findPossibleOwners(tx, project)
  if (owners.some(({ id }) => id === ownerId)) return null
  return refused('supervision.ownerCannotRead', { fields: [{ path: 'ownerId', code: 'ownerCannotRead' }] })
}
