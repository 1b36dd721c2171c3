import { parseArgs } from 'node:util'
import { createApiToken } from '@/features/accounts/issue-token'
import { findUserId } from '@/features/accounts/queries'
import { lastTokenDay } from '@/features/accounts/rules'
import { createApiTokenInput } from '@/features/accounts/schema'
import { actorWithoutPerson } from '@/lib/actor'
import { today } from '@/lib/dates'
import { Obstacle } from '@/server/obstacle'
import { acceptedValue, orMissing, readInput } from './answer'

const usage = `npm run token -- create NAME [--write] [--until 2024-12-31]

  prints an API token with the rights of that person, for reading only unless --write, for a year unless --until`

const terminal = actorWithoutPerson('CLI')

/** @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { write: { type: 'boolean' }, until: { type: 'string' } },
  })
  const [command, username] = positionals
  if (command !== 'create' || !username) throw new Obstacle(usage)
  const userId = await orMissing(username, findUserId(terminal, username))
  const input = await readInput(createApiTokenInput, {
    userId,
    name: 'made at the terminal',
    scope: values.write ? 'WRITE' : 'READ',
    expiresOn: values.until ?? lastTokenDay(today()),
  })
  const { token } = await orMissing(username, acceptedValue(createApiToken(terminal, input)))
  console.log(token)
  return 0
}
