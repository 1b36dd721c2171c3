import { createServer } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { projectRoot } from './project.mjs'

/**
 * @typedef {typeof globalThis & { zhaoshangApiDoor?: import('../server/api-door').ApiDoor, zhaoshangDb?: { pool: import('pg').Pool } }} BuiltApp
 * @typedef {{ port: number, attach(dev: boolean, trustedProxies: number): Promise<void>, close(): Promise<void> }} Door
 */

/**
 * Takes the port at once, so that a taken one is told before anything else is started; until `attach` has Next ready,
 * visitors read that the application is starting.
 * @param {{ host: string, port: number }} at
 * @returns {Promise<Door>}
 */
export async function openDoor({ host, port }) {
  /** @type {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void} */
  let answer = (_, response) => {
    response.writeHead(503, { 'retry-after': '5' }).end('Zhaoshang is starting.')
  }
  const server = createServer((request, response) => answer(request, response))
  const taken = await listen(server, host, port)
  /** @type {ReturnType<typeof import('next').default> | undefined} */
  let app
  /** @type {Promise<void> | undefined} */
  let closed
  const closeAll = async () => {
    await closeGently(server)
    await app?.close()
    await endConnections()
  }
  return {
    port: taken,
    async attach(dev, trustedProxies) {
      const { default: next } = await import('next')
      app = next({ dev, dir: projectRoot, hostname: host, port: taken })
      await app.prepare()
      const nextAnswers = app.getRequestHandler()
      const nextUpgrades = app.getUpgradeHandler()
      answer = (request, response) => {
        request.headers['x-client-address'] = clientAddress(request, trustedProxies)
        // A build has its own door for the API; while developing, Next loads what was just edited.
        const apiAnswers = dev ? undefined : /** @type {BuiltApp} */ (globalThis).zhaoshangApiDoor
        if (!apiAnswers?.(request, response)) nextAnswers(request, response)
      }
      if (dev) server.on('upgrade', (request, socket, head) => nextUpgrades(request, socket, head))
    },
    close() {
      closed ??= closeAll()
      return closed
    },
  }
}

/**
 * @param {import('node:http').Server} server @param {string} host @param {number} port
 * @returns {Promise<number>}
 */
function listen(server, host, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      const message =
        error.code === 'EADDRINUSE'
          ? `Port ${port} is taken by another program: stop that one or choose another, as in PORT=${port + 1} npm start.`
          : `Port ${port} at ${host} cannot be used: ${error.message}.`
      reject(Object.assign(new Error(message), { name: 'Obstacle' }))
    })
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

/**
 * Who is asking: the other end of the connection, or what the nearest trusted proxy wrote down. A sender can put
 * anything in front of that, so the list is read from its end.
 * @param {import('node:http').IncomingMessage} request @param {number} trustedProxies
 */
function clientAddress(request, trustedProxies) {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',')
  const named = trustedProxies > 0 ? forwarded.at(-trustedProxies)?.trim() : undefined
  return named || request.socket.remoteAddress || 'unknown'
}

/**
 * Lets the requests that are under way finish, for at most five seconds.
 * @param {import('node:http').Server} server
 * @returns {Promise<void>}
 */
function closeGently(server) {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    globalThis.setTimeout(() => server.closeAllConnections(), 5000).unref()
  })
}

/**
 * The application's own, before its database goes: each would be cut, and complain of it at the terminal. What is still
 * at work after two seconds is cut all the same.
 */
async function endConnections() {
  const { zhaoshangDb } = /** @type {BuiltApp} */ (globalThis)
  await Promise.race([zhaoshangDb?.pool.end(), setTimeout(2000)])
}
