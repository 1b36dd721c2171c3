import type { Contribution } from '@/features/figures/rules'
import { projectContributions } from '@/features/pipeline/figures'
import type { ProjectHistory } from '@/features/pipeline/queries'
import { isBefore, STAGES, type Stage } from '@/features/pipeline/rules'
import { addDays, type CalendarDate, daysBetween } from '@/lib/dates'
import { PROVINCES } from '@/lib/provinces'
import { enterpriseParts } from './names'
import { chainId, entityId, FORCES, idOf } from './world'

/** Everything about the n-th project that its rows are made of. */
export type BenchProject = {
  n: number
  force: number
  stage: number
  /** Whole yuan. */
  amount: number
  openedOn: CalendarDate
  /** The day on which it came to where it stands; the day it was opened for one that never moved. */
  movedOn: CalendarDate
  /** The same two days, counted from 1970. */
  opened: number
  moved: number
  signed: boolean
  enterprise: string[]
}

const DAYS = 1095
const FIRST_DAY = '2023-01-01'
const EPOCH = daysBetween('1970-01-01', FIRST_DAY)
const days = Array.from({ length: DAYS + 60 }, (_, day) => addDays(FIRST_DAY, day))

export const SIGNING = STAGES.indexOf('SIGNING')

export function projectAt(n: number): BenchProject {
  const force = n % FORCES
  const place = Math.floor(n / FORCES)
  const stage = (place * 5 + force) % STAGES.length
  const opened = (n * 389) % DAYS
  const moved = opened + (stage === 0 ? 0 : 10 + (n % 31))
  return {
    n,
    force,
    stage,
    amount: 1_000_000 * (10 + ((n * 7873) % 99_991)),
    openedOn: days[opened] ?? FIRST_DAY,
    movedOn: days[moved] ?? FIRST_DAY,
    opened: EPOCH + opened,
    moved: EPOCH + moved,
    signed: stage >= SIGNING,
    enterprise: enterpriseParts(force, place),
  }
}

/** Where the n-th enterprise comes from; of some nobody has said. */
export const provinceOf = (n: number) => PROVINCES[(n * 7) % (PROVINCES.length + 2)]

export const recordIds = (n: number) => ({
  project: idOf('1', n),
  enterprise: idOf('2', n),
  lead: idOf('3', n),
})

type Movement = Pick<Contribution, 'figure' | 'recordType' | 'holderId'> & {
  moved: boolean
  sign: number
  yuan: boolean
}

const MODEL_DAYS = { opened: '2024-01-01', moved: '2024-02-01' }
// A sum that no count is a multiple of.
const MODEL_AMOUNT = 1_000_003n

/** What a project at a stage adds to the ledger, by the application's own rules, worked out once a stage. */
export const MOVEMENTS: Movement[][] = STAGES.map((_, stage) =>
  projectContributions(modelAt(stage)).map(({ figure, recordType, holderId, on, amount }) => {
    const yuan = amount % MODEL_AMOUNT === 0n
    return {
      figure,
      recordType,
      holderId,
      moved: on === MODEL_DAYS.moved,
      sign: Number(yuan ? amount / MODEL_AMOUNT : amount),
      yuan,
    }
  }),
)

function modelAt(stage: number): ProjectHistory {
  const amount = MODEL_AMOUNT.toString()
  const [id, holder, chain] = [recordIds(0).project, entityId(0), chainId(0)]
  const { opened, moved } = MODEL_DAYS
  const stages: Stage[] = STAGES.slice(0, stage + 1)
  const signing = {
    id,
    kind: 'INVESTMENT' as const,
    signedOn: moved,
    amount,
    holderId: holder,
    eventId: null,
    chainId: chain,
    terminatedOn: null,
    amendments: [],
  }
  return {
    id,
    chainId: chain,
    lead: { id: recordIds(0).lead, entityId: holder, eventId: null, reportedOn: opened, withdrawnOn: null },
    moves: stages.map((toStage, seq) => ({ on: seq === 0 ? opened : moved, toStage, toStatus: 'ACTIVE' })),
    holdings: [{ on: opened, entityId: holder }],
    intents: [{ on: opened, amount }],
    signings: isBefore(STAGES[stage] ?? 'DISCOVERY', 'SIGNING') ? [] : [signing],
    milestones: [],
    commitments: [],
    investments: [],
    requests: [],
  }
}
