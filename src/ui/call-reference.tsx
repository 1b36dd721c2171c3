import { Badge } from './badge'

type Property = {
  type?: unknown
  enum?: unknown[]
  format?: string
  anyOf?: Property[]
  maxLength?: number
  const?: unknown
}
type Call = {
  operationId: string
  summary: string
  parameters: { name: string; in: string; required: boolean; schema: unknown }[]
  requestBody?: {
    content: Record<string, { schema: { properties?: Record<string, unknown>; required?: string[] } }>
  }
}

type Props = {
  paths: Record<string, Record<string, unknown>>
  fieldLabel: string
  typeLabel: string
  requiredLabel: string
  emptyLabel: string
}

/** The calls of an OpenAPI description, each opening to what it takes. */
export function CallReference({ paths, ...labels }: Props) {
  const calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, call]) => ({ path, method, call: call as Call })),
  )
  return (
    <ul className="mt-4 divide-y divide-line rounded-lg border border-line bg-surface">
      {calls.map(({ path, method, call }) => (
        <li key={call.operationId}>
          <details>
            <summary className="flex cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 hover:bg-sunken">
              <Badge tone={method === 'get' ? 'neutral' : 'accent'}>{method.toUpperCase()}</Badge>
              <code className="min-w-0 break-all text-sm">{path}</code>
              <span className="ml-auto text-muted text-sm">{call.summary}</span>
            </summary>
            <Fields call={call} {...labels} />
          </details>
        </li>
      ))}
    </ul>
  )
}

function Fields({
  call,
  fieldLabel,
  typeLabel,
  requiredLabel,
  emptyLabel,
}: { call: Call } & Omit<Props, 'paths'>) {
  const fields = fieldsOf(call)
  if (fields.length === 0) return <p className="px-4 pb-3 text-muted text-sm">{emptyLabel}</p>
  return (
    <div className="overflow-x-auto px-4 pb-3">
      <table className="w-full text-left text-sm">
        <thead>
          <tr className="text-muted">
            <th className="py-1 pr-4 font-normal">{fieldLabel}</th>
            <th className="py-1 font-normal">{typeLabel}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, place, required, type }) => (
            <tr key={`${place}:${name}`} className="border-line border-t">
              <td className="py-1 pr-4 align-top">
                <code>{name}</code> {required && <Badge tone="caution">{requiredLabel}</Badge>}
              </td>
              <td className="py-1 text-muted">
                {place} · {type}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function fieldsOf({ parameters, requestBody }: Call) {
  const body = requestBody?.content['application/json']?.schema
  return [
    ...parameters.map((parameter) => ({
      name: parameter.name,
      place: parameter.in,
      required: parameter.required,
      type: typeOf(parameter.schema as Property),
    })),
    ...Object.entries(body?.properties ?? {}).map(([name, part]) => ({
      name,
      place: 'body',
      required: body?.required?.includes(name) ?? false,
      type: typeOf(part as Property),
    })),
  ]
}

function typeOf(schema: Property): string {
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].join(' | ')
  if (schema.enum) return schema.enum.join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : String(schema.type ?? 'any')
  const limit = schema.maxLength ? ` ≤ ${schema.maxLength}` : ''
  return schema.format ? `${type} (${schema.format})${limit}` : `${type}${limit}`
}
