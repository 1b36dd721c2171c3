import { isAlike, seriesMark, tellingPairs } from './rules'

/** Candidates that share most with a name are looked at. */
const MOST_CANDIDATES = 30
/** Of pairs that very many names have, only so many names are counted; alike names share rarer ones too. */
const MOST_COUNTED = 2000

export type NameIndex<Tag> = {
  add(name: string, tag: Tag): void
  /** The tags of names that are alike to this one, one after the other, the best first. */
  alikeTo(name: string): Generator<Tag>
}

/** Finds alike names among very many, without asking the database for each of them. */
export function indexNames<Tag>(): NameIndex<Tag> {
  const names: { name: string; tag: Tag }[] = []
  const places = new Map<string, number[]>()
  return {
    add(name, tag) {
      const place = names.push({ name, tag }) - 1
      for (const key of keysOf(name)) {
        const known = places.get(key)
        if (known) known.push(place)
        else places.set(key, [place])
      }
    },
    *alikeTo(name) {
      const sharing = keysOf(name).flatMap((key) => [places.get(key) ?? []])
      for (const place of mostShared(sharing)) {
        const known = names[place]
        if (known && isAlike(name, known.name)) yield known.tag
      }
    },
  }
}

function keysOf(name: string): string[] {
  const mark = seriesMark(name)
  return tellingPairs(name).map((pair) => `${mark}\n${pair}`)
}

/** The places that stand in most of the lists, counted from the shortest list on. */
function mostShared(lists: number[][]): number[] {
  const times = new Map<number, number>()
  let counted = 0
  for (const list of lists.toSorted((one, other) => one.length - other.length)) {
    for (const place of list.slice(0, MOST_COUNTED - counted)) times.set(place, (times.get(place) ?? 0) + 1)
    counted += Math.min(list.length, MOST_COUNTED - counted)
  }
  const best = [...times].sort(([, one], [, other]) => other - one).slice(0, MOST_CANDIDATES)
  return best.map(([place]) => place)
}
