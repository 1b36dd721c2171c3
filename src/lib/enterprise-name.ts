const LEGAL_FORMS = [
  '股份有限公司',
  '有限责任公司',
  '有限公司',
  '集团公司',
  '总公司',
  '分公司',
  '公司',
  '控股',
  '集团',
  'companylimited',
  'coltd',
  'limited',
  'ltd',
  'inc',
  'corp',
  'corporation',
  'gmbh',
]

/**
 * One writing for one name: half-width, lower case, without spaces and punctuation.
 * Brackets go, what stands in them stays, so 某某（贵州）公司 and 某某贵州公司 are the same.
 */
export function normaliseEnterpriseName(name: string): string {
  const folded = name.normalize('NFKC').toLowerCase()
  const letters = folded.replace(/[^\p{L}\p{N}\p{M}]/gu, '')
  return letters || folded.replace(/\s/g, '')
}

/** The name without its legal form: 贵州某某科技集团有限公司 → 贵州某某科技. Never empty. */
export function coreEnterpriseName(name: string): string {
  let core = normaliseEnterpriseName(name)
  for (let form = legalFormOf(core); form; form = legalFormOf(core)) {
    core = core.slice(0, -form.length)
  }
  return core
}

function legalFormOf(name: string): string | undefined {
  return LEGAL_FORMS.includes(name) ? undefined : LEGAL_FORMS.find((form) => name.endsWith(form))
}

/** How alike two names are without their legal forms, 0 to 1: Dice's coefficient over pairs of characters. */
export function similarity(a: string, b: string): number {
  const left = [...coreEnterpriseName(a)]
  const right = [...coreEnterpriseName(b)]
  if (left.join('') === right.join('')) return 1
  const pairs = pairCounts(left)
  let shared = 0
  for (const [pair, count] of pairCounts(right)) shared += Math.min(count, pairs.get(pair) ?? 0)
  const total = Math.max(0, left.length - 1) + Math.max(0, right.length - 1)
  return total === 0 ? 0 : (2 * shared) / total
}

function pairCounts(characters: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at + 1 < characters.length; at++) {
    const pair = `${characters[at]}${characters[at + 1]}`
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}
