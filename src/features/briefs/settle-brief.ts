import { type Change, inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { fromDbDate, today } from '@/lib/dates'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { db } from '@/server/db'
import { conflict, forbidden, notFound } from '@/server/errors'
import type { Prisma } from '@/server/generated/prisma/client'
import { inForm, lockDraft } from './commands'
import { hashOf } from './hash-issue'
import { canDecideOnBriefs, canReadBrief } from './policy'
import { type IssueSnapshot, type LockedBrief, lockBrief, takeSnapshot } from './queries'
import type { PublishBrief, SendBackBrief, SubmitBrief } from './schema'

type Settled = Promise<Outcome<{ briefId: string }>>

/** The coordinator lays a draft before leadership; from then on nobody edits it. */
export async function submitBrief(actor: Actor, { briefId, version }: SubmitBrief): Settled {
  return inChange(actor, async (change) => {
    const { status, asOf } = await lockDraft(change, actor, { briefId, version })
    if (status !== 'DRAFT') return refused('briefs.notADraft')
    if (asOf > today()) return refused('briefs.notOverYet', { params: { asOf } })
    await change.tx.brief.update({
      where: { id: briefId },
      data: {
        status: 'REVIEW',
        submittedById: actor.userId,
        submittedAt: new Date(),
        version: { increment: 1 },
      },
    })
    change.audit({ act: 'briefs.submit', record: 'Brief', id: briefId, after: { status: 'REVIEW' } })
    return accepted({ briefId })
  })
}

/** Leadership gives it back, and says why. */
export async function sendBackBrief(actor: Actor, { briefId, version, reason }: SendBackBrief): Settled {
  return inChange(actor, async (change) => {
    const { status } = await lockReview(change, actor, { briefId, version })
    if (status !== 'REVIEW') return refused('briefs.notInReview')
    await change.tx.brief.update({
      where: { id: briefId },
      data: { status: 'DRAFT', version: { increment: 1 } },
    })
    change.audit({ act: 'briefs.sendBack', record: 'Brief', id: briefId, after: { status: 'DRAFT' }, reason })
    return accepted({ briefId })
  })
}

/**
 * Leadership publishes: the issue gets the next number of its year and is frozen for good. It is taken from the ledger up
 * to the last entry sealed by then, before the lock, so that nobody waits for it; what is sealed later has a larger
 * sequence and shows as changed since.
 */
export async function publishBrief(actor: Actor, { briefId, version }: PublishBrief): Settled {
  const snapshot = await snapshotToPublish(actor, briefId)
  return inChange(actor, async (change) => {
    const brief = await lockReview(change, actor, { briefId, version })
    if (brief.status !== 'REVIEW') return refused('briefs.notInReview')
    const issue = await numberOf(change, brief)
    const figuresHash = hashOf(snapshot.ledger)
    const issueHash = issueHashOf({ ...brief, ...issue }, snapshot)
    await change.tx.brief.update({
      where: { id: briefId },
      data: {
        ...issue,
        status: 'PUBLISHED',
        publishedById: actor.userId,
        publishedAt: new Date(),
        auditSequence: BigInt(snapshot.ledger.sequence),
        snapshot: snapshot as unknown as Prisma.InputJsonValue,
        figuresHash,
        issueHash,
        version: { increment: 1 },
      },
    })
    const { sequence } = snapshot.ledger
    const after = { ...issue, sequence, figuresHash, issueHash }
    change.audit({ act: 'briefs.publish', record: 'Brief', id: briefId, after })
    return accepted({ briefId })
  })
}

/** For leadership only; the lock sees to it that days and words are still those of the version. */
async function snapshotToPublish(actor: Actor, id: string): Promise<IssueSnapshot> {
  const brief = await db.brief.findUnique({ where: { id }, select: { status: true, from: true, asOf: true } })
  if (!brief || !canReadBrief(actor, brief.status)) throw notFound()
  if (!canDecideOnBriefs(actor)) throw forbidden()
  return takeSnapshot({ from: fromDbDate(brief.from), asOf: fromDbDate(brief.asOf) })
}

/** Locked, for leadership, in the version that they saw. */
async function lockReview(
  { tx }: Change,
  actor: Actor,
  { briefId, version }: { briefId: string; version: number },
): Promise<LockedBrief> {
  const brief = await lockBrief(tx, actor, briefId)
  if (!canDecideOnBriefs(actor)) throw forbidden()
  // What is settled already is refused for that, not for its version.
  if (brief.status === 'REVIEW' && brief.version !== version) throw conflict(inForm(brief))
  return brief
}

/** The next number of the year of the last day, given out one at a time, so that none is left out and none is given twice. */
async function numberOf({ tx }: Change, { asOf }: LockedBrief): Promise<{ year: number; no: number }> {
  const year = Number(asOf.slice(0, 4))
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`briefs ${year}`}, 0))::text`
  const { _max } = await tx.brief.aggregate({ where: { year }, _max: { no: true } })
  return { year, no: (_max.no ?? 0) + 1 }
}

type Numbered = Pick<LockedBrief, 'kind' | 'title' | 'texts'> & { year: number | null; no: number | null }

/** Over the issue as it is read: its number, title and words, and all that it froze. */
export function issueHashOf({ kind, title, texts, year, no }: Numbered, snapshot: IssueSnapshot): string {
  // A block that a later version of the product adds is empty in every earlier issue.
  const written = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))
  return hashOf({ kind, title, texts: written, year, no, snapshot })
}
