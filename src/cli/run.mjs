import { loadEnvironment } from './environment.mjs'

const doors = ['db', 'user', 'token']

await main(process.argv[2] ?? '', process.argv.slice(3))

/**
 * Runs src/cli/NAME.ts: `npm run db -- migrate` is `node src/cli/run.mjs db migrate`.
 * @param {string} name @param {string[]} args
 */
async function main(name, args) {
  loadEnvironment()
  try {
    if (!doors.includes(name)) throw new Error(`There is no command ${name}; there are ${doors.join(', ')}.`)
    const { generateClient } = await import('./generate.mjs')
    generateClient()
    const { register } = await import('tsx/esm/api')
    register()
    const { withDatabase } = await import('../server/postgres/with-database.ts')
    // The database client takes its address when it is loaded, so the command is loaded when the address is known.
    process.exitCode = await withDatabase(async () => (await import(`./${name}.ts`)).run(args))
  } catch (error) {
    const { explainFailure } = await import('./explain-failure.mjs')
    explainFailure(error)
  }
  // The schema engine and the database client keep timers of their own.
  process.exit()
}
