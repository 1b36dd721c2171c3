import { isAlike, seriesMark, tellingPairs } from './rules'

/** Candidates that share most with a name are looked at, as in the search of the form. */
const MOST_CANDIDATES = 100

export type NameIndex<Tag> = {
  add(name: string, tag: Tag): void
  /** The tag of a name that is alike to this one, the best first; null when there is none. */
  findAlike(name: string): Tag | null
}

/** Finds alike names among very many, without asking the database for each of them. */
export function indexNames<Tag>(): NameIndex<Tag> {
  const names: { name: string; tag: Tag }[] = []
  const places = new Map<string, number[]>()
  const keysOf = (name: string) => {
    const mark = seriesMark(name)
    return tellingPairs(name).map((pair) => `${mark}\n${pair}`)
  }
  return {
    add(name, tag) {
      const place = names.push({ name, tag }) - 1
      for (const key of keysOf(name)) {
        const known = places.get(key)
        if (known) known.push(place)
        else places.set(key, [place])
      }
    },
    findAlike(name) {
      const shared = new Map<number, number>()
      for (const key of keysOf(name)) {
        for (const place of places.get(key) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1)
      }
      const best = [...shared].sort(([, one], [, other]) => other - one).slice(0, MOST_CANDIDATES)
      const found = best.find(([place]) => isAlike(name, names[place]?.name ?? ''))
      return found ? (names[found[0]]?.tag ?? null) : null
    },
  }
}
