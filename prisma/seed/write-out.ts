import type { CalendarDate } from '@/lib/dates'
import { addDays, toDbDate } from '@/lib/dates'
import type { Prisma } from '@/server/generated/prisma/client'
import type { EvaluationKind, MoveAct, Stage } from '@/server/generated/prisma/enums'
import { chainId, departmentId, eventId, taskForceId, userId } from './area'
import { type Chance, chanceOf, stableId } from './chance'
import { MEETING_DAYS, type PlannedProject } from './plan'

export type Rows = {
  leads: Prisma.LeadCreateManyInput[]
  screenings: Prisma.LeadScreeningCreateManyInput[]
  moves: Prisma.ProjectMoveCreateManyInput[]
  holdings: Prisma.ProjectHoldingCreateManyInput[]
  officers: Prisma.ProjectOfficerCreateManyInput[]
  intents: Prisma.ProjectIntentCreateManyInput[]
  negotiations: Prisma.NegotiationCreateManyInput[]
  evaluations: Prisma.EvaluationCreateManyInput[]
  agenda: Prisma.AgendaItemCreateManyInput[]
  decisions: Prisma.DecisionCreateManyInput[]
  signings: Prisma.SigningCreateManyInput[]
  commitments: Prisma.CommitmentCreateManyInput[]
  milestones: Prisma.MilestoneCreateManyInput[]
}

export type FirstContact = { projectId: string; enterpriseId: string; taskForce: number; on: CalendarDate }
export type SeededAct = {
  act: string
  record: string
  id: string
  projectId: string
  after: Record<string, unknown>
}
export type WrittenOut = { rows: Rows; contacts: FirstContact[]; acts: SeededAct[] }

export const enterpriseId = (project: PlannedProject) => stableId('enterprise', project.id)
export const meetingId = (day: CalendarDate) => stableId('meeting', day)

const EVALUATIONS: [EvaluationKind, string, string][] = [
  ['ENVIRONMENT', 'evaluator-environment', '符合生态环境分区管控要求，同意准入。'],
  ['SITE', 'evaluator-site', '用地性质与园区规划相符，选址可行。'],
  ['BENEFIT', 'evaluator-finance', '投入产出测算合理，收益可覆盖成本。'],
]

/** The records of all planned projects, in the order of their dates; `today` dates what is still open. */
export function writeOut(projects: PlannedProject[], today: CalendarDate): WrittenOut {
  const rows: Rows = {
    leads: [],
    screenings: [],
    moves: [],
    holdings: [],
    officers: [],
    intents: [],
    negotiations: [],
    evaluations: [],
    agenda: [],
    decisions: [],
    signings: [],
    commitments: [],
    milestones: [],
  }
  const written: WrittenOut = { rows, contacts: [], acts: [] }
  projects.forEach((project, index) => {
    new ProjectWriter(written, project, chanceOf(project.id), today, index + 1).write()
  })
  return written
}

class ProjectWriter {
  private seq = 0
  private stage: Stage | null = null
  private readonly officer: string
  private readonly leader: string

  constructor(
    private readonly written: WrittenOut,
    private readonly project: PlannedProject,
    private readonly chance: Chance,
    private readonly today: CalendarDate,
    private readonly no: number,
  ) {
    this.officer = userId(`officer${project.taskForce}`)
    this.leader = userId(`leader${project.taskForce}`)
  }

  write() {
    const { stage } = this.project
    this.openLead()
    if (stage === 'DISCOVERY') return
    this.screen(this.day(1))
    this.move('ADVANCE', 'FOLLOW_UP', this.day(2))
    if (stage === 'FOLLOW_UP') return
    this.contact(this.day(6))
    this.move('ADVANCE', 'NEGOTIATION', this.day(8))
    this.negotiate(this.day(12))
    if (stage === 'NEGOTIATION') return this.keepTalking()
    this.negotiate(this.day(16))
    this.move('ADVANCE', 'EVALUATION', this.day(18))
    if (stage === 'EVALUATION') return this.askEvaluations()
    this.evaluate(this.day(18))
    if (stage === 'DECISION') return this.move('ADVANCE', 'DECISION', this.day(34))
    this.decideAndSign()
  }

  private openLead() {
    const { id, name, firm, amount, taskForce, leadEvent, reportedOn, named } = this.project
    const leadId = stableId('lead', id)
    const { leads, holdings, officers, intents } = this.written.rows
    leads.push({
      id: leadId,
      kind: 'FIRST',
      projectId: id,
      enterpriseId: enterpriseId(this.project),
      entityId: taskForceId(taskForce),
      reportedById: this.officer,
      reportedOn: toDbDate(reportedOn),
      projectName: name,
      intendedAmount: amount,
      source: leadEvent
        ? 'EVENT'
        : this.chance.pick(['VISIT', 'REFERRAL', 'WALK_IN', 'THIRD_PARTY'] as const),
      eventId: leadEvent && eventId(leadEvent),
      summary: `${firm.city}企业拟在新区投资${firm.product}。`,
      illustrative: !named,
    })
    this.done('lead.log', 'Lead', leadId, { projectName: name, intendedAmount: amount, reportedOn })
    this.move('OPEN', 'DISCOVERY', reportedOn)
    holdings.push({
      projectId: id,
      seq: 1,
      entityId: taskForceId(taskForce),
      on: toDbDate(reportedOn),
      byId: this.officer,
    })
    officers.push({
      projectId: id,
      seq: 1,
      officerId: this.officer,
      on: toDbDate(reportedOn),
      byId: this.officer,
    })
    intents.push({ projectId: id, seq: 1, amount, on: toDbDate(reportedOn), byId: this.officer })
  }

  private screen(on: CalendarDate) {
    const leadId = stableId('lead', this.project.id)
    this.written.rows.screenings.push({
      leadId,
      projectId: this.project.id,
      verdict: 'ACCEPT',
      on: toDbDate(on),
      byId: this.leader,
      reason: '符合产业方向，同意跟进。',
    })
    this.done('lead.screen', 'Lead', leadId, { verdict: 'ACCEPT', on })
  }

  private contact(on: CalendarDate) {
    const { id: projectId, taskForce } = this.project
    this.written.contacts.push({ projectId, enterpriseId: enterpriseId(this.project), taskForce, on })
  }

  private negotiate(on: CalendarDate, nextStepOn?: CalendarDate) {
    const { id: projectId, firm } = this.project
    const id = stableId('negotiation', projectId, on)
    this.written.rows.negotiations.push({
      id,
      projectId,
      on: toDbDate(on),
      ourSide: '小分队专员、园区负责人',
      theirSide: `${firm.brand}投资负责人`,
      asked: this.chance.pick(['用地与厂房条件', '电力与能耗指标', '人才与用工保障', '产业基金配套']),
      offered: '按《贵安新区招商引资管理办法》研究支持',
      byId: this.officer,
      illustrative: true,
      ...(nextStepOn ? { nextStep: '带方案回访企业', nextStepOn: toDbDate(nextStepOn) } : {}),
    })
    this.done('negotiation.record', 'Negotiation', id, { on })
  }

  /** A project that is still being talked about: recent rounds with next steps around today. */
  private keepTalking() {
    const recent = this.chance.between(1, 40)
    this.negotiate(addDays(this.today, -recent), addDays(this.today, this.chance.between(-4, 12)))
  }

  private evaluate(askedOn: CalendarDate) {
    for (const [kind, evaluator, opinion] of EVALUATIONS) {
      const concludedOn = addDays(askedOn, this.chance.between(6, 11))
      this.evaluation(kind, askedOn, addDays(askedOn, 14), {
        verdict: 'PASS',
        opinion,
        concludedOn: toDbDate(concludedOn),
        concludedAt: toDbDate(concludedOn),
        concludedById: userId(evaluator),
      })
    }
  }

  /** Still out with the departments: one concluded, the others due around today. */
  private askEvaluations() {
    const askedOn = addDays(this.today, -this.chance.between(3, 12))
    for (const [kind] of EVALUATIONS) this.evaluation(kind, askedOn, addDays(askedOn, 10), {})
  }

  private evaluation(
    kind: EvaluationKind,
    askedOn: CalendarDate,
    dueOn: CalendarDate,
    conclusion: Partial<Rows['evaluations'][number]>,
  ) {
    const projectId = this.project.id
    const id = stableId('evaluation', projectId, kind)
    this.written.rows.evaluations.push({
      id,
      projectId,
      kind,
      departmentId: departmentId(kind),
      askedOn: toDbDate(askedOn),
      dueOn: toDbDate(dueOn),
      askedById: this.officer,
      illustrative: true,
      ...conclusion,
    })
    this.done('evaluation.ask', 'Evaluation', id, { kind, askedOn, dueOn, verdict: conclusion.verdict })
  }

  private decideAndSign() {
    const { project } = this
    if (project.stage !== 'SIGNED') return
    const meetingOn = MEETING_DAYS.filter((day) => day < project.signedOn).at(-1) ?? project.signedOn
    this.move('ADVANCE', 'DECISION', addDays(meetingOn, -3))
    this.decide(meetingOn)
    this.promise(addDays(meetingOn, 0), project.signedOn)
    this.sign(project.signedOn)
    if (project.reached !== 'SIGNED') this.build(project.signedOn)
  }

  private decide(on: CalendarDate) {
    const projectId = this.project.id
    const { agenda, decisions } = this.written.rows
    const id = stableId('decision', projectId)
    const position = agenda.filter((item) => item.meetingId === meetingId(on)).length + 1
    agenda.push({ meetingId: meetingId(on), projectId, position })
    decisions.push({
      id,
      meetingId: meetingId(on),
      projectId,
      verdict: 'APPROVE',
      opinion: '同意引进。',
      on: toDbDate(on),
      byId: userId('secretary'),
      illustrative: true,
    })
    this.done('decision.record', 'Decision', id, { verdict: 'APPROVE', on })
  }

  private promise(draftedOn: CalendarDate, signedOn: CalendarDate) {
    const projectId = this.project.id
    const { commitments } = this.written.rows
    const ours = stableId('commitment', projectId, 'area')
    const theirs = stableId('commitment', projectId, 'enterprise')
    const later = toDbDate(addDays(signedOn, 540))
    commitments.push(
      {
        id: ours,
        projectId,
        side: 'AREA',
        kind: 'INCENTIVE',
        clause: '按投资进度给予产业扶持',
        legalBasis: '《贵安新区招商引资管理办法》',
        dueOn: later,
        byId: this.officer,
        illustrative: true,
      },
      {
        id: theirs,
        projectId,
        side: 'ENTERPRISE',
        kind: 'INVESTMENT',
        clause: '按约定完成固定资产投资',
        amount: this.project.amount,
        dueOn: later,
        byId: this.officer,
        illustrative: true,
      },
    )
    for (const id of [ours, theirs]) this.done('commitment.draft', 'Commitment', id, { draftedOn })
  }

  private sign(on: CalendarDate) {
    const { project } = this
    const id = stableId('signing', project.id)
    const event = project.stage === 'SIGNED' ? project.event : null
    this.written.rows.signings.push({
      id,
      projectId: project.id,
      kind: 'INVESTMENT',
      contractNo: `贵安招商〔2023〕${String(this.no).padStart(3, '0')}号`,
      signedOn: toDbDate(on),
      amount: project.amount,
      parties: `贵安新区管理委员会、${project.firm.name}`,
      eventId: event && eventId(event),
      holderId: taskForceId(project.taskForce),
      chainId: chainId(project.taskForce),
      byId: this.officer,
      illustrative: !project.named,
    })
    this.move('SIGN', 'SIGNING', on)
    this.done('signing.record', 'Signing', id, { signedOn: on, amount: project.amount })
  }

  private build(signedOn: CalendarDate) {
    const { project } = this
    if (project.stage !== 'SIGNED') return
    const producing = project.reached === 'IN_PRODUCTION' || project.reached === 'ABOVE_SCALE'
    this.milestone('REGISTERED', addDays(signedOn, 12), addDays(signedOn, 14))
    this.milestone('STARTED', addDays(signedOn, 30), producing ? addDays(signedOn, 26) : null)
    this.milestone('COMPLETED', addDays(signedOn, 150), producing ? addDays(signedOn, 148) : null)
    this.milestone('IN_PRODUCTION', addDays(signedOn, 180), producing ? addDays(signedOn, 170) : null)
    this.move('ADVANCE', 'CONSTRUCTION', addDays(signedOn, 18))
    if (!producing) return
    const aboveScale = project.reached === 'ABOVE_SCALE' ? addDays(signedOn, 250) : null
    this.milestone('ABOVE_SCALE', project.aboveScalePlannedOn ?? addDays(signedOn, 260), aboveScale)
    this.move('ADVANCE', 'FULFILMENT', addDays(signedOn, 40))
  }

  private milestone(
    kind: NonNullable<Rows['milestones'][number]['kind']>,
    plannedOn: CalendarDate,
    achievedOn: CalendarDate | null,
  ) {
    const id = stableId('milestone', this.project.id, kind)
    this.written.rows.milestones.push({
      id,
      projectId: this.project.id,
      kind,
      plannedOn: toDbDate(plannedOn),
      achievedOn: achievedOn && toDbDate(achievedOn),
      byId: this.officer,
      illustrative: true,
    })
    this.done(achievedOn ? 'milestone.achieve' : 'milestone.plan', 'Milestone', id, {
      kind,
      plannedOn,
      achievedOn,
    })
  }

  private move(act: MoveAct, toStage: Stage, on: CalendarDate) {
    const { id: projectId, named } = this.project
    this.written.rows.moves.push({
      projectId,
      seq: ++this.seq,
      act,
      fromStage: this.stage,
      fromStatus: this.stage && 'ACTIVE',
      toStage,
      toStatus: 'ACTIVE',
      on: toDbDate(on),
      byId: this.officer,
      illustrative: !named || act !== 'SIGN',
    })
    this.done(`project.${act.toLowerCase()}`, 'Project', projectId, { stage: toStage, status: 'ACTIVE', on })
    this.stage = toStage
  }

  private day(after: number): CalendarDate {
    return addDays(this.project.reportedOn, after)
  }

  private done(act: string, record: string, id: string, after: Record<string, unknown>) {
    this.written.acts.push({ act, record, id, projectId: this.project.id, after })
  }
}

/** The stage that the project's last move led to, and the day. */
export function standingOf(rows: Rows, projectId: string) {
  const moves = rows.moves.filter((move) => move.projectId === projectId)
  const last = moves.at(-1)
  const entered = moves.find((move) => move.toStage === last?.toStage)
  return { stage: last?.toStage ?? 'DISCOVERY', stageSince: entered?.on ?? new Date(0) }
}
