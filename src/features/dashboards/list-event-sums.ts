import { summariseFigures } from '@/features/figures/queries'
import type { FigureKey } from '@/features/figures/rules'
import type { Actor } from '@/lib/actor'
import type { Narrowing } from './schema'

export const YIELD_KEYS = [
  'events.enterprises',
  'events.targets',
  'leads.count',
  'signed.count',
  'signed.amount',
] as const satisfies FigureKey[]
export type YieldKey = (typeof YIELD_KEYS)[number]

/** What came of an event by the date; id null for what came without one. */
export type EventSums = { id: string | null; name: string; nameEn: string; sums: Record<YieldKey, bigint> }

/** Every event that brought something, in the order of their days, and what came without one; in one statement. */
export async function listEventSums(actor: Actor, narrowing: Narrowing): Promise<EventSums[]> {
  const { figures } = await summariseFigures(actor, { ...narrowing, keys: [...YIELD_KEYS], by: 'event' })
  const parts = figures.flatMap(({ key, by = [] }) => by.map((part) => ({ key, ...part })))
  const ids = [...new Set(parts.map(({ id }) => id))]
  const events = ids.map((id) => {
    const own = parts.filter((part) => part.id === id)
    const value = (key: YieldKey) => own.find((part) => part.key === key)?.value ?? 0n
    const sums = Object.fromEntries(YIELD_KEYS.map((key) => [key, value(key)])) as Record<YieldKey, bigint>
    return { id, name: own[0]?.name ?? '', nameEn: own[0]?.nameEn ?? '', sums }
  })
  const bySigned = events.sort((a, b) => Number(b.sums['signed.amount'] - a.sums['signed.amount']))
  return [...bySigned.filter(({ id }) => id !== null), ...bySigned.filter(({ id }) => id === null)]
}
