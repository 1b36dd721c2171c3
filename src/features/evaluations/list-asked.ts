import type { Actor } from '@/lib/actor'
import { readCursor, writeCursor } from '@/lib/cursor'
import { type CalendarDate, daysBetween, fromDbDate, parseCalendarDate, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden } from '@/server/errors'
import type { Prisma } from '@/server/generated/prisma/client'
import { evaluationsAskedOf, hasInbox } from './policy'
import type { EvaluationFilters } from './schema'

const DEFAULT_LIMIT = 50
const named = { select: { id: true, name: true, nameEn: true } } as const

const inboxColumns = {
  id: true,
  kind: true,
  askedOn: true,
  dueOn: true,
  verdict: true,
  concludedOn: true,
  illustrative: true,
  department: named,
  project: {
    select: {
      id: true,
      no: true,
      name: true,
      intendedAmount: true,
      enterprise: { select: { name: true } },
      holder: named,
    },
  },
} as const satisfies Prisma.EvaluationSelect

/** The inbox of the actor's departments: what is open, the most overdue first, or what was concluded, the latest first. */
export async function listEvaluationsAsked(actor: Actor, filters: EvaluationFilters = {}) {
  if (!hasInbox(actor)) throw forbidden()
  const { tab = 'open', limit = DEFAULT_LIMIT } = filters
  const found = await db.evaluation.findMany({
    where: { AND: [conditions(actor, filters), inTab(tab), afterCursor(filters)] },
    select: inboxColumns,
    orderBy: tab === 'open' ? [{ dueOn: 'asc' }, { id: 'asc' }] : [{ concludedOn: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const day = today()
  const items = found.slice(0, limit).map((evaluation) => describeAsked(evaluation, day))
  const last = found.length > limit ? items.at(-1) : undefined
  const value = last && (tab === 'open' ? last.dueOn : (last.concludedOn ?? ''))
  return { items, nextCursor: last ? writeCursor({ value: value ?? '', id: last.id }) : null }
}

export type AskedRow = Awaited<ReturnType<typeof listEvaluationsAsked>>['items'][number]

/** How many the filters find, whatever the page. */
export async function countEvaluations(actor: Actor, filters: EvaluationFilters = {}): Promise<number> {
  if (!hasInbox(actor)) throw forbidden()
  const { tab = 'open' } = filters
  return db.evaluation.count({ where: { AND: [conditions(actor, filters), inTab(tab)] } })
}

/** How many are open, overdue among them, and concluded. */
export async function countEvaluationsAsked(actor: Actor) {
  if (!hasInbox(actor)) throw forbidden()
  const asked = evaluationsAskedOf(actor)
  const overdue = { dueOn: { lt: toDbDate(today()) } }
  const [open, late, concluded] = await Promise.all([
    db.evaluation.count({ where: { ...asked, ...inTab('open') } }),
    db.evaluation.count({ where: { ...asked, ...inTab('open'), ...overdue } }),
    db.evaluation.count({ where: { ...asked, ...inTab('concluded') } }),
  ])
  return { open, overdue: late, concluded }
}

function conditions(actor: Actor, { kind, q }: EvaluationFilters): Prisma.EvaluationWhereInput {
  const contains = { contains: q ?? '', mode: 'insensitive' } as const
  return {
    ...evaluationsAskedOf(actor),
    kind,
    project: q ? { OR: [{ name: contains }, { enterprise: { name: contains } }] } : undefined,
  }
}

function inTab(tab: 'open' | 'concluded'): Prisma.EvaluationWhereInput {
  return { withdrawnOn: null, concludedOn: tab === 'open' ? null : { not: null } }
}

function afterCursor({ tab = 'open', cursor }: EvaluationFilters): Prisma.EvaluationWhereInput {
  const after = readCursor(cursor, /^\d{4}-\d{2}-\d{2}$/)
  if (!after || !parseCalendarDate(after.value)) return {}
  const [day, { id }] = [toDbDate(after.value), after]
  return tab === 'open'
    ? { OR: [{ dueOn: { gt: day } }, { dueOn: day, id: { gt: id } }] }
    : { OR: [{ concludedOn: { lt: day } }, { concludedOn: day, id: { lt: id } }] }
}

type Asked = Prisma.EvaluationGetPayload<{ select: typeof inboxColumns }>

function describeAsked({ askedOn, dueOn, concludedOn, ...evaluation }: Asked, day: CalendarDate) {
  return {
    ...evaluation,
    askedOn: fromDbDate(askedOn),
    dueOn: fromDbDate(dueOn),
    concludedOn: concludedOn && fromDbDate(concludedOn),
    /** To the due date; negative when overdue. */
    daysLeft: daysBetween(day, fromDbDate(dueOn)),
  }
}
