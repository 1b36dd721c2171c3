import { addDays, type CalendarDate, toDbDate } from '@/lib/dates'
import type { EntityKind } from '@/server/generated/prisma/enums'
import { entityIdOf, userId } from './area'
import { chanceOf, stableId } from './chance'
import { ORIGINS } from './names'
import type { VisitRows } from './visits'

/** The entities beside the task forces, with the officer of each. */
const OTHERS: [EntityKind, number, string][] = [
  ['PARK', 1, 'park1'],
  ['PARK', 2, 'park2'],
  ['PLATFORM', 1, 'platform1'],
  ['PLATFORM', 2, 'platform2'],
  ['TOWNSHIP', 1, 'township1'],
  ['TOWNSHIP', 2, 'township2'],
  ['TOWNSHIP', 3, 'township3'],
  ['TOWNSHIP', 4, 'township4'],
  ['THIRD_PARTY', 1, 'third-party1'],
  ['THIRD_PARTY', 2, 'third-party2'],
]
/** Before today, or after it. */
const DAYS = [-73, -48, -27, -9, 11]

/** Parks, platform companies, townships and third parties have been out and about lately; nothing of it before the report. */
export function withVisitsOfOthers(rows: VisitRows, firms: string[], today: CalendarDate): VisitRows {
  const chance = chanceOf('visits of others')
  OTHERS.forEach(([kind, no, username], index) => {
    for (const [turn, days] of DAYS.entries()) {
      const on = addDays(today, days - (index % 5))
      const id = stableId('visit', username, turn)
      const outbound = (turn + index) % 2 === 0
      const [, city] = chance.pick(ORIGINS)
      rows.visits.push({
        id,
        kind: outbound ? 'OUTBOUND' : 'INBOUND',
        status: on > today ? 'PLANNED' : 'HELD',
        on: toDbDate(on),
        place: outbound ? city : '贵安新区',
        purpose: outbound ? '走访企业，推介园区与厂房' : '接待企业实地考察',
        entityId: entityIdOf(kind, no),
        byId: userId(username),
        illustrative: true,
      })
      rows.people.push({ visitId: id, userId: userId(username) })
      const met = chance.shuffled(firms).slice(0, 2)
      rows.met.push(...met.map((enterpriseId) => ({ visitId: id, enterpriseId })))
    }
  })
  return rows
}
