import type { Change } from '@/features/audit/seal-change'
import { addDays, type CalendarDate, toDbDate } from '@/lib/dates'
import type { SupervisionAct, SupervisionKind, SupervisionState } from '@/server/generated/prisma/enums'
import { userId } from './area'
import { stableId } from './chance'
import type { PlannedProject } from './plan'

/** Days are counted from the day of seeding; a matter without `due` was given to nobody yet. */
type Sketch = {
  kind: SupervisionKind
  taskForce: number
  stage: PlannedProject['stage']
  by: string
  text: string
  raised: number
  due?: number
  steps?: { act: SupervisionAct; on: number; text: string; due?: number }[]
}

const SKETCHES: Sketch[] = [
  {
    kind: 'INSTRUCTION',
    taskForce: 4,
    stage: 'NEGOTIATION',
    by: 'leadership',
    text: '企业对电价和危化品仓储最关心，请一周内拿出整体方案，与企业再谈一轮。',
    raised: -4,
    due: 3,
  },
  {
    kind: 'INSTRUCTION',
    taskForce: 1,
    stage: 'NEGOTIATION',
    by: 'leadership',
    text: '请核实企业资金来源和投产计划，书面报我。',
    raised: -9,
    due: -1,
  },
  {
    kind: 'INSTRUCTION',
    taskForce: 3,
    stage: 'EVALUATION',
    by: 'coordinator',
    text: '能耗预审意见尚未出具，影响上会，请尽快衔接并报时间表。',
    raised: -14,
    due: -5,
  },
  {
    kind: 'PROBLEM',
    taskForce: 5,
    stage: 'NEGOTIATION',
    by: 'officer5',
    text: '企业要求厂房承重不低于每平方米 3 吨，现有厂房达不到，需要明确能否改造。',
    raised: -20,
    due: -11,
    steps: [{ act: 'ASSIGN', on: -18, text: '请会同园区提出改造方案。', due: -11 }],
  },
  {
    kind: 'INSTRUCTION',
    taskForce: 6,
    stage: 'DECISION',
    by: 'leadership',
    text: '这个项目带动性强，请抓紧补齐上会材料。',
    raised: -10,
    due: 1,
    steps: [{ act: 'REPLY', on: -1, text: '材料已补齐，已商秘书列入下次会议议题，请审阅。' }],
  },
  {
    kind: 'PROBLEM',
    taskForce: 7,
    stage: 'NEGOTIATION',
    by: 'officer7',
    text: '地块规划条件与企业方案不一致，企业在等答复，请帮助协调规划部门。',
    raised: -1,
  },
  {
    kind: 'INSTRUCTION',
    taskForce: 2,
    stage: 'FOLLOW_UP',
    by: 'leadership',
    text: '请尽快上门拜访，摸清投资规模和落地时间。',
    raised: -32,
    due: -25,
    steps: [
      { act: 'REPLY', on: -27, text: '已电话联系，企业表示有意向。' },
      { act: 'RETURN', on: -26, text: '电话联系不够，要当面谈并带回具体需求。', due: -18 },
      { act: 'REPLY', on: -19, text: '已上门拜访，企业拟投深加工线一条，用地约 40 亩，下月来新区踏勘。' },
      { act: 'CLOSE', on: -18, text: '按踏勘安排继续推进。' },
    ],
  },
  {
    kind: 'INSTRUCTION',
    taskForce: 8,
    stage: 'NEGOTIATION',
    by: 'coordinator',
    text: '企业反映监管场所面积不足，请会同海关提出扩容意见。',
    raised: -16,
    due: 6,
    steps: [{ act: 'EXTEND', on: -3, text: '海关现场核查延到下周，相应顺延。', due: 6 }],
  },
]

/** A handful of matters around the day of seeding, some overdue, so that every level is seen; all of them made up. */
export async function sealSupervisions(change: Change, projects: PlannedProject[], today: CalendarDate) {
  for (const sketch of SKETCHES) {
    const project = projects.find(
      ({ taskForce, stage, named }) => taskForce === sketch.taskForce && stage === sketch.stage && !named,
    )
    if (project) await sealOne(change, sketch, project.id, today)
  }
}

async function sealOne(change: Change, sketch: Sketch, projectId: string, today: CalendarDate) {
  const { kind, taskForce, text, raised, due, by, steps = [] } = sketch
  const day = (after: number) => addDays(today, after)
  const id = stableId('supervision', projectId)
  const ownerId = due === undefined ? null : userId(`officer${taskForce}`)
  // Extended or set anew since it was raised, the latest day holds.
  const until = steps.findLast((step) => step.due !== undefined)?.due ?? due
  const dueOn = until === undefined ? null : day(until)
  const state = stateAfter(steps.at(-1)?.act)
  await change.tx.supervision.create({
    data: {
      id,
      projectId,
      kind,
      text,
      raisedOn: toDbDate(day(raised)),
      ownerId,
      dueOn: dueOn && toDbDate(dueOn),
      state,
      closedOn: state === 'CLOSED' ? toDbDate(day(steps.at(-1)?.on ?? 0)) : null,
      byId: userId(by),
      illustrative: true,
      version: steps.length + 1,
    },
  })
  await change.tx.supervisionStep.createMany({
    data: steps.map(({ act, on, text: words, due: newDue }, index) => ({
      id: stableId(id, index),
      supervisionId: id,
      seq: index + 1,
      act,
      on: toDbDate(day(on)),
      text: words,
      ownerId: act === 'ASSIGN' ? ownerId : null,
      dueOn: newDue === undefined ? null : toDbDate(day(newDue)),
      byId: act === 'REPLY' ? ownerId : userId(kind === 'PROBLEM' ? 'coordinator' : by),
    })),
  })
  const act = kind === 'INSTRUCTION' ? 'supervision.instruct' : 'supervision.raise'
  change.audit({
    act,
    record: 'Supervision',
    id,
    projectId,
    after: { on: day(raised), matter: text, ownerId, dueOn },
  })
  for (const { act, on, text: words } of steps) {
    const after = { on: day(on), ...(act === 'REPLY' ? { reply: words } : {}) }
    const reason = act === 'REPLY' ? null : words
    change.audit({ act: `supervision.${ACTS[act]}`, record: 'Supervision', id, projectId, after, reason })
  }
}

const ACTS = {
  ASSIGN: 'assign',
  REPLY: 'reply',
  RETURN: 'sendBack',
  EXTEND: 'extend',
  CLOSE: 'close',
} as const

function stateAfter(last: SupervisionAct | undefined): SupervisionState {
  if (last === 'CLOSE') return 'CLOSED'
  return last === 'REPLY' ? 'REPLIED' : 'OPEN'
}
