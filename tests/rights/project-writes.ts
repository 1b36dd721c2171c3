import { attachFile, removeFile } from '@/features/attachments/commands'
import { draftCommitment, editCommitment } from '@/features/commitments/commands'
import { draftCommitmentInput, editCommitmentInput } from '@/features/commitments/schema'
import { fulfilCommitment, reopenCommitment, waiveCommitment } from '@/features/commitments/settle-commitment'
import { achieveMilestone, editMilestone, planMilestone } from '@/features/construction/commands'
import { editMeeting } from '@/features/decisions/call-meeting'
import { recordDecision } from '@/features/decisions/commands'
import { putOnAgenda, reorderAgenda, takeOffAgenda } from '@/features/decisions/keep-agenda'
import { askEvaluation, concludeEvaluation, withdrawEvaluation } from '@/features/evaluations/commands'
import { correctLead, withdrawLead } from '@/features/leads/commands'
import { ruleOnAppeal } from '@/features/leads/rule-on-appeal'
import { correctLeadInput, screenLeadInput } from '@/features/leads/schema'
import { screenLead } from '@/features/leads/screen-lead'
import { editNegotiation, recordNegotiation } from '@/features/negotiations/commands'
import * as pipeline from '@/features/pipeline/commands'
import type { Stage } from '@/features/pipeline/rules'
import * as projects from '@/features/projects/commands'
import { reassignProject } from '@/features/projects/reassign-project'
import * as transfers from '@/features/projects/transfer-project'
import { amendSigning } from '@/features/signings/amend-signing'
import { correctSigning } from '@/features/signings/correct-signing'
import { recordSigning } from '@/features/signings/record-signing'
import { correctSigningInput, recordSigningInput, terminateSigningInput } from '@/features/signings/schema'
import { terminateSigning } from '@/features/signings/terminate-signing'
import { cancelVisit, editVisit, holdVisit, recordVisit } from '@/features/visits/commands'
import type { Actor } from '@/lib/actor'
import { AFTERCARE_WRITES } from './aftercare'
import { EVENT_PROJECT_WRITES } from './events'
import { FACTORY_PROJECT_WRITES } from './factories'
import { SUPERVISION_WRITES } from './plans'
import { VISIT_WRITES } from './visits'
import { CARRIERS, type Role, type World } from './world'

export type Write = {
  /** Who gets past the rights; everyone else is refused before anything is looked at. */
  may: Role[]
  stage?: Stage
  /** The record is the project's: who cannot read it learns not even that it is there. */
  hidden?: boolean
  call: (actor: Actor, world: World) => Promise<unknown>
}

const carried = (call: Write['call'], stage?: Stage): Write => ({
  may: CARRIERS,
  hidden: true,
  call,
  ...(stage ? { stage } : {}),
})

let unique = 0
const no = () => `R${++unique}`
const round = { ourSide: '我方', theirSide: '对方', asked: '用地' }
const visit = { kind: 'MEETING' as const, place: '贵安', purpose: '对接', enterprises: [] }
const file = { name: 'a.txt', bytes: new TextEncoder().encode('说明') }

/** Every write to a project and to what hangs on it, and to visits, by DESIGN section 3. */
export const PROJECT_WRITES: Record<string, Write> = {
  ...FACTORY_PROJECT_WRITES,
  ...AFTERCARE_WRITES,
  ...EVENT_PROJECT_WRITES,
  'pipeline/advanceProject': carried((a, w) =>
    pipeline.advanceProject(a, { projectId: w.projectId, on: w.day }),
  ),
  'pipeline/advanceProject past a closed gate': {
    may: ['leader', 'leadership'],
    stage: 'FOLLOW_UP',
    hidden: true,
    call: (a, w) =>
      pipeline.advanceProject(a, { projectId: w.projectId, on: w.day, skipReason: '企业已当面确认' }),
  },
  'pipeline/sendBackProject': carried((a, w) =>
    pipeline.sendBackProject(a, { projectId: w.projectId, on: w.day, to: 'FOLLOW_UP', reason: '退回' }),
  ),
  'pipeline/pauseProject': carried((a, w) =>
    pipeline.pauseProject(a, { projectId: w.projectId, on: w.day, reason: '暂停' }),
  ),
  'pipeline/resumeProject': carried((a, w) =>
    pipeline.resumeProject(a, { projectId: w.projectId, on: w.day, reason: '恢复' }),
  ),
  'pipeline/loseProject': carried((a, w) =>
    pipeline.loseProject(a, { projectId: w.projectId, on: w.day, lossReason: 'OTHER', note: '流失' }),
  ),
  'pipeline/reopenProject': carried((a, w) =>
    pipeline.reopenProject(a, { projectId: w.projectId, on: w.day, reason: '重启' }),
  ),
  'pipeline/closeProject': carried((a, w) => pipeline.closeProject(a, { projectId: w.projectId, on: w.day })),
  'projects/editProject': carried((a, w) =>
    projects.editProject(a, { projectId: w.projectId, version: w.projectVersion, name: '改名' }),
  ),
  'projects/assignOfficer': {
    may: ['leader'],
    hidden: true,
    call: (a, w) =>
      projects.assignOfficer(a, { projectId: w.projectId, officerId: w.actors.leader.userId, on: w.day }),
  },
  'projects/reviseIntendedAmount': carried((a, w) =>
    projects.reviseIntendedAmount(a, { projectId: w.projectId, amountYuan: 5n, on: w.day, reason: '调整' }),
  ),
  'projects/addCollaborator': carried((a, w) =>
    projects.addCollaborator(a, { projectId: w.projectId, entityId: w.otherId, credit: '协助', on: w.day }),
  ),
  'projects/removeCollaborator': carried((a, w) =>
    projects.removeCollaborator(a, { projectId: w.projectId, entityId: w.collaboratorId, on: w.day }),
  ),
  'projects/askTransfer': carried((a, w) =>
    transfers.askTransfer(a, { projectId: w.projectId, toEntityId: w.otherId, on: w.day, reason: '更合适' }),
  ),
  'projects/acceptTransfer': {
    may: ['leaderOfOther'],
    call: (a, w) => asked(w, () => transfers.acceptTransfer(a, { projectId: w.projectId, on: w.day })),
  },
  'projects/declineTransfer': {
    may: ['leaderOfOther'],
    call: (a, w) => asked(w, () => transfers.declineTransfer(a, { projectId: w.projectId, on: w.day })),
  },
  'projects/withdrawTransfer': {
    may: CARRIERS,
    call: (a, w) => asked(w, () => transfers.withdrawTransfer(a, { projectId: w.projectId, on: w.day })),
  },
  // Refused while it is still protected, which is an answer all the same.
  'projects/reassignProject': {
    may: ['coordinator'],
    hidden: true,
    call: (a, w) =>
      reassignProject(a, { projectId: w.projectId, toEntityId: w.otherId, on: w.day, reason: '久无进展' }),
  },
  'projects/settleTransfer': {
    may: ['coordinator'],
    call: (a, w) =>
      asked(w, () =>
        transfers.settleTransfer(a, {
          projectId: w.projectId,
          outcome: 'DECLINED',
          on: w.day,
          note: '不移交',
        }),
      ),
  },
  'leads/screenLead': {
    may: ['leader', 'coordinator'],
    stage: 'DISCOVERY',
    call: (a, w) => screenLead(a, screenLeadInput.parse({ leadId: w.leadId, verdict: 'ACCEPT' })),
  },
  'leads/correctLead': {
    may: ['leader', 'coordinator'],
    stage: 'DISCOVERY',
    call: (a, w) =>
      correctLead(a, correctLeadInput.parse({ leadId: w.leadId, projectName: '更正后', reason: '写错' })),
  },
  'leads/withdrawLead': {
    may: ['leader', 'coordinator'],
    stage: 'DISCOVERY',
    call: (a, w) => withdrawLead(a, { leadId: w.leadId, on: undefined, reason: '误报' }),
  },
  'leads/ruleOnAppeal': {
    may: ['coordinator'],
    stage: 'DISCOVERY',
    call: (a, w) => ruleOnAppeal(a, { leadId: w.leadId, verdict: 'DISMISSED', reason: '先报先得' }),
  },
  'negotiations/recordNegotiation': carried((a, w) =>
    recordNegotiation(a, { projectId: w.projectId, on: w.day, ...round, nextStepOn: null }),
  ),
  'negotiations/editNegotiation': carried((a, w) =>
    editNegotiation(a, { negotiationId: w.negotiationId, version: 1, on: w.day, ...round, nextStepOn: null }),
  ),
  'evaluations/askEvaluation': carried((a, w) =>
    askEvaluation(a, { projectId: w.projectId, kind: 'BENEFIT', departmentId: w.departmentId, dueOn: null }),
  ),
  'evaluations/concludeEvaluation': {
    may: ['evaluator'],
    hidden: true,
    call: (a, w) =>
      concludeEvaluation(a, {
        evaluationId: w.evaluationId,
        version: 1,
        verdict: 'PASS',
        opinion: '同意',
        concludedOn: w.day,
      }),
  },
  'evaluations/withdrawEvaluation': carried((a, w) =>
    withdrawEvaluation(a, { evaluationId: w.evaluationId, version: 1, reason: '重提' }),
  ),
  'decisions/editMeeting': {
    may: ['secretary'],
    stage: 'DECISION',
    call: (a, w) =>
      editMeeting(a, { meetingId: w.meetingId, version: 1, no: no(), title: '会', heldOn: w.day }),
  },
  'decisions/putOnAgenda': {
    may: ['secretary'],
    stage: 'DECISION',
    call: (a, w) => putOnAgenda(a, { meetingId: w.meetingId, projectId: w.projectId }),
  },
  'decisions/takeOffAgenda': {
    may: ['secretary'],
    stage: 'DECISION',
    call: (a, w) => takeOffAgenda(a, { meetingId: w.meetingId, projectId: w.projectId }),
  },
  'decisions/reorderAgenda': {
    may: ['secretary'],
    stage: 'DECISION',
    call: (a, w) => reorderAgenda(a, { meetingId: w.meetingId, projectIds: [w.projectId] }),
  },
  'decisions/recordDecision': {
    may: ['secretary'],
    stage: 'DECISION',
    call: (a, w) => recordDecision(a, { meetingId: w.meetingId, projectId: w.projectId, verdict: 'APPROVE' }),
  },
  'signings/recordSigning': carried(
    (a, w) =>
      recordSigning(
        a,
        recordSigningInput.parse({
          projectId: w.projectId,
          kind: 'INVESTMENT',
          contractNo: no(),
          signedOn: w.day,
          amountYuan: 5,
          parties: '双方',
        }),
      ),
    'DECISION',
  ),
  'signings/amendSigning': carried(
    (a, w) =>
      amendSigning(a, { signingId: w.signingId, effectiveOn: w.day, amountYuan: 7n, reason: '补充协议' }),
    'SIGNING',
  ),
  'signings/terminateSigning': carried(
    (a, w) =>
      terminateSigning(
        a,
        terminateSigningInput.parse({
          signingId: w.signingId,
          on: w.day,
          reason: '终止',
          afterwards: 'NEGOTIATION',
        }),
      ),
    'SIGNING',
  ),
  'signings/correctSigning': carried(
    (a, w) =>
      correctSigning(
        a,
        correctSigningInput.parse({
          signingId: w.signingId,
          version: 1,
          contractNo: no(),
          signedOn: w.day,
          amountYuan: 9,
          parties: '双方',
          reason: '录错',
        }),
      ),
    'SIGNING',
  ),
  'commitments/draftCommitment': carried((a, w) =>
    draftCommitment(
      a,
      draftCommitmentInput.parse({ projectId: w.projectId, side: 'AREA', kind: 'SERVICE', clause: '代办' }),
    ),
  ),
  'commitments/editCommitment': carried((a, w) =>
    editCommitment(
      a,
      editCommitmentInput.parse({
        commitmentId: w.commitmentId,
        version: 1,
        side: 'AREA',
        kind: 'SERVICE',
        clause: '代办',
      }),
    ),
  ),
  'commitments/fulfilCommitment': carried(
    (a, w) => fulfilCommitment(a, { commitmentId: w.commitmentId, on: w.day, evidence: '已办' }),
    'SIGNING',
  ),
  'commitments/waiveCommitment': carried(
    (a, w) => waiveCommitment(a, { commitmentId: w.commitmentId, on: w.day, reason: '免除' }),
    'SIGNING',
  ),
  'commitments/reopenCommitment': carried(
    (a, w) => reopenCommitment(a, { commitmentId: w.commitmentId, on: w.day, reason: '重开' }),
    'SIGNING',
  ),
  'construction/planMilestone': carried((a, w) =>
    planMilestone(a, { projectId: w.projectId, kind: 'STARTED', plannedOn: w.day }),
  ),
  'construction/achieveMilestone': carried((a, w) =>
    achieveMilestone(a, { projectId: w.projectId, kind: 'REGISTERED', achievedOn: w.day }),
  ),
  'construction/editMilestone': carried((a, w) =>
    editMilestone(a, { milestoneId: w.milestoneId, version: 1, plannedOn: w.day, achievedOn: null }),
  ),
  'attachments/attachFile': carried((a, w) =>
    attachFile(a, { projectId: w.projectId, recordType: 'Project', recordId: w.projectId, ...file }),
  ),
  'attachments/attachFile to an opinion': {
    may: ['evaluator'],
    hidden: true,
    call: (a, w) =>
      attachFile(a, { projectId: w.projectId, recordType: 'Evaluation', recordId: w.evaluationId, ...file }),
  },
  'attachments/removeFile': carried((a, w) => removeFile(a, { attachmentId: w.fileId })),
  ...VISIT_WRITES,
  ...SUPERVISION_WRITES,
  'visits/recordVisit': {
    may: CARRIERS,
    call: (a, w) =>
      recordVisit(a, {
        ...visit,
        entityId: w.holderId,
        status: 'PLANNED',
        on: w.day,
        endsOn: null,
        enterprises: [{ enterpriseId: w.enterpriseId, nextStepOn: null }],
      }),
  },
  'visits/editVisit': {
    may: CARRIERS,
    call: (a, w) =>
      editVisit(a, {
        ...visit,
        visitId: w.visitId,
        version: 1,
        on: w.day,
        endsOn: null,
        enterprises: [{ enterpriseId: w.enterpriseId, nextStepOn: null }],
      }),
  },
  'visits/holdVisit': {
    may: CARRIERS,
    call: (a, w) => holdVisit(a, { visitId: w.visitId, version: 1, on: w.day, endsOn: null }),
  },
  'visits/cancelVisit': {
    may: CARRIERS,
    call: (a, w) => cancelVisit(a, { visitId: w.visitId, version: 1, reason: '改期' }),
  },
}

/** With a request open from A to B. */
async function asked(world: World, then: () => Promise<unknown>) {
  await transfers.askTransfer(world.actors.officer, {
    projectId: world.projectId,
    toEntityId: world.otherId,
    on: world.day,
    reason: '更合适',
  })
  return then()
}
