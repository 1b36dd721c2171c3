import type { Operation } from '@/server/operation'

export type Found = { operation: Operation; params: Record<string, string> }

type Place = { operation: Operation; parts: string[] }

const places = new WeakMap<Operation[], Map<string, Place[]>>()

/** The operation of a method at a path below /api/v1, with what the path says; null when there is none. */
export function matchOperation(operations: Operation[], method: string, pathname: string): Found | null {
  const given = pathname.replace(/^\/api\/v1/, '').split('/')
  for (const { operation, parts } of placesOf(operations).get(keyOf(method, given)) ?? []) {
    const params = matchPath(parts, given)
    if (params) return { operation, params }
  }
  return null
}

function placesOf(operations: Operation[]): Map<string, Place[]> {
  const known = places.get(operations)
  if (known) return known
  const sorted = new Map<string, Place[]>()
  for (const operation of operations) {
    const parts = operation.path.split('/')
    const key = keyOf(operation.method, parts)
    sorted.set(key, [...(sorted.get(key) ?? []), { operation, parts }])
  }
  places.set(operations, sorted)
  return sorted
}

/** The noun that a path begins with is never a name to be filled in. */
function keyOf(method: string, [, noun, ...rest]: string[]): string {
  return `${method} ${noun} ${rest.length}`
}

function matchPath(wanted: string[], given: string[]): Record<string, string> | null {
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
