import { parseArgs } from 'node:util'
import { resetPassword } from '@/features/accounts/change-password'
import { createUser, disableUser } from '@/features/accounts/commands'
import { grantAreaRole } from '@/features/accounts/grant-role'
import { findUserId } from '@/features/accounts/queries'
import { createUserInput, disableUserInput } from '@/features/accounts/schema'
import { actorWithoutPerson } from '@/lib/actor'
import { Obstacle } from '@/server/obstacle'
import { acceptedValue, orMissing, readInput } from './answer'

const usage = `npm run user -- COMMAND NAME

  create NAME [--name 显示名] [--admin]   make an account and print its one-time password
  disable NAME [--reason WHY]            end all access of a person, from the very next request
  reset-password NAME                    print a new one-time password and end all sessions`

const terminal = actorWithoutPerson('CLI')

/** @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { name: { type: 'string' }, admin: { type: 'boolean' }, reason: { type: 'string' } },
  })
  const [command, username] = positionals
  if (!username) throw new Obstacle(usage)
  if (command === 'create') return create(username, values.name ?? username, values.admin ?? false)
  if (command === 'disable') return disable(username, values.reason ?? 'Disabled at the terminal')
  if (command === 'reset-password') return reset(username)
  throw new Obstacle(usage)
}

async function create(username: string, name: string, admin: boolean): Promise<number> {
  const input = await readInput(createUserInput, { username, name })
  const { userId, oneTimePassword } = await acceptedValue(createUser(terminal, input))
  if (admin) await acceptedValue(grantAreaRole(terminal, { userId, role: 'ADMIN' }))
  console.log(`Created ${input.username}${admin ? ', an admin' : ''}. One-time password: ${oneTimePassword}`)
  return 0
}

async function disable(username: string, reason: string): Promise<number> {
  const userId = await orMissing(username, findUserId(terminal, username))
  const input = await readInput(disableUserInput, { userId, reason })
  await orMissing(username, acceptedValue(disableUser(terminal, input)))
  console.log(`Disabled ${username}: sessions and tokens have ended.`)
  return 0
}

async function reset(username: string): Promise<number> {
  const userId = await orMissing(username, findUserId(terminal, username))
  const { oneTimePassword } = await acceptedValue(resetPassword(terminal, { userId }))
  console.log(`One-time password of ${username}: ${oneTimePassword}`)
  return 0
}
