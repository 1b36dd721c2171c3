import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/server/db'
import { clientOf } from '../support/api-client'
import { statementsOf } from '../support/count-statements'
import { withDemoDatabase } from '../support/database'

withDemoDatabase()

type Client = Awaited<ReturnType<typeof clientOf>>
let leadership: Client
let officer: Client

beforeAll(async () => {
  leadership = await clientOf('leadership')
  officer = await clientOf('officer4')
  // The first call with a token also writes down that it was used.
  await Promise.all([leadership('GET', '/projects?limit=1'), officer('GET', '/projects?limit=1')])
})

const sentBy = (client: Client, method: string, path: string, sent: object = {}) =>
  statementsOf(async () => {
    const { status } = await client(method, path, sent)
    expect(status).toBeLessThan(300)
  })

describe('a read takes at most four statements, the reader’s rights among them', () => {
  it.each([
    ['a page of projects with its total', '/projects?stage=NEGOTIATION&sort=-amount&limit=50'],
    ['a search of two characters', `/projects?q=${encodeURIComponent('数据')}&limit=50`],
    ['all figures by task force', '/figures?asOf=2023-12-20&by=holder'],
    ['two figures by month', '/figures?asOf=2023-12-20&by=month&keys=signed.count,signed.amount'],
    ['the rates', '/figures?asOf=2023-12-20&keys=rates.started'],
  ])('%s', async (_, path) => {
    for (const client of [leadership, officer]) {
      expect(await sentBy(client, 'GET', path)).toBeLessThanOrEqual(4)
    }
  })

  it('a project with its moves, its next gate and its history', async () => {
    const { id } = await db.project.findFirstOrThrow({ where: { stage: 'CONSTRUCTION' } })
    expect(await sentBy(leadership, 'GET', `/projects/${id}`)).toBeLessThanOrEqual(4)
  })
})

describe('a first report takes at most 14 statements', () => {
  const lead = (name: string) => ({
    body: { enterprise: { name }, projectName: `${name}项目`, intendedAmountYuan: 5, source: 'REFERRAL' },
  })

  it('with its lock, its enterprise, its project, its audit entry and the answer', async () => {
    expect(await sentBy(officer, 'POST', '/leads', lead('寥廓储热有限公司'))).toBeLessThanOrEqual(12)
  })

  it('and two more for the key by which it is repeated', async () => {
    const sent = { ...lead('苍梧储冷有限公司'), headers: { 'idempotency-key': 'once' } }
    expect(await sentBy(officer, 'POST', '/leads', sent)).toBeLessThanOrEqual(14)
  })
})
