import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export type Messages = { [key: string]: string | Messages }

const loaded = new Map<string, Promise<Messages>>()

/** All messages of a language, each file a namespace of its own name; browsers have theirs from `src/app/words`. */
export function loadMessages(locale: string): Promise<Messages> {
  const known = process.env.NODE_ENV === 'production' ? loaded.get(locale) : undefined
  if (known) return known
  const messages = readMessages(locale)
  loaded.set(locale, messages)
  return messages
}

async function readMessages(locale: string): Promise<Messages> {
  const folder = join(process.cwd(), 'src', 'messages', locale)
  const names = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort()
  const messages: Messages = {}
  for (const name of names) {
    messages[name.replace(/\.json$/, '')] = JSON.parse(await readFile(join(folder, name), 'utf8'))
  }
  return messages
}
