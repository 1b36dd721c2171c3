import { withSchemaEngine } from './engine'
import { listMigrations, listModelFiles, noFilter } from './files'

/** The SQL that would bring the migrations to the models; undefined when they agree. Changes nothing in `url`. */
export function findDrift(url: string): Promise<string | undefined> {
  return withSchemaEngine(url, async (engine) => {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...listMigrations() },
      to: { tag: 'schemaDatamodel', files: listModelFiles() },
      script: true,
      exitCode: true,
      filters: noFilter,
    })
    return exitCode === 2 ? (stdout ?? '') : undefined
  })
}
