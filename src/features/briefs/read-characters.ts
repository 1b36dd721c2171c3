/** The code points for which a plain font has a glyph, by its cmap table (https://www.w3.org/TR/opentype/#cmap): formats 12 and 4. */
export function readCharacters(font: Buffer): Set<number> {
  const cmap = tableOf(font, 'cmap')
  const count = cmap.readUInt16BE(2)
  const tables = Array.from({ length: count }, (_, index) => cmap.subarray(cmap.readUInt32BE(8 + index * 8)))
  const wide = tables.find((table) => table.readUInt16BE(0) === 12)
  if (wide) return new Set(wideRanges(wide).flatMap(spread))
  const narrow = tables.find((table) => table.readUInt16BE(0) === 4)
  return new Set(narrow ? narrowRanges(narrow).flatMap(spread) : [])
}

type Range = [first: number, last: number]

function spread([first, last]: Range): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

const HEAD = 12
const ENTRY = 16

function tableOf(font: Buffer, tag: string): Buffer {
  const count = font.readUInt16BE(4)
  const entries = Array.from({ length: count }, (_, index) => font.subarray(HEAD + index * ENTRY))
  const found = entries.find((entry) => entry.toString('latin1', 0, 4) === tag)
  return found ? font.subarray(found.readUInt32BE(8)) : Buffer.alloc(4)
}

function wideRanges(table: Buffer): Range[] {
  const count = table.readUInt32BE(12)
  return Array.from({ length: count }, (_, index) => {
    const at = 16 + index * 12
    return [table.readUInt32BE(at), table.readUInt32BE(at + 4)]
  })
}

/** Each segment's end stands before all their starts; the last one is only the end of the list. */
function narrowRanges(table: Buffer): Range[] {
  const count = table.readUInt16BE(6) / 2
  return Array.from({ length: count - 1 }, (_, index) => {
    const end = 14 + index * 2
    return [table.readUInt16BE(end + count * 2 + 2), table.readUInt16BE(end)]
  })
}
