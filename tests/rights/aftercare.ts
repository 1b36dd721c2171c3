import {
  closeRequest,
  editRequest,
  raiseRequest,
  reopenRequest,
  resolveRequest,
} from '@/features/aftercare/commands'
import { listOpenRequestsOfEnterprise } from '@/features/aftercare/list-enterprise-requests'
import { findServedProjects, listServiceRequests } from '@/features/aftercare/list-requests'
import { getServiceRequest, listProjectRequests, listServiceRequestsDue } from '@/features/aftercare/queries'
import { listPromises } from '@/features/commitments/list-promises'
import { listScaleWatch } from '@/features/construction/list-scale-watch'
import { listSites } from '@/features/construction/list-sites'
import { predictScale } from '@/features/construction/predict-scale'
import { listInvestments, listScalePredictions } from '@/features/construction/queries'
import { recordInvestment, voidInvestment } from '@/features/construction/record-investment'
import { predictScaleInput, recordInvestmentInput } from '@/features/construction/schema'
import { listProjectReaders } from '@/features/pipeline/list-readers'
import { markWorkStep } from '@/features/work-steps/commands'
import { addFactor, editFactor, reopenFactor, settleFactor } from '@/features/work-steps/keep-factor'
import { listFactorsDue, listWorkSteps } from '@/features/work-steps/queries'
import { toDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import type { Write } from './project-writes'
import type { Read } from './reads'
import { CARRIERS, type Role, type World } from './world'

const readers = (call: Read['call'], stage?: Read['stage']): Read => ({
  sees: 'readers',
  call,
  ...(stage ? { stage } : {}),
})

/** What is built, asked for and promised after signing tells who reads its project. */
export const AFTERCARE_READS: Record<string, Read> = {
  'pipeline/listProjectReaders': {
    ...readers((a, w) => listProjectReaders(a, { projectId: w.projectId })),
    tells: (answer, world) => answer.includes(world.actors.officer.userId),
  },
  'construction/listSites': readers((a, w) => listSites(a, { q: w.secret }), 'SIGNING'),
  'construction/listScaleWatch': readers(async (a, w) => {
    await aPrediction(w)
    return listScaleWatch(a, { q: w.secret })
  }, 'SIGNING'),
  'construction/listInvestments': readers(async (a, w) => {
    await anInvestment(w)
    return listInvestments(a, w.projectId)
  }, 'SIGNING'),
  'construction/listScalePredictions': readers(async (a, w) => {
    await aPrediction(w)
    return listScalePredictions(a, w.projectId)
  }, 'SIGNING'),
  'commitments/listPromises': readers((a, w) => listPromises(a, { q: w.secret })),
  'aftercare/listProjectRequests': readers(async (a, w) => {
    await aRequest(w)
    return listProjectRequests(a, w.projectId)
  }),
  'aftercare/listOpenRequestsOfEnterprise': readers(async (a, w) => {
    await aRequest(w)
    return listOpenRequestsOfEnterprise(a, w.enterpriseId)
  }),
  'aftercare/getServiceRequest': readers(async (a, w) => getServiceRequest(a, await aRequest(w))),
  'aftercare/listServiceRequests': readers(async (a, w) => {
    await aRequest(w)
    return listServiceRequests(a, { q: w.secret })
  }),
  'aftercare/listServiceRequestsDue': {
    sees: ['collaborator'],
    call: async (a, w) => {
      await aRequest(w)
      return listServiceRequestsDue(a, w.day)
    },
  },
  'aftercare/findServedProjects': {
    sees: [...CARRIERS, 'coordinator'],
    call: (a, w) => findServedProjects(a, { q: w.secret }),
  },
  'work-steps/listWorkSteps': readers(async (a, w) => {
    await aFactor(w)
    return listWorkSteps(a, w.projectId)
  }),
  'work-steps/listFactorsDue': {
    sees: ['collaborator'],
    call: async (a, w) => {
      await aFactor(w)
      return listFactorsDue(a, w.day)
    },
  },
}

/** Who carries the project and the coordinator keep requests; their owner answers. */
const KEEPERS: Role[] = [...CARRIERS, 'coordinator']

const kept = (call: Write['call']): Write => ({ may: KEEPERS, hidden: true, call })
const carried = (call: Write['call'], stage?: Write['stage']): Write => ({
  may: CARRIERS,
  hidden: true,
  call,
  ...(stage ? { stage } : {}),
})

export const AFTERCARE_WRITES: Record<string, Write> = {
  'construction/recordInvestment': carried(
    (a, w) =>
      recordInvestment(
        a,
        recordInvestmentInput.parse({
          projectId: w.projectId,
          kind: 'FUNDS_IN_PLACE',
          on: w.day,
          amountYuan: 5,
        }),
      ),
    'SIGNING',
  ),
  'construction/voidInvestment': carried(
    async (a, w) => voidInvestment(a, { investmentId: await anInvestment(w), version: 1, reason: '重复' }),
    'SIGNING',
  ),
  'construction/predictScale': carried(
    (a, w) =>
      predictScale(
        a,
        predictScaleInput.parse({ projectId: w.projectId, sector: 'INDUSTRY', predictedMonth: '2099-01' }),
      ),
    'SIGNING',
  ),
  'aftercare/raiseRequest': kept((a, w) => raiseRequest(a, { projectId: w.projectId, ...askedOf(w) })),
  'aftercare/editRequest': kept(async (a, w) =>
    editRequest(a, { requestId: await aRequest(w), version: 1, ...askedOf(w) }),
  ),
  'aftercare/resolveRequest': {
    may: [...KEEPERS, 'collaborator'],
    hidden: true,
    call: async (a, w) =>
      resolveRequest(a, { requestId: await aRequest(w), version: 1, resolvedOn: w.day, reply: '已协调' }),
  },
  'aftercare/closeRequest': kept(async (a, w) =>
    closeRequest(a, { requestId: await aRequest(w), version: 1, closedOn: w.day, satisfaction: 5 }),
  ),
  'aftercare/reopenRequest': kept(async (a, w) =>
    reopenRequest(a, { requestId: await aRequest(w), version: 1, reason: '未解决' }),
  ),
  'work-steps/markWorkStep': carried((a, w) =>
    markWorkStep(a, { projectId: w.projectId, step: 'INDUSTRY_ANALYSIS', version: 0, doneOn: w.day }),
  ),
  'work-steps/addFactor': carried((a, w) =>
    addFactor(a, { projectId: w.projectId, kind: 'LAND', need: '用地', ownerId: a.userId, dueOn: w.day }),
  ),
  'work-steps/editFactor': carried(async (a, w) =>
    editFactor(a, {
      factorId: await aFactor(w),
      version: 1,
      kind: 'LAND',
      need: '用地',
      ownerId: w.actors.officer.userId,
      dueOn: w.day,
    }),
  ),
  'work-steps/settleFactor': {
    may: [...CARRIERS, 'collaborator'],
    hidden: true,
    call: async (a, w) =>
      settleFactor(a, { factorId: await aFactor(w), version: 1, state: 'SECURED', settledOn: w.day }),
  },
  'work-steps/reopenFactor': {
    may: [...CARRIERS, 'collaborator'],
    hidden: true,
    call: async (a, w) => reopenFactor(a, { factorId: await aFactor(w), version: 1 }),
  },
}

export const AFTERCARE_UNCHECKED: Record<string, string> = {
  'projects/listHolderOptions': 'names of the entities',
}

function askedOf({ day, actors }: World) {
  const ownerId = actors.officer.userId
  return { kind: 'LAND' as const, title: '用地', raisedOn: day, ownerId, dueOn: day }
}

/** The collaborator owns what is asked and needed, and may answer for it alone. */
const ownedBy = ({ actors }: World) => actors.collaborator.userId

async function aRequest(world: World): Promise<string> {
  const { projectId, secret, day } = world
  const on = toDbDate(day)
  const { id } = await db.serviceRequest.create({
    data: { projectId, kind: 'LAND', title: secret, raisedOn: on, ownerId: ownedBy(world), dueOn: on },
  })
  return id
}

async function aFactor(world: World): Promise<string> {
  const { projectId, secret, day } = world
  const { id } = await db.factorItem.create({
    data: { projectId, kind: 'LAND', need: secret, ownerId: ownedBy(world), dueOn: toDbDate(day) },
  })
  return id
}

async function anInvestment({ projectId, secret, day }: World): Promise<string> {
  const { id } = await db.investmentRecord.create({
    data: { projectId, kind: 'FUNDS_IN_PLACE', on: toDbDate(day), amount: 5n, note: secret },
  })
  return id
}

async function aPrediction({ projectId, secret, day }: World) {
  const seq = 1 + (await db.scalePrediction.count({ where: { projectId } }))
  const predictedMonth = toDbDate('2099-01-01')
  await db.scalePrediction.create({
    data: { projectId, seq, sector: 'INDUSTRY', predictedMonth, on: toDbDate(day), reason: secret },
  })
}
