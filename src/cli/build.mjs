import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
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

/** Builds the application, or does nothing when its sources are those of the last build. */
export async function buildApp() {
  const current = fingerprint(
    sources.map((path) => join(projectRoot, path)),
    { skip: /\.test\.tsx?$|\/src\/cli\// },
  )
  if (isStamped(stampFile, current)) return
  rmSync(stampFile, { force: true })
  console.log('Building the application (about half a minute, when sources changed)…')
  await runNextBuild()
  stamp(stampFile, current)
}

/** @returns {Promise<void>} */
function runNextBuild() {
  const build = spawn(process.execPath, [join(projectRoot, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: projectRoot,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stopBuild = () => build.kill()
  process.once('exit', stopBuild)
  let output = ''
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (text) => (output += text))
  return new Promise((resolve, reject) => {
    build.once('close', (code) => {
      process.off('exit', stopBuild)
      if (code === 0) resolve()
      else
        reject(
          Object.assign(new Error(`The application could not be built:\n${output}`), { name: 'Obstacle' }),
        )
    })
  })
}
