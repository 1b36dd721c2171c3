import { createHash } from 'node:crypto'
import { Prisma } from '@/server/generated/prisma/client'

const MARK = '/* prepared */'

/**
 * Stands first in a statement that many requests send: each connection then plans it once, not every time. Not for one
 * whose best plan hangs on its values, such as a search.
 */
export const PREPARED = Prisma.raw(MARK)

// A connection keeps what it has prepared; filters in all their combinations must not fill it.
const MOST = 300
const names = new Map<string, string>()

/** The name under which a connection keeps a statement; empty for what is planned each time. */
export function statementName({ sql }: { sql: string }): string {
  if (!sql.startsWith(MARK)) return ''
  const known = names.get(sql)
  if (known || names.size >= MOST) return known ?? ''
  // By its content, because processes behind one pooler share its connections.
  const name = `z${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`
  names.set(sql, name)
  return name
}
