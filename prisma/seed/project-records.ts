import type { CalendarDate } from '@/lib/dates'
import { addDays, toDbDate } from '@/lib/dates'
import type { Prisma } from '@/server/generated/prisma/client'
import type { EvaluationKind, MoveAct, Stage } from '@/server/generated/prisma/enums'
import { chainId, departmentId, eventId, taskForceId, userId } from './area'
import { type Chance, stableId } from './chance'
import type { PlannedProject } from './plan'

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
  reason?: string
}
/** `followed` are in 跟进 and are met again in the weeks before the day of seeding. */
export type WrittenOut = { rows: Rows; contacts: FirstContact[]; followed: FirstContact[]; acts: SeededAct[] }

export const enterpriseId = (project: PlannedProject) => stableId('enterprise', project.id)
export const meetingId = (day: CalendarDate) => stableId('meeting', day)

/** Writes the records of one project; which, and on which day, is told by `ProjectStory`. */
export class ProjectRecords {
  private seq = 0
  private stage: Stage | null = null
  protected readonly officer: string
  protected readonly leader: string

  constructor(
    protected readonly written: WrittenOut,
    protected readonly project: PlannedProject,
    protected readonly chance: Chance,
    protected readonly today: CalendarDate,
    protected readonly no: number,
  ) {
    this.officer = userId(`officer${project.taskForce}`)
    this.leader = userId(`leader${project.taskForce}`)
  }

  protected openLead() {
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

  protected screen(on: CalendarDate) {
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

  protected contact(on: CalendarDate) {
    const { id: projectId, taskForce } = this.project
    this.written.contacts.push({ projectId, enterpriseId: enterpriseId(this.project), taskForce, on })
  }

  protected follow() {
    const { id: projectId, taskForce, reportedOn } = this.project
    this.written.followed.push({
      projectId,
      enterpriseId: enterpriseId(this.project),
      taskForce,
      on: reportedOn,
    })
  }

  protected negotiate(on: CalendarDate, nextStepOn?: CalendarDate) {
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
    this.done('negotiations.record', 'Negotiation', id, { on })
  }

  protected evaluation(
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
    this.done('evaluations.ask', 'Evaluation', id, { kind, askedOn, dueOn })
    const { verdict, opinion, concludedOn } = conclusion
    if (verdict)
      this.done('evaluations.conclude', 'Evaluation', id, { kind, verdict, opinion, on: concludedOn })
  }

  protected decide(on: CalendarDate) {
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
    this.done('decisions.record', 'Decision', id, { verdict: 'APPROVE', on })
  }

  protected promise(draftedOn: CalendarDate, signedOn: CalendarDate) {
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
    for (const id of [ours, theirs]) this.done('commitments.draft', 'Commitment', id, { draftedOn })
  }

  protected sign(on: CalendarDate) {
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
    this.done('signings.record', 'Signing', id, { signedOn: on, amount: project.amount })
  }

  protected milestone(
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
    this.done(achievedOn ? 'construction.achieve' : 'construction.plan', 'Milestone', id, {
      kind,
      plannedOn,
      achievedOn,
    })
  }

  protected move(act: MoveAct, toStage: Stage, on: CalendarDate) {
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

  protected done(act: string, record: string, id: string, after: Record<string, unknown>) {
    this.written.acts.push({ act, record, id, projectId: this.project.id, after })
  }
}
