import { ChevronRight } from 'lucide-react'
import { Badge } from './badge'
import { buttonLook } from './button-look'

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
  /** What the first part of a path stands for: leads, 线索. */
  groups: Record<string, string>
  fieldLabel: string
  typeLabel: string
  requiredLabel: string
  emptyLabel: string
}

/** The calls of an OpenAPI description by what they are about, each opening to what it takes. */
export function CallReference({ paths, groups, ...labels }: Props) {
  const calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, call]) => ({ path, method, call: call as Call })),
  )
  const roots = [...new Set(calls.map(({ path }) => rootOf(path)))]
  return (
    <>
      <ul className="flex flex-wrap gap-1.5">
        {roots.map((root) => (
          <li key={root}>
            <a href={`#${root}`} className={buttonLook('secondary', 'sm')}>
              {groups[root] ?? root}
            </a>
          </li>
        ))}
      </ul>
      {roots.map((root) => (
        <section key={root} id={root} className="flex scroll-mt-4 flex-col gap-2">
          <h2 className="font-semibold">{groups[root] ?? root}</h2>
          <ul className="divide-y divide-line overflow-clip rounded-lg border border-line bg-surface shadow-card">
            {calls
              .filter(({ path }) => rootOf(path) === root)
              .map((call) => (
                <CallEntry key={call.call.operationId} {...call} labels={labels} />
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function rootOf(path: string): string {
  return path.split('/')[1] ?? ''
}

type Labels = Omit<Props, 'paths' | 'groups'>

function CallEntry(entry: { path: string; method: string; call: Call; labels: Labels }) {
  const { path, method, call, labels } = entry
  return (
    <li>
      <details className="group">
        <summary className="grid cursor-pointer list-none grid-cols-[1rem_4rem_minmax(0,1fr)] items-center gap-x-3 px-4 py-2 text-sm hover:bg-sunken md:grid-cols-[1rem_4rem_minmax(0,24rem)_minmax(0,1fr)]">
          <ChevronRight aria-hidden className="size-4 text-faint transition-transform group-open:rotate-90" />
          <span>
            <Badge tone={method === 'get' ? 'neutral' : 'accent'}>{method.toUpperCase()}</Badge>
          </span>
          <code className="min-w-0 break-all">{path}</code>
          <span className="text-muted max-md:col-start-3">{call.summary}</span>
        </summary>
        <Fields call={call} {...labels} />
      </details>
    </li>
  )
}

function Fields({ call, fieldLabel, typeLabel, requiredLabel, emptyLabel }: { call: Call } & Labels) {
  const fields = fieldsOf(call)
  if (fields.length === 0) return <p className="px-4 pb-3 text-sm text-muted md:pl-11">{emptyLabel}</p>
  return (
    <div className="px-4 pb-3 md:pl-11">
      <table className="w-full text-start text-sm">
        <thead>
          <tr className="text-xs text-faint">
            <th scope="col" className="w-2/5 py-1 pr-4 text-start font-medium">
              {fieldLabel}
            </th>
            <th scope="col" className="py-1 text-start font-medium">
              {typeLabel}
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, place, required, type }) => (
            <tr key={`${place}:${name}`} className="border-t border-line">
              <td className="py-1 pr-4 align-top break-all">
                <code>{name}</code> {required && <Badge tone="caution">{requiredLabel}</Badge>}
              </td>
              <td className="py-1 align-top break-words text-muted">
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
