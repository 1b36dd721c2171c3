import type { Client } from 'pg'
import { fingerprintOf } from '@/server/secrets'

/** The ids of kind `kind` in their order; the same in every run. */
export function idOf(kind: string, place: number): string {
  return `01900000-${kind.padStart(4, '0')}-7000-8000-${place.toString(16).padStart(12, '0')}`
}

export const FORCES = 8
export const entityId = (force: number) => idOf('e', force)
export const chainId = (force: number) => idOf('c', force)
export const officerId = (force: number) => idOf('a', force)
export const leadershipId = idOf('a', 99)

// The database is thrown away and answers on this machine alone: these need be no secrets.
export const TOKENS = { leadership: 'zs_bench-reads-the-area', officer: 'zs_bench-logs-for-one-force' }
export const SESSIONS = { leadership: idOf('5', 1), officer: idOf('5', 2) }

/** Eight task forces with an industry chain, an officer and a leader each, and one who reads the whole area. */
export async function makeWorld(client: Client): Promise<void> {
  const forces = Array.from({ length: FORCES }, (_, force) => force)
  await insert(
    client,
    'PromotionEntity',
    ['id', 'kind', 'no', 'name', 'nameEn', 'startsOn'],
    [
      ...forces.map((force) => [
        entityId(force),
        'TASK_FORCE',
        force + 1,
        `第${force + 1}招商小分队`,
        `Task force ${force + 1}`,
        '2020-01-01',
      ]),
    ],
  )
  await insert(
    client,
    'IndustryChain',
    ['id', 'no', 'name', 'nameEn', 'keywords', 'taskForceId'],
    [
      ...forces.map((force) => [
        chainId(force),
        force + 1,
        `第${force + 1}产业链`,
        `Chain ${force + 1}`,
        [`链${force + 1}`],
        entityId(force),
      ]),
    ],
  )
  const person = (id: string, username: string) => [id, username, username, 'none']
  await insert(
    client,
    'User',
    ['id', 'username', 'name', 'passwordHash'],
    [
      ...forces.map((force) => person(officerId(force), `officer${force + 1}`)),
      person(leadershipId, 'leadership'),
    ],
  )
  await insert(
    client,
    'Membership',
    ['id', 'userId', 'entityId', 'role', 'startsOn'],
    [
      ...forces.map((force) => [
        idOf('b', force),
        officerId(force),
        entityId(force),
        'OFFICER',
        '2020-01-01',
      ]),
    ],
  )
  await insert(
    client,
    'AreaRoleGrant',
    ['id', 'userId', 'role', 'startsOn'],
    [[idOf('d', 1), leadershipId, 'LEADERSHIP', '2020-01-01']],
  )
  await openDoors(client)
}

/** The leadership reads, an officer logs, and both are signed in at a browser. */
async function openDoors(client: Client): Promise<void> {
  const token = (place: number, userId: string, scope: string, secret: string) => [
    idOf('f', place),
    userId,
    'bench',
    fingerprintOf(secret),
    'zs_',
    scope,
    '2100-01-01',
  ]
  const columns = ['id', 'userId', 'name', 'hash', 'prefix', 'scope', 'expiresAt']
  await insert(client, 'ApiToken', columns, [
    token(1, leadershipId, 'READ', TOKENS.leadership),
    token(2, officerId(0), 'WRITE', TOKENS.officer),
  ])
  await insert(
    client,
    'Session',
    ['id', 'userId', 'expiresAt'],
    [
      [SESSIONS.leadership, leadershipId, '2100-01-01'],
      [SESSIONS.officer, officerId(0), '2100-01-01'],
    ],
  )
}

async function insert(client: Client, table: string, columns: string[], rows: unknown[][]): Promise<void> {
  const names = columns.map((column) => `"${column}"`).join(', ')
  const values = columns.map((_, index) => `$${index + 1}`).join(', ')
  for (const row of rows) await client.query(`insert into "${table}" (${names}) values (${values})`, row)
}
