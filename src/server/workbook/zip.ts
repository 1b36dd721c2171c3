import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

export type ZipEntry = { name: string; content: AsyncIterable<string> | Iterable<string> }

type Packed = { name: Buffer; crc: number; packed: number; size: number; at: number }

/** Sizes follow the data, names are UTF-8. */
const FLAGS = 0x0808
const DEFLATED = 8
/** 1 January 1980: the same content gives the same bytes. */
const NO_DAY = 0x0021

/** A zip archive, made and handed on piece by piece: no entry is ever whole in memory. */
export async function* zip(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  const done: Packed[] = []
  let at = 0
  for (const { name, content } of entries) {
    const entry: Packed = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, at }
    const head = Buffer.concat([localHead(entry), entry.name])
    yield head
    for await (const chunk of deflated(content, entry)) {
      entry.packed += chunk.length
      yield chunk
    }
    const sums = sumsOf(entry)
    yield sums
    at += head.length + entry.packed + sums.length
    done.push(entry)
  }
  const directory = Buffer.concat(done.flatMap((entry) => [directoryHead(entry), entry.name]))
  yield directory
  yield endOf(done.length, directory.length, at)
}

function deflated(content: ZipEntry['content'], entry: Packed): AsyncIterable<Buffer> {
  async function* counted() {
    for await (const text of content) {
      const bytes = Buffer.from(text)
      entry.crc = crc32(bytes, entry.crc)
      entry.size += bytes.length
      yield bytes
    }
  }
  const packing = createDeflateRaw({ level: 5 })
  // What breaks the content breaks the archive: who reads it learns of it.
  pipeline(Readable.from(counted()), packing, () => {})
  return packing
}

function localHead({ name }: Packed): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(FLAGS, 6)
  head.writeUInt16LE(DEFLATED, 8)
  head.writeUInt16LE(NO_DAY, 12)
  head.writeUInt16LE(name.length, 26)
  return head
}

function sumsOf({ crc, packed, size }: Packed): Buffer {
  const sums = Buffer.alloc(16)
  sums.writeUInt32LE(0x08074b50, 0)
  sums.writeUInt32LE(crc, 4)
  sums.writeUInt32LE(packed, 8)
  sums.writeUInt32LE(size, 12)
  return sums
}

function directoryHead({ name, crc, packed, size, at }: Packed): Buffer {
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(20, 6)
  head.writeUInt16LE(FLAGS, 8)
  head.writeUInt16LE(DEFLATED, 10)
  head.writeUInt16LE(NO_DAY, 14)
  head.writeUInt32LE(crc, 16)
  head.writeUInt32LE(packed, 20)
  head.writeUInt32LE(size, 24)
  head.writeUInt16LE(name.length, 28)
  head.writeUInt32LE(at, 42)
  return head
}

function endOf(entries: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries, 8)
  end.writeUInt16LE(entries, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(at, 16)
  return end
}
