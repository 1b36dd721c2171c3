import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project.mjs'

/** Installs the packages of package-lock.json, or does nothing when they are there. Needs nothing but Node. */
export function installPackages() {
  refuseOldNode()
  if (isInstalled()) return
  console.log('Installing packages (about a minute, once)…')
  const npm = process.env.npm_execpath
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []]
  const { status, error, stdout, stderr } = spawnSync(
    command,
    [...args, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: projectRoot, encoding: 'utf8', shell: !npm && process.platform === 'win32' },
  )
  if (status === 0) return
  console.error(`The packages could not be installed:\n${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}`)
  process.exit(1)
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Zhaoshang needs Node 20.19 or newer; this is ${process.version}.`)
  process.exit(1)
}

/** npm writes down what it installed last of all; the lock may name packages of other platforms besides. */
export function isInstalled() {
  const wanted = readPackages(join(projectRoot, 'package-lock.json'))
  const present = readPackages(join(projectRoot, 'node_modules/.package-lock.json'))
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  )
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {}
}
