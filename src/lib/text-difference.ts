/** A stretch of text that stayed, went or came. */
export type TextPart = { kind: 'same' | 'gone' | 'new'; text: string }

// A table of so many cells takes some tens of milliseconds; longer texts are compared sentence by sentence.
const MOST_CELLS = 6_000_000

/**
 * What changed between two texts, word by word (Chinese words too); the parts that are not new make the old text, those
 * that are not gone the new one.
 */
export function textDifferences(before: string, after: string): TextPart[] {
  const words = [piecesOf(before, 'word'), piecesOf(after, 'word')] as const
  if (words[0].length * words[1].length <= MOST_CELLS) return partsOf(...words)
  return partsOf(piecesOf(before, 'sentence'), piecesOf(after, 'sentence'))
}

function piecesOf(text: string, granularity: 'word' | 'sentence'): string[] {
  const segments = new Intl.Segmenter('zh-CN', { granularity }).segment(text)
  return Array.from(segments, ({ segment }) => segment)
}

function partsOf(before: string[], after: string[]): TextPart[] {
  const parts: TextPart[] = []
  const common = commonLengths(before, after)
  let [old, now] = [0, 0]
  while (old < before.length || now < after.length) {
    if (old < before.length && now < after.length && before[old] === after[now]) {
      append(parts, 'same', before[old++] ?? '')
      now++
    } else if (
      old < before.length &&
      (now === after.length || common(old + 1, now) >= common(old, now + 1))
    ) {
      append(parts, 'gone', before[old++] ?? '')
    } else {
      append(parts, 'new', after[now++] ?? '')
    }
  }
  return parts
}

function append(parts: TextPart[], kind: TextPart['kind'], text: string) {
  const last = parts.at(-1)
  if (last?.kind === kind) last.text += text
  else parts.push({ kind, text })
}

/** How many pieces two endings have in common, in order: the longest common subsequence, counted from the end. */
function commonLengths(before: string[], after: string[]): (old: number, now: number) => number {
  const width = after.length + 1
  const lengths = new Uint16Array((before.length + 1) * width)
  const at = (old: number, now: number) => lengths[old * width + now] ?? 0
  for (let old = before.length - 1; old >= 0; old--) {
    for (let now = after.length - 1; now >= 0; now--) {
      lengths[old * width + now] =
        before[old] === after[now] ? at(old + 1, now + 1) + 1 : Math.max(at(old + 1, now), at(old, now + 1))
    }
  }
  return at
}
