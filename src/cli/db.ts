import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { backUp } from '../server/backup/backup'
import { restore } from '../server/backup/restore'
import { writeMigration } from '../server/migrate/files'
import { migrateDatabase, schemaDrift } from '../server/migrate/migrate'
import { resetDatabase } from '../server/migrate/reset'
import { Obstacle } from '../server/obstacle'
import { settings } from '../server/settings'

const usage = `npm run db -- COMMAND

  migrate              apply the migrations that the database does not have yet
  diff [--name NAME]   print the SQL between migrations and models, exit 1 if any; --name writes it as a migration
  reset --yes          drop everything in the database, migrate, and load the demo area unless DEMO_AREA=no
  seed                 load the demo area into an empty database
  recount              prove the ledger of figures against the records, exit 1 on a difference
  backup FILE          write everything into one file, while the application runs
  restore FILE         read such a file into an empty database`

/** @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { name: { type: 'string' }, yes: { type: 'boolean' } },
  })
  const [command, name] = positionals
  // npm runs scripts in the project's folder; a file name means the folder one stands in.
  const file = name && resolve(process.env.INIT_CWD ?? '.', name)
  const { databaseUrl: url = '' } = settings()
  if (command === 'migrate') return migrate(url)
  if (command === 'diff') return diff(url, values.name)
  if (command === 'reset') return reset(url, values.yes)
  if (command === 'seed') return seed()
  if (command === 'recount') return recount()
  if (command === 'backup' && file) return saveBackup(url, file)
  if (command === 'restore' && file) return loadBackup(url, file)
  throw new Obstacle(usage)
}

async function migrate(url: string): Promise<number> {
  const applied = await migrateDatabase(url)
  console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'Nothing to apply.')
  return 0
}

async function diff(url: string, name: string | undefined): Promise<number> {
  const sql = await schemaDrift(url)
  if (sql === undefined) {
    console.log('No drift: migrations and models agree.')
    return 0
  }
  if (name === undefined) {
    console.log(sql)
    return 1
  }
  console.log(`Written: ${writeMigration(name, sql)}`)
  return 0
}

async function reset(url: string, confirmed: boolean | undefined): Promise<number> {
  if (!confirmed) throw new Obstacle('This deletes every record of the database: add --yes if that is meant.')
  await resetDatabase(url)
  await migrate(url)
  return settings().demoArea === false ? 0 : seed()
}

async function seed(): Promise<number> {
  const { isEmptyDatabase, seedDemoArea } = await import('../../prisma/seed/index')
  if (!(await isEmptyDatabase()))
    throw new Obstacle('The database is not empty: the demo area was not loaded.')
  await seedDemoArea()
  console.log('The demo area is loaded.')
  return 0
}

async function recount(): Promise<number> {
  const { recountLedger } = await import('@/features/figures/recount-ledger')
  const { allContributions } = await import('./contributions')
  const { movements, totals } = await recountLedger(allContributions())
  for (const { figure, recordType, recordId, on, inLedger, inRecords } of movements) {
    console.log(
      `${figure} of ${recordType} ${recordId} on ${on}: ${inLedger} in the ledger, ${inRecords} in the records`,
    )
  }
  for (const { figure, grain, on, kept, inLedger } of totals) {
    console.log(
      `${figure}, total of the ${grain.toLowerCase()} ${on}: ${kept} kept, ${inLedger} in the ledger`,
    )
  }
  const differences = movements.length + totals.length
  console.log(differences === 0 ? 'The ledger equals the records.' : `${differences} differences.`)
  return differences === 0 ? 0 : 1
}

async function saveBackup(url: string, file: string): Promise<number> {
  const { tables, rows } = await backUp(url, file)
  console.log(`Backed up ${rows} rows of ${tables} tables into ${file}`)
  return 0
}

async function loadBackup(url: string, file: string): Promise<number> {
  const { tables, rows } = await restore(url, file)
  console.log(`Restored ${rows} rows of ${tables} tables; every count and checksum is equal.`)
  return 0
}
