import { strToU8, Zip, ZipDeflate } from 'fflate'

export type ZipEntry = { name: string; content: AsyncIterable<string> | Iterable<string> }

/** The first day that an archive can write: the same content gives the same bytes. */
const NO_DAY = new Date(1980, 0, 1)

/** A zip archive, made and handed on piece by piece: no entry is ever whole in memory. */
export async function* zip(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const archive = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  for (const { name, content } of entries) {
    const entry = new ZipDeflate(name, { level: 5 })
    entry.mtime = NO_DAY
    archive.add(entry)
    for await (const text of content) {
      entry.push(strToU8(text))
      yield* ready.splice(0)
    }
    entry.push(new Uint8Array(), true)
    yield* ready.splice(0)
  }
  archive.end()
  yield* ready.splice(0)
}
