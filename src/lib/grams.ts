// Chinese has no spaces between words, so search works on pieces of one and two characters,
// kept as text[] under a GIN index and rechecked with "contains" on the search text.
import { fullPinyin, pinyinInitials } from '@/lib/pinyin'

const HAN = /\p{Script=Han}/u

/**
 * What a record is found by, one line each: every text as written (folded), its pinyin initials
 * and its full pinyin. Store it beside `searchGrams` of the same texts.
 */
export function searchText(...texts: (string | null | undefined)[]): string {
  const lines = new Set<string>()
  for (const text of texts) {
    for (const line of linesFor(text ?? '')) lines.add(line)
  }
  return [...lines].join('\n')
}

function linesFor(text: string): string[] {
  const written = fold(text)
  if (!HAN.test(written)) return written ? [written] : []
  return [written, pinyinInitials(written), fullPinyin(written)]
}

/** Every piece of one and of two characters in the search text of these texts. */
export function searchGrams(...texts: (string | null | undefined)[]): string[] {
  const grams = new Set<string>()
  for (const term of searchText(...texts).split(/\s+/)) {
    const characters = [...term]
    characters.forEach((character, at) => {
      grams.add(character)
      if (at > 0) grams.add(`${characters[at - 1]}${character}`)
    })
  }
  grams.delete('')
  return [...grams]
}

/** The words of a query, folded as the search text is; a record must contain each of them. */
export function queryTerms(query: string): string[] {
  return [...new Set(fold(query.slice(0, 200)).split(' '))].filter(Boolean)
}

/** The pieces that a record's grams must all have before its search text is worth a look. */
export function queryGrams(query: string): string[] {
  const grams = new Set<string>()
  for (const term of queryTerms(query)) {
    const characters = [...term]
    if (characters.length === 1) grams.add(term)
    for (let at = 1; at < characters.length; at++) {
      grams.add(`${characters[at - 1]}${characters[at]}`)
    }
  }
  return [...grams]
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}
