import pg from 'pg'

/** How many statements reach the database while the work is done, BEGIN and COMMIT among them. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const { query } = pg.Client.prototype
  let sent = 0
  pg.Client.prototype.query = function (this: pg.Client, ...asked: Parameters<typeof query>) {
    sent++
    return query.apply(this, asked)
  } as typeof query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
  return sent
}
