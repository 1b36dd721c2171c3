// Every kind of write that a figure reads, chosen by chance, for histories that nobody would think of.
import { draftCommitment, editCommitment } from '@/features/commitments/commands'
import { draftCommitmentInput, editCommitmentInput } from '@/features/commitments/schema'
import { fulfilCommitment, reopenCommitment, waiveCommitment } from '@/features/commitments/settle-commitment'
import { achieveMilestone, editMilestone } from '@/features/construction/commands'
import { editFundRegistration, registerFund } from '@/features/fund-registrations/commands'
import { registerFundInput } from '@/features/fund-registrations/schema'
import { correctLead, withdrawLead } from '@/features/leads/commands'
import {
  advanceProject,
  loseProject,
  pauseProject,
  reopenProject,
  resumeProject,
  sendBackProject,
} from '@/features/pipeline/commands'
import { STAGES } from '@/features/pipeline/rules'
import { editProject, reviseIntendedAmount } from '@/features/projects/commands'
import { acceptTransfer, askTransfer } from '@/features/projects/transfer-project'
import { amendSigning } from '@/features/signings/amend-signing'
import { correctSigning } from '@/features/signings/correct-signing'
import { recordSigning } from '@/features/signings/record-signing'
import { correctSigningInput, recordSigningInput, terminateSigningInput } from '@/features/signings/schema'
import { terminateSigning } from '@/features/signings/terminate-signing'
import { cancelVisit, editVisit, recordVisit } from '@/features/visits/commands'
import { recordVisitInput } from '@/features/visits/schema'
import type { Actor } from '@/lib/actor'
import { addDays, type CalendarDate } from '@/lib/dates'
import { db } from '@/server/db'
import { AFTERCARE_ACTS } from './aftercare-acts'
import { anEnterprise, type aTaskForce } from './builders'
import { openGate } from './open-gate'
import { OUTREACH_ACTS } from './outreach-acts'

type Force = Awaited<ReturnType<typeof aTaskForce>>

/** Who acts on what: `holder` holds the project, and what is not said is chosen by chance. */
export type Scene = {
  projectId: string
  on: CalendarDate
  chance: number
  yuan: bigint
  holder: Force
  other: Force
  coordinator: Actor
  chains: string[]
  events: string[]
}

let made = 0

/** One of the rows, by chance. */
function pick<Row>(rows: Row[], chance: number): Row | undefined {
  return rows[chance % Math.max(1, rows.length)]
}

const aSigning = async ({ projectId, chance }: Scene) =>
  pick(await db.signing.findMany({ where: { projectId }, orderBy: { recordedAt: 'asc' } }), chance)
const aPromise = async ({ projectId, chance }: Scene) =>
  pick(await db.commitment.findMany({ where: { projectId }, orderBy: { id: 'asc' } }), chance)

function contract(
  { projectId, on, chance, yuan, events }: Scene,
  kind: 'INVESTMENT' | 'INCREASE' | 'FRAMEWORK',
) {
  return recordSigningInput.parse({
    projectId,
    kind,
    contractNo: `账-${++made}`,
    signedOn: on,
    amountYuan: yuan,
    parties: '新区、企业',
    eventId: events[chance % 3],
  })
}

/** One write of each kind; what the rules refuse comes back as a refusal. */
export const WRITE_ACTS = {
  ...AFTERCARE_ACTS,
  ...OUTREACH_ACTS,
  prepareAndAdvance: async ({ projectId, on, holder: { officer } }: Scene) => {
    const { stage } = await db.project.findUniqueOrThrow({ where: { id: projectId } })
    await openGate(projectId, STAGES[STAGES.indexOf(stage) + 1] ?? 'FULFILMENT', on)
    return advanceProject(officer, { projectId, on })
  },
  sendBack: ({ projectId, on, holder, chance }: Scene) =>
    sendBackProject(holder.officer, { projectId, on, to: STAGES[chance % 8] ?? 'DISCOVERY', reason: '重来' }),
  pause: ({ projectId, on, holder }: Scene) =>
    pauseProject(holder.officer, { projectId, on, reason: '等待' }),
  resume: ({ projectId, on, holder }: Scene) =>
    resumeProject(holder.officer, { projectId, on, reason: '继续' }),
  lose: ({ projectId, on, holder }: Scene) =>
    loseProject(holder.officer, { projectId, on, lossReason: 'OTHER', note: '放弃' }),
  reopen: ({ projectId, on, holder }: Scene) =>
    reopenProject(holder.officer, { projectId, on, reason: '重启' }),
  sign: async (scene: Scene) => {
    await openGate(scene.projectId, 'SIGNING', scene.on)
    return recordSigning(scene.holder.officer, contract(scene, 'INVESTMENT'))
  },
  increase: (scene: Scene) => recordSigning(scene.holder.officer, contract(scene, 'INCREASE')),
  framework: (scene: Scene) => recordSigning(scene.holder.officer, contract(scene, 'FRAMEWORK')),
  amend: async (scene: Scene) => {
    const signing = await aSigning(scene)
    if (!signing) return null
    const said = { signingId: signing.id, effectiveOn: scene.on, amountYuan: scene.yuan, reason: '补充协议' }
    return amendSigning(scene.holder.officer, said)
  },
  correct: async (scene: Scene) => {
    const signing = await aSigning(scene)
    if (!signing) return null
    const changes = [
      { signedOn: scene.on },
      { amountYuan: scene.yuan },
      { eventId: scene.events[scene.chance % 2] },
    ]
    const said = {
      signingId: signing.id,
      version: signing.version,
      reason: '录入有误',
      ...pick(changes, scene.chance),
    }
    return correctSigning(scene.holder.officer, correctSigningInput.parse(said))
  },
  terminate: async (scene: Scene) => {
    const signing = await db.signing.findFirst({
      where: { projectId: scene.projectId, kind: 'INVESTMENT', terminatedOn: null },
    })
    if (!signing) return null
    const afterwards = scene.chance % 2 ? 'LOST' : 'NEGOTIATION'
    const said = { signingId: signing.id, on: scene.on, reason: '解约', afterwards, lossReason: 'FUNDING' }
    return terminateSigning(scene.holder.officer, terminateSigningInput.parse(said))
  },
  transfer: async ({ projectId, on, holder, other: to }: Scene) => {
    await askTransfer(holder.officer, { projectId, toEntityId: to.entity.id, on, reason: '移交' })
    return acceptTransfer(to.leader, { projectId, on, note: null })
  },
  editChain: async ({ projectId, holder, chance, chains }: Scene) => {
    const { name, version } = await db.project.findUniqueOrThrow({ where: { id: projectId } })
    return editProject(holder.officer, { projectId, version, name, chainId: chains[chance % 3] ?? null })
  },
  revise: ({ projectId, on, holder, chance, yuan }: Scene) =>
    reviseIntendedAmount(holder.officer, {
      projectId,
      on,
      amountYuan: chance % 4 ? yuan : null,
      reason: '修订',
    }),
  correctLead: async ({ projectId, on, chance, coordinator, events }: Scene) => {
    const lead = await db.lead.findFirstOrThrow({ where: { projectId } })
    const said = chance % 2 ? { reportedOn: on } : { source: 'EVENT' as const, eventId: events[chance % 2] }
    return correctLead(coordinator, { leadId: lead.id, reason: '录入有误', ...said })
  },
  withdrawLead: async ({ projectId, on, coordinator }: Scene) => {
    const lead = await db.lead.findFirstOrThrow({ where: { projectId } })
    return withdrawLead(coordinator, { leadId: lead.id, on, reason: '重复' })
  },
  achieve: ({ projectId, on, holder, chance }: Scene) =>
    achieveMilestone(holder.officer, {
      projectId,
      kind: pick(['REGISTERED', 'STARTED', 'COMPLETED'] as const, chance) ?? 'STARTED',
      achievedOn: on,
    }),
  editMilestone: async ({ projectId, on, holder, chance }: Scene) => {
    const milestone = pick(
      await db.milestone.findMany({ where: { projectId }, orderBy: { kind: 'asc' } }),
      chance,
    )
    if (!milestone) return null
    const { id: milestoneId, version } = milestone
    return editMilestone(holder.officer, {
      milestoneId,
      version,
      plannedOn: on,
      achievedOn: chance % 3 ? on : null,
      reason: '工期调整',
    })
  },
  draft: ({ projectId, on, holder }: Scene) =>
    draftCommitment(
      holder.officer,
      draftCommitmentInput.parse({ projectId, side: 'AREA', kind: 'SERVICE', clause: '专班服务', dueOn: on }),
    ),
  editPromise: async (scene: Scene) => {
    const promise = await aPromise(scene)
    if (!promise) return null
    const { id: commitmentId, version, side, kind, clause } = promise
    const said = {
      commitmentId,
      version,
      side,
      kind,
      clause,
      dueOn: addDays(scene.on, scene.chance * 9 - 30),
    }
    return editCommitment(scene.holder.officer, editCommitmentInput.parse(said))
  },
  fulfil: async (scene: Scene) => {
    const promise = await aPromise(scene)
    if (!promise) return null
    return fulfilCommitment(scene.holder.officer, {
      commitmentId: promise.id,
      on: scene.on,
      evidence: '验收单',
    })
  },
  waive: async (scene: Scene) => {
    const promise = await aPromise(scene)
    return (
      promise &&
      waiveCommitment(scene.holder.officer, { commitmentId: promise.id, on: scene.on, reason: '豁免' })
    )
  },
  reopenPromise: async (scene: Scene) => {
    const promise = await aPromise(scene)
    return (
      promise &&
      reopenCommitment(scene.holder.officer, { commitmentId: promise.id, on: scene.on, reason: '误记' })
    )
  },
  visit: async (scene: Scene) => {
    const { projectId, holder } = scene
    const { enterpriseId } = await db.project.findUniqueOrThrow({ where: { id: projectId } })
    return recordVisit(holder.officer, recordVisitInput.parse(trip(scene, [{ enterpriseId, projectId }])))
  },
  editVisit: async (scene: Scene) => {
    const { holder, chance } = scene
    const visit = pick(await db.visit.findMany({ where: { entityId: holder.entity.id } }), chance)
    if (!visit) return null
    const enterprises = chance % 2 ? [{ enterpriseId: (await anEnterprise()).id }] : []
    const { entityId: _, status: __, ...said } = recordVisitInput.parse(trip(scene, enterprises))
    return editVisit(holder.officer, { visitId: visit.id, version: visit.version, ...said })
  },
  cancelVisit: async ({ holder, chance }: Scene) => {
    const visit = pick(await db.visit.findMany({ where: { entityId: holder.entity.id } }), chance)
    if (!visit || chance > 1) return null
    return cancelVisit(holder.officer, { visitId: visit.id, version: visit.version, reason: '误记' })
  },
  fund: async ({ on, chance, yuan, holder, other, coordinator, chains }: Scene) => {
    const said = {
      name: `基金${++made}`,
      manager: '管理人',
      sizeYuan: yuan,
      registeredOn: on,
      registrationNo: `JJ-${made}`,
      entityId: (chance % 2 ? holder : other).entity.id,
      focusChainId: chains[chance % 3],
    }
    const stored = chance > 3 ? await db.fundRegistration.findFirst() : null
    const fund = registerFundInput.parse(said)
    if (!stored) return registerFund(coordinator, fund)
    return editFundRegistration(coordinator, { fundId: stored.id, version: stored.version, ...fund })
  },
}

function trip({ holder: { entity }, on, chance, events }: Scene, enterprises: object[]) {
  const kind = chance % 3 ? 'OUTBOUND' : 'INBOUND'
  const status = chance % 4 ? 'HELD' : 'PLANNED'
  return {
    entityId: entity.id,
    kind,
    status,
    on,
    place: '深圳',
    purpose: '拜访',
    eventId: events[chance % 3],
    enterprises,
  }
}
