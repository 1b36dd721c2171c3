import type { Industries, IndustryFigures } from './queries'

/** `part` narrows a figure to the row. */
export type IndustryRow = {
  key: string
  name: string
  nameEn: string
  figures: IndustryFigures
  part: { focus: string | null } | { chain: string }
  isChain: boolean
}

/** The rows of the roll-up: each focus industry over its chains, then what belongs to none. */
export function layOutIndustries(
  { focuses, others }: Industries,
  otherName: { name: string; nameEn: string },
): IndustryRow[] {
  const chainRows = (chains: Industries['others']['chains']) =>
    chains.flatMap(({ id, name, nameEn, figures }): IndustryRow[] =>
      figures ? [{ key: id, name, nameEn, figures, part: { chain: id }, isChain: true }] : [],
    )
  const focusRows = focuses.flatMap(({ id, name, nameEn, figures, chains }): IndustryRow[] =>
    figures
      ? [{ key: id, name, nameEn, figures, part: { focus: id }, isChain: false }, ...chainRows(chains)]
      : [],
  )
  if (!others.figures) return focusRows
  const rest = { key: 'others', ...otherName, figures: others.figures, part: { focus: null }, isChain: false }
  return [...focusRows, rest, ...chainRows(others.chains)]
}
