import { z } from 'zod'
import type { Say } from '@/messages/translate'
import type { Operation } from '@/server/operation'

type Schema = {
  type?: string
  properties?: Record<string, unknown>
  required?: string[]
  [key: string]: unknown
}
type Parameter = {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  schema: unknown
  description?: string
}

/** The OpenAPI 3.1 description of the API, made from the very schemas that read its requests. */
export function describeApi(operations: Operation[], address: string, say: Say) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: describeCall(operation, say),
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: say('api.title'), version: '1', description: say('api.description') },
    servers: [{ url: `${address}/api/v1` }],
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: problemSchema },
    },
  }
}

function describeCall(operation: Operation, say: Say) {
  const { schema, parameters } = separate(operation)
  const isRead = operation.method === 'GET'
  const query = isRead ? parametersOf(schema, 'query') : []
  return {
    operationId: operation.summary,
    summary: say(`api.operations.${operation.summary}`),
    parameters: [...parameters, ...query, ...headersOf(operation, say)],
    ...(isRead ? {} : { requestBody: { required: true, content: { 'application/json': { schema } } } }),
    responses: {
      [operation.status]: {
        description: say('api.done'),
        content: { 'application/json': { schema: { type: 'object' } } },
      },
      default: {
        description: say('api.problem'),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

/** The input without what the path and If-Match carry. */
function separate({ input, path, bind, versioned }: Operation): { schema: Schema; parameters: Parameter[] } {
  const schema = z.toJSONSchema(input, {
    io: 'input',
    unrepresentable: 'any',
    override: describeBigInt,
  }) as Schema
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
  const taken = [...names.map((name) => bind[name] ?? name), ...(versioned ? ['version'] : [])]
  const properties = Object.fromEntries(
    Object.entries(schema.properties ?? {}).filter(([name]) => !taken.includes(name)),
  )
  const required = schema.required?.filter((name) => !taken.includes(name))
  const parameters = names.map((name) => ({
    name,
    in: 'path' as const,
    required: true,
    schema: schema.properties?.[bind[name] ?? name] ?? { type: 'string' },
  }))
  const { $schema: _, ...rest } = schema
  return {
    schema: { ...rest, properties, ...(required?.length ? { required } : { required: undefined }) },
    parameters,
  }
}

function describeBigInt({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: object }) {
  if (zodSchema._zod.def.type === 'bigint') Object.assign(jsonSchema, { type: 'integer', format: 'int64' })
}

function parametersOf(schema: Schema, place: Parameter['in']): Parameter[] {
  return Object.entries(schema.properties ?? {}).map(([name, part]) => ({
    name,
    in: place,
    required: schema.required?.includes(name) ?? false,
    schema: part,
  }))
}

function headersOf({ method, versioned }: Operation, say: Say): Parameter[] {
  const text = { type: 'string' }
  return [
    ...(versioned
      ? [
          {
            name: 'If-Match',
            in: 'header' as const,
            required: true,
            schema: text,
            description: say('api.ifMatch'),
          },
        ]
      : []),
    ...(method === 'GET'
      ? []
      : [
          {
            name: 'Idempotency-Key',
            in: 'header' as const,
            required: false,
            schema: text,
            description: say('api.idempotencyKey'),
          },
        ]),
  ]
}

const problemSchema = {
  type: 'object',
  description: 'RFC 9457',
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    title: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
    missing: {
      type: 'array',
      items: { type: 'object', properties: { key: { type: 'string' }, form: { type: 'string' } } },
    },
  },
}
