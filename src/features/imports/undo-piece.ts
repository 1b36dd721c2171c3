import { type Change, inChange } from '@/features/audit/seal-change'
import { removeMany } from '@/features/enterprises/register-many'
import { removeBuildingInside } from '@/features/factories/commands'
import { removeFundInside } from '@/features/fund-registrations/commands'
import { withdrawLeadInside } from '@/features/leads/commands'
import { changeSigningInside } from '@/features/signings/change-signing'
import { releaseContractNo } from '@/features/signings/correct-signing'
import { terminateInside } from '@/features/signings/terminate-signing'
import { cancelVisitInside } from '@/features/visits/commands'
import type { Actor } from '@/lib/actor'
import { fromDbDate } from '@/lib/dates'
import { accepted } from '@/lib/outcome'
import { findBuiltUpon } from './find-built-upon'
import { type Job, jobOf } from './find-import'
import { type Layout, PIECE } from './rules'
import type { Went } from './run-piece'
import { tryRow } from './try-row'

const MINUTES = 60_000

type Undoing = { change: Change; actor: Actor; job: Job }
type Row = { line: number; recordId: string }

/** Takes the next piece of an import back, the last rows first; a row that something was built on meanwhile stays. */
export async function undoPiece(actor: Actor, importId: string): Promise<Went> {
  const went = await inChange(
    actor,
    async (change) => {
      const job = await lockUndoing(change, importId)
      if (!job) return accepted<Went>('over')
      const undoing = { change, actor, job }
      const rows = await nextRows(undoing)
      const undone = rows.length > 0 ? await UNDO[job.layout](undoing, rows) : []
      if (undone.length === 0) return accepted(await finish(undoing))
      await change.tx.importRow.updateMany({
        where: { importId, line: { in: undone } },
        data: { state: 'UNDONE' },
      })
      await change.tx.import.update({ where: { id: importId }, data: { heartbeatAt: new Date() } })
      return accepted<Went>('more')
    },
    { timeout: 5 * MINUTES },
  )
  return went.ok ? went.value : 'over'
}

async function lockUndoing({ tx }: Change, id: string): Promise<Job | null> {
  await tx.$queryRaw`select from "Import" where "id" = ${id}::uuid for update`
  const found = await tx.import.findUnique({ where: { id, status: 'UNDOING' } })
  return found && jobOf(found)
}

async function nextRows({ change: { tx }, job }: Undoing): Promise<Row[]> {
  const rows = await tx.importRow.findMany({
    where: { importId: job.id, state: 'DONE' },
    select: { line: true, recordId: true },
    orderBy: { line: 'desc' },
    take: PIECE[job.layout],
  })
  const built = await findBuiltUpon(
    tx,
    job,
    rows.map(({ line }) => line),
  )
  const stays = new Set(built.map(({ line }) => line))
  return rows.flatMap(({ line, recordId }) => (recordId && !stays.has(line) ? [{ line, recordId }] : []))
}

/** Each takes rows back as the rules of their records allow, and answers the lines for which it could. */
const UNDO: Record<Layout, (undoing: Undoing, rows: Row[]) => Promise<number[]>> = {
  ENTERPRISES: async ({ change, actor }, rows) => {
    await removeMany(
      change,
      actor,
      rows.map(({ recordId }) => recordId),
    )
    return rows.map(({ line }) => line)
  },
  LEADS: (undoing, rows) => oneByOne(undoing, rows, withdrawLead),
  VISITS: (undoing, rows) =>
    oneByOne(undoing, rows, async (change, { actor, job }, visitId) => {
      const visit = await change.tx.visit.findUniqueOrThrow({ where: { id: visitId } })
      if (visit.status === 'CANCELLED') return accepted()
      const { version } = visit
      return cancelVisitInside(change, actor, { visitId, version, reason: job.undoReason ?? '' })
    }),
  SIGNINGS: (undoing, rows) => oneByOne(undoing, rows, endOnItsDay('NEGOTIATION')),
  HISTORIC: (undoing, rows) =>
    oneByOne(undoing, rows, async (change, undo, signingId) => {
      const ended = await endOnItsDay('LOST')(change, undo, signingId)
      if (!ended.ok) return ended
      const { projectId } = await change.tx.signing.findUniqueOrThrow({ where: { id: signingId } })
      const lead = await change.tx.lead.findFirstOrThrow({
        where: { projectId, kind: { in: ['FIRST', 'SEPARATE'] } },
      })
      return withdrawLead(change, undo, lead.id)
    }),
  FUND_REGISTRATIONS: (undoing, rows) =>
    oneByOne(undoing, rows, async (change, { actor }, id) =>
      accepted(await removeFundInside(change, actor, id)),
    ),
  FACTORIES: (undoing, rows) =>
    oneByOne(undoing, rows, async (change, { actor }, id) =>
      accepted(await removeBuildingInside(change, actor, id)),
    ),
}

type UndoOne = (change: Change, undoing: Undoing, recordId: string) => ReturnType<typeof tryRow<unknown>>

async function oneByOne(undoing: Undoing, rows: Row[], undo: UndoOne): Promise<number[]> {
  const undone: number[] = []
  for (const { line, recordId } of rows) {
    const outcome = await tryRow(undoing.change, (within) => undo(within, undoing, recordId))
    if (outcome.ok) undone.push(line)
  }
  return undone
}

/** From its own day on, so that it never counted. */
async function withdrawLead(change: Change, { actor, job }: Undoing, leadId: string) {
  const lead = await change.tx.lead.findUniqueOrThrow({
    where: { id: leadId },
    include: { withdrawal: true },
  })
  if (lead.withdrawal) return accepted()
  const on = fromDbDate(lead.reportedOn)
  return withdrawLeadInside(change, actor, { leadId, on, reason: job.undoReason ?? '' })
}

function endOnItsDay(afterwards: 'NEGOTIATION' | 'LOST'): UndoOne {
  return (change, { actor, job }, signingId) =>
    changeSigningInside(change, actor, signingId, async (step, signing) => {
      const reason = job.undoReason ?? ''
      const ended = await terminateInside(step, signing, {
        signingId,
        on: signing.signedOn,
        reason,
        afterwards,
        lossReason: afterwards === 'LOST' ? 'OTHER' : null,
      })
      const contractNo = `${signing.contractNo}（第${job.no}号导入，已撤销）`
      if (ended.ok) await releaseContractNo(step, signing, { contractNo, reason })
      return ended
    })
}

async function finish({ change: { tx, audit }, job }: Undoing): Promise<Went> {
  const left = await tx.importRow.count({ where: { importId: job.id, state: 'DONE' } })
  const now = new Date()
  await tx.import.update({
    where: { id: job.id },
    data:
      left === 0
        ? { status: 'UNDONE', undoneAt: now, heartbeatAt: null }
        : { status: 'DONE', failure: 'undoneInPart', heartbeatAt: null },
  })
  audit({
    act: left === 0 ? 'imports.undone' : 'imports.undoneInPart',
    record: 'Import',
    id: job.id,
    after: { no: job.no, left },
    reason: job.undoReason,
  })
  return 'over'
}
