/** Where a sorted list goes on: after the record that has this value of what the list is sorted by, and this id. */
export type Cursor = { value: string; id: string }

/** Written so that an address bar can carry it. */
export function writeCursor({ value, id }: Cursor): string {
  const bytes = new TextEncoder().encode(`${id}${value}`)
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

const ID_THEN_VALUE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})([^\0]*)$/

/** Null when there is none, or one that this list never gave out: the list begins anew. */
export function readCursor(text: string | null | undefined, isValue: RegExp): Cursor | null {
  const [, id, value] = ID_THEN_VALUE.exec(decoded(text ?? '')) ?? []
  return id && value !== undefined && isValue.test(value) && isNoFalseDay(value) ? { id, value } : null
}

const A_DAY = /^(\d{4}-\d\d-\d\d)(?: \d\d:.*)?$/

/** False for a day that no calendar has, of which the database would make an error. */
function isNoFalseDay(value: string): boolean {
  const [, day] = A_DAY.exec(value) ?? []
  if (day === undefined) return true
  const time = Date.parse(`${day}T00:00:00Z`)
  return day >= '0001' && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

function decoded(text: string): string {
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    return new TextDecoder().decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0)))
  } catch {
    return ''
  }
}
