import { createHash } from 'node:crypto'

export type Chance = ReturnType<typeof chanceOf>

/** A repeatable stream of choices: the same name gives the same stream on every machine. */
export function chanceOf(name: string) {
  let drawn = 0
  const next = () => createHash('sha256').update(`${name}:${drawn++}`).digest().readUInt32BE(0) / 2 ** 32
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    between,
    pick: <T>(list: readonly T[]): T => list[between(0, list.length - 1)] as T,
    shuffled: <T>(list: readonly T[]): T[] =>
      list
        .map((item) => ({ item, place: next() }))
        .sort((a, b) => a.place - b.place)
        .map(({ item }) => item),
  }
}

/** The same id for the same record on every machine (an RFC 9562 version 8 UUID). */
export function stableId(...name: (string | number)[]): string {
  const hex = createHash('sha256').update(name.join('/')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const MILLION = 1_000_000n

/** Splits a total into uneven parts of whole millions (the last takes the rest), all above zero. */
export function partsOf(total: bigint, count: number, chance: Chance): bigint[] {
  const weights = Array.from({ length: count }, () => BigInt(chance.between(2, 40)))
  const weight = weights.reduce((sum, each) => sum + each, 0n)
  const parts = weights.map((each) => ((total * each) / weight / MILLION) * MILLION)
  const rest = total - parts.reduce((sum, each) => sum + each, 0n)
  return parts.map((part, index) => (index === count - 1 ? part + rest : part))
}
