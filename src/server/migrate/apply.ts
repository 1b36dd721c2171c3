import { Obstacle } from '../obstacle'
import { type SchemaEngine, withSchemaEngine } from './engine'
import { listMigrations, noFilter } from './files'

/**
 * Brings the database to this code's migrations, written down in `_prisma_migrations` as `prisma migrate deploy` does.
 * Run it in a child process (migrate/run.ts). Throws an Obstacle when the database is newer than the code, when an
 * applied migration was edited, or when one failed.
 * @param names only these; all when empty
 * @returns the names of the migrations applied now
 */
export function applyMigrations(url: string, names: string[]): Promise<string[]> {
  return withSchemaEngine(url, async (engine) => {
    const migrationsList = listMigrations(names)
    const found = await engine.diagnoseMigrationHistory({
      migrationsList,
      filters: noFilter,
      optInToShadowDatabase: false,
    })
    refuseForeignHistory(found)
    try {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilter })
      return appliedMigrationNames
    } catch (error) {
      throw await putBack(engine, error)
    }
  })
}

/** PostgreSQL undid the failed script as a whole; noting that lets a corrected version of it be applied later. */
async function putBack(engine: SchemaEngine, failure: unknown): Promise<Obstacle> {
  const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
    migrationsList: listMigrations(),
    filters: noFilter,
    optInToShadowDatabase: false,
  })
  for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName })
  const reason =
    /(?:Database error:\n|querying the database: )(.*)/.exec(String(failure))?.[1] ?? String(failure)
  return new Obstacle(
    `The migration ${failedMigrationNames[0]} failed and was undone; the data is as before: ${reason}`,
  )
}

type Found = {
  failedMigrationNames: string[]
  editedMigrationNames: string[]
  history: { diagnostic: string; unpersistedMigrationNames?: string[] } | null
}

function refuseForeignHistory({ failedMigrationNames, editedMigrationNames, history }: Found): void {
  const unknown = history?.unpersistedMigrationNames ?? []
  if (unknown.length > 0) {
    throw new Obstacle(
      `The database is newer than this code: it has the migration ${unknown.at(-1)}, which this code does not know. Start the newer version.`,
    )
  }
  if (failedMigrationNames.length > 0) {
    throw new Obstacle(
      `The migration ${failedMigrationNames[0]} failed earlier and was left half done: restore the backup taken before it, or repair it and run "npx prisma migrate resolve".`,
    )
  }
  if (editedMigrationNames.length > 0) {
    throw new Obstacle(
      `The migration ${editedMigrationNames[0]} was edited after it had been applied: put the original back and add a new one.`,
    )
  }
}
