import { addDays, type CalendarDate, fromDbDate, toDbDate } from '@/lib/dates'
import type { FactorKind, ServiceRequestKind, WorkStep } from '@/server/generated/prisma/enums'
import { type Scene, type Signed, upTo } from './after-signing'
import { userId } from './area'
import { stableId } from './chance'

const REQUESTS: { kind: ServiceRequestKind; title: string; reply: string }[] = [
  { kind: 'UTILITIES', title: '厂区 10 千伏供电扩容', reply: '供电部门已现场勘查，列入本季度扩容计划。' },
  {
    kind: 'PERMITS',
    title: '施工许可与消防审查并联办理',
    reply: '已由政务中心专窗并联受理，帮办员全程跟进。',
  },
  { kind: 'STAFF', title: '一线操作工 200 人招聘', reply: '与人社部门对接两所职校，已组织专场招聘。' },
  { kind: 'FINANCING', title: '设备采购流动资金贷款', reply: '已推送三家银行，两家完成尽调。' },
  { kind: 'LAND', title: '项目地块交付前的管线迁改', reply: '迁改方案已批，两周内完成。' },
  { kind: 'POLICY', title: '首批产业扶持资金兑现', reply: '材料齐全，财政局已按程序拨付。' },
  { kind: 'LOGISTICS', title: '园区到货场的货车通行', reply: '已与交警部门协调，发放通行证。' },
  { kind: 'OTHER', title: '外地高管子女入学', reply: '教育局已安排就近入学。' },
]

/** What the enterprises of every third signed project asked for lately: overdue, open, answered and rated. */
export function raiseRequests(scene: Scene<Signed>, index: number) {
  if (index % 3 !== 0) return
  const { chance } = scene
  for (let turn = 0; turn < chance.between(1, 2); turn++) raise(scene, index + turn, turn)
}

function raise(scene: Scene<Signed>, place: number, turn: number) {
  const { project, rows, chance, today, done } = scene
  const sketch = REQUESTS[(place + turn * 3) % REQUESTS.length]
  if (!sketch) return
  const id = stableId('service-request', project.id, turn)
  const state = (['OPEN', 'RESOLVED', 'CLOSED', 'OPEN', 'CLOSED'] as const)[place % 5] ?? 'OPEN'
  const raisedOn = addDays(today, -chance.between(state === 'OPEN' ? 3 : 25, state === 'OPEN' ? 16 : 90))
  if (raisedOn < project.signedOn) return
  const dueOn = addDays(raisedOn, chance.between(7, 15))
  const resolvedOn = upTo(today, raisedOn, chance.between(4, 14))
  const owner = chance.pick([`officer${project.taskForce}`, `leader${project.taskForce}`, 'coordinator'])
  const asked = { kind: sketch.kind, title: sketch.title }
  const settled = state === 'OPEN' ? {} : { resolvedOn: toDbDate(resolvedOn), reply: sketch.reply }
  const closed =
    state === 'CLOSED'
      ? { closedOn: toDbDate(upTo(today, resolvedOn, 5)), satisfaction: chance.pick([3, 4, 5, 5]) }
      : {}
  rows.requests.push({
    id,
    projectId: project.id,
    ...asked,
    raisedOn: toDbDate(raisedOn),
    raisedBy: `${project.firm.brand}项目经理`,
    ownerId: userId(owner),
    dueOn: toDbDate(dueOn),
    state,
    ...settled,
    ...closed,
    byId: userId(`officer${project.taskForce}`),
    illustrative: true,
  })
  done({ act: 'aftercare.raise', record: 'ServiceRequest', id, after: { ...asked, raisedOn, dueOn } })
  if (state === 'OPEN') return
  const after = { state: 'RESOLVED', on: resolvedOn, reply: sketch.reply }
  done({ act: 'aftercare.resolve', record: 'ServiceRequest', id, after })
  if (state === 'CLOSED')
    done({ act: 'aftercare.close', record: 'ServiceRequest', id, after: { state, ...closed } })
}

const FACTORS: { kind: FactorKind; need: string }[] = [
  { kind: 'LAND', need: '工业用地 60 亩' },
  { kind: 'POWER', need: '年用电 3000 万度，双回路供电' },
  { kind: 'WATER', need: '日用水 800 吨' },
  { kind: 'ENERGY_QUOTA', need: '年综合能耗 5000 吨标准煤' },
  { kind: 'FINANCING', need: '设备贷款 8000 万元' },
  { kind: 'STAFF', need: '技术工人 120 人' },
]

/** What every second project that is decided upon or being built needs; what produces has all of it. */
export function needFactors(scene: Scene, index: number) {
  const { project, chance } = scene
  const producing = project.stage === 'SIGNED' && ['IN_PRODUCTION', 'ABOVE_SCALE'].includes(project.reached)
  const building = project.stage === 'SIGNED' && project.reached === 'CONSTRUCTION'
  if (!producing && !(index % 2 === 0 && (building || project.stage === 'DECISION'))) return
  const needed = chance.shuffled(FACTORS).slice(0, chance.between(2, 4))
  for (const factor of needed) need(scene, factor, producing || chance.between(1, 2) === 1)
}

function need(scene: Scene, { kind, need: words }: (typeof FACTORS)[number], secured: boolean) {
  const { project, rows, chance, today, done } = scene
  const id = stableId('factor', project.id, kind)
  const since = project.stage === 'SIGNED' ? project.signedOn : project.reportedOn
  const settledOn = upTo(today, since, chance.between(20, 120))
  const dueOn = secured ? addDays(settledOn, chance.between(-5, 20)) : addDays(today, chance.between(-8, 45))
  const owner = chance.pick([`officer${project.taskForce}`, `leader${project.taskForce}`, 'coordinator'])
  const needed = { kind, need: words }
  rows.factors.push({
    id,
    projectId: project.id,
    ...needed,
    ownerId: userId(owner),
    dueOn: toDbDate(dueOn),
    ...(secured ? { state: 'SECURED' as const, settledOn: toDbDate(settledOn) } : {}),
    byId: userId(`officer${project.taskForce}`),
    illustrative: true,
  })
  done({ act: 'work-steps.addFactor', record: 'FactorItem', id, after: { ...needed, dueOn } })
  if (!secured) return
  const after = { state: 'SECURED', on: settledOn }
  done({ act: 'work-steps.settleFactor', record: 'FactorItem', id, after })
}

/** The steps follow from the records: when it was reported, screened, last talked about before its evaluation, and signed. */
export function markSteps(scene: Scene) {
  const { project, written } = scene
  if (project.stage === 'DISCOVERY') return
  mark(scene, 'INDUSTRY_ANALYSIS', project.reportedOn)
  mark(scene, 'PROJECT_APPRAISAL', addDays(project.reportedOn, 1))
  if (project.stage === 'FOLLOW_UP' || project.stage === 'NEGOTIATION') return
  const evaluated = written.rows.moves.find(
    (move) => move.projectId === project.id && move.toStage === 'EVALUATION',
  )
  if (evaluated) mark(scene, 'BUSINESS_TALKS', fromDbDate(evaluated.on as Date))
  if (project.stage !== 'SIGNED') return
  mark(scene, 'AGREEMENT', project.signedOn)
  const needed = scene.rows.factors.filter(({ projectId }) => projectId === project.id)
  const last = needed.map(({ settledOn }) => settledOn as Date | undefined)
  if (last.length === 0 || last.some((day) => !day)) return
  const days = last.flatMap((day) => (day ? fromDbDate(day) : [])).sort()
  mark(scene, 'FACTOR_SUPPORT', days.at(-1) ?? project.signedOn)
}

function mark({ project, rows, today, done }: Scene, step: WorkStep, on: CalendarDate) {
  if (on > today) return
  const id = stableId('work-step', project.id, step)
  rows.steps.push({
    id,
    projectId: project.id,
    step,
    doneOn: toDbDate(on),
    byId: userId(`officer${project.taskForce}`),
    illustrative: true,
  })
  done({ act: 'work-steps.mark', record: 'ProjectWorkStep', id, after: { step, doneOn: on } })
}
