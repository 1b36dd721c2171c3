import type { FigureKey } from '@/features/figures/rules'
import type { Composing } from './compose-issue'
import type { FrozenRecord, Sums } from './freeze-ledger'

const NOTHING: Sums = { value: '0', year: '0', change: '0' }

/** A figure of the issue. */
export function figureIn({ brief }: Composing, key: FigureKey): Sums {
  return brief.snapshot.ledger.figures.find((figure) => figure.key === key) ?? NOTHING
}

/** A figure's part of an entity, or of nobody. */
export function creditIn({ brief }: Composing, key: FigureKey, holderId: string | null): Sums {
  return brief.snapshot.ledger.holders.find((part) => part.key === key && part.id === holderId) ?? NOTHING
}

/** A figure's part of an event. */
export function yieldIn({ brief }: Composing, key: FigureKey, eventId: string): Sums {
  return brief.snapshot.ledger.events.find((part) => part.key === key && part.id === eventId) ?? NOTHING
}

export function recordsIn({ brief }: Composing, key: FigureKey): FrozenRecord[] {
  return brief.snapshot.ledger.records.filter((record) => record.key === key)
}

export function nameIn({ brief }: Composing, id: string) {
  return brief.snapshot.particulars.names[id] ?? { no: null, name: null, enterprise: null }
}

/** The entity's name in the language of the paper. */
export function entityIn({ brief, words, locale }: Composing, id: string | null): string {
  const entity = brief.snapshot.particulars.entities.find((one) => one.id === id)
  if (!entity) return words('briefs.issue.nobody')
  return locale.startsWith('zh') ? entity.name : entity.nameEn
}

/** The same without what all task forces are called, for lists and charts. */
export function shortEntityIn(composing: Composing, id: string | null): string {
  return entityIn(composing, id).replace(/招商小分队$| task force$/, '')
}

/** The value of the year's target, when one is set. */
export function targetIn(
  { brief }: Composing,
  figure: FigureKey,
  owner: { kind: 'AREA' | 'LEADER' } | { kind: 'ENTITY'; id: string },
): string | null {
  const found = brief.snapshot.particulars.targets.find(
    (target) =>
      target.figure === figure &&
      target.ownerKind === owner.kind &&
      (owner.kind !== 'ENTITY' || target.ownerId === owner.id),
  )
  return found?.value ?? null
}

/** Later first; what is of one day by its id, so that the order is the same each time. */
export function latestFirst(one: FrozenRecord, other: FrozenRecord): number {
  return other.on.localeCompare(one.on) || one.id.localeCompare(other.id)
}

export function largestFirst(one: { amount: string }, other: { amount: string }): number {
  const [a, b] = [BigInt(one.amount), BigInt(other.amount)]
  return a === b ? 0 : a < b ? 1 : -1
}
