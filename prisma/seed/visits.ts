import type { CalendarDate } from '@/lib/dates'
import { addDays, daysBetween, toDbDate } from '@/lib/dates'
import type { Prisma } from '@/server/generated/prisma/client'
import { MAIN_LEADER_ID, taskForceId, userId } from './area'
import { CREDITED_FROM, REPORT_DAY } from './assumptions'
import { type Chance, chanceOf, stableId } from './chance'
import facts from './facts.json' with { type: 'json' }
import { ORIGINS } from './names'
import type { FirstContact, WrittenOut } from './project-records'

type VisitRow = Prisma.VisitCreateManyInput & { id: string }
export type VisitRows = {
  visits: VisitRow[]
  met: Prisma.VisitEnterpriseCreateManyInput[]
  people: Prisma.VisitParticipantCreateManyInput[]
}

type Sketch = {
  key: string
  kind: 'OUTBOUND' | 'INBOUND'
  on: CalendarDate
  taskForce: number
  first?: FirstContact
}

/**
 * The 75 trips to 285 enterprises and 350 receptions of 650 that the report counts, every project's first contact among
 * them, and after its day enough visits, planned ones too, that the area is alive when it is first opened.
 */
export function planVisits(
  { contacts, followed }: Pick<WrittenOut, 'contacts' | 'followed'>,
  firms: string[],
  today: CalendarDate,
): VisitRows {
  const chance = chanceOf('visits')
  const { outbound, inbound } = facts
  const receptions = sketches(chance, 'INBOUND', inbound.receptions, contacts)
  const trips = sketches(chance, 'OUTBOUND', outbound.trips, [])
  const rows: VisitRows = { visits: [], met: [], people: [] }
  add(rows, chance, firms, trips, sizesOf(outbound.enterprises, outbound.trips))
  add(rows, chance, firms, receptions, sizesOf(inbound.enterprises, inbound.receptions))
  addLaterVisits(rows, chance, firms, followed, today)
  shareEnterprise(rows, today)
  rows.people = rows.visits.flatMap(peopleOf)
  return rows
}

/** First contacts keep their day; the other visits spread over the year. */
function sketches(chance: Chance, kind: Sketch['kind'], count: number, contacts: FirstContact[]): Sketch[] {
  const span = daysBetween(CREDITED_FROM, REPORT_DAY)
  return Array.from({ length: count }, (_, index) => {
    const first = contacts[index]
    return {
      key: `${kind}-${index}`,
      kind,
      on: first?.on ?? addDays(CREDITED_FROM, chance.between(4, span)),
      taskForce: first?.taskForce ?? 1 + (index % 8),
      ...(first ? { first } : {}),
    }
  })
}

/** How many enterprises each visit meets, so that all meet `total`. */
function sizesOf(total: number, count: number): number[] {
  const least = Math.floor(total / count)
  return Array.from({ length: count }, (_, index) => (index < total - least * count ? least + 1 : least))
}

function add(rows: VisitRows, chance: Chance, firms: string[], planned: Sketch[], sizes: number[]) {
  planned.forEach((sketch, index) => {
    const leaderLed = sketch.kind === 'OUTBOUND' && index < facts.leaderTrips.count
    const visit = visitRow(chance, sketch, 'HELD', leaderLed)
    rows.visits.push(visit)
    const others = chance.shuffled(firms).filter((id) => id !== sketch.first?.enterpriseId)
    const first = sketch.first ? [sketch.first.enterpriseId] : []
    for (const enterpriseId of [...first, ...others].slice(0, sizes[index])) {
      const projectId = enterpriseId === sketch.first?.enterpriseId ? sketch.first.projectId : null
      rows.met.push({ visitId: visit.id, enterpriseId, projectId, outcome: '了解投资意向，约定继续对接。' })
    }
  })
}

/** One every four days up to three weeks ahead; those of the last weeks meet the projects that are being followed. */
function addLaterVisits(
  rows: VisitRows,
  chance: Chance,
  firms: string[],
  followed: FirstContact[],
  today: CalendarDate,
) {
  const days = Array.from({ length: 60 }, (_, index) => addDays(today, 20 - index * 4))
  days.forEach((on, index) => {
    const first = on < today ? followed[index - 6] : undefined
    const taskForce = first?.taskForce ?? 1 + (index % 8)
    const kind = index % 4 === 0 ? 'OUTBOUND' : 'INBOUND'
    const status = on > today ? 'PLANNED' : 'HELD'
    const visit = visitRow(chance, { key: `later-${on}`, kind, on, taskForce }, status, false)
    rows.visits.push(visit)
    const talked = status === 'HELD' ? laterTalk(index, on) : {}
    if (first) {
      const { enterpriseId, projectId } = first
      rows.met.push({ visitId: visit.id, enterpriseId, projectId, ...talked })
    }
    const others = chance.shuffled(firms).filter((id) => id !== first?.enterpriseId)
    for (const enterpriseId of others.slice(0, 2))
      rows.met.push({ visitId: visit.id, enterpriseId, ...(first ? {} : talked) })
  })
}

const NEXT_STEPS = [
  '寄送厂房与政策清单',
  '邀请来新区实地考察',
  '对接投资测算与用地需求',
  '约见企业主要负责人',
]

/** What was agreed: due two weeks later; what was agreed more than a month ago is done. */
function laterTalk(index: number, on: CalendarDate) {
  const nextStepOn = toDbDate(addDays(on, 14))
  return {
    outcome: '对新区产业配套有兴趣，约定继续对接。',
    nextStep: NEXT_STEPS[index % NEXT_STEPS.length],
    nextStepOn,
    nextStepDoneOn: index > 14 ? nextStepOn : null,
  }
}

/** The next planned visit is to an enterprise that another task force met lately, so that its page warns. */
function shareEnterprise({ visits, met }: VisitRows, today: CalendarDate) {
  const later = visits.filter(({ on }) => on >= toDbDate(addDays(today, -20)))
  const next = later.filter(({ status }) => status === 'PLANNED').at(-1)
  const held = later.find(({ status, entityId }) => status === 'HELD' && entityId !== next?.entityId)
  const shared = met.findLast(({ visitId }) => visitId === held?.id)
  const there = met.some(
    ({ visitId, enterpriseId }) => visitId === next?.id && enterpriseId === shared?.enterpriseId,
  )
  if (next && shared && !there) met.push({ visitId: next.id, enterpriseId: shared.enterpriseId })
}

/** The officer of the task force goes on every visit, its leader on every third. */
function peopleOf({ id: visitId, entityId, byId }: VisitRow, index: number) {
  const no = [1, 2, 3, 4, 5, 6, 7, 8].find((one) => taskForceId(one) === entityId)
  const leader = no && index % 3 === 0 ? [{ visitId, userId: userId(`leader${no}`) }] : []
  return byId ? [{ visitId, userId: byId }, ...leader] : leader
}

function visitRow(chance: Chance, sketch: Sketch, status: 'HELD' | 'PLANNED', leaderLed: boolean): VisitRow {
  const [, city] = chance.pick(ORIGINS)
  const outbound = sketch.kind === 'OUTBOUND'
  return {
    id: stableId('visit', sketch.key),
    kind: sketch.kind,
    status,
    on: toDbDate(sketch.on),
    place: outbound ? city : '贵安新区',
    purpose: outbound ? '走访目标企业，推介新区产业' : '接待企业考察，踏勘园区与厂房',
    entityId: taskForceId(sketch.taskForce),
    byId: userId(`officer${sketch.taskForce}`),
    illustrative: true,
    ...(leaderLed ? { mainLeaderId: MAIN_LEADER_ID, ledBy: '新区主要领导' } : {}),
  }
}
