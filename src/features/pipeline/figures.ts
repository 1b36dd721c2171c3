import {
  type Contribution,
  contributionsOfStandings,
  type FigureKey,
  type Standing,
} from '@/features/figures/rules'
import type { CalendarDate } from '@/lib/dates'
import type { ProjectHistory } from './queries'
import { isBefore, isNegotiating, STAGE_FIGURES, type Stage } from './rules'

/** All that one project and what hangs on it contributes to the figures; DESIGN sections 2 (Counting) and 4. */
export function projectContributions(history: ProjectHistory): Contribution[] {
  return [
    ...leadContributions(history),
    ...pipelineContributions(history),
    ...signedContributions(history),
    ...milestoneContributions(history),
    ...commitmentContributions(history),
    ...investmentContributions(history),
    ...requestContributions(history),
  ]
}

/** A lead that opened a project, until withdrawn, with the project's intended amount as revised. */
function leadContributions({ id, chainId, lead, intents }: ProjectHistory): Contribution[] {
  if (!lead) return []
  const { reportedOn, withdrawnOn } = lead
  const credit = { holderId: lead.entityId, eventId: lead.eventId, chainId }
  const days = [reportedOn, ...(withdrawnOn ? [withdrawnOn] : []), ...intents.map(({ on }) => on)]
  return contributionsOfStandings({ recordType: 'Lead', recordId: lead.id, projectId: id }, days, (day) => {
    if (day < reportedOn || (withdrawnOn && day >= withdrawnOn)) return []
    const intended = latestOn(intents, day)?.amount
    return [
      { figure: 'leads.count', amount: 1n, ...credit },
      ...(intended ? [{ figure: 'leads.intendedAmount' as const, amount: BigInt(intended), ...credit }] : []),
    ]
  })
}

/** Where the project stands in the funnel, and whether it is 在谈, credited to its holder of the day. */
function pipelineContributions(history: ProjectHistory): Contribution[] {
  const { moves, holdings, intents, signings } = history
  const days = [
    ...[...moves, ...holdings, ...intents].map(({ on }) => on),
    ...signings.flatMap((signing) => signingDays(signing)),
  ]
  return contributionsOfStandings(projectRecord(history), days, (day) => {
    const move = latestOn(moves, day)
    if (!move || (move.toStatus !== 'ACTIVE' && move.toStatus !== 'PAUSED')) return []
    const credit = { holderId: latestOn(holdings, day)?.entityId ?? null, chainId: history.chainId }
    const intended = BigInt(latestOn(intents, day)?.amount ?? 0)
    const worth = signings.map((signing) => countedAmount(signing, day)).reduce((a, b) => a + b, 0n)
    const stage = stageOn(history, day, move.toStage)
    const figures = STAGE_FIGURES[stage]
    return [
      { figure: figures.count, amount: 1n, ...credit },
      { figure: figures.amount, amount: worth || intended, ...credit },
      ...(isNegotiating(stage)
        ? ([
            { figure: 'negotiating.count', amount: 1n, ...credit },
            { figure: 'negotiating.intendedAmount', amount: intended, ...credit },
          ] satisfies Standing[])
        : []),
    ]
  })
}

/**
 * The stage of the moves, except that a signing's own date decides whether the project is signed: a corrected date moves
 * the funnel together with the signed figures, so that no day counts a project twice or not at all.
 */
function stageOn(history: ProjectHistory, day: CalendarDate, moved: Stage): Stage {
  const signed = effectiveInvestment(history, day) !== undefined
  if (signed === !isBefore(moved, 'SIGNING')) return moved
  return signed ? 'SIGNING' : 'DECISION'
}

/**
 * A project counts once, on the date of its effective investment signing. Its amount, each amendment from its effective
 * date and each increase count for the holder, event and chain copied onto the signing; a termination takes all out.
 */
function signedContributions(history: ProjectHistory): Contribution[] {
  return history.signings.flatMap((signing) =>
    contributionsOfStandings(projectRecord(history), signingDays(signing), (day) => {
      const amount = countedAmount(signing, day)
      if (amount === 0n) return []
      const credit = { holderId: signing.holderId, eventId: signing.eventId, chainId: signing.chainId }
      const counts = signing.kind === 'INVESTMENT'
      return [
        ...(counts ? [{ figure: 'signed.count' as const, amount: 1n, ...credit }] : []),
        { figure: 'signed.amount', amount, ...credit },
      ]
    }),
  )
}

const MILESTONE_FIGURES = {
  REGISTERED: 'registered.count',
  STARTED: 'started.count',
  COMPLETED: 'completed.count',
  IN_PRODUCTION: 'inProduction.count',
  ABOVE_SCALE: 'aboveScale.count',
} as const satisfies Record<ProjectHistory['milestones'][number]['kind'], FigureKey>

/**
 * A signed project with that milestone achieved: from the later of the two days, while the signing is effective. One that
 * went into production produces while it is active, or closed with every promise kept; a pause takes it out.
 */
function milestoneContributions(history: ProjectHistory): Contribution[] {
  return history.milestones.flatMap(({ kind, achievedOn }) => {
    if (!achievedOn) return []
    const days = [
      achievedOn,
      ...history.signings.flatMap((signing) => signingDays(signing)),
      ...history.moves.map(({ on }) => on),
    ]
    return contributionsOfStandings(projectRecord(history), days, (day) => {
      const signing = effectiveInvestment(history, day)
      if (day < achievedOn || !signing) return []
      const { holderId, eventId, chainId } = signing
      const status = latestOn(history.moves, day)?.toStatus
      const produces = kind === 'IN_PRODUCTION' && (status === 'ACTIVE' || status === 'CLOSED')
      return [
        { figure: MILESTONE_FIGURES[kind], amount: 1n, holderId, eventId, chainId },
        ...(produces ? [{ figure: 'producing.count' as const, amount: 1n, holderId, eventId, chainId }] : []),
      ]
    })
  })
}

/** A commitment on its due date, and on its fulfilment; one that is waived is no longer due. */
function commitmentContributions({
  id: projectId,
  chainId,
  holdings,
  commitments,
}: ProjectHistory): Contribution[] {
  const creditOf = (day: CalendarDate) => ({ holderId: latestOn(holdings, day)?.entityId ?? null, chainId })
  return commitments.flatMap(({ id, dueOn, states }) => {
    const record = { recordType: 'Commitment', recordId: id, projectId } as const
    const days = [...(dueOn ? [dueOn] : []), ...states.map(({ on }) => on)]
    return contributionsOfStandings(record, days, (day) => {
      const latest = latestOn(states, day)
      const due = dueOn && day >= dueOn && latest?.state !== 'WAIVED'
      const fulfilledOn = latest?.state === 'FULFILLED' ? latest.on : null
      return [
        ...(due ? [{ figure: 'commitments.due' as const, amount: 1n, ...creditOf(dueOn) }] : []),
        ...(fulfilledOn
          ? [{ figure: 'commitments.fulfilled' as const, amount: 1n, ...creditOf(fulfilledOn) }]
          : []),
      ]
    })
  })
}

const INVESTMENT_FIGURES = {
  FUNDS_IN_PLACE: 'fundsInPlace.amount',
  FIXED_ASSETS: 'fixedAssets.amount',
} as const satisfies Record<ProjectHistory['investments'][number]['kind'], FigureKey>

/** Money that arrived and what was built with it: from its day, or from the contract's if that is later, while it is effective. */
function investmentContributions(history: ProjectHistory): Contribution[] {
  return history.investments.flatMap(({ kind, on, amount }) => {
    const days = [on, ...history.signings.flatMap((signing) => signingDays(signing))]
    return contributionsOfStandings(projectRecord(history), days, (day) => {
      const signing = effectiveInvestment(history, day)
      if (day < on || !signing) return []
      const { holderId, eventId, chainId } = signing
      return [{ figure: INVESTMENT_FIGURES[kind], amount: BigInt(amount), holderId, eventId, chainId }]
    })
  })
}

/** What an enterprise asks for, on the day it asked, and on the day it was answered. */
function requestContributions({
  id: projectId,
  chainId,
  holdings,
  requests,
}: ProjectHistory): Contribution[] {
  return requests.flatMap(({ id, raisedOn, resolvedOn }) => {
    const credit = { holderId: latestOn(holdings, raisedOn)?.entityId ?? null, chainId }
    const record = { recordType: 'ServiceRequest', recordId: id, projectId, amount: 1n, ...credit } as const
    return [
      { figure: 'serviceRequests.count' as const, on: raisedOn, ...record },
      ...(resolvedOn ? [{ figure: 'serviceRequests.resolved' as const, on: resolvedOn, ...record }] : []),
    ]
  })
}

type HistorySigning = ProjectHistory['signings'][number]

function projectRecord({ id }: ProjectHistory) {
  return { recordType: 'Project', recordId: id, projectId: id } as const
}

function signingDays({ signedOn, terminatedOn, amendments }: HistorySigning): CalendarDate[] {
  return [
    signedOn,
    ...amendments.map((amendment) => amendment.effectiveOn),
    ...(terminatedOn ? [terminatedOn] : []),
  ]
}

/** What a signing counts for on a day: nothing before it, after its termination, or for a framework agreement. */
function countedAmount(signing: HistorySigning, day: CalendarDate): bigint {
  const { kind, signedOn, terminatedOn, amendments, amount } = signing
  if (kind === 'FRAMEWORK' || day < signedOn || (terminatedOn && day >= terminatedOn)) return 0n
  const amended = amendments.filter(({ effectiveOn }) => effectiveOn <= day).at(-1)
  return BigInt(amended?.amount ?? amount)
}

function effectiveInvestment({ signings }: ProjectHistory, day: CalendarDate) {
  return signings.find((signing) => signing.kind === 'INVESTMENT' && countedAmount(signing, day) > 0n)
}

/** The last row on or before a day; rows are in order. */
function latestOn<Row extends { on: CalendarDate }>(rows: Row[], day: CalendarDate): Row | undefined {
  return rows.filter(({ on }) => on <= day).at(-1)
}
