import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { FILES_OF_PARTS, type PartName } from './parts'
import { keyOfPage, PARTS_OF_PAGES } from './parts-of-pages'

const OF_EVERY_PAGE = ['errors', 'problems', 'refusals', 'shell', 'ui']
const FILES = readdirSync('src/messages/zh-CN').map((name) => name.replace('.json', ''))

const sources = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => [join('src', path), readFileSync(join('src', path), 'utf8')]),
)

test('every page brings the words that it shows in the browser, and no others', () => {
  expect(PARTS_OF_PAGES).toEqual(partsInTheCode())
})

test('what stands on every page has the words for it', () => {
  const frames = [...sources.keys()].filter((path) =>
    /^src\/app\/(\([\w-]+\)\/)?(layout|error|not-found|global-error)\.tsx$/.test(path),
  )
  expect(frames.length).toBeGreaterThan(5)
  expect(wordsBehind(frames).filter((name) => !OF_EVERY_PAGE.includes(name))).toEqual([])
})

/** By each key of the table: the parts that the client components of its pages speak from. */
function partsInTheCode(): Record<string, PartName[]> {
  const pages = [...sources.keys()].filter((path) =>
    /^src\/app\/\([\w-]+\)\/(.+\/)?(page|loading|template)\.tsx$/.test(path),
  )
  const parts: Record<string, PartName[]> = {}
  for (const key of new Set(pages.map(keyOf))) {
    const names = partsWith(wordsBehind(pages.filter((page) => keyOf(page) === key)))
    if (names.length > 0) parts[key] = names
  }
  return parts
}

function partsWith(files: string[]): PartName[] {
  const wanted = files.filter((file) => !OF_EVERY_PAGE.includes(file))
  const parts = Object.entries(FILES_OF_PARTS) as [PartName, readonly string[]][]
  const missing = wanted.filter((file) => !parts.some(([, held]) => held.includes(file)))
  if (missing.length > 0) throw new Error(`no part has ${missing.join(', ')}`)
  return parts.filter(([, held]) => wanted.some((file) => held.includes(file))).map(([name]) => name)
}

/** The key under which the table has a page. */
function keyOf(page: string): string {
  const [, , , ...folders] = dirname(page).split('/')
  return keyOfPage(folders)
}

function wordsBehind(files: string[]): string[] {
  const clients = reachedFrom(files).filter((path) => /^'use client'/.test(sources.get(path) ?? ''))
  return [...new Set(reachedFrom(clients).flatMap(spokenIn))].sort()
}

function reachedFrom(files: string[]): string[] {
  const reached = new Set<string>()
  const walk = (path: string) => {
    if (reached.has(path) || /^'use server'/.test(sources.get(path) ?? '')) return
    reached.add(path)
    for (const next of importsOf(path)) walk(next)
  }
  for (const file of files) walk(file)
  return [...reached]
}

/** What is fetched later counts too; what is only a type does not. */
function importsOf(path: string): string[] {
  const found = (sources.get(path) ?? '').matchAll(
    /^import (?!type\b)[^'"]*?'([^']+)'|^export [^'"]*? from '([^']+)'|\bimport\('([^']+)'\)/gm,
  )
  return [...found].flatMap(([, one, other, late]) => fileOf(path, one ?? other ?? late ?? '') ?? [])
}

function fileOf(from: string, name: string): string | undefined {
  if (!/^[@.]\.?\//.test(name)) return undefined
  const path = name.startsWith('@/') ? `src/${name.slice(2)}` : normalize(join(dirname(from), name))
  return [path, `${path}.ts`, `${path}.tsx`].find((candidate) => sources.has(candidate))
}

/** The first names of `useTranslations('leads.form')`, or, with none, of the keys that the file asks for. */
function spokenIn(path: string): string[] {
  const source = sources.get(path) ?? ''
  const asked = [...source.matchAll(/\buseTranslations\(([^)]*)\)/g)].map(([, namespace = '']) => namespace)
  const told = asked.includes('')
    ? [...source.matchAll(/\b(?:t|word)\(([^)]*)/g)].map(([, key = '']) => key)
    : []
  const names = [...asked, ...told].flatMap((written) => [...written.matchAll(/['`]([a-z][\w-]*)(?=[.'`])/g)])
  return names.map(([, name = '']) => name).filter((name) => FILES.includes(name))
}
