import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Obstacle } from '../obstacle'

export type SystemAccount = { uid: number; gid: number }

/** PostgreSQL refuses to run as root: there it runs as the system account `postgres`, made when missing. */
export function databaseAccount(): SystemAccount | undefined {
  if (process.getuid?.() !== 0) return undefined
  return findAccount() ?? makeAccount()
}

/**
 * How to run a PostgreSQL program so that it is not root and yet reaches the given paths. Under a closed folder, such as
 * root's home, the account gets the one right to pass through it.
 */
export function asDatabaseAccount(command: string, args: string[], paths: string[]) {
  const account = databaseAccount()
  const closed = account && paths.map((path) => closedFolder(path, account)).find(Boolean)
  if (!closed) return { command, args, account }
  if (spawnSync('setpriv', ['--version']).status !== 0) {
    throw new Obstacle(
      `PostgreSQL cannot run as root, and its own account may not enter ${closed}: move the project or run as an ordinary user.`,
    )
  }
  const { uid, gid } = account
  // Without the last one, access(2) would still look at the account alone.
  const rights = [
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
    '--securebits=+no_setuid_fixup',
  ]
  return { command: 'setpriv', args: [`--reuid=${uid}`, `--regid=${gid}`, ...rights, '--', command, ...args] }
}

function closedFolder(path: string, { uid }: SystemAccount): string | undefined {
  const folder = dirname(path)
  if (folder === path) return undefined
  const open = !existsSync(folder) || statSync(folder).uid === uid || (statSync(folder).mode & 0o001) !== 0
  return open ? closedFolder(folder, { uid, gid: 0 }) : folder
}

function findAccount(): SystemAccount | undefined {
  const uid = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' })
  const gid = spawnSync('id', ['-g', 'postgres'], { encoding: 'utf8' })
  if (uid.status !== 0 || gid.status !== 0) return undefined
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

function makeAccount(): SystemAccount {
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']],
    ['adduser', ['-S', '-D', '-H', 'postgres']],
  ]
  for (const [command, args] of attempts) {
    try {
      execFileSync(command, args, { stdio: 'ignore' })
    } catch {
      // The next command is the one of another distribution.
    }
    const account = findAccount()
    if (account) return account
  }
  throw new Obstacle(
    'PostgreSQL cannot run as root and the system account "postgres" could not be made; run as an ordinary user.',
  )
}
