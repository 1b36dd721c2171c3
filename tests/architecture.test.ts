import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { AUDITED_RECORDS } from '@/features/audit/rules'

const root = join(import.meta.dirname, '..')
const generated = 'src/server/generated'

type Source = { path: string; text: string; lines: number; imports: string[] }

const sources = filesUnder('src').concat(filesUnder('prisma')).filter(isSource).map(readSource)
const product = sources.filter(({ path }) => path.startsWith('src/') && !isTest(path))
const features = readdirSync(join(root, 'src/features'))

describe('the house', () => {
  it('has nothing at the top but what a newcomer expects', () => {
    const folders = readdirSync(root).filter(
      (name) => statSync(join(root, name)).isDirectory() && !name.startsWith('.'),
    )
    expect(folders.filter((name) => !['node_modules', 'test-results'].includes(name)).sort()).toEqual([
      'prisma',
      'public',
      'src',
      'tests',
    ])
  })

  it('keeps everything in seven rooms', () => {
    const rooms = readdirSync(join(root, 'src')).filter((name) =>
      statSync(join(root, 'src', name)).isDirectory(),
    )
    expect(rooms.sort()).toEqual(['app', 'cli', 'features', 'lib', 'messages', 'server', 'ui'])
  })

  it('names files in kebab-case', () => {
    const odd = product.filter(
      ({ path }) =>
        path.startsWith('src/app/') === false &&
        !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.(ts|tsx|mjs)$/.test(path.split('/').at(-1) ?? ''),
    )
    expect(odd.map(({ path }) => path)).toEqual([])
  })

  it('keeps every file under 300 lines', () => {
    expect(sources.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines}`)).toEqual(
      [],
    )
  })

  it('keeps pages under 60 lines and actions thin', () => {
    const long = product.filter(({ path, lines }) => /src\/app\/.*page\.tsx$/.test(path) && lines > 60)
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
  })

  it('has no any, no silenced checker, nothing unfinished', () => {
    const silenced = /: any\b|as any\b|<any>|@ts-ignore|@ts-expect-error|biome-ignore|\bTODO\b|\bFIXME\b/
    expect(product.filter(({ text }) => silenced.test(text)).map(({ path }) => path)).toEqual([])
  })
})

describe('the audit log', () => {
  it('is searched by every kind of record that an entry is written of, and by no other', () => {
    const written = product.flatMap(({ text }) =>
      [...text.matchAll(/\brecord: '([A-Z]\w+)'/g)].map(([, record]) => record),
    )
    expect([...new Set(written)].sort()).toEqual(AUDITED_RECORDS.toSorted())
  })
})

describe('a feature', () => {
  const vocabulary = /^(schema|rules|policy|figures|queries|commands|actions|jobs)\.ts$/
  const longCommand = /^[a-z]+-[a-z-]+\.ts$/

  it('holds only files of the closed vocabulary, and long commands named by verb and noun', () => {
    const strange = product
      .filter(({ path }) => path.startsWith('src/features/'))
      .map(({ path }) => path.split('/').slice(3))
      .filter(([first = '', ...rest]) =>
        rest.length > 0 ? first !== 'components' : !vocabulary.test(first) && !longCommand.test(first),
      )
    expect(strange).toEqual([])
  })

  it('has an actions file that says "use server" and goes through the one door', () => {
    const actions = product.filter(({ path }) => path.endsWith('/actions.ts'))
    expect(
      actions.filter(({ text }) => !text.trimStart().startsWith("'use server'")).map(({ path }) => path),
    ).toEqual([])
  })

  it('depends on others in one direction only', () => {
    expect(cyclesBetween(features)).toEqual([])
  })

  it('never reaches into the components or actions of another', () => {
    const reaching = edges().filter(
      ({ from, to }) =>
        featureOf(from) &&
        featureOf(to) &&
        featureOf(from) !== featureOf(to) &&
        /\/(components|actions)(\/|\.ts|$)/.test(to),
    )
    expect(reaching).toEqual([])
  })

  it('keeps figures and audit at the end of the line', () => {
    const outward = edges().filter(
      ({ from, to }) =>
        ['figures', 'audit', 'pipeline'].includes(featureOf(from) ?? '') &&
        !['figures', 'audit', 'pipeline', null].includes(featureOf(to)),
    )
    expect(outward).toEqual([])
  })
})

describe('imports', () => {
  const allowed: Record<string, string[]> = {
    app: ['app', 'features', 'ui', 'server', 'lib', 'messages'],
    cli: ['cli', 'features', 'server', 'lib', 'messages', 'prisma'],
    features: ['features', 'ui', 'server', 'lib'],
    ui: ['ui', 'lib'],
    server: ['server', 'lib', 'messages'],
    messages: ['messages', 'lib'],
    lib: ['lib'],
  }

  it('go from app to features, from features to ui and server, and end in lib', () => {
    const wrong = edges().filter(
      ({ from, to }) => allowed[roomOf(from)] && !allowed[roomOf(from)]?.includes(roomOf(to)),
    )
    expect(wrong).toEqual([])
  })

  it('reach the database only from queries, commands, jobs and server', () => {
    const reading = /\/(queries|commands|jobs|[a-z]+-[a-z-]+)\.ts$/
    const wrong = edges().filter(
      ({ from, to }) =>
        /src\/server\/(db|generated\/prisma\/client)/.test(to) &&
        !from.startsWith('src/server/') &&
        !from.startsWith('src/cli/') &&
        !(from.startsWith('src/features/') && !from.includes('/components/') && reading.test(from)),
    )
    expect(wrong).toEqual([])
  })

  it('keep schema, rules, policy and figures free of Next and of the database', () => {
    const pure = product.filter(({ path }) =>
      /src\/features\/[^/]+\/(schema|rules|policy|figures)\.ts$/.test(path),
    )
    const wrong = pure.filter(({ imports }) =>
      imports.some((name) => /^next($|\/)|^next-|@\/server\/(db|generated)|^react/.test(name)),
    )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  it('name no barrel', () => {
    const barrels = product.filter(
      ({ path, text }) => /\/index\.tsx?$/.test(path) || /^export \* from/m.test(text),
    )
    expect(barrels.map(({ path }) => path)).toEqual([])
  })
})

describe('figures', () => {
  it('are never added up over rows in a page, a query or a command', () => {
    const summing = product.filter(
      ({ path, text }) =>
        (/\/(queries|commands)\.ts$/.test(path) || path.startsWith('src/app/')) && /\.reduce\(/.test(text),
    )
    expect(summing.map(({ path }) => path)).toEqual([])
  })
})

describe('today', () => {
  it('is an argument of every rule, never read inside one', () => {
    const reading = product.filter(
      ({ path, text }) =>
        /\/(rules|figures|policy)\.ts$/.test(path) && /new Date\(\)|Date\.now\(\)|\btoday\(\)/.test(text),
    )
    expect(reading.map(({ path }) => path)).toEqual([])
  })
})

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? filesUnder(path) : [path]
  })
}

function isSource(path: string) {
  return /\.(ts|tsx|mjs)$/.test(path) && !path.startsWith(generated)
}

function isTest(path: string) {
  return /\.test\.tsx?$/.test(path)
}

function readSource(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8')
  const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name ?? '')
  return { path, text, imports, lines: text.split('\n').length - 1 }
}

/** Every import of our own files, as paths from the root. */
function edges() {
  return product.flatMap(({ path, imports }) =>
    imports.flatMap((name) => {
      const to = resolved(path, name)
      return to ? [{ from: path, to }] : []
    }),
  )
}

function resolved(from: string, name: string): string | null {
  if (name.startsWith('@/')) return `src/${name.slice(2)}`
  if (!name.startsWith('.')) return null
  return relative(root, normalize(join(root, dirname(from), name)))
}

function roomOf(path: string): string {
  const [top = '', room = ''] = path.split('/')
  return top === 'src' ? room.replace(/\.ts$/, '') : top
}

function featureOf(path: string): string | null {
  const [, room, feature] = path.split('/')
  return room === 'features' ? (feature ?? null) : null
}

function cyclesBetween(names: string[]): string[][] {
  const uses = new Map(names.map((name) => [name, new Set<string>()]))
  for (const { from, to } of edges()) {
    const [user, used] = [featureOf(from), featureOf(to)]
    if (user && used && user !== used) uses.get(user)?.add(used)
  }
  const cycles: string[][] = []
  const walk = (name: string, path: string[]) => {
    if (path.includes(name)) return void cycles.push([...path.slice(path.indexOf(name)), name])
    for (const next of uses.get(name) ?? []) if (cycles.length < 5) walk(next, [...path, name])
  }
  for (const name of names) walk(name, [])
  return cycles
}
