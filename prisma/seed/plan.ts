import type { CalendarDate } from '@/lib/dates'
import { addDays } from '@/lib/dates'
import {
  DISCOVERY_LEADS,
  EVENTS,
  type EventKey,
  EXPO_TASK_FORCES,
  NAMED_LEADS,
  NAMED_SIGNINGS,
  NEGOTIATING_BY_STAGE,
  OTHER_SIGNINGS_BY_TASK_FORCE,
  REPORT_DAY,
} from './assumptions'
import { type Chance, chanceOf, partsOf, stableId } from './chance'
import facts from './facts.json' with { type: 'json' }
import { firmsOf, type MadeUpFirm } from './names'

export type Reached = 'SIGNED' | 'CONSTRUCTION' | 'IN_PRODUCTION' | 'ABOVE_SCALE'

/** One of the 135 projects, before its records are written out. */
export type PlannedProject = {
  id: string
  name: string
  named: boolean
  taskForce: number
  firm: MadeUpFirm
  amount: bigint
  leadEvent: EventKey | null
  reportedOn: CalendarDate
} & (
  | { stage: 'DISCOVERY' | 'FOLLOW_UP' | 'NEGOTIATION' | 'EVALUATION' | 'DECISION' }
  | {
      stage: 'SIGNED'
      signedOn: CalendarDate
      event: EventKey | null
      reached: Reached
      aboveScalePlannedOn?: CalendarDate
    }
)

type Signed = Extract<PlannedProject, { stage: 'SIGNED' }>
type Open = Exclude<PlannedProject, { stage: 'SIGNED' }>

/** The committee meets every other Thursday of 2023, from 16 February on. */
export const MEETING_DAYS: CalendarDate[] = Array.from({ length: 22 }, (_, index) =>
  addDays('2023-02-16', index * 14),
)

/** All 135: 56 signed, 76 in negotiation, 3 at 发掘; their sums are those of the report. */
export function planProjects(): PlannedProject[] {
  const chance = chanceOf('projects')
  const firmFor = firmsOf(chance)
  const signed = [
    ...namedSignings(firmFor),
    ...expoSignings(chance, firmFor),
    ...otherSignings(chance, firmFor),
  ]
  const intended = BigInt(facts.leads.intendedYuan) - BigInt(facts.signed.amountYuan)
  return [...signed, ...openProjects(chance, firmFor, intended)]
}

function namedSignings(firmFor: (taskForce: number) => MadeUpFirm): Signed[] {
  return NAMED_SIGNINGS.map((assumed, index) => {
    const { name, amountYuan } = facts.namedProjects[index] ?? { name: '', amountYuan: 0 }
    const event = 'event' in assumed ? assumed.event : null
    return {
      id: stableId('project', 'named', index),
      name,
      named: true,
      stage: 'SIGNED',
      taskForce: assumed.taskForce,
      firm: { ...firmFor(assumed.taskForce), name: assumed.enterprise },
      amount: BigInt(amountYuan),
      leadEvent: null,
      event,
      signedOn: assumed.signedOn,
      reportedOn: addDays(assumed.signedOn, -55),
      reached: assumed.reached,
      ...('aboveScalePlannedOn' in assumed ? { aboveScalePlannedOn: assumed.aboveScalePlannedOn } : {}),
    }
  })
}

function expoSignings(chance: Chance, firmFor: (taskForce: number) => MadeUpFirm): Signed[] {
  const { projects, amountYuan } = facts.expo
  const days = { first: dayOf('expo'), last: 2 }
  return partsOf(BigInt(amountYuan), projects, chance).map((amount, index) =>
    madeUpSigning(chance, firmFor, {
      key: `expo-${index}`,
      taskForce: EXPO_TASK_FORCES[index % 2] ?? 3,
      amount,
      event: 'expo',
      signedOn: addDays(days.first, chance.between(0, days.last)),
    }),
  )
}

function otherSignings(chance: Chance, firmFor: (taskForce: number) => MadeUpFirm): Signed[] {
  const told = facts.namedProjects.reduce(
    (sum, project) => sum + BigInt(project.amountYuan),
    BigInt(facts.expo.amountYuan),
  )
  const taskForces = OTHER_SIGNINGS_BY_TASK_FORCE.flatMap((count, index) =>
    Array<number>(count).fill(index + 1),
  )
  const amounts = partsOf(BigInt(facts.signed.amountYuan) - told, taskForces.length, chance)
  return taskForces.map((taskForce, index) =>
    madeUpSigning(chance, firmFor, {
      key: `other-${index}`,
      taskForce,
      amount: amounts[index] ?? 0n,
      event: null,
      signedOn: addDays('2023-03-20', chance.between(0, 270)),
    }),
  )
}

type Sketch = {
  key: string
  taskForce: number
  amount: bigint
  event: EventKey | null
  signedOn: CalendarDate
}

function madeUpSigning(chance: Chance, firmFor: (taskForce: number) => MadeUpFirm, sketch: Sketch): Signed {
  const firm = firmFor(sketch.taskForce)
  const early = sketch.signedOn < '2023-09-01'
  return {
    id: stableId('project', sketch.key),
    name: `${firm.city}${firm.brand}${firm.product}项目`,
    named: false,
    stage: 'SIGNED',
    taskForce: sketch.taskForce,
    firm,
    amount: sketch.amount,
    leadEvent: null,
    event: sketch.event,
    signedOn: sketch.signedOn,
    reportedOn: addDays(sketch.signedOn, -chance.between(48, 75)),
    reached: early && chance.between(1, 3) === 1 ? 'CONSTRUCTION' : 'SIGNED',
  }
}

/** 76 in negotiation and 3 at 发掘; 17 of these leads came of 贵商大会部分民营企业走进贵安, three of them named. */
function openProjects(chance: Chance, firmFor: (taskForce: number) => MadeUpFirm, intended: bigint): Open[] {
  const stages = [
    ...Object.entries(NEGOTIATING_BY_STAGE).flatMap(([stage, count]) => Array<string>(count).fill(stage)),
    ...Array<string>(DISCOVERY_LEADS).fill('DISCOVERY'),
  ] as Open['stage'][]
  const amounts = partsOf(intended, stages.length, chance)
  return stages.map((stage, index) => {
    const leadName = facts.namedLeads[index]
    const fromEvent = index < facts.businessEvent.leads
    const taskForce = NAMED_LEADS[index]?.taskForce ?? 1 + (index % 8)
    const madeUp = firmFor(taskForce)
    const firm = { ...madeUp, name: NAMED_LEADS[index]?.enterprise ?? madeUp.name }
    return {
      id: stableId('project', 'open', index),
      name: leadName ?? `${firm.city}${firm.brand}${firm.product}项目`,
      named: leadName !== undefined,
      stage,
      taskForce,
      firm,
      amount: amounts[index] ?? 0n,
      leadEvent: fromEvent ? 'private' : null,
      reportedOn: fromEvent ? dayOf('private') : reportDay(stage, chance),
    }
  })
}

/** Early enough for the stage reached by the day of the report. */
function reportDay(stage: Open['stage'], chance: Chance): CalendarDate {
  if (stage === 'DISCOVERY') return addDays(REPORT_DAY, -chance.between(1, 6))
  return addDays(REPORT_DAY, -chance.between(stage === 'FOLLOW_UP' ? 30 : 75, 200))
}

function dayOf(key: EventKey): CalendarDate {
  return EVENTS.find((event) => event.key === key)?.startsOn ?? REPORT_DAY
}
