import { tsImport } from 'tsx/esm/api'
import { buildApp } from './build.mjs'
import { explainFailure } from './explain-failure.mjs'
import { generateClient } from './generate.mjs'
import { openDoor } from './serve.mjs'

/**
 * Brings everything up in this one process, in the order in which a failure is cheapest to tell; takes it down in the
 * opposite order when a signal comes or a step fails.
 * @param {{ dev: boolean }} options
 */
export async function launch({ dev }) {
  speakEvenUnheard()
  const stop = stopSignal()
  /** @type {(() => Promise<void>)[]} */
  const closing = []
  try {
    const { settings } = await load('../server/settings.ts')
    const { openDatabase } = await load('./open-database.ts')
    const { host, port, trustedProxies } = settings()
    const door = await openDoor({ host, port })
    closing.push(() => door.close())
    const database = await openDatabase({ port: door.port })
    closing.push(() => database.close())
    const prepare = [generateClient, ...(dev ? [] : [buildApp]), database.fill]
    for (const step of prepare) {
      stop.throwIfAborted()
      await step(stop)
    }
    // Asked for before Next loads its pages at one go: on a busy machine a connection would time out meanwhile.
    const greeting = await database.greeting()
    stop.throwIfAborted()
    // From here on there are requests under way, which end before their database does.
    closing.push(() => door.close())
    await door.attach(dev, trustedProxies)
    console.log(greeting)
    await Promise.race([aborted(stop), database.watch()])
  } catch (error) {
    if (!stop.aborted) explainFailure(error)
  }
  for (const close of closing.reverse()) await close().catch(explainFailure)
  process.exit()
}

/** Whoever read what we say may have gone: no reason to stop, and none to complain to nobody of it for ever. */
function speakEvenUnheard() {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}

/** @param {string} path */
function load(path) {
  return tsImport(path, import.meta.url)
}

/** @returns {AbortSignal} aborted by Ctrl-C, SIGTERM, a closed terminal or the end of npm */
function stopSignal() {
  const stopping = new AbortController()
  const stop = () => {
    if (!stopping.signal.aborted) console.log('Stopping…')
    stopping.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  stopWithNpm()
  return stopping.signal
}

/** npm hands a SIGTERM on to its shell only, which dies of it without a word to us: everybody here is told then. */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 200)
  watch.unref()
}

/** @param {AbortSignal} signal @returns {Promise<void>} */
function aborted(signal) {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
