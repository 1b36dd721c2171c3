import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { tsImport } from 'tsx/esm/api'
import { fingerprint, isStamped, stamp } from './fingerprint.mjs'
import { projectRoot } from './project.mjs'

const stampFile = join(projectRoot, '.next/sources')
const sources = [
  'src',
  'public',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]

/**
 * Builds the application, or does nothing when its sources are those of the last build.
 * @param {AbortSignal} signal stops the build
 */
export async function buildApp(signal) {
  const { waitForFolder } = await tsImport('../server/postgres/lock.ts', import.meta.url)
  // Two copies started side by side on two data folders share this one build.
  const turn = await waitForFolder(join(projectRoot, '.next'), signal)
  try {
    const paths = sources.map((path) => join(projectRoot, path))
    const current = fingerprint(paths, { skip: /\.test\.tsx?$|\/src\/cli\// })
    if (isStamped(stampFile, current)) return
    rmSync(stampFile, { force: true })
    console.log('Building the application (about half a minute, when sources changed)…')
    await runNextBuild(signal)
    stamp(stampFile, current)
  } finally {
    await turn.release()
  }
}

/** @param {AbortSignal} signal @returns {Promise<void>} */
function runNextBuild(signal) {
  const build = spawn(process.execPath, [join(projectRoot, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: projectRoot,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  })
  let output = ''
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (text) => (output += text))
  return new Promise((resolve, reject) => {
    build.once('error', reject)
    build.once('close', (code) => {
      if (code === 0) resolve()
      else
        reject(
          Object.assign(new Error(`The application could not be built:\n${output}`), { name: 'Obstacle' }),
        )
    })
  })
}
