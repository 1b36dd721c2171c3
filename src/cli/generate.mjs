import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fingerprint, isStamped, stamp } from './fingerprint.mjs'
import { projectRoot } from './project.mjs'

const generated = join(projectRoot, 'src/server/generated/prisma')

/** Makes the typed database client from the models, or does nothing when they are unchanged. */
export function generateClient() {
  const sources = ['prisma/schema.prisma', 'prisma/models', 'node_modules/prisma/package.json']
  const current = fingerprint(sources.map((path) => join(projectRoot, path)))
  const stampFile = join(generated, '.stamp')
  if (isStamped(stampFile, current)) return
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectRoot, 'node_modules/prisma/build/index.js'), 'generate'],
    {
      cwd: projectRoot,
      encoding: 'utf8',
      // Any existing file keeps Prisma from downloading an engine that generating does not use.
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    },
  )
  if (status !== 0) throw new Error(`The database client could not be generated:\n${stdout}${stderr}`)
  stamp(stampFile, current)
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href) {
  try {
    generateClient()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
