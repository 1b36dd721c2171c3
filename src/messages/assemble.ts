export type Messages = { [key: string]: string | Messages }

/**
 * All messages of a language from its files: each is a namespace of its own name, except that a file's "refusals" go to
 * `refusals.<file>`, its "errors" to the one list of `errors` that every form reads, and its "acts" to the one list
 * of `acts` by which the timeline and the audit log name what was done.
 */
export function assembleMessages(files: Record<string, Messages>): Messages {
  const messages: Messages = {}
  for (const [path, content] of Object.entries(files)) {
    addNamespace(messages, path.replace(/^.*\/|\.json$/g, ''), content)
  }
  return messages
}

function addNamespace(messages: Messages, name: string, { refusals, errors, acts, ...rest }: Messages) {
  messages[name] = merged(messages[name], rest)
  if (refusals) messages.refusals = merged(messages.refusals, { [name]: refusals })
  if (errors) messages.errors = merged(messages.errors, errors)
  if (acts) messages.acts = merged(messages.acts, acts)
}

function merged(into: string | Messages | undefined, from: string | Messages): string | Messages {
  if (typeof into !== 'object' || typeof from !== 'object') return from
  const result: Messages = { ...into }
  for (const [key, value] of Object.entries(from)) result[key] = merged(result[key], value)
  return result
}
