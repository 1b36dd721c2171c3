import { settings } from '@/server/settings'

/** One notice as a line of a mail or of the group, with where to go. */
export function noticeLine(
  words: (key: string, values?: Record<string, string>) => string,
  { kind, href, params }: { kind: string; href: string; params: Record<string, unknown> },
): string {
  const values = Object.entries(params).map(([name, value]) => [name, value === null ? '' : String(value)])
  return `${words(`notices.kinds.${kind}`, Object.fromEntries(values))} ${settings().address}${href}`
}
