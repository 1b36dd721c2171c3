import { inChange } from '@/features/audit/seal-change'
import { visibleProjects } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { addDays, toDbDate, today } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { forbidden, notFound } from '@/server/errors'
import { changeSupervision, type NextStep, refuseOwner } from './change-supervision'
import { canAssign, canJudge, canRaiseProblems, canReply, canSupervise } from './policy'
import type {
  AssignSupervision,
  CloseSupervision,
  ExtendSupervision,
  RaiseSupervision,
  ReplySupervision,
  ReturnSupervision,
} from './schema'

type Written = Promise<Outcome<{ supervisionId: string; version: number }>>

/** 批示 of the coordinator or leadership, or a problem that anyone raises on a project they may read. */
export async function raiseSupervision(actor: Actor, input: RaiseSupervision): Written {
  return inChange(actor, async ({ tx, audit }) => {
    const { projectId, kind, text, ownerId = null, dueOn = null } = input
    const project = await tx.project.findFirst({ where: { id: projectId, ...visibleProjects(actor) } })
    if (!project) throw notFound()
    if (kind === 'INSTRUCTION' ? !canSupervise(actor) : !canRaiseProblems(actor)) throw forbidden()
    if (ownerId && !canAssign(actor, { kind, project })) throw forbidden()
    const refusal = await refuseOwner(tx, project, input)
    if (refusal) return refusal
    const day = today()
    const { id } = await tx.supervision.create({
      data: {
        projectId,
        kind,
        text,
        raisedOn: toDbDate(day),
        ownerId,
        dueOn: dueOn && toDbDate(dueOn),
        byId: actor.userId || null,
      },
    })
    audit({
      act: kind === 'INSTRUCTION' ? 'supervision.instruct' : 'supervision.raise',
      record: 'Supervision',
      id,
      projectId,
      after: { on: day, matter: text, ownerId, dueOn },
    })
    return accepted({ supervisionId: id, version: 1 })
  })
}

/** Names who sees to it and until when; again, when it is to be somebody else. */
export async function assignSupervision(
  actor: Actor,
  { ownerId, dueOn, note, ...asked }: AssignSupervision,
): Written {
  return changeSupervision(
    actor,
    asked,
    (stored) => canAssign(actor, stored),
    async ({ project }, { tx }): Promise<NextStep | Refused> => {
      const refusal = await refuseOwner(tx, project, { ownerId, dueOn })
      return refusal ?? { act: 'ASSIGN', state: 'OPEN', ownerId, dueOn, text: note }
    },
  )
}

/** The owner says what was done; who raised it then closes the matter or returns it. */
export async function replySupervision(actor: Actor, { text, ...asked }: ReplySupervision): Written {
  return changeSupervision(
    actor,
    asked,
    (stored) => canReply(actor, stored),
    async (): Promise<NextStep> => ({ act: 'REPLY', state: 'REPLIED', text }),
  )
}

/** The reply is not enough: open again, with a new day if one is given. */
export async function returnSupervision(
  actor: Actor,
  { reason, dueOn, ...asked }: ReturnSupervision,
): Written {
  return changeSupervision(
    actor,
    asked,
    (stored) => canJudge(actor, stored),
    async ({ project }, { tx }): Promise<NextStep | Refused> => {
      const refusal = await refuseOwner(tx, project, { dueOn })
      return refusal ?? { act: 'RETURN', state: 'OPEN', text: reason, ...(dueOn ? { dueOn } : {}) }
    },
  )
}

/** More time, with a reason: a day after the one that holds, and not a past one. */
export async function extendSupervision(
  actor: Actor,
  { dueOn, reason, ...asked }: ExtendSupervision,
): Written {
  return changeSupervision(
    actor,
    asked,
    (stored) => canAssign(actor, stored),
    async (stored, { tx }): Promise<NextStep | Refused> => {
      if (!stored.dueOn) return refused('supervision.assignFirst')
      const early = refuseDate(
        { path: 'dueOn', on: dueOn },
        { notBefore: [{ on: addDays(stored.dueOn, 1), code: 'supervision.notLater' }] },
      )
      const refusal = early ?? (await refuseOwner(tx, stored.project, { dueOn }))
      return refusal ?? { act: 'EXTEND', state: 'OPEN', dueOn, text: reason }
    },
  )
}

/** With the reply that stands; without one only with words of one's own. */
export async function closeSupervision(actor: Actor, { text, ...asked }: CloseSupervision): Written {
  return changeSupervision(
    actor,
    asked,
    (stored) => canJudge(actor, stored),
    async ({ state }): Promise<NextStep | Refused> => {
      if (state === 'OPEN' && !text)
        return refused('supervision.noReply', { fields: [{ path: 'text', code: 'noReply' }] })
      return { act: 'CLOSE', state: 'CLOSED', text }
    },
  )
}
