import { connect } from '../postgres/connect'

/** Drops every table, type and function of the database, and nothing outside it. */
export async function resetDatabase(url: string): Promise<void> {
  const client = await connect(url)
  try {
    await client.query('drop schema public cascade; create schema public')
  } finally {
    await client.end()
  }
}
