import type { Change } from '@/features/audit/seal-change'
import { lockEnterprises } from '@/features/enterprises/ensure-enterprise'
import { registerMany } from '@/features/enterprises/register-many'
import { addBuildingInside } from '@/features/factories/commands'
import { registerFundInside } from '@/features/fund-registrations/commands'
import { logLeadInside } from '@/features/leads/log-lead'
import { changeProjectInside, type ProjectStep } from '@/features/pipeline/change-project'
import { advanceInside } from '@/features/pipeline/commands'
import { recordSigningInside } from '@/features/signings/record-signing'
import { recordVisitInside } from '@/features/visits/commands'
import type { Actor } from '@/lib/actor'
import type { CalendarDate } from '@/lib/dates'
import { accepted, type Outcome, type Refusal } from '@/lib/outcome'
import type { Job } from './find-import'
import { type Inputs, problemsIn } from './read-row'
import type { Duplicate, Layout, Resolution, RowProblem } from './rules'
import { tryRow } from './try-row'

/** A row that is ready to be written, with what was decided about it. */
export type ReadyRow<L extends Layout> = {
  line: number
  input: Inputs[L]
  duplicate: Duplicate | null
  resolution: Resolution | null
  reason: string | null
}

export type Written =
  | { line: number; state: 'DONE'; recordType: string; recordId: string }
  | { line: number; state: 'DUPLICATE'; duplicate: Duplicate }
  | { line: number; state: 'BAD'; problems: RowProblem[] }

type Writing = { change: Change; actor: Actor; job: Job }
type Writer<L extends Layout> = (writing: Writing, rows: ReadyRow<L>[]) => Promise<Written[]>

/** Writes the rows of one piece through the inner work of the nouns' own commands. */
export function writeRows<L extends Layout>(
  layout: L,
  writing: Writing,
  rows: ReadyRow<L>[],
): Promise<Written[]> {
  return (WRITERS[layout] as Writer<L>)(writing, rows)
}

const WRITERS: { [L in Layout]: Writer<L> } = {
  ENTERPRISES: writeEnterprises,
  LEADS: async (writing, rows) => {
    await lockEnterprises(
      writing.change.tx,
      rows.map(({ input }) => input.enterprise),
    )
    return oneByOne(writing, rows, 'Lead', async (change, row) => {
      const chosen = await choose(change, writing.job, row)
      const logged = await logLeadInside(change, writing.actor, { ...row.input, ...chosen })
      return logged.ok ? accepted(logged.value.leadId) : logged
    })
  },
  VISITS: (writing, rows) =>
    oneByOne(writing, rows, 'Visit', async (change, { input }) => {
      const saved = await recordVisitInside(change, writing.actor, input)
      return saved.ok ? accepted(saved.value.id) : saved
    }),
  SIGNINGS: (writing, rows) =>
    oneByOne(writing, rows, 'Signing', async (change, { input }) => {
      const signed = await changeProjectInside(change, writing.actor, input.projectId, (step) =>
        recordSigningInside(step, input),
      )
      return signed.ok ? accepted(signed.value.signingId) : signed
    }),
  HISTORIC: async (writing, rows) => {
    await lockEnterprises(
      writing.change.tx,
      rows.map(({ input }) => input.lead.enterprise),
    )
    return oneByOne(writing, rows, 'Signing', (change, row) => writeHistoric(writing, change, row))
  },
  FUND_REGISTRATIONS: (writing, rows) =>
    oneByOne(writing, rows, 'FundRegistration', async (change, { input }) => {
      const registered = await registerFundInside(change, writing.actor, input)
      return registered.ok ? accepted(registered.value.fundId) : registered
    }),
  FACTORIES: (writing, rows) =>
    oneByOne(writing, rows, 'FactoryBuilding', async (change, { input }) => {
      const added = await addBuildingInside(change, writing.actor, input)
      return added.ok ? accepted(added.value.buildingId) : added
    }),
}

async function writeEnterprises(
  { change, actor }: Writing,
  rows: ReadyRow<'ENTERPRISES'>[],
): Promise<Written[]> {
  const registered = await registerMany(
    change,
    actor,
    rows.map(({ input }) => input),
  )
  return rows.map(({ line }, place): Written => {
    const one = registered[place]
    if (one && 'id' in one) return { line, state: 'DONE', recordType: 'Enterprise', recordId: one.id }
    const { id = '', name = '', by = 'name' as const } = one?.taken ?? {}
    return { line, state: 'DUPLICATE', duplicate: { mark: by, name, id } }
  })
}

async function oneByOne<L extends Layout>(
  { change, job }: Writing,
  rows: ReadyRow<L>[],
  recordType: string,
  write: (change: Change, row: ReadyRow<L>) => Promise<Outcome<string>>,
): Promise<Written[]> {
  const written: Written[] = []
  for (const row of rows) {
    const { line } = row
    const made = await tryRow(change, (within) => write(within, row))
    if (made.ok) written.push({ line, state: 'DONE', recordType, recordId: made.value })
    else written.push({ line, state: 'BAD', problems: problemsOf(job, made.refusal) })
  }
  return written
}

/** Where the command names fields, the problem stands at their columns; else it is the row's as a whole. */
function problemsOf(job: Job, { code, params, fields = [] }: Refusal): RowProblem[] {
  const prefixed =
    job.layout === 'HISTORIC' ? fields.map((one) => ({ ...one, path: `signing.${one.path}` })) : fields
  const told = problemsIn(job, prefixed)
  if (told.length > 0) return told
  return [{ column: null, field: null, words: 'refusals', code, ...(params ? { params } : {}) }]
}

/** The answer to a duplicate that the form would ask for. A project that another row of the file opens is found by now. */
async function choose(
  { tx }: Change,
  { id }: Job,
  { duplicate, resolution, reason }: ReadyRow<'LEADS' | 'HISTORIC'>,
) {
  if (duplicate?.mark !== 'openProject' || !resolution || resolution === 'skip') return {}
  const row = duplicate.line
    ? await tx.importRow.findUnique({ where: { importId_line: { importId: id, line: duplicate.line } } })
    : null
  const ofLeadId = duplicate.id ?? row?.recordId ?? undefined
  if (resolution === 'join') return ofLeadId ? { resolution: 'supporting' as const, ofLeadId } : {}
  return { resolution: 'separate' as const, reason }
}

/** The first report, the moves to 决策 and the contract, each gate passed over with the reason that the leader wrote. */
async function writeHistoric(
  { actor, job }: Writing,
  change: Change,
  row: ReadyRow<'HISTORIC'>,
): Promise<Outcome<string>> {
  const skipReason = job.historicReason ?? ''
  const { lead, signing } = row.input
  const answered =
    row.resolution === 'separate' ? { resolution: 'separate' as const, reason: row.reason ?? skipReason } : {}
  const logged = await logLeadInside(change, actor, { ...lead, ...answered })
  if (!logged.ok) return logged
  const projectId = logged.value.projectId ?? ''
  const signed = await changeProjectInside(change, actor, projectId, async (opened) => {
    const step = await advanceToDecision(opened, signing.signedOn, skipReason)
    return step.ok ? recordSigningInside(step.value, { ...signing, projectId }, skipReason) : step
  })
  return signed.ok ? accepted(signed.value.signingId) : signed
}

async function advanceToDecision(
  opened: ProjectStep,
  on: CalendarDate,
  skipReason: string,
): Promise<Outcome<ProjectStep>> {
  let step = opened
  while (step.project.stage !== 'DECISION') {
    const moved = await advanceInside(step, { projectId: step.project.id, on, skipReason })
    if (!moved.ok) return moved
    step = { ...step, project: { ...step.project, stage: moved.value.stage } }
  }
  return accepted(step)
}
