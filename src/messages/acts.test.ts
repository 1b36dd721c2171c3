import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MoveAct } from '@/server/generated/prisma/enums'
import { loadMessages, type Messages } from './load'

const FOLDERS = ['src/features', 'src/server', 'src/cli', 'prisma/seed']

for (const locale of ['zh-CN', 'en'])
  test(`the audit log has words for everything that is done, in ${locale}`, async () => {
    const { acts } = await loadMessages(locale)
    const done = await actsInTheCode()
    expect(done.length).toBeGreaterThan(60)
    expect(done.filter((act) => typeof wordsOf(acts, act) !== 'string')).toEqual([])
  })

async function actsInTheCode(): Promise<string[]> {
  const sources = await Promise.all(FOLDERS.map(sourcesIn))
  const written = sources.flat().flatMap((source) => [...literalActs(source), ...composedActs(source)])
  const moves = Object.values(MoveAct).map((act) => `project.${act.toLowerCase()}`)
  return [...new Set([...written, ...moves])].sort()
}

async function sourcesIn(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true })
  const code = files.filter((file) => file.endsWith('.ts') && !/\.test\.ts$|generated/.test(file))
  return Promise.all(code.map((file) => readFile(join(folder, file), 'utf8')))
}

/** act: 'signings.record', and both of act: joined ? 'project.addCollaborator' : 'project.removeCollaborator'. */
function literalActs(source: string): string[] {
  return [...source.matchAll(/\bact: .*/g)].flatMap(([line]) => line.match(/(?<=')[\w-]+\.\w+(?=')/g) ?? [])
}

/** act: `project.${ACTS[outcome]}`, with what the file's ACTS hold. */
function composedActs(source: string): string[] {
  const noun = /\bact: `([\w-]+)\.\$\{ACTS\[/.exec(source)?.[1]
  const verbs = /\bconst ACTS\b[^{]*\{([^}]*)\}/.exec(source)?.[1]?.match(/(?<=')\w+(?=')/g)
  return noun && verbs ? verbs.map((verb) => `${noun}.${verb}`) : []
}

function wordsOf(acts: string | Messages | undefined, act: string) {
  return act
    .split('.')
    .reduce<string | Messages | undefined>(
      (inner, name) => (typeof inner === 'object' ? inner[name] : undefined),
      acts,
    )
}
