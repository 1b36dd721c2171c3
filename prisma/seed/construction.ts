import { addDays, type CalendarDate, daysBetween, firstOfMonth, fromDbDate, toDbDate } from '@/lib/dates'
import type { InvestmentRecordKind, MilestoneKind, ScaleSector } from '@/server/generated/prisma/enums'
import { type Scene, type Signed, upTo } from './after-signing'
import { userId } from './area'
import { REPORT_DAY } from './assumptions'
import { partsOf, stableId } from './chance'
import facts from './facts.json' with { type: 'json' }

const officerOf = ({ project }: Scene) => userId(`officer${project.taskForce}`)

/**
 * Each milestone has its first plan; what is still being built slipped behind it after the report, in plans that run up
 * to today. No milestone is reached by the day of the report that was not before.
 */
export function replanMilestones(scene: Scene<Signed>) {
  const { project, written, rows, today } = scene
  for (const milestone of written.rows.milestones.filter(({ projectId }) => projectId === project.id)) {
    const first = fromDbDate(milestone.plannedOn as Date)
    rows.plans.push(planOf(scene, milestone.id as string, 1, first, project.signedOn))
  }
  if (project.reached !== 'CONSTRUCTION' || today < addDays(REPORT_DAY, 60)) return
  const { started, completed, producing } = newDays(scene)
  move(scene, 'STARTED', { ...started, reason: '用地交付比约定晚，施工许可顺延' })
  move(scene, 'COMPLETED', { ...completed, reason: '主体设备到货推迟，厂房改造延期' })
  move(scene, 'IN_PRODUCTION', { ...producing, reason: '随竣工顺延，供电扩容排期在后' })
}

type Moved = { plannedOn: CalendarDate; achievedOn?: CalendarDate | null }

/** By chance not begun yet, being built, or built and about to produce. */
function newDays({
  project,
  chance,
  today,
}: Scene<Signed>): Record<'started' | 'completed' | 'producing', Moved> {
  const lot = chance.between(1, 10)
  const begun = laterOf(addDays(REPORT_DAY, chance.between(20, 120)), addDays(project.signedOn, 60))
  const startedOn = lot > 3 && begun <= today ? begun : null
  const planned = startedOn ?? addDays(today, chance.between(-20, 60))
  const builtOn = startedOn && lot > 7 ? upTo(today, startedOn, chance.between(420, 560)) : null
  const completed = builtOn ?? laterOf(addDays(planned, 90), addDays(today, chance.between(-25, 210)))
  return {
    started: { plannedOn: addDays(planned, startedOn ? -chance.between(0, 12) : 0), achievedOn: startedOn },
    completed: { plannedOn: completed, achievedOn: builtOn },
    producing: { plannedOn: laterOf(addDays(completed, 60), addDays(today, chance.between(-15, 90))) },
  }
}

function laterOf(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other
}

function move(
  scene: Scene<Signed>,
  kind: MilestoneKind,
  { plannedOn, achievedOn = null, reason }: Moved & { reason: string },
) {
  const { project, written, rows, today, done } = scene
  const milestone = written.rows.milestones.find((one) => one.projectId === project.id && one.kind === kind)
  const before = milestone?.plannedOn && fromDbDate(milestone.plannedOn as Date)
  if (!milestone?.id || !before || plannedOn <= before) return
  milestone.plannedOn = toDbDate(plannedOn)
  milestone.achievedOn = achievedOn && toDbDate(achievedOn)
  rows.plans.push(planOf(scene, milestone.id, 2, plannedOn, upTo(today, before, -6), reason))
  const after = { kind, plannedOn, achievedOn }
  done({ act: 'construction.edit', record: 'Milestone', id: milestone.id, after, reason })
}

function planOf(
  scene: Scene,
  milestoneId: string,
  seq: number,
  plannedOn: CalendarDate,
  on: CalendarDate,
  reason?: string,
) {
  return {
    milestoneId,
    seq,
    plannedOn: toDbDate(plannedOn),
    reason,
    byId: officerOf(scene),
    recordedAt: new Date(`${on}T09:00:00+08:00`),
  }
}

const EVIDENCE = ['银行回单（示意）', '验资报告（示意）', '固定资产投资报统表（示意）']

/** Money of what is being built or produces, in parts from the contract up to today; one part came in dollars. */
export function planMoney(scene: Scene<Signed>) {
  const { project, chance } = scene
  if (project.reached === 'SIGNED' && chance.between(1, 4) > 1) return
  const finished = project.reached === 'ABOVE_SCALE' || project.reached === 'IN_PRODUCTION'
  const percent = finished
    ? chance.between(70, 95)
    : chance.between(8, project.reached === 'SIGNED' ? 20 : 65)
  const inPlace = (project.amount * BigInt(percent)) / 100n
  const built = (inPlace * BigInt(chance.between(55, 90))) / 100n
  pay(scene, 'FUNDS_IN_PLACE', inPlace, chance.between(2, 4))
  if (project.reached !== 'SIGNED') pay(scene, 'FIXED_ASSETS', built, chance.between(1, 3))
}

function pay(scene: Scene<Signed>, kind: InvestmentRecordKind, total: bigint, parts: number) {
  const { project, rows, chance, today, done } = scene
  const source = kind === 'FIXED_ASSETS' ? EVIDENCE[2] : chance.pick(EVIDENCE.slice(0, 2))
  const days = daysBetween(project.signedOn, today)
  partsOf(total, parts, chance).forEach((amount, index) => {
    if (amount < 1n) return
    const id = stableId('investment', project.id, kind, index)
    const on = upTo(
      today,
      project.signedOn,
      Math.round((days * (index + 1)) / (parts + chance.between(0, 40) / 100)),
    )
    const money = { kind, on: toDbDate(on), amount, source, ...inDollars(scene, kind, index, on) }
    rows.investments.push({ id, projectId: project.id, ...money, byId: officerOf(scene), illustrative: true })
    done({
      act: 'construction.recordInvestment',
      record: 'InvestmentRecord',
      id,
      after: { kind, on, amountYuan: money.amount, currency: 'currency' in money ? money.currency : 'CNY' },
    })
  })
}

/** 10 million dollars at 7.12 for the first payment of one named project, so that the area has foreign money. */
function inDollars({ project }: Scene<Signed>, kind: InvestmentRecordKind, index: number, on: CalendarDate) {
  const foreign = project.name === facts.namedProjects[1]?.name && kind === 'FUNDS_IN_PLACE' && index === 0
  if (!foreign) return {}
  return {
    amount: 71_200_000n,
    currency: 'USD',
    originalAmount: '10000000.00',
    rate: '7.12',
    rateOn: toDbDate(on),
  }
}

const SECTORS: ScaleSector[] = [
  'INDUSTRY',
  'SERVICES_SOCIAL',
  'SERVICES_LARGE',
  'INDUSTRY',
  'INDUSTRY',
  'INDUSTRY',
  'CONSTRUCTION',
  'WHOLESALE',
]

/** The report says of 华城瑞鲤 that it will be above scale in the first quarter of 2024; the others are made up. */
export function planPredictions(scene: Scene<Signed>) {
  const { project, chance, today } = scene
  if (project.aboveScalePlannedOn) {
    return predict(scene, 1, {
      on: REPORT_DAY,
      month: project.aboveScalePlannedOn,
      reason: '2023 年报告：预计 2024 年一季度上规',
      reported: true,
    })
  }
  if (project.reached === 'ABOVE_SCALE') {
    return predict(scene, 1, { on: addDays(project.signedOn, 120), month: addDays(project.signedOn, 245) })
  }
  if (project.reached !== 'CONSTRUCTION') return
  const firstOn = upTo(today, project.signedOn, chance.between(60, 200))
  const slips = chance.between(1, 2) === 1
  const first = slips ? addDays(firstOn, chance.between(300, 420)) : addDays(today, chance.between(60, 300))
  predict(scene, 1, { on: firstOn, month: first })
  const month = addDays(today, chance.between(30, 260))
  if (slips && firstOfMonth(month) > firstOfMonth(first)) {
    predict(scene, 2, {
      on: upTo(today, today, -chance.between(5, 60)),
      month,
      reason: '投产顺延，达产时间随之推迟',
    })
  }
}

type Prediction = { on: CalendarDate; month: CalendarDate; reason?: string; reported?: boolean }

function predict(scene: Scene<Signed>, seq: number, { on, month, reason, reported = false }: Prediction) {
  const { project, rows, chance, today, done } = scene
  if (on > today) return
  const id = stableId('scale-prediction', project.id, seq)
  const sector = SECTORS[project.taskForce - 1] ?? 'INDUSTRY'
  const predictedMonth = firstOfMonth(month)
  const yearlyRevenue = reported ? null : (project.amount * BigInt(chance.between(15, 60))) / 100n
  rows.predictions.push({
    id,
    projectId: project.id,
    seq,
    sector,
    predictedMonth: toDbDate(predictedMonth),
    yearlyRevenue,
    on: toDbDate(on),
    reason,
    byId: officerOf(scene),
    illustrative: !reported,
  })
  const after = { sector, predictedMonth, yearlyRevenueYuan: yearlyRevenue, on }
  done({ act: 'construction.predictScale', record: 'ScalePrediction', id, after, reason })
}

/** Some promises are kept, some fall due around today, few stay overdue since their first date. */
export function settlePromises(scene: Scene<Signed>) {
  const { project, written, rows, chance, today, done } = scene
  for (const promise of written.rows.commitments.filter(({ projectId }) => projectId === project.id)) {
    const lot = chance.between(1, 20)
    const dueOn = fromDbDate(promise.dueOn as Date)
    const on = upTo(today, dueOn, -chance.between(0, 60))
    if (lot > 19 || !promise.id) continue
    if (lot > 8) {
      promise.dueOn = toDbDate(
        laterOf(addDays(today, chance.between(-12, 150)), addDays(project.signedOn, 90)),
      )
      continue
    }
    promise.state = 'FULFILLED'
    const evidence = promise.side === 'AREA' ? '兑现拨付凭证（示意）' : '验资报告（示意）'
    rows.promiseStates.push({
      commitmentId: promise.id,
      seq: 1,
      state: 'FULFILLED',
      on: toDbDate(on),
      evidence,
      byId: officerOf(scene),
    })
    const after = { state: 'FULFILLED', on, evidence }
    done({ act: 'commitments.fulfil', record: 'Commitment', id: promise.id, after })
  }
}
