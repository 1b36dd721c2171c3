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
  return id && value !== undefined && isValue.test(value) ? { id, value } : null
}

function decoded(text: string): string {
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    return new TextDecoder().decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0)))
  } catch {
    return ''
  }
}
