import { type ImportField, listFields } from './list-fields'
import type { Layout } from './rules'

/** The field of each column of a file, by its place; null for a column that is left out. */
export type Mapping = (string | null)[]

/** Finds the field of each head by its name or one of its other names, each field once; the rest is left to the person. */
export function matchColumns(layout: Layout, headers: string[]): Mapping {
  const fields = listFields(layout)
  const taken = new Set<string>()
  const claim = (found: ImportField | undefined) => {
    if (!found || taken.has(found.key)) return null
    taken.add(found.key)
    return found.key
  }
  // The names of the template come first, so that "名称" never takes what "企业名称" stands over.
  const exact = headers.map((head) => claim(fields.find(({ zh, en }) => isHead(head, [zh, en]))))
  return headers.map((head, at) => exact[at] ?? claim(fields.find(({ also }) => isHead(head, also))))
}

function isHead(head: string, names: string[]): boolean {
  const written = foldHead(head)
  return names.some((name) => foldHead(name) === written)
}

/** A head without what stands in brackets, stars of required fields, spaces and marks. */
function foldHead(head: string): string {
  return head
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

const UNIT_IN_HEAD = /[(（[/]?\s*(万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千)?元\s*[)）\]]?\s*$/

/** The unit of money that a head names for its whole column, such as 投资额（万元）; empty when it names none. */
export function unitOfHead(head: string): string {
  return UNIT_IN_HEAD.exec(head.normalize('NFKC').trim())?.[1] ?? ''
}

/** Required fields that no column stands for. */
export function missingFields(layout: Layout, mapping: Mapping): ImportField[] {
  return listFields(layout).filter(({ key, required }) => required && !mapping.includes(key))
}

export type FileColumn = { at: number; head: string; key: string }

/** The columns of a file, each by its place, since heads may be empty or stand twice. */
export function columnsOf(headers: string[]): FileColumn[] {
  return headers.map((head, at) => ({ at, head, key: `${at}-${head}` }))
}
