import type { Change } from '@/features/audit/seal-change'
import { eventContributions, targetContributions } from '@/features/events/figures'
import { addDays, type CalendarDate, fromDbDate, toDbDate } from '@/lib/dates'
import { eventId, taskForceId, userId } from './area'
import { ATTENDANCE, EVENTS, type EventKey } from './assumptions'
import { chanceOf, stableId } from './chance'
import facts from './facts.json' with { type: 'json' }
import type { PlannedProject } from './plan'
import { enterpriseId } from './project-records'

type Guest = { enterpriseId: string; entrepreneurs: number }
type Target = {
  enterpriseId: string
  taskForce: number
  chosenOn: CalendarDate
  droppedOn?: CalendarDate
  dropReason?: string
}
type SeededEvent = { id: string; name: string; startsOn: CalendarDate; guests: Guest[]; targets: Target[] }

/**
 * Who came to the events and whom they chose: 38 enterprises with 55 entrepreneurs and 29 targets at one of them, at
 * least 50 and 10 at another, as the report counts. Later events, made up, keep the area alive.
 */
export async function sealEvents(change: Change, projects: PlannedProject[], today: CalendarDate) {
  const others = Array.from({ length: 120 }, (_, index) => stableId('enterprise', 'other', index))
  const later = laterEvents(others, today)
  await change.tx.event.createMany({ data: later.map(({ row }) => row) })
  const reported = EVENTS.map((event) => reportedEvent(event, projects, others))
  for (const event of [...reported, ...later.map(({ event }) => event)]) await seal(change, event)
}

async function seal({ tx, audit, figures }: Change, { id, name, startsOn, guests, targets }: SeededEvent) {
  await tx.eventAttendance.createMany({
    data: guests.map((guest) => ({ eventId: id, ...guest, illustrative: true })),
  })
  const entrepreneurs = guests.reduce((sum, guest) => sum + guest.entrepreneurs, 0)
  const counted = { enterprises: guests.length, entrepreneurs }
  audit({ act: 'events.create', record: 'Event', id, after: { name, startsOn, ...counted } })
  figures([], eventContributions({ id, startsOn, ...counted }))
  const rows = targets.map((target) => targetRow(id, target))
  await tx.targetEnterprise.createMany({ data: rows })
  for (const { id: targetId, eventId: _, ...row } of rows) {
    const days = {
      chosenOn: fromDbDate(row.chosenOn),
      droppedOn: row.droppedOn && fromDbDate(row.droppedOn),
    }
    audit({
      act: 'events.chooseTarget',
      record: 'TargetEnterprise',
      id: targetId,
      after: { ...row, ...days },
    })
    figures([], targetContributions({ id: targetId, eventId: id, entityId: row.entityId, ...days }))
  }
}

function targetRow(
  eventId: string,
  { taskForce, chosenOn, droppedOn, dropReason, enterpriseId: firm }: Target,
) {
  return {
    id: stableId('target', eventId, firm),
    eventId,
    enterpriseId: firm,
    entityId: taskForceId(taskForce),
    officerId: userId(`officer${taskForce}`),
    chosenOn: toDbDate(chosenOn),
    droppedOn: droppedOn ? toDbDate(droppedOn) : null,
    dropReason: dropReason ?? null,
    illustrative: true,
  }
}

/** The firms whose leads and signings came of it are among those who came. */
function reportedEvent(
  { key, name, startsOn }: (typeof EVENTS)[number],
  projects: PlannedProject[],
  others: string[],
): SeededEvent {
  const chance = chanceOf(`event-${key}`)
  const came = projects.filter(
    (project) => project.leadEvent === key || (project.stage === 'SIGNED' && project.event === key),
  )
  const strangers = chance.shuffled(others)
  const firms = [...came.map(enterpriseId), ...strangers].slice(0, firmsAt(key))
  const carriers = came.map(({ taskForce }) => taskForce)
  return {
    id: eventId(key),
    name,
    startsOn,
    guests: firms.map((firm, index) => ({
      enterpriseId: firm,
      entrepreneurs: key === 'private' ? (index < EXTRA_ENTREPRENEURS ? 2 : 1) : chance.between(1, 3),
    })),
    targets: firms.slice(0, targetsAt(key)).map((firm, index) => ({
      enterpriseId: firm,
      taskForce: carriers[index] ?? 1 + (index % 8),
      chosenOn: startsOn,
    })),
  }
}

/** 55 entrepreneurs of 38 enterprises: so many sent two. */
const EXTRA_ENTREPRENEURS = facts.businessEvent.entrepreneurs - facts.businessEvent.enterprises

function firmsAt(key: EventKey): number {
  if (key === 'private') return facts.businessEvent.enterprises
  return key === 'parks' ? facts.parksEvent.enterprisesAtLeast : ATTENDANCE[key]
}

function targetsAt(key: EventKey): number {
  if (key === 'private') return facts.businessEvent.targets
  return key === 'parks' ? facts.parksEvent.targets : 0
}

/** One that was held lately, with targets still to be called on, and one that is being prepared. */
function laterEvents(others: string[], today: CalendarDate) {
  const chance = chanceOf('later-events')
  const [heldOn, aheadOn] = [addDays(today, -24), addDays(today, 18)]
  const firms = chance.shuffled(others).slice(0, 26)
  const held = {
    id: stableId('event', 'later', 'held'),
    name: '长三角产业链招商对接会',
    startsOn: heldOn,
    guests: firms.map((firm) => ({ enterpriseId: firm, entrepreneurs: chance.between(1, 2) })),
    targets: firms.slice(0, 9).map((firm, index) => ({
      enterpriseId: firm,
      taskForce: 1 + (index % 8),
      chosenOn: addDays(heldOn, 1),
      ...(index === 8
        ? { droppedOn: addDays(today, -6), dropReason: '企业已确定在外省布局，近两年没有新增投资计划。' }
        : {}),
    })),
  }
  const ahead = {
    id: stableId('event', 'later', 'ahead'),
    name: '粤港澳大湾区招商推介会',
    startsOn: aheadOn,
    guests: [],
    targets: [],
  }
  return [
    { event: held, row: rowOf(held, '上海', 1_260_000n) },
    { event: ahead, row: rowOf(ahead, '深圳', 860_000n) },
  ]
}

function rowOf({ id, name, startsOn }: SeededEvent, place: string, cost: bigint) {
  return {
    id,
    name,
    kind: 'CONFERENCE' as const,
    startsOn: toDbDate(startsOn),
    endsOn: toDbDate(addDays(startsOn, 1)),
    place,
    host: '投资促进局',
    cost,
    illustrative: true,
  }
}
