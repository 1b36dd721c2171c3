import { spawn } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { tsImport } from 'tsx/esm/api'
import { fingerprint, isStamped, stamp } from './fingerprint.mjs'
import { projectRoot } from './project.mjs'

const built = join(projectRoot, '.next')
const stampFile = join(built, 'sources')
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
  const turn = await waitForFolder(built, signal)
  try {
    const paths = sources.map((path) => join(projectRoot, path))
    const current = fingerprint(paths, { skip: /\.test\.tsx?$|\/src\/cli\// })
    if (isStamped(stampFile, current)) return
    removeLastBuild()
    console.log('Building the application (about half a minute, when sources changed)…')
    await runNextBuild(signal)
    stamp(stampFile, current)
  } finally {
    await turn.release()
  }
}

// A build over the last one has left pages that ask for a file of it which is gone. What `npm run dev` keeps stays.
function removeLastBuild() {
  for (const name of readdirSync(built)) {
    if (name !== 'dev') rmSync(join(built, name), { recursive: true, force: true })
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
