import { getFile, listFiles } from '@/features/attachments/queries'
import { listCommitments, listCommitmentsDue } from '@/features/commitments/queries'
import { listMilestones } from '@/features/construction/queries'
import { listPassages } from '@/features/dashboards/list-passages'
import { findProjectsForAgenda, getMeeting, listDecisions, listMeetings } from '@/features/decisions/queries'
import { getEnterprise } from '@/features/enterprises/queries'
import { getHandOver } from '@/features/entities/list-carriers'
import { listEvaluationsAsked } from '@/features/evaluations/list-asked'
import { getEvaluation, listEvaluations, listRequiredEvaluations } from '@/features/evaluations/queries'
import { listFigureChanges } from '@/features/figures/list-figure-changes'
import { listFigureRecords } from '@/features/figures/list-figure-records'
import { getLead } from '@/features/leads/get-lead'
import {
  findPossibleDuplicates,
  getLeadChoices,
  getScreeningChoices,
  listOfficersToName,
  listSources,
} from '@/features/leads/list-choices'
import { findVisibleLead, listAppeals, listLeads, listLeadsToScreen } from '@/features/leads/queries'
import { getNegotiation, listNegotiations } from '@/features/negotiations/queries'
import { findProjectInView } from '@/features/pipeline/find-in-view'
import { listBoard, listBoardColumn, summariseBoard } from '@/features/pipeline/list-board'
import { getProjectInView } from '@/features/pipeline/queries'
import type { Stage } from '@/features/pipeline/rules'
import { getTimeline } from '@/features/projects/get-timeline'
import { listTransfersToAnswer } from '@/features/projects/list-transfers'
import { presentForEditing } from '@/features/projects/present-project'
import { getProject, listProjectOfficers, listProjectPeople, listProjects } from '@/features/projects/queries'
import { askTransfer, withdrawTransfer } from '@/features/projects/transfer-project'
import { getSigning, listProjectSignings, listSignings } from '@/features/signings/queries'
import { listProjectsToVisit } from '@/features/visits/list-choices'
import { countVisits, getVisit, listVisits, listVisitsOfProject } from '@/features/visits/queries'
import type { Actor } from '@/lib/actor'
import { toDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import { Prisma } from '@/server/generated/prisma/client'
import { AFTERCARE_READS } from './aftercare'
import { EVENT_READS } from './events'
import { FACTORY_READS } from './factories'
import { FUND_READS } from './funds'
import { IMPORT_READS } from './imports'
import { LIST_READS } from './lists'
import { PLAN_READS } from './plans'
import { VISIT_READS } from './visits'
import { CARRIERS, PHONE, PROMOTERS, type Role, type World } from './world'

export type Read = {
  /** Who is told: all readers of the project, or some roles. */
  sees: 'readers' | Role[]
  stage?: Stage
  call: (actor: Actor, world: World) => Promise<unknown>
  /** What counts as telling; the project's name, if nothing else is said. */
  tells?: (answer: string, world: World) => boolean
}

const AREA: Role[] = ['coordinator', 'leadership', 'auditor']
const readers = (call: Read['call'], stage?: Stage): Read => ({
  sees: 'readers',
  call,
  ...(stage ? { stage } : {}),
})
const everything = (world: World) => ({
  q: world.secret,
  holder: undefined,
  chain: undefined,
  officer: undefined,
  min: undefined,
  max: undefined,
})
const purpose: Read['tells'] = (answer, world) => answer.includes(world.purpose)
const phone: Read['tells'] = (answer) => answer.includes(PHONE)
const officer: Read['tells'] = (answer, world) => answer.includes(world.actors.officer.userId)

/** Every read that tells of a project, of its people, or of a visit, by DESIGN section 3. */
export const READS: Record<string, Read> = {
  ...AFTERCARE_READS,
  ...EVENT_READS,
  ...FUND_READS,
  ...LIST_READS,
  ...FACTORY_READS,
  ...IMPORT_READS,
  ...VISIT_READS,
  ...PLAN_READS,
  'pipeline/findProjectInView': readers((a, w) => findProjectInView(a, w.projectId, Prisma.empty)),
  'pipeline/getProjectInView': readers((a, w) => getProjectInView(a, w.projectId)),
  'pipeline/listBoard': readers((a, w) => listBoard(a, everything(w))),
  'pipeline/listBoardColumn': readers((a, w) =>
    listBoardColumn(a, { stage: w.stage, filters: everything(w) }),
  ),
  'pipeline/summariseBoard': {
    ...readers((a, w) => summariseBoard(a, everything(w))),
    tells: (answer) => /"count":[1-9]/.test(answer),
  },
  'projects/getProject': readers((a, w) => getProject(a, w.projectId)),
  'projects/getTimeline': readers((a, w) => getTimeline(a, w.projectId)),
  'projects/listProjects': readers((a, w) => listProjects(a, everything(w))),
  'projects/presentForEditing': readers(async (a, w) =>
    presentForEditing(a, await getProject(a, w.projectId), 'zh-CN'),
  ),
  'projects/listTransfersToAnswer': {
    sees: ['leaderOfOther', 'coordinator'],
    call: async (a, { projectId, otherId: toEntityId, actors, day: on }) => {
      await askTransfer(actors.officer, { projectId, toEntityId, on, reason: '更合适' })
      const told = await listTransfersToAnswer(a)
      await withdrawTransfer(actors.officer, { projectId, on })
      return told
    },
  },
  'projects/listProjectPeople': { ...readers((a, w) => listProjectPeople(a, w.projectId)), tells: officer },
  'projects/listProjectOfficers': { ...readers((a) => listProjectOfficers(a), 'DECISION'), tells: officer },
  'attachments/listFiles': readers((a, w) => listFiles(a, w.projectId)),
  'attachments/getFile': readers((a, w) => getFile(a, w.fileId)),
  'negotiations/listNegotiations': readers((a, w) => listNegotiations(a, w.projectId)),
  'negotiations/getNegotiation': readers((a, w) => getNegotiation(a, w.negotiationId)),
  'commitments/listCommitments': readers((a, w) => listCommitments(a, w.projectId)),
  'commitments/listCommitmentsDue': readers((a) => listCommitmentsDue(a, 0)),
  'construction/listMilestones': readers((a, w) => listMilestones(a, w.projectId, w.day)),
  'evaluations/listEvaluations': readers((a, w) => listEvaluations(a, w.projectId)),
  'evaluations/getEvaluation': readers((a, w) => getEvaluation(a, w.evaluationId)),
  'evaluations/listRequiredEvaluations': {
    ...readers((a, w) => listRequiredEvaluations(a, w.projectId)),
    tells: (answer, world) => answer.includes(world.departmentId),
  },
  'evaluations/listEvaluationsAsked': {
    sees: ['evaluator', ...AREA],
    call: (a, w) => listEvaluationsAsked(a, { q: w.secret }),
  },
  'decisions/getMeeting': readers((a, w) => getMeeting(a, w.meetingId), 'DECISION'),
  'decisions/listMeetings': readers((a, w) => listMeetings(a, { q: w.secret }), 'DECISION'),
  'decisions/listDecisions': readers((a, w) => listDecisions(a, w.projectId), 'DECISION'),
  'decisions/findProjectsForAgenda': {
    sees: ['secretary'],
    stage: 'DECISION',
    // Of a meeting that does not have it on its agenda.
    call: (a, w) => findProjectsForAgenda(a, { meetingId: w.projectId, q: w.secret }),
  },
  'signings/getSigning': readers((a, w) => getSigning(a, w.signingId), 'SIGNING'),
  'signings/listSignings': readers((a, w) => listSignings(a, { q: w.secret }), 'SIGNING'),
  'signings/listProjectSignings': readers((a, w) => listProjectSignings(a, w.projectId), 'SIGNING'),

  'leads/getLead': readers((a, w) => getLead(a, w.leadId), 'DISCOVERY'),
  'leads/findVisibleLead': readers((a, w) => findVisibleLead(a, w.leadId), 'DISCOVERY'),
  'leads/listLeads': readers(
    (a, w) => listLeads(a, { q: w.secret, from: undefined, to: undefined }),
    'DISCOVERY',
  ),
  'leads/listLeadsToScreen': {
    sees: ['leader', 'coordinator'],
    stage: 'DISCOVERY',
    call: (a) => listLeadsToScreen(a),
  },
  // Who appeals knows the project from the duplicate check.
  'leads/listAppeals': {
    sees: [...CARRIERS, 'collaborator', 'evaluator', ...AREA, 'officerOfOther', 'leaderOfOther'],
    stage: 'FOLLOW_UP',
    call: async (a, w) => {
      await makeAppeal(w)
      return listAppeals(a)
    },
  },
  // The duplicate check tells of others' projects.
  'leads/findPossibleDuplicates': {
    sees: PROMOTERS,
    call: (a, w) =>
      findPossibleDuplicates(a, { enterpriseId: w.enterpriseId, name: undefined, creditCode: undefined }),
  },
  'leads/getLeadChoices': {
    sees: CARRIERS,
    call: (a) => getLeadChoices(a, { enterprise: undefined, visit: undefined, event: undefined }),
    tells: purpose,
  },
  'leads/getScreeningChoices': { sees: CARRIERS, call: (a) => getScreeningChoices(a), tells: purpose },
  'leads/listSources': { sees: CARRIERS, call: (a) => listSources(a), tells: purpose },
  'leads/listOfficersToName': {
    sees: ['leader', 'coordinator'],
    call: (a) => listOfficersToName(a),
    tells: officer,
  },
  'leads/getLead with the place of its visit': {
    sees: [...CARRIERS, ...AREA],
    stage: 'DISCOVERY',
    call: (a, w) => getLead(a, w.leadId),
    tells: purpose,
  },
  'leads/getLead with its telephone number': {
    sees: [...CARRIERS, 'collaborator', 'coordinator', 'leadership'],
    stage: 'DISCOVERY',
    call: (a, w) => getLead(a, w.leadId),
    tells: phone,
  },

  'enterprises/getEnterprise': {
    sees: [...CARRIERS, 'collaborator', 'evaluator', 'coordinator', 'leadership'],
    call: (a, w) => getEnterprise(a, w.enterpriseId),
  },
  'enterprises/getEnterprise with telephone numbers': {
    sees: [...CARRIERS, 'collaborator', 'coordinator', 'leadership'],
    call: (a, w) => getEnterprise(a, w.enterpriseId),
    tells: phone,
  },
  'visits/listProjectsToVisit': readers((a, w) => listProjectsToVisit(a, { enterpriseId: w.enterpriseId })),
  // What was said about the project hangs on it; why one went there is one's entity's own.
  'visits/listVisitsOfProject': {
    ...readers((a, w) => listVisitsOfProject(a, w.projectId)),
  },
  'visits/listVisitsOfProject with their purpose': {
    sees: [...CARRIERS, ...AREA],
    call: (a, w) => listVisitsOfProject(a, w.projectId),
    tells: purpose,
  },
  'visits/getVisit': { sees: [...CARRIERS, ...AREA], call: (a, w) => getVisit(a, w.visitId), tells: purpose },
  'visits/listVisits': { sees: [...CARRIERS, ...AREA], call: (a) => listVisits(a), tells: purpose },
  'visits/countVisits': {
    sees: [...CARRIERS, ...AREA],
    call: (a, w) => countVisits(a, { q: w.purpose }),
    tells: (answer) => answer === '1',
  },

  // Of the projects that one's entity holds; a collaborator finds theirs in the list of projects.
  'dashboards/listPassages': {
    sees: ['officer', 'leader', ...AREA],
    call: (a, w) => listPassages(a, { asOf: w.day, stage: 'DISCOVERY', group: 'entered', limit: 500 }),
  },
  'figures/listFigureRecords': {
    sees: [...CARRIERS, ...AREA],
    call: (a, w) => listFigureRecords(a, { key: 'leads.count', asOf: w.day, limit: 500 }),
  },
  'figures/listFigureChanges': {
    sees: [...CARRIERS, ...AREA],
    call: (a, w) =>
      listFigureChanges(a, {
        keys: ['leads.count'],
        before: { asOf: w.day, knownSequence: 0n },
        after: { asOf: w.day },
        limit: 500,
      }),
  },
  // An admin hands over projects by name, stage and holder.
  'entities/getHandOver': {
    sees: ['admin'],
    call: (a, w) => getHandOver(a, { fromUserId: w.actors.officer.userId, entityId: w.holderId }),
  },
}

async function makeAppeal({ projectId, enterpriseId, otherId, secret, day }: World) {
  const found = await db.lead.count({ where: { projectId, kind: 'APPEAL' } })
  if (found > 0) return
  await db.lead.create({
    data: {
      kind: 'APPEAL',
      projectId,
      enterpriseId,
      entityId: otherId,
      reportedOn: toDbDate(day),
      source: 'WALK_IN',
      projectName: secret,
      reason: '我方先接触',
    },
  })
}
