import { createHash } from 'node:crypto'
import type { Actor } from '@/lib/actor'
import { fieldProblems } from '@/lib/inputs'
import type { FieldProblem } from '@/lib/outcome'
import { problemResponse, refusalResponse } from '@/server/api-problem'
import type { Operation } from '@/server/operation'
import { describeProblem } from '@/server/problem'
import { findActorByToken } from '@/server/token'

const LONGEST_BODY = 1_048_576
const LONGEST_KEY = 200

/** The door of the HTTP API: bearer token, scope, strict input, then the same query or command as the browser's. */
export async function answerOperation(request: Request, operations: Operation[]): Promise<Response> {
  try {
    const actor = await findBearer(request)
    if (!actor) return problemResponse(request, { code: 'unauthenticated' })
    const found = findOperation(request, operations)
    if (!found) return problemResponse(request, { code: 'notFound' })
    if (request.method !== 'GET' && actor.tokenScope !== 'WRITE')
      return problemResponse(request, { code: 'forbidden' })
    return await runOperation(request, actor, found)
  } catch (error) {
    return problemResponse(request, describeProblem(error))
  }
}

type Found = { operation: Operation; params: Record<string, string> }

async function runOperation(request: Request, actor: Actor, { operation, params }: Found): Promise<Response> {
  const text = request.method === 'GET' ? '' : await readText(request)
  if (text === null) return problemResponse(request, { code: 'bodyTooLarge' })
  const { input, problems } = readInput(request, operation, params, text)
  const read = operation.input.safeParse(input)
  const fields = [...problems, ...(read.success ? [] : fieldProblems(read.error))]
  if (!read.success || fields.length > 0) return problemResponse(request, { code: 'invalid', fields })
  const outcome = await operation.run({ ...actor, ...idempotencyOf(request, text) }, read.data)
  if (!outcome.ok) return refusalResponse(request, outcome.refusal)
  return Response.json(jsonOf(outcome.value), {
    status: operation.status,
    headers: { 'Cache-Control': 'no-store' },
  })
}

/** The body; null when it is too long, and then no more of it is read. */
async function readText({ body }: Request): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  for (const reader = body?.getReader(); reader; ) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.byteLength
    if (length > LONGEST_BODY) return null
    chunks.push(value)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

async function findBearer(request: Request): Promise<Actor | null> {
  const [, token] = /^Bearer (\S{1,200})$/.exec(request.headers.get('authorization') ?? '') ?? []
  return token ? findActorByToken(token) : null
}

function findOperation(request: Request, operations: Operation[]): Found | null {
  const path = new URL(request.url).pathname.replace(/^\/api\/v1/, '')
  for (const operation of operations) {
    const params = operation.method === request.method ? matchPath(operation.path, path) : null
    if (params) return { operation, params }
  }
  return null
}

function matchPath(pattern: string, path: string): Record<string, string> | null {
  const [wanted, given] = [pattern.split('/'), path.split('/')]
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? ''
    const [, name] = /^\{(\w+)\}$/.exec(part) ?? []
    if (name) params[name] = decodedPart(value)
    else if (part !== value) return null
  }
  return params
}

function decodedPart(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** Path, query or body, and If-Match, as one input; a field that the path gives may not be given again. */
function readInput(request: Request, operation: Operation, params: Record<string, string>, text: string) {
  const problems: FieldProblem[] = []
  const given = request.method === 'GET' ? readQuery(request, problems) : readBody(text, problems)
  const bound = Object.entries(params).map(([name, value]) => [operation.bind[name] ?? name, value] as const)
  for (const [field] of bound) {
    if (given && field in given) problems.push({ path: field, code: 'unknownField', params: { field } })
  }
  const version = operation.versioned ? versionOf(request, problems) : {}
  const key = request.headers.get('idempotency-key') ?? ''
  if (key.length > LONGEST_KEY) {
    problems.push({ path: 'Idempotency-Key', code: 'tooLong', params: { max: LONGEST_KEY } })
  }
  return { input: { ...given, ...Object.fromEntries(bound), ...version }, problems }
}

function readQuery(request: Request, problems: FieldProblem[]): Record<string, unknown> {
  const query: Record<string, unknown> = {}
  for (const [name, value] of new URL(request.url).searchParams) {
    if (Object.hasOwn(query, name)) problems.push({ path: name, code: 'invalid' })
    query[name] = value
  }
  return query
}

function readBody(text: string, problems: FieldProblem[]): Record<string, unknown> {
  if (text.trim() === '') return {}
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null && !Array.isArray(body))
      return body as Record<string, unknown>
  } catch {
    // Said below, together with JSON that is no object.
  }
  problems.push({ path: '', code: 'notJson' })
  return {}
}

function versionOf(request: Request, problems: FieldProblem[]): { version?: number } {
  const [, version] = /^(?:W\/)?"?(\d{1,9})"?$/.exec(request.headers.get('if-match') ?? '') ?? []
  if (version) return { version: Number(version) }
  problems.push({ path: 'If-Match', code: 'ifMatchMissing' })
  return { version: 1 }
}

function idempotencyOf(request: Request, text: string): Pick<Actor, 'idempotency'> {
  const key = request.headers.get('idempotency-key')
  if (!key || request.method === 'GET') return {}
  const { pathname } = new URL(request.url)
  const requestHash = createHash('sha256').update([request.method, pathname, text].join('\n')).digest('hex')
  return { idempotency: { key, requestHash } }
}

const YUAN_FIELDS = new Set(['amount', 'size', 'intendedAmount', 'signedAmount', 'countedAmount', 'worth'])

/** Yuan as integers in fields that end in `Yuan`; moments in ISO 8601, calendar dates as YYYY-MM-DD. */
export function jsonOf(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (Array.isArray(value)) return value.map(jsonOf)
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return value ?? null
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) =>
      part === undefined ? [] : [[jsonName(name, part), jsonOf(part)]],
    ),
  )
}

function jsonName(name: string, value: unknown): string {
  const isYuan = YUAN_FIELDS.has(name) && (typeof value === 'bigint' || value === null)
  return isYuan ? `${name}Yuan` : name
}
