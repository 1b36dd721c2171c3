import { Agent, request } from 'node:http'
import type { Sent } from './calls'

export type Asked = { status: number; body: string; milliseconds: number }

/** Connections that stay open, as a client of the API would keep them. */
export function clientsOf(count: number): Agent {
  return new Agent({ keepAlive: true, maxSockets: count })
}

/** One request, timed from sending it to the last byte of the answer. */
export function ask(address: string, { path, token, body }: Sent, agent: Agent): Promise<Asked> {
  const { hostname, port } = new URL(address)
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } : {}),
  }
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, path, method: body ? 'POST' : 'GET', headers, agent },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(chunks).toString(),
            milliseconds: performance.now() - start,
          }),
        )
      },
    )
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // The server had closed a connection that lay idle while the other side was asked.
      if (sent.reusedSocket && error.code === 'ECONNRESET')
        resolve(ask(address, { path, token, body }, agent))
      else reject(error)
    })
    sent.end(body)
  })
}

/** The same, where any answer but a good one ends the run. */
export async function askWell(address: string, sent: Sent, agent: Agent): Promise<Asked> {
  const asked = await ask(address, sent, agent)
  if (asked.status >= 300)
    throw new Error(`${sent.path} answered ${asked.status}: ${asked.body.slice(0, 300)}`)
  return asked
}
