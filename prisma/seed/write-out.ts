import { addDays, type CalendarDate, toDbDate } from '@/lib/dates'
import type { EvaluationKind } from '@/server/generated/prisma/enums'
import { userId } from './area'
import { chanceOf } from './chance'
import { MEETING_DAYS, type PlannedProject } from './plan'
import { ProjectRecords, type Rows, type WrittenOut } from './project-records'

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
  const written: WrittenOut = { rows, contacts: [], followed: [], acts: [] }
  projects.forEach((project, index) => {
    new ProjectStory(written, project, chanceOf(project.id), today, index + 1).write()
  })
  return written
}

class ProjectStory extends ProjectRecords {
  write() {
    const { stage } = this.project
    this.openLead()
    if (stage === 'DISCOVERY') return
    this.screen(this.day(1))
    this.move('ADVANCE', 'FOLLOW_UP', this.day(2))
    if (stage === 'FOLLOW_UP') return this.follow()
    this.contact(this.day(6))
    this.move('ADVANCE', 'NEGOTIATION', this.day(8))
    this.negotiate(this.day(12))
    if (stage === 'NEGOTIATION') return this.keepTalking()
    this.negotiate(this.day(16))
    this.move('ADVANCE', 'EVALUATION', this.day(18))
    if (stage === 'EVALUATION') return this.askEvaluations()
    this.evaluate(this.day(18))
    if (stage === 'DECISION') return this.waitForDecision()
    this.decideAndSign()
  }

  private waitForDecision() {
    this.move('ADVANCE', 'DECISION', this.day(34))
    this.keepTalking()
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

  private day(after: number): CalendarDate {
    return addDays(this.project.reportedOn, after)
  }
}

/** The stage that the project's last move led to, and the day. */
export function standingOf(rows: Rows, projectId: string) {
  const moves = rows.moves.filter((move) => move.projectId === projectId)
  const last = moves.at(-1)
  const entered = moves.find((move) => move.toStage === last?.toStage)
  return { stage: last?.toStage ?? 'DISCOVERY', stageSince: entered?.on ?? new Date(0) }
}
