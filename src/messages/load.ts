import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export type Messages = { [key: string]: string | Messages }

const loaded = new Map<string, Promise<Messages>>()

/**
 * All messages of a language: each file is a namespace of its own name, except that a file's "refusals" go to
 * `refusals.<file>`, its "errors" to the one list of `errors` that every form reads, and its "acts" to the one list
 * of `acts` by which the timeline and the audit log name what was done.
 */
export function loadMessages(locale: string): Promise<Messages> {
  const known = process.env.NODE_ENV === 'production' ? loaded.get(locale) : undefined
  if (known) return known
  const messages = readMessages(locale)
  loaded.set(locale, messages)
  return messages
}

async function readMessages(locale: string): Promise<Messages> {
  const folder = join(process.cwd(), 'src', 'messages', locale)
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort()
  const messages: Messages = {}
  for (const file of files) {
    addNamespace(
      messages,
      file.slice(0, -'.json'.length),
      JSON.parse(await readFile(join(folder, file), 'utf8')),
    )
  }
  return messages
}

function addNamespace(messages: Messages, name: string, { refusals, errors, acts, ...rest }: Messages) {
  messages[name] = merged(messages[name], rest)
  if (refusals) messages.refusals = merged(messages.refusals, { [name]: refusals })
  if (errors) messages.errors = merged(messages.errors, errors)
  if (acts) messages.acts = merged(messages.acts, acts)
  if (acts) messages.acts = merged(messages.acts, acts)
}

function merged(into: string | Messages | undefined, from: string | Messages): string | Messages {
  if (typeof into !== 'object' || typeof from !== 'object') return from
  const result: Messages = { ...into }
  for (const [key, value] of Object.entries(from)) result[key] = merged(result[key], value)
  return result
}
