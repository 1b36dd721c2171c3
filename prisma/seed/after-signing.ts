import { addDays, type CalendarDate, fromDbDate } from '@/lib/dates'
import type { Tx } from '@/server/db'
import type { Prisma } from '@/server/generated/prisma/client'
import { type Chance, chanceOf } from './chance'
import { planMoney, planPredictions, replanMilestones, settlePromises } from './construction'
import type { PlannedProject } from './plan'
import type { SeededAct, WrittenOut } from './project-records'
import { markSteps, needFactors, raiseRequests } from './service'

export type AfterSigning = {
  plans: Prisma.MilestonePlanCreateManyInput[]
  investments: Prisma.InvestmentRecordCreateManyInput[]
  predictions: Prisma.ScalePredictionCreateManyInput[]
  promiseStates: Prisma.CommitmentStateChangeCreateManyInput[]
  requests: Prisma.ServiceRequestCreateManyInput[]
  factors: Prisma.FactorItemCreateManyInput[]
  steps: Prisma.ProjectWorkStepCreateManyInput[]
}

export type Signed = Extract<PlannedProject, { stage: 'SIGNED' }>

/** One project of the demo area, with what was written out of it so far and the choices made for it. */
export type Scene<Project extends PlannedProject = PlannedProject> = {
  project: Project
  written: WrittenOut
  rows: AfterSigning
  chance: Chance
  /** The day of seeding: what is illustrative runs up to it, and what is open lies around it. */
  today: CalendarDate
  done: (act: Omit<SeededAct, 'projectId'>) => void
}

/** What follows a signing, and the work steps before it; the milestones and promises written out before are moved along. */
export function planAfterSigning(
  projects: PlannedProject[],
  written: WrittenOut,
  today: CalendarDate,
): AfterSigning {
  const rows: AfterSigning = {
    plans: [],
    investments: [],
    predictions: [],
    promiseStates: [],
    requests: [],
    factors: [],
    steps: [],
  }
  projects.forEach((project, index) => {
    const done: Scene['done'] = (act) => written.acts.push({ ...act, projectId: project.id })
    const scene = { project, written, rows, chance: chanceOf(`after-signing:${project.id}`), today, done }
    if (project.stage === 'SIGNED') carryOn({ ...scene, project }, index)
    needFactors(scene, index)
    markSteps(scene)
  })
  return rows
}

function carryOn(scene: Scene<Signed>, index: number) {
  replanMilestones(scene)
  settlePromises(scene)
  planMoney(scene)
  planPredictions(scene)
  raiseRequests(scene, index)
}

export async function insertAfterSigning(tx: Tx, rows: AfterSigning) {
  await tx.milestonePlan.createMany({ data: rows.plans })
  await tx.investmentRecord.createMany({ data: rows.investments })
  await tx.scalePrediction.createMany({ data: rows.predictions })
  await tx.commitmentStateChange.createMany({ data: rows.promiseStates })
  await tx.serviceRequest.createMany({ data: rows.requests })
  await tx.factorItem.createMany({ data: rows.factors })
  await tx.projectWorkStep.createMany({ data: rows.steps })
}

/** The days on which something was done for a project after it was signed. */
export function daysAfterSigning({ investments, requests }: AfterSigning, projectId: string): CalendarDate[] {
  const dated = [
    ...investments.map((money) => ({ projectId: money.projectId, on: money.on })),
    ...requests.map((request) => ({
      projectId: request.projectId,
      on: request.resolvedOn ?? request.raisedOn,
    })),
  ]
  return dated.filter((one) => one.projectId === projectId).map(({ on }) => fromDbDate(on as Date))
}

/** A day some days from another, but not after the day of seeding. */
export function upTo(today: CalendarDate, from: CalendarDate, days: number): CalendarDate {
  const day = addDays(from, days)
  return day < today ? day : today
}
