import { checkCharacter } from '@/lib/credit-code'
import type { CalendarDate } from '@/lib/dates'
import { addDays, fromDbDate, toDbDate } from '@/lib/dates'
import { normaliseEnterpriseName } from '@/lib/enterprise-name'
import { searchGrams, searchText } from '@/lib/grams'
import { PROVINCES } from '@/lib/provinces'
import { chainId, taskForceId, userId } from './area'
import { REPORT_DAY } from './assumptions'
import { chanceOf, stableId } from './chance'
import { firmsOf, type MadeUpFirm } from './names'
import { MEETING_DAYS, type PlannedProject } from './plan'
import { enterpriseId, meetingId, type Rows } from './project-records'
import type { VisitRows } from './visits'
import { standingOf } from './write-out'

/** The enterprise of each project, and 120 more that the task forces meet. */
export function enterpriseRows(projects: PlannedProject[]) {
  const others = otherFirms()
  const firms = [...projects.map((project) => [enterpriseId(project), project.firm] as const), ...others]
  return firms.map(([id, firm], index) => ({
    id,
    name: firm.name,
    nameNormalised: normaliseEnterpriseName(firm.name),
    ...madeUpRegistration(firm, index),
    province: firm.province,
    city: firm.city,
    industry: firm.product,
    illustrative: true,
    searchText: searchText(firm.name),
    grams: searchGrams(firm.name),
  }))
}

function otherFirms(): (readonly [string, MadeUpFirm])[] {
  const firmFor = firmsOf(chanceOf('other-firms'))
  return Array.from({ length: 120 }, (_, index) => {
    const firm = firmFor(1 + (index % 8))
    return [
      stableId('enterprise', 'other', index),
      { ...firm, name: firm.name.replace('有限公司', '集团有限公司') },
    ] as const
  })
}

/** A code that passes the check of GB 32100-2015 but is no enterprise's: its region 990000 does not exist. */
export function madeUpCreditCode(index: number): string {
  const first17 = `91990000MA${String(index).padStart(7, '0')}`
  return first17 + checkCharacter(first17)
}

/** Whoever is from no province is registered abroad, and has a number of there in place of a credit code. */
export function madeUpRegistration({ province }: MadeUpFirm, index: number) {
  const isHere = PROVINCES.some(({ name }) => name === province)
  return isHere
    ? { creditCode: madeUpCreditCode(index) }
    : { foreignNo: `EX-${String(index).padStart(7, '0')}` }
}

export function contactRows(projects: PlannedProject[]) {
  return projects.map((project, index) => ({
    id: stableId('contact', project.id),
    enterpriseId: enterpriseId(project),
    name: `${project.firm.brand.slice(0, 1)}经理`,
    title: '投资负责人',
    phone: `1990000${String(index).padStart(4, '0')}`,
    illustrative: true,
  }))
}

export function projectRows(projects: PlannedProject[], rows: Rows) {
  return projects.map((project) => {
    const { stage, stageSince } = standingOf(rows, project.id)
    return {
      id: project.id,
      name: project.name,
      enterpriseId: enterpriseId(project),
      chainId: chainId(project.taskForce),
      summary: `${project.firm.product}方向，由${project.firm.city}企业投资。`,
      stage,
      stageSince,
      holderId: taskForceId(project.taskForce),
      officerId: userId(`officer${project.taskForce}`),
      intendedAmount: project.amount,
      lastActivityOn: stageSince,
      searchText: searchText(project.name, project.firm.name),
      grams: searchGrams(project.name, project.firm.name),
      illustrative: !project.named,
    }
  })
}

/** The meetings of 2023, and one next week whose agenda holds the projects that wait for a decision. */
export function meetingRows(projects: PlannedProject[], today: CalendarDate) {
  const next = addDays(today, 7)
  const held = MEETING_DAYS.filter((day) => day <= REPORT_DAY)
  const waiting = projects.filter((project) => project.stage === 'DECISION')
  return {
    meetings: [...held, next].map((day, index) => ({
      id: meetingId(day),
      no: `${day.slice(0, 4)}-${String(day === next ? 1 : index + 1).padStart(2, '0')}`,
      title: '招商审核评审委员会会议',
      heldOn: toDbDate(day),
      place: '新区管委会',
      createdById: userId('secretary'),
      illustrative: true,
    })),
    agenda: waiting.map((project, index) => ({
      meetingId: meetingId(next),
      projectId: project.id,
      position: index + 1,
    })),
  }
}

/** The day of a project's latest move, round, request or visit, so that what is idle shows as idle on the first day. */
export function latestActivity(rows: Rows, { visits, met }: VisitRows, projectId: string): CalendarDate {
  const visited = new Set(
    met.filter((meeting) => meeting.projectId === projectId).map(({ visitId }) => visitId),
  )
  const dated = [
    ...[...rows.moves, ...rows.negotiations].filter((row) => row.projectId === projectId).map(({ on }) => on),
    ...rows.evaluations.filter((row) => row.projectId === projectId).map(({ askedOn }) => askedOn),
    ...visits.filter(({ id, status }) => status === 'HELD' && visited.has(id)).map(({ on }) => on),
  ]
  const days = dated.map((on) => fromDbDate(on as Date))
  return days.sort().at(-1) ?? REPORT_DAY
}
