import type { Change } from '@/features/audit/seal-change'
import { addDays, type CalendarDate, toDbDate } from '@/lib/dates'
import type { Prisma } from '@/server/generated/prisma/client'
import { taskForceId, userId } from './area'
import { type Chance, chanceOf, stableId } from './chance'
import { PLAN_WORDS, type PlanWords } from './plan-words'

/** The first year with work plans. */
const FIRST_PLAN_YEAR = 2024

type Rows = {
  versions: Prisma.WorkPlanVersionCreateManyInput[]
  steps: Prisma.WorkPlanStepCreateManyInput[]
  progress: Prisma.WorkPlanProgressCreateManyInput[]
}

/** A plan of each task force for 2024 and for the year of seeding, with its versions, their approval and the progress. */
export async function sealWorkPlans(change: Change, today: CalendarDate): Promise<void> {
  const rows: Rows = { versions: [], steps: [], progress: [] }
  const years = [...new Set([FIRST_PLAN_YEAR, Number(today.slice(0, 4))])]
  const plans = years.flatMap((year) =>
    PLAN_WORDS.map((words, index) => new PlanStory(rows, words, index + 1, year, today)),
  )
  await change.tx.workPlan.createMany({ data: plans.map((plan) => plan.row()) })
  for (const plan of plans) plan.write()
  await change.tx.workPlanVersion.createMany({ data: rows.versions })
  await change.tx.workPlanStep.createMany({ data: rows.steps })
  await change.tx.workPlanProgress.createMany({ data: rows.progress })
  for (const plan of plans) {
    const { id, entityId, year, illustrative } = plan.row()
    change.audit({ act: 'work-plans.draft', record: 'WorkPlan', id, after: { entityId, year, illustrative } })
  }
  for (const { planId, seq, state, settledNote } of rows.versions) {
    if (!state || state === 'DRAFT') continue
    const act = `work-plans.${ACTS[state]}`
    change.audit({ act, record: 'WorkPlan', id: planId, after: { seq, state }, reason: settledNote })
  }
}

const ACTS = { SUBMITTED: 'submit', APPROVED: 'approve', RETURNED: 'return' } as const

type State = 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'RETURNED'

class PlanStory {
  private readonly id: string
  private readonly chance: Chance

  constructor(
    private readonly rows: Rows,
    private readonly words: PlanWords,
    private readonly force: number,
    private readonly year: number,
    private readonly today: CalendarDate,
  ) {
    this.id = stableId('work-plan', force, year)
    this.chance = chanceOf(this.id)
  }

  row() {
    const { id, year } = this
    return { id, entityId: taskForceId(this.force), year, illustrative: true }
  }

  /** The first version is approved, or returned and mended; a second one adds what was learnt; some go on with a third. */
  write() {
    const { problem, step } = this.words.later
    const past = this.year < Number(this.today.slice(0, 4))
    if (this.today < this.day(30)) return this.version(1, 'DRAFT', this.today, this.words.steps, '', null)
    const mended = [...this.words.steps, step]
    if (this.force % 2 === 0) {
      this.version(
        1,
        'RETURNED',
        this.day(10),
        this.words.steps,
        '',
        '问题写得太笼统，请补充堵点和对应措施。',
      )
      this.version(2, 'APPROVED', this.day(20), mended, problem, '同意，按季度调度。')
    } else {
      this.version(1, 'APPROVED', this.day(10), this.words.steps, '', '同意，抓好落实。')
      const revisedOn = this.day(past ? 180 : 60)
      if (addDays(revisedOn, 4) > this.today) return this.follow(this.words.steps)
      this.version(2, 'APPROVED', revisedOn, mended, problem, '同意调整。')
    }
    this.follow(mended)
    const last = `${problem}下半年以推动在建项目投产为主。`
    if (!past && this.force === 2) this.version(3, 'SUBMITTED', addDays(this.today, -2), mended, last, null)
    if (!past && (this.force === 1 || this.force === 3))
      this.version(3, 'DRAFT', addDays(this.today, -1), mended, last, null)
  }

  private version(
    seq: number,
    state: State,
    on: CalendarDate,
    steps: readonly string[],
    more: string,
    note: string | null,
  ) {
    const { industryToday, strengths, problems, nextSteps } = this.words
    const id = stableId(this.id, seq)
    const settled = state === 'APPROVED' || state === 'RETURNED'
    this.rows.versions.push({
      id,
      planId: this.id,
      seq,
      state,
      industryToday,
      strengths,
      problems: problems + more,
      nextSteps: more ? nextSteps.replace('年内', '全年') : nextSteps,
      byId: userId(`officer${this.force}`),
      recordedAt: toDbDate(on),
      submittedAt: state === 'DRAFT' ? null : toDbDate(addDays(on, 1)),
      settledAt: settled ? toDbDate(addDays(on, 4)) : null,
      settledById: settled ? userId(`leader${this.force}`) : null,
      settledNote: note,
    })
    steps.forEach((text, position) => {
      // The second version gives the third step more time.
      const dueOn = addDays(this.dueOn(position), position === 2 && seq === 1 ? -20 : 0)
      const owner = position % 3 === 2 ? `leader${this.force}` : `officer${this.force}`
      const key = this.stepKey(position)
      this.rows.steps.push({
        id: stableId(id, position),
        versionId: id,
        key,
        position,
        text,
        ownerId: userId(owner),
        dueOn: toDbDate(dueOn),
      })
    })
  }

  /** What is due was mostly done, once in a while dropped or still open; what comes next was begun. */
  private follow(steps: readonly string[]) {
    steps.forEach((_, position) => {
      const dueOn = this.dueOn(position)
      const begun = { progress: 'STARTED' as const, on: addDays(dueOn, -40), note: null }
      const known = [begun, ...this.endOf(dueOn)].filter(({ on }) => on >= this.day(14) && on <= this.today)
      known.forEach(({ on, ...entry }, index) => {
        const stepKey = this.stepKey(position)
        this.rows.progress.push({
          ...entry,
          id: stableId(stepKey, index),
          planId: this.id,
          stepKey,
          seq: index + 1,
          on: toDbDate(on),
          byId: userId(`officer${this.force}`),
        })
      })
    })
  }

  private endOf(dueOn: CalendarDate) {
    const drawn = this.chance.between(1, 100)
    if (drawn <= 75)
      return [
        { progress: 'DONE' as const, on: addDays(dueOn, this.chance.between(-9, 6)), note: '已完成并归档。' },
      ]
    if (drawn > 92) return [{ progress: 'DROPPED' as const, on: dueOn, note: '并入其他工作，不再单列。' }]
    return []
  }

  private stepKey(position: number) {
    return stableId(this.id, 'step', position)
  }

  private dueOn(position: number): CalendarDate {
    return this.day(75 + position * 52)
  }

  /** A day of the plan's year, counted from its first. */
  private day(after: number): CalendarDate {
    return addDays(`${this.year}-01-01`, after)
  }
}
