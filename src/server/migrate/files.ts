import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = process.cwd()
const migrationsFolder = join(root, 'prisma/migrations')
const lockfileText =
  '# Written by `npm run db -- diff --name`; names the only database of the project.\nprovider = "postgresql"\n'

export const noFilter = { externalTables: [], externalEnums: [] }

/** The migrations of this code, oldest first; `only` narrows them when it names any. */
export function listMigrations(only: string[] = []) {
  const all = existsSync(migrationsFolder)
    ? readdirSync(migrationsFolder).filter((name) =>
        existsSync(join(migrationsFolder, name, 'migration.sql')),
      )
    : []
  const names = only.length > 0 ? all.filter((name) => only.includes(name)) : all
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: lockfileText },
    shadowDbInitScript: '',
    migrationDirectories: names.sort().map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  }
}

/** The models of this code: prisma/schema.prisma and everything in prisma/models. */
export function listModelFiles() {
  const files = [join(root, 'prisma/schema.prisma'), ...filesUnder(join(root, 'prisma/models'))]
  return files
    .filter(existsSync)
    .map((path) => ({ path: relative(root, path), content: readFileSync(path, 'utf8') }))
}

/** @returns the path of the new migration, relative to the project */
export function writeMigration(name: string, sql: string, now = new Date()): string {
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(migrationsFolder, `${stamp}_${name.replace(/[^a-z0-9]+/gi, '_').toLowerCase()}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), sql)
  const lockfile = join(migrationsFolder, 'migration_lock.toml')
  if (!existsSync(lockfile)) writeFileSync(lockfile, lockfileText)
  return relative(root, join(folder, 'migration.sql'))
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name)
      if (statSync(path).isDirectory()) return filesUnder(path)
      return name.endsWith('.prisma') ? [path] : []
    })
}
