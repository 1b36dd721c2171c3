import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import pg from 'pg'
import { fingerprintOf } from '@/server/secrets'
import * as SQL from './floor-sql'
import { entityId, officerId } from './world'

// The least that an answer can cost: node:http, one pool, prepared statements by hand, nothing checked but the token.
const pool = new pg.Pool({ connectionString: process.argv[2], max: 20, application_name: 'floor' })

type Door = (url: URL, request: IncomingMessage) => Promise<string>

const doors: Record<string, Door> = {
  '/list': (url) => answer('list', SQL.LIST, [url.searchParams.get('holder'), url.searchParams.get('stage')]),
  '/search': (url) => answer('search', SQL.SEARCH, [url.searchParams.get('q')]),
  '/search-by-pieces': (url) => answer('pieces', SQL.SEARCH_BY_PIECES, [url.searchParams.get('q')]),
  '/by-force': (url) => answer('force', SQL.BY_FORCE, [url.searchParams.get('asOf')]),
  '/by-month': (url) => answer('month', SQL.BY_MONTH, [url.searchParams.get('asOf')]),
  '/by-stage': () => answer('stage', SQL.BY_STAGE, []),
  '/open': (url) => answer('open', SQL.OPEN, [url.searchParams.get('id')]),
  '/log': (_, request) => log(request),
}

const server = createServer((request, response) => {
  reply(request, response).catch((error) => response.writeHead(500).end(String(error)))
})
server.listen(0, '127.0.0.1', () => process.send?.(server.address()))

async function reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://floor')
  const token = request.headers.authorization?.slice('Bearer '.length) ?? ''
  const { rowCount } = await pool.query({ name: 'token', text: SQL.TOKEN, values: [fingerprintOf(token)] })
  const door = doors[url.pathname]
  if (rowCount === 0 || !door) return void response.writeHead(rowCount === 0 ? 401 : 404).end()
  const body = await door(url, request)
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

async function answer(name: string, text: string, values: unknown[]): Promise<string> {
  const { rows } = await pool.query<{ answer: string }>({ name, text, values })
  return rows[0]?.answer ?? 'null'
}

async function log(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const { enterprise, projectName, intendedAmountYuan } = JSON.parse(Buffer.concat(chunks).toString())
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query({ name: 'lock', text: SQL.LOCK, values: [enterprise.name] })
    const there = await client.query({ name: 'duplicate', text: SQL.DUPLICATE, values: [enterprise.name] })
    if (there.rowCount) throw new Error('a duplicate')
    const values = [enterprise.name, projectName, entityId(0), officerId(0), intendedAmountYuan]
    const { rows } = await client.query<{ answer: string }>({ name: 'log', text: SQL.LOG, values })
    await client.query('commit')
    return rows[0]?.answer ?? 'null'
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
