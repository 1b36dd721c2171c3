import type { TextPart } from '@/lib/text-difference'

/** A text with what came underlined and what went struck out; read aloud as insertions and deletions. */
export function DifferenceText({ parts }: { parts: TextPart[] }) {
  let at = 0
  const placed = parts.map((part) => {
    const key = `${part.kind}${at}`
    at += part.text.length
    return { ...part, key }
  })
  return placed.map(({ kind, text, key }) => {
    if (kind === 'new')
      return (
        <ins key={key} className="rounded-xs bg-positive-soft text-positive underline underline-offset-3">
          {text}
        </ins>
      )
    if (kind === 'gone')
      return (
        <del key={key} className="rounded-xs bg-critical-soft text-critical line-through">
          {text}
        </del>
      )
    return <span key={key}>{text}</span>
  })
}
