import type { Actor } from '@/lib/actor'
import { notFound } from '@/server/errors'
import { freezeLedger } from './freeze-ledger'
import { hashOf } from './hash-issue'
import { type Brief, getBrief } from './queries'
import { issueHashOf } from './settle-brief'

export type IssueCheck = {
  /** The last audit entry that the issue knows of. */
  sequence: string
  /** Published; over what is stored now; and over what the ledger up to that entry makes now. */
  figures: { published: string; stored: string; remade: string }
  issue: { published: string; stored: string }
  isEqual: boolean
}

/**
 * Makes a published issue's figures once more from the ledger as it stood at their last entry, and its hashes from what is
 * stored. Whoever may read an issue may check it. Throws notFound for what is not published.
 */
export async function checkIssue(actor: Actor, id: string): Promise<IssueCheck> {
  const brief = await getBrief(actor, id)
  const { figuresHash, issueHash } = brief
  if (brief.status !== 'PUBLISHED' || !figuresHash || !issueHash) throw notFound()
  const figures = {
    published: figuresHash,
    stored: hashOf(brief.snapshot.ledger),
    remade: hashOf(await remake(brief)),
  }
  const issue = { published: issueHash, stored: issueHashOf(brief, brief.snapshot) }
  const isEqual =
    figures.stored === figuresHash && figures.remade === figuresHash && issue.stored === issueHash
  return { sequence: brief.snapshot.ledger.sequence, figures, issue, isEqual }
}

function remake({ snapshot: { ledger } }: Brief) {
  const { from, asOf, sequence, keys } = ledger
  return freezeLedger({ from, asOf, keys, sequence: BigInt(sequence) })
}
