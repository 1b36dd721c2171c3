import { inflateSync } from 'node:zlib'

const WOFF_HEAD = 44
const WOFF_ENTRY = 20
const SFNT_HEAD = 12
const SFNT_ENTRY = 16

/**
 * The plain font inside a WOFF 1.0 file (https://www.w3.org/TR/WOFF/). A reader that meets the compressed one unpacks its
 * tables again for every glyph, which takes minutes instead of a second for a document in Chinese.
 */
export function unpackFont(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => tableAt(woff, WOFF_HEAD + index * WOFF_ENTRY))
  const head = Buffer.alloc(SFNT_HEAD + count * SFNT_ENTRY)
  woff.copy(head, 0, 4, 8)
  writeSearchFields(head, count)
  let offset = head.length
  tables.forEach(({ tag, checksum, data, padding }, index) => {
    const at = SFNT_HEAD + index * SFNT_ENTRY
    head.write(tag, at, 'latin1')
    head.writeUInt32BE(checksum, at + 4)
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(data.length, at + 12)
    offset += data.length + padding.length
  })
  return Buffer.concat([head, ...tables.flatMap(({ data, padding }) => [data, padding])])
}

function tableAt(woff: Buffer, at: number) {
  const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field)) as [
    number,
    number,
    number,
  ]
  const stored = woff.subarray(offset, offset + packed)
  const data = packed < length ? inflateSync(stored) : stored
  return {
    tag: woff.toString('latin1', at, at + 4),
    checksum: woff.readUInt32BE(at + 16),
    data,
    // Each table begins at a multiple of four bytes.
    padding: Buffer.alloc((4 - (data.length % 4)) % 4),
  }
}

/** What the format keeps for a binary search over its tables. */
function writeSearchFields(head: Buffer, count: number) {
  const selector = Math.floor(Math.log2(count))
  const range = SFNT_ENTRY * 2 ** selector
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(range, 6)
  head.writeUInt16BE(selector, 8)
  head.writeUInt16BE(count * SFNT_ENTRY - range, 10)
}
