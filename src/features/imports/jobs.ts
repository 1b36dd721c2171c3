import { inChange } from '@/features/audit/seal-change'
import { actorWithoutPerson } from '@/lib/actor'
import { accepted } from '@/lib/outcome'
import { db } from '@/server/db'
import { log } from '@/server/log'
import { startRounds } from '@/server/rounds'
import { findActingPerson } from './find-import'
import { runPiece } from './run-piece'
import { undoPiece } from './undo-piece'

const ROUND_MS = 2000
/** A run that gave no sign for so long belongs to a server that is gone. */
const SILENT_SECONDS = 60

/** While the server runs: carries out the imports that wait, and takes up those that another server left. */
export function startImportRounds(): void {
  startRounds('imports', ROUND_MS, runWaitingImports)
}

/** Carries out every import that waits, one after the other, however many servers there are. */
export async function runWaitingImports(): Promise<void> {
  for (let job = await claimNext(); job; job = await claimNext()) await carryOut(job)
}

type Claimed = { id: string; status: 'RUNNING' | 'UNDOING'; byId: string; undoneById: string | null }

/** The longest waiting, unless one is being carried out anywhere. */
async function claimNext(): Promise<Claimed | null> {
  const [claimed] = await db.$queryRaw<Claimed[]>`
    update "Import" set "heartbeatAt" = now() where "id" = (
      select "id" from "Import" i where "status" in ('RUNNING', 'UNDOING') and not exists (
        select from "Import" o where o."status" in ('RUNNING', 'UNDOING')
          and o."heartbeatAt" > now() - make_interval(secs => ${SILENT_SECONDS}))
      order by "startedAt" limit 1 for update skip locked)
    returning "id", "status", "byId", "undoneById"`
  return claimed ?? null
}

/** Piece by piece, each with the rights that the person has at that moment. */
async function carryOut({ id, status, byId, undoneById }: Claimed): Promise<void> {
  const piece = status === 'RUNNING' ? runPiece : undoPiece
  const who = status === 'RUNNING' ? byId : (undoneById ?? byId)
  try {
    for (;;) {
      const actor = await findActingPerson(db, who)
      if (!actor) return await fail(id, 'personGone')
      if ((await piece(actor, id)) === 'over') return
    }
  } catch (error) {
    log.error({ error, import: id }, 'an import broke off')
    await fail(id, 'broken')
  }
}

/** What is written stays; the rest can be run again, or all of it taken back. */
async function fail(id: string, failure: string): Promise<void> {
  await inChange(actorWithoutPerson('SYSTEM'), async ({ tx, audit }) => {
    await tx.import.updateMany({
      where: { id, status: { in: ['RUNNING', 'UNDOING'] } },
      data: { status: 'FAILED', failure, finishedAt: new Date(), heartbeatAt: null },
    })
    audit({ act: 'imports.fail', record: 'Import', id, after: { failure } })
    return accepted()
  })
}
