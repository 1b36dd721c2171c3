import { type FigureChanges, listFigureChanges } from '@/features/figures/list-figure-changes'
import type { Actor } from '@/lib/actor'
import { notFound } from '@/server/errors'
import { canReadChanges } from './policy'
import { getBrief } from './queries'

/** More records than this are not listed; their differences are in the figures all the same. */
const MOST_RECORDS = 200

export type BriefChanges = Pick<FigureChanges, 'figures' | 'items' | 'count'>

/**
 * What became of an issue's figures since it was frozen: the same last day, as the ledger knew it then and as it knows it
 * now. Figures that stand are left out. Throws notFound for what is not published, and for who does not read the area.
 */
export async function listBriefChanges(actor: Actor, id: string): Promise<BriefChanges> {
  const brief = await getBrief(actor, id)
  if (brief.status !== 'PUBLISHED' || !canReadChanges(actor)) throw notFound()
  const { asOf, sequence, keys } = brief.snapshot.ledger
  const { figures, items, count } = await listFigureChanges(actor, {
    keys,
    before: { asOf, knownSequence: BigInt(sequence) },
    after: { asOf },
    limit: MOST_RECORDS,
  })
  return { figures: figures.filter(({ difference }) => difference !== 0n), items, count }
}
