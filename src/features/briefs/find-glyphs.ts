import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Content } from 'pdfmake/interfaces'
import { readCharacters } from './read-characters'
import { unpackFont } from './unpack-font'

const FOLDER = join(process.cwd(), 'node_modules/@fontsource/noto-sans-sc/files')

/** The font with the 7,900 usual characters, and the small ones with 5,700 rarer ones, each in two weights. */
export const MAIN_FONT = 'chinese-simplified'
const SLICE = /^noto-sans-sc-(\d+)-400-normal\.woff$/

export function readFont(name: string, weight: number): Buffer {
  return unpackFont(readFileSync(join(FOLDER, `noto-sans-sc-${name}-${weight}-normal.woff`)))
}

/** Which small font has which of the characters that the main one lacks; read when the first of them is met. */
let rare: Map<number, string> | undefined
let usual: Set<number> | undefined

function fontOf(point: number): string {
  usual ??= readCharacters(readFont(MAIN_FONT, 400))
  if (usual.has(point)) return MAIN_FONT
  rare ??= new Map(
    listSlices().flatMap((slice) => [...charactersOf(slice)].map((one) => [one, slice] as const)),
  )
  return rare.get(point) ?? MAIN_FONT
}

function listSlices(): string[] {
  return readdirSync(FOLDER).flatMap((file) => SLICE.exec(file)?.[1] ?? [])
}

function charactersOf(slice: string): Set<number> {
  return readCharacters(readFont(slice, 400))
}

/** Pieces of a text, each with the font that has its characters. */
function runsOf(text: string): { text: string; font: string }[] {
  const runs: { text: string; font: string }[] = []
  for (const character of text) {
    const font = fontOf(character.codePointAt(0) ?? 0)
    const last = runs.at(-1)
    if (last?.font === font) last.text += character
    else runs.push({ text: character, font })
  }
  return runs
}

export type Glyphs = { content: Content[]; fonts: string[] }

/** The same content with every rare character in a font that has it, and the fonts that it takes. */
export function findGlyphs(content: Content[]): Glyphs {
  const fonts = new Set([MAIN_FONT])
  const inFonts = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(inFonts)
    if (node === null || typeof node !== 'object') return node
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [
        key,
        key === 'text' && typeof value === 'string' ? spelt(value) : inFonts(value),
      ]),
    )
  }
  const spelt = (text: string) => {
    const runs = runsOf(text)
    for (const { font } of runs) fonts.add(font)
    return runs.every(({ font }) => font === MAIN_FONT) ? text : runs
  }
  return { content: inFonts(content) as Content[], fonts: [...fonts] }
}
