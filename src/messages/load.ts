import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assembleMessages, type Messages } from './assemble'

const loaded = new Map<string, Promise<Messages>>()

/** All messages of a language, for the server; browsers have them from `src/app/words`. */
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
  const files: Record<string, Messages> = {}
  for (const name of names) files[name] = JSON.parse(await readFile(join(folder, name), 'utf8'))
  return assembleMessages(files)
}
