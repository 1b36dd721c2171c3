import type { CalendarDate } from '@/lib/dates'
import { type TextPart, textDifferences } from '@/lib/text-difference'

export const PLAN_STATES = ['DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED'] as const
export type PlanState = (typeof PLAN_STATES)[number]

export const STEP_PROGRESS = ['STARTED', 'DONE', 'DROPPED'] as const
export type StepProgress = (typeof STEP_PROGRESS)[number]

/** The four parts of a plan, in its order. */
export const SECTIONS = ['industryToday', 'strengths', 'problems', 'nextSteps'] as const
export type Section = (typeof SECTIONS)[number]

export type PlanStep = {
  /** The same through the versions of a plan, so that its progress is kept. */
  key: string
  text: string
  owner: { id: string; name: string } | null
  dueOn: CalendarDate
}

export type PlanContent = Record<Section, string> & { steps: PlanStep[] }

/** What is still missing before a draft can be submitted: parts without a text, steps at all, or an owner of one. */
export type Missing = Section | 'steps' | 'owners'

export function missingForSubmission(
  content: {
    [part in Section]: string
  } & { steps: { ownerId: string | null }[] },
): Missing[] {
  const parts: Missing[] = SECTIONS.filter((section) => content[section].trim() === '')
  if (content.steps.length === 0) return [...parts, 'steps']
  return content.steps.some(({ ownerId }) => !ownerId) ? [...parts, 'owners'] : parts
}

/** The version that holds: the latest approved one. */
export function versionInForce<Version extends { seq: number; state: PlanState }>(
  versions: Version[],
): Version | null {
  const approved = versions.filter(({ state }) => state === 'APPROVED')
  return approved.sort((a, b) => b.seq - a.seq)[0] ?? null
}

export type StepDifference = {
  step: PlanStep
  kind: 'same' | 'gone' | 'new' | 'changed'
  text: TextPart[]
  /** The owner or the due date of before, where it is another now. */
  ownerBefore: string | null
  dueBefore: CalendarDate | null
}

/** The steps of a version against those of an earlier one: as they stand now, and after them those that are gone. */
export function stepDifferences(before: PlanStep[], after: PlanStep[]): StepDifference[] {
  const gone = before.filter(({ key }) => !after.some((step) => step.key === key))
  return [
    ...after.map((step) => stepDifference(before.find(({ key }) => key === step.key) ?? null, step)),
    ...gone.map((step) => ({
      ...unchanged(step),
      kind: 'gone' as const,
      text: textDifferences(step.text, ''),
    })),
  ]
}

function stepDifference(before: PlanStep | null, step: PlanStep): StepDifference {
  if (!before) return { ...unchanged(step), kind: 'new', text: textDifferences('', step.text) }
  const ownerBefore = before.owner?.id === step.owner?.id ? null : (before.owner?.name ?? '')
  const dueBefore = before.dueOn === step.dueOn ? null : before.dueOn
  const same = before.text === step.text && ownerBefore === null && dueBefore === null
  return {
    step,
    kind: same ? 'same' : 'changed',
    text: textDifferences(before.text, step.text),
    ownerBefore,
    dueBefore,
  }
}

function unchanged(step: PlanStep) {
  return { step, ownerBefore: null, dueBefore: null }
}

export type StepStanding = 'AHEAD' | 'OVERDUE' | StepProgress

/** Where a step stands on a day: done and dropped for good, otherwise overdue once its day has passed. */
export function stepStanding(
  { dueOn, progress }: { dueOn: CalendarDate; progress: StepProgress | null },
  today: CalendarDate,
): StepStanding {
  if (progress === 'DONE' || progress === 'DROPPED') return progress
  if (dueOn < today) return 'OVERDUE'
  return progress ?? 'AHEAD'
}
