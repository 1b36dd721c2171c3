import * as supervision from '@/features/supervision/commands'
import {
  countIdleProjects,
  listQuietProjects,
  listUnprotectedProjects,
} from '@/features/supervision/list-quiet-projects'
import {
  countSupervisions,
  listProjectSupervisions,
  listSupervisions,
  listSupervisionsOf,
} from '@/features/supervision/list-supervisions'
import { getQuietness, getSupervision, listPossibleOwners } from '@/features/supervision/queries'
import * as plans from '@/features/work-plans/commands'
import { listPlanChoices, listWorkPlans, summariseWorkPlan } from '@/features/work-plans/list-work-plans'
import { getWorkPlan, listDraftChoices } from '@/features/work-plans/queries'
import { approveWorkPlan, returnWorkPlan, submitWorkPlan } from '@/features/work-plans/settle-plan'
import { addDays, toDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import type { Place } from './places'
import type { Write } from './project-writes'
import type { Read } from './reads'
import { BUSINESS, CARRIERS, type Role, type World } from './world'

const OWN_AND_AREA: Role[] = [...CARRIERS, 'coordinator', 'leadership', 'auditor']
const PROMOTING_OR_AREA: Role[] = [...OWN_AND_AREA, 'officerOfOther', 'leaderOfOther', 'collaborator']

const holder: Read['tells'] = (answer, world) => answer.includes(world.holderId)
const officer: Read['tells'] = (answer, world) => answer.includes(world.actors.officer.userId)

const ofReaders = (call: Read['call']): Read => ({ sees: 'readers', call })
const withPlan = (call: Read['call'], sees = OWN_AND_AREA): Read => ({
  sees,
  call: async (a, w) => {
    await aPlan(w)
    return call(a, w)
  },
  tells: holder,
})
const idle = (call: Read['call']): Read => ({
  sees: OWN_AND_AREA,
  call: async (a, w) => {
    await letIdle(w)
    return call(a, w)
  },
})

/** Plans are their entity's and the area's; a matter is its project's; quiet projects are shown to who is asked about them. */
export const PLAN_READS: Record<string, Read> = {
  'work-plans/listWorkPlans': withPlan((a) => listWorkPlans(a, {})),
  'work-plans/summariseWorkPlan': withPlan((a, w) =>
    summariseWorkPlan(a, { entityId: w.holderId, year: PLAN_YEAR }),
  ),
  'work-plans/listPlanChoices': withPlan((a) => listPlanChoices(a)),
  'work-plans/listDraftChoices': { sees: CARRIERS, call: (a) => listDraftChoices(a), tells: officer },
  'supervision/getSupervision': ofReaders(async (a, w) => getSupervision(a, await aMatter(w))),
  'supervision/listSupervisions': ofReaders(async (a, w) => {
    await aMatter(w)
    return listSupervisions(a, { q: w.secret })
  }),
  'supervision/listSupervisionsOf': ofReaders(async (a, w) => {
    await aMatter(w)
    return listSupervisionsOf(a, { entityId: w.holderId, limit: 500 })
  }),
  'supervision/listProjectSupervisions': ofReaders(async (a, w) => {
    await aMatter(w)
    return listProjectSupervisions(a, w.projectId)
  }),
  'supervision/listPossibleOwners': {
    ...ofReaders((a, w) => listPossibleOwners(a, w.projectId)),
    tells: officer,
  },
  'supervision/getQuietness': {
    ...ofReaders((a, w) => getQuietness(a, w.projectId)),
    tells: (answer) => answer.includes('"quiet"'),
  },
  'supervision/listQuietProjects': idle((a, w) => listQuietProjects(a, { q: w.secret })),
  'supervision/listUnprotectedProjects': idle((a, w) => listUnprotectedProjects(a, { q: w.secret })),
  'supervision/countIdleProjects': {
    ...idle((a) => countIdleProjects(a)),
    tells: (answer) => /"quiet":[1-9]/.test(answer),
  },
}

export const PLAN_PLACES: Record<string, Place> = {
  'work-plans/getWorkPlan': {
    may: OWN_AND_AREA,
    otherwise: 'notFound',
    call: async (a, w) => getWorkPlan(a, await aPlan(w)),
  },
  'work-plans/listWorkPlans': {
    may: PROMOTING_OR_AREA,
    otherwise: 'forbidden',
    call: (a) => listWorkPlans(a, {}),
  },
  'supervision/countSupervisions': {
    may: [...BUSINESS, 'auditor'],
    otherwise: 'forbidden',
    call: (a) => countSupervisions(a),
  },
}

const parts = { industryToday: '现状', strengths: '优势', problems: '问题', nextSteps: '思路', steps: [] }
let years = 2040

/** Officers draft, the leader decides. */
export const PLAN_WRITES: Record<string, Write> = {
  'work-plans/draftWorkPlan': {
    may: CARRIERS,
    call: (a, w) => plans.draftWorkPlan(a, { entityId: w.holderId, year: ++years, ...parts }),
  },
  'work-plans/editWorkPlan': {
    may: CARRIERS,
    call: async (a, w) => plans.editWorkPlan(a, { planId: await aPlan(w), version: 1, ...parts }),
  },
  'work-plans/renewWorkPlan': {
    may: CARRIERS,
    call: async (a, w) => plans.renewWorkPlan(a, { planId: await aPlan(w) }),
  },
  'work-plans/recordProgress': {
    may: CARRIERS,
    call: async (a, w) =>
      plans.recordProgress(a, {
        planId: await aPlan(w),
        stepKey: w.projectId,
        progress: 'DONE',
        on: w.day,
        note: null,
      }),
  },
  'work-plans/submitWorkPlan': {
    may: CARRIERS,
    call: async (a, w) => submitWorkPlan(a, { planId: await aPlan(w), version: 1 }),
  },
  'work-plans/approveWorkPlan': {
    may: ['leader'],
    call: async (a, w) => approveWorkPlan(a, { planId: await aPlan(w), version: 1, note: null }),
  },
  'work-plans/returnWorkPlan': {
    may: ['leader'],
    call: async (a, w) => returnWorkPlan(a, { planId: await aPlan(w), version: 1, note: '重写' }),
  },
}

const ASSIGNERS: Role[] = ['leader', 'coordinator', 'leadership']
const JUDGES: Role[] = ['officer', 'coordinator', 'leadership']
const onMatter = (
  may: Role[],
  call: (...asked: [...Parameters<Write['call']>, Asked]) => Promise<unknown>,
): Write => ({
  may,
  hidden: true,
  call: async (a, w) => call(a, w, { supervisionId: await aMatter(w), version: 1 }),
})
type Asked = { supervisionId: string; version: number }

/** A problem that the officer raised and owns. */
export const SUPERVISION_WRITES: Record<string, Write> = {
  'supervision/raiseSupervision as a problem': {
    may: ['officer', 'leader', 'collaborator', 'evaluator', 'coordinator', 'leadership'],
    hidden: true,
    call: (a, w) =>
      supervision.raiseSupervision(a, { projectId: w.projectId, kind: 'PROBLEM', text: '问题' }),
  },
  'supervision/raiseSupervision as an instruction': {
    may: ['coordinator', 'leadership'],
    hidden: true,
    call: (a, w) =>
      supervision.raiseSupervision(a, {
        projectId: w.projectId,
        kind: 'INSTRUCTION',
        text: '请办',
        ownerId: w.actors.officer.userId,
        dueOn: addDays(w.day, 3),
      }),
  },
  'supervision/assignSupervision': onMatter(ASSIGNERS, (a, w, asked) =>
    supervision.assignSupervision(a, {
      ...asked,
      ownerId: w.actors.leader.userId,
      dueOn: addDays(w.day, 3),
      note: null,
    }),
  ),
  'supervision/extendSupervision': onMatter(ASSIGNERS, (a, w, asked) =>
    supervision.extendSupervision(a, { ...asked, dueOn: addDays(w.day, 30), reason: '延期' }),
  ),
  'supervision/replySupervision': onMatter(['officer'], (a, _, asked) =>
    supervision.replySupervision(a, { ...asked, text: '已办' }),
  ),
  'supervision/returnSupervision': onMatter(JUDGES, (a, _, asked) =>
    supervision.returnSupervision(a, { ...asked, reason: '重办', dueOn: null }),
  ),
  'supervision/closeSupervision': onMatter(JUDGES, (a, _, asked) =>
    supervision.closeSupervision(a, { ...asked, text: '办结' }),
  ),
}

export const PLAN_STEPS: Record<string, string> = {
  'supervision/changeSupervision': 'the lock on a matter, whose rights each act brings along',
}

const PLAN_YEAR = 2024

const drafted = new Map<string, Promise<string>>()

/** The holder's plan, drafted once by its officer, however many ask for it at the same time. */
function aPlan(world: World): Promise<string> {
  const plan = drafted.get(world.holderId) ?? draftPlan(world)
  drafted.set(world.holderId, plan)
  return plan
}

async function draftPlan({ holderId: entityId, actors }: World): Promise<string> {
  const { steps: _, ...content } = parts
  const version = { seq: 1, ...content, byId: actors.officer.userId }
  const { id } = await db.workPlan.create({
    data: { entityId, year: PLAN_YEAR, versions: { create: version } },
  })
  return id
}

async function aMatter({ projectId, actors, day, secret }: World): Promise<string> {
  const found = await db.supervision.findFirst({ where: { projectId, text: secret } })
  if (found) return found.id
  const { userId } = actors.officer
  const { id } = await db.supervision.create({
    data: {
      projectId,
      kind: 'PROBLEM',
      text: secret,
      raisedOn: toDbDate(day),
      ownerId: userId,
      dueOn: toDbDate(addDays(day, 9)),
      byId: userId,
    },
  })
  return id
}

async function letIdle({ projectId, day }: World) {
  await db.project.update({
    where: { id: projectId },
    data: { lastActivityOn: toDbDate(addDays(day, -300)) },
  })
}
