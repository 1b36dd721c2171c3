import { execFileSync, spawnSync } from 'node:child_process'

export type SystemAccount = { uid: number; gid: number }

/** PostgreSQL refuses to run as root: there it runs as the system account `postgres`, made when missing. */
export function databaseAccount(): SystemAccount | undefined {
  if (process.getuid?.() !== 0) return undefined
  return findAccount() ?? makeAccount()
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
  throw new Error(
    'PostgreSQL cannot run as root and the system account "postgres" could not be made; run as an ordinary user.',
  )
}
