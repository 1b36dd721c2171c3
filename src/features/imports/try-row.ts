import type { AuditedAct, Change } from '@/features/audit/seal-change'
import type { Contribution } from '@/features/figures/rules'
import { type Outcome, refused } from '@/lib/outcome'
import { AppError } from '@/server/errors'

/**
 * One row of a piece: what it writes stands with the piece, and what is refused leaves no trace of it, neither a record
 * nor an audit entry, while the other rows go on.
 */
export async function tryRow<T>(
  change: Change,
  work: (change: Change) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const acts: { act: AuditedAct; moved: [Contribution[], Contribution[]][] }[] = []
  const within: Change = {
    tx: change.tx,
    audit: (act) => void acts.push({ act, moved: [] }),
    figures: (before, after) => void acts.at(-1)?.moved.push([before, after]),
  }
  await change.tx.$executeRaw`savepoint import_row`
  const outcome = await answer(() => work(within))
  if (!outcome.ok) {
    await change.tx.$executeRaw`rollback to savepoint import_row`
    return outcome
  }
  await change.tx.$executeRaw`release savepoint import_row`
  for (const { act, moved } of acts) {
    change.audit(act)
    for (const [before, after] of moved) change.figures(before, after)
  }
  return outcome
}

/** What the runner may not write, or no longer finds, is the row's problem and not the import's. */
async function answer<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError && error.code !== 'broken') return refused(`imports.row.${error.code}`)
    throw error
  }
}
