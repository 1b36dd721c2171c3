import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const patienceMs = 15_000

/**
 * After a server was killed, waits for its last processes and removes its pid file where it would stop a new start: in a
 * container a dead process may keep its number for ever, and PostgreSQL takes that for a living server. Only for the
 * holder of the folder's lock; elsewhere than on Linux PostgreSQL's own judgement stands.
 */
export async function clearLeftovers(folder: string): Promise<void> {
  const pidFile = join(folder, 'postmaster.pid')
  if (process.platform !== 'linux' || !existsSync(pidFile)) return
  const end = Date.now() + patienceMs
  while (isInUse(realpathSync(folder)) && Date.now() < end) await setTimeout(50)
  if (!isInUse(realpathSync(folder))) rmSync(pidFile, { force: true })
}

/** A process number left from before a reboot may belong to something else by now; that one must not be stopped. */
export function isLivingServer(pid: number): boolean {
  if (!(pid > 0)) return false
  if (process.platform !== 'linux') return isAlive(pid)
  const commandLine = `/proc/${pid}/cmdline`
  return existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes('postgres')
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Every process of a server stands in its data folder. */
function isInUse(folder: string): boolean {
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && placeOf(name) === folder)
}

function placeOf(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}
