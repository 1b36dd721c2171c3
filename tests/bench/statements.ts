import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Client } from 'pg'
import { askWell, clientsOf } from './ask'
import type { Sent } from './calls'
import type { Running } from './processes'

const REQUESTS = 10

/**
 * How many SQL statements one request sends, BEGIN and COMMIT among them, read from the log of the server, which only
 * this asks to write them down.
 */
export async function countStatements(
  client: Client,
  log: string,
  running: Running,
  say: (n: number) => Sent,
): Promise<number> {
  await logStatements(client, 'all')
  const agent = clientsOf(1)
  const start = sizeOf(log)
  for (let n = 0; n < REQUESTS; n++) await askWell(running.address, say(1_000_000 + n), agent)
  const logged = textFrom(log, start)
  agent.destroy()
  await logStatements(client, 'none')
  const sent = logged
    .split('\n')
    .filter((line) => /LOG: {2}(execute|statement)/.test(line) && !/^bench /.test(line))
  return Math.round((sent.length / REQUESTS) * 10) / 10
}

/** The session that sets it names itself, so that its own statements can be told apart. */
async function logStatements(client: Client, which: 'all' | 'none'): Promise<void> {
  await client.query(`set application_name = 'bench'`)
  await client.query(`alter system set log_line_prefix = '%a '`)
  await client.query(`alter system set log_statement = '${which}'`)
  await client.query('select pg_reload_conf()')
  // Each process of the server reads its settings anew when it next has nothing to do.
  await new Promise((resolve) => setTimeout(resolve, 300))
}

function sizeOf(path: string): number {
  const file = openSync(path, 'r')
  try {
    return fstatSync(file).size
  } finally {
    closeSync(file)
  }
}

function textFrom(path: string, start: number): string {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(fstatSync(file).size - start)
    readSync(file, bytes, 0, bytes.length, start)
    return bytes.toString()
  } finally {
    closeSync(file)
  }
}
