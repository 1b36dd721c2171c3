import { diffArrays } from 'diff'

/** A stretch of text that stayed, went or came. */
export type TextPart = { kind: 'same' | 'gone' | 'new'; text: string }

// More changes than that take seconds to find; such texts are compared sentence by sentence.
const MOST_CHANGES = 2_000

/**
 * What changed between two texts, word by word (Chinese words too); the parts that are not new make the old text, those
 * that are not gone the new one.
 */
export function textDifferences(before: string, after: string): TextPart[] {
  const found =
    diffArrays(piecesOf(before, 'word'), piecesOf(after, 'word'), { maxEditLength: MOST_CHANGES }) ??
    diffArrays(piecesOf(before, 'sentence'), piecesOf(after, 'sentence'))
  return found.map(({ added, removed, value }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value.join(''),
  }))
}

function piecesOf(text: string, granularity: 'word' | 'sentence'): string[] {
  const segments = new Intl.Segmenter('zh-CN', { granularity }).segment(text)
  return Array.from(segments, ({ segment }) => segment)
}
