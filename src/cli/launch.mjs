import { tsImport } from 'tsx/esm/api'
import { buildApp } from './build.mjs'
import { explainFailure } from './explain-failure.mjs'
import { generateClient } from './generate.mjs'
import { openDoor } from './serve.mjs'

/**
 * Brings everything up in this one process, in the order in which a failure is cheapest to tell, and takes it down
 * in the opposite order.
 * @param {{ dev: boolean }} options
 */
export async function launch({ dev }) {
  const closing = stopOnSignals()
  try {
    const { settings } = await load('../server/settings.ts')
    const { openDatabase } = await load('./open-database.ts')
    const { host, port, trustedProxies } = settings()
    const door = await openDoor({ host, port })
    closing.push(() => door.close())
    const database = await openDatabase({ port: door.port })
    closing.push(() => database.close())
    generateClient()
    if (!dev) await buildApp()
    await database.fill()
    await door.attach(dev, trustedProxies)
    console.log(await database.greeting())
  } catch (error) {
    explainFailure(error)
    await closeAll(closing)
    process.exit()
  }
}

/** @param {string} path */
function load(path) {
  return tsImport(path, import.meta.url)
}

/** @returns {(() => Promise<void>)[]} what to close, filled while starting */
function stopOnSignals() {
  /** @type {(() => Promise<void>)[]} */
  const closing = []
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, async () => {
      console.log('Stopping…')
      await closeAll(closing)
      process.exit(0)
    })
  }
  return closing
}

/** @param {(() => Promise<void>)[]} closing */
async function closeAll(closing) {
  for (const close of closing.splice(0).reverse()) await close().catch(explainFailure)
}
