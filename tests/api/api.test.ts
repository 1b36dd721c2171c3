import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/server/db'
import { call, clientOf } from '../support/api-client'
import { withDemoDatabase } from '../support/database'

withDemoDatabase()

let officer: Awaited<ReturnType<typeof clientOf>>
let stranger: Awaited<ReturnType<typeof clientOf>>
let leadership: Awaited<ReturnType<typeof clientOf>>

beforeAll(async () => {
  officer = await clientOf('officer4')
  stranger = await clientOf('officer5')
  leadership = await clientOf('leadership')
})

const lead = (name: string, more: object = {}) => ({
  body: {
    enterprise: { name },
    projectName: `${name}项目`,
    intendedAmountYuan: 120_000_000,
    source: 'REFERRAL',
    ...more,
  },
})

describe('figures over the API', () => {
  it('are the report’s as of 2023-12-20', async () => {
    const { body } = await leadership('GET', '/figures?asOf=2023-12-20')
    const value = (key: string) => body.figures.find((figure: { key: string }) => figure.key === key).value
    expect([value('signed.count'), value('signed.amount')]).toEqual([56, 38_360_000_000])
    expect([value('leads.count'), value('leads.intendedAmount'), value('negotiating.count')]).toEqual([
      135, 64_550_000_000, 76,
    ])
    expect([value('funds.count'), value('funds.size'), value('leaderTrips.count')]).toEqual([
      4, 15_000_000_000, 19,
    ])
  })

  it('split without a rest, by holder, event, chain and month', async () => {
    for (const by of ['holder', 'event', 'chain', 'month']) {
      const { body } = await leadership('GET', `/figures?asOf=2023-12-20&by=${by}`)
      const signed = body.figures.find((figure: { key: string }) => figure.key === 'signed.amount')
      const sum = signed.by
        .map((part: { value: number }) => part.value)
        .reduce((a: number, b: number) => a + b, 0)
      expect([by, sum]).toEqual([by, signed.value])
    }
  })

  it('open to records that add up to them, page by page', async () => {
    let [cursor, sum, rows] = ['', 0, 0]
    do {
      const { body } = await leadership(
        'GET',
        `/figures/signed.amount/records?asOf=2023-12-20&limit=20${cursor}`,
      )
      for (const item of body.items) [sum, rows] = [sum + item.amount, rows + 1]
      expect(body.total).toBe(38_360_000_000)
      cursor = body.nextCursor ? `&cursor=${encodeURIComponent(body.nextCursor)}` : ''
    } while (cursor)
    expect([sum, rows]).toEqual([38_360_000_000, 56])
  })

  it('tell what came between two dates, and what has been recorded since an earlier knowledge', async () => {
    const changes = '/figures/signed.amount/changes?asOf=2023-12-20'
    const { body: range } = await leadership('GET', `${changes}&compare=2023-05-31`)
    expect(range).toMatchObject({
      before: { asOf: '2023-05-31', knownAt: null },
      figures: [{ key: 'signed.amount', after: 38_360_000_000 }],
      items: expect.arrayContaining([
        expect.objectContaining({ entries: [expect.objectContaining({ act: 'signings.record' })] }),
      ]),
    })
    const [sum] = range.figures
    expect(sum.before + sum.difference).toBe(sum.after)
    const { body: since } = await leadership('GET', `${changes}&compareKnownAt=2020-01-01T00:00:00Z`)
    expect(since).toMatchObject({ count: 56, figures: [{ before: 0, difference: 38_360_000_000 }] })
  })

  it('show an officer the figures of their own entity only', async () => {
    const { body } = await officer('GET', '/figures?asOf=2023-12-20')
    const signed = body.figures.find((figure: { key: string }) => figure.key === 'signed.count')
    expect(body.scope.kind).not.toBe('AREA')
    expect(signed.value).toBe(5)
  })

  it('refuse a date that no calendar has, an unknown split and an unknown field', async () => {
    for (const query of [
      'asOf=2023-02-30',
      'asOf=2023-12-20&by=colour',
      'asOf=2023-12-20&colour=red',
      'asOf=2023-12-20&asOf=2023-12-21',
    ]) {
      expect([query, (await leadership('GET', `/figures?${query}`)).status]).toEqual([query, 400])
    }
  })
})

describe('logging a lead over the API', () => {
  it('opens its project at 发掘 and answers 201 with it', async () => {
    const { status, body } = await officer('POST', '/leads', lead('云脉储能科技有限公司'))
    expect(status).toBe(201)
    expect(body.project).toMatchObject({
      stage: 'DISCOVERY',
      status: 'ACTIVE',
      intendedAmountYuan: 120_000_000,
    })
  })

  it('answers 409 with who holds the duplicate, and nothing else of another force’s project', async () => {
    await officer('POST', '/leads', lead('拾光电池有限公司'))
    const { status, body } = await stranger('POST', '/leads', lead('拾光电池有限公司'))
    expect([status, body.duplicates.length]).toEqual([409, 1])
    expect(body.duplicates[0]).toMatchObject({ holderName: '新能源招商小分队', mine: false })
    expect(JSON.stringify(body)).not.toContain('120000000')
  })

  it('takes a separate project of the same enterprise with a reason', async () => {
    await officer('POST', '/leads', lead('远帆新材料有限公司'))
    const again = { ...lead('远帆新材料有限公司').body, resolution: 'separate', reason: '另一条生产线' }
    expect((await stranger('POST', '/leads', { body: again })).status).toBe(201)
  })

  it('makes one row of 50 posts with one idempotency key, and gives all of them one answer', async () => {
    const posts = Array.from({ length: 50 }, () =>
      officer('POST', '/leads', { ...lead('同键储能有限公司'), headers: { 'idempotency-key': 'fifty' } }),
    )
    const answers = await Promise.all(posts)
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.leadId}`)).size).toBe(1)
    expect(await db.lead.count({ where: { projectName: '同键储能有限公司项目' } })).toBe(1)
  })

  it('refuses a key that comes back with another request', async () => {
    await officer('POST', '/leads', { ...lead('甲键有限公司'), headers: { 'idempotency-key': 'reused' } })
    const { status, body } = await officer('POST', '/leads', {
      ...lead('乙键有限公司'),
      headers: { 'idempotency-key': 'reused' },
    })
    expect([status, body.code]).toEqual([422, 'keyReused'])
  })

  it('refuses a key of more than 200 characters and names the header', async () => {
    const { status, body } = await officer('POST', '/leads', {
      ...lead('长键储能有限公司'),
      headers: { 'idempotency-key': 'k'.repeat(201) },
    })
    expect([status, body.errors[0].path]).toEqual([400, 'Idempotency-Key'])
    expect(await db.lead.count({ where: { projectName: '长键储能有限公司项目' } })).toBe(0)
  })

  it('reads full-width digits exactly', async () => {
    const { status, body } = await officer(
      'POST',
      '/leads',
      lead('全角数字有限公司', { intendedAmountYuan: '１２３' }),
    )
    expect([status, body.project.intendedAmountYuan]).toEqual([201, 123])
  })

  const wrong: [string, object][] = [
    ['an operator in place of a name', { projectName: { contains: '' } }],
    ['an operator in place of an id', { holderId: { not: null } }],
    ['a negative amount', { intendedAmountYuan: -1 }],
    ['a fraction of a yuan', { intendedAmountYuan: 0.5 }],
    ['an amount above 10^13', { intendedAmountYuan: 10_000_000_000_001 }],
    ['a NUL in a text', { summary: 'a\u0000b' }],
    ['a lone surrogate', { projectName: 'x\ud800y' }],
    ['an unknown field', { stage: 'SIGNING' }],
    ['a date that does not exist', { reportedOn: '2024-02-30' }],
    ['a day that has not come', { reportedOn: '2199-01-01' }],
    [
      'a credit code with a wrong check character',
      { enterprise: { name: '错码有限公司', creditCode: '91990000MA0000000X' } },
    ],
    ['a megabyte of text', { summary: '长'.repeat(300_000) }],
  ]
  it.each(wrong)('refuses %s and names the field', async (_, more) => {
    const { status, body } = await officer('POST', '/leads', lead('坏输入有限公司', more))
    expect([400, 422]).toContain(status)
    expect(body.errors.length).toBeGreaterThan(0)
    expect(body.errors[0].message).not.toMatch(/^errors\./)
  })

  it('answers 1e400, broken JSON, a list and a body above 1 MB with an error', async () => {
    const amount =
      '{"enterprise":{"name":"无穷有限公司"},"projectName":"无穷项目","source":"REFERRAL","intendedAmountYuan":1e400}'
    expect((await officer('POST', '/leads', { raw: amount })).status).toBe(400)
    expect((await officer('POST', '/leads', { raw: '{"a":' })).status).toBe(400)
    expect((await officer('POST', '/leads', { raw: '[]' })).status).toBe(400)
    expect((await officer('POST', '/leads', { raw: `{"a":"${'x'.repeat(1_100_000)}"}` })).status).toBe(413)
  })
})

describe('projects over the API', () => {
  async function ownProject() {
    const { body } = await officer(
      'POST',
      '/leads',
      lead(`自有${Math.random().toString(36).slice(2)}有限公司`),
    )
    return body.project as { id: string; version: number; name: string }
  }

  it('answer exactly alike when they belong to others and when they do not exist', async () => {
    const { id } = await ownProject()
    const foreign = await stranger('GET', `/projects/${id}`)
    const missing = await stranger('GET', '/projects/018f0000-0000-7000-8000-000000000000')
    expect([foreign.status, foreign.body]).toEqual([404, missing.body])
    const write = await stranger('POST', `/projects/${id}/advance`, { body: { on: '2026-01-01' } })
    expect([write.status, write.body]).toEqual([404, missing.body])
  })

  it('name what a closed gate asks for', async () => {
    const { id } = await ownProject()
    const { status, body } = await officer('POST', `/projects/${id}/advance`, {
      body: { on: new Date().toISOString().slice(0, 10) },
    })
    expect(status).toBe(422)
    expect(body.missing.map((demand: { key: string }) => demand.key)).toContain('leadAccepted')
  })

  it('take an edit with the version in hand and refuse a stale one with 412', async () => {
    const { id, version, name } = await ownProject()
    const edit = (match: number) =>
      officer('PATCH', `/projects/${id}`, {
        body: { name: `${name}二期` },
        headers: { 'if-match': `"${match}"` },
      })
    expect((await edit(version)).status).toBe(200)
    const stale = await edit(version)
    expect([stale.status, stale.body.current.name]).toEqual([412, `${name}二期`])
    expect((await officer('PATCH', `/projects/${id}`, { body: { name } })).status).toBe(400)
  })

  it('let 1 of 20 edits of one version win', async () => {
    const { id, version, name } = await ownProject()
    const edits = Array.from({ length: 20 }, (_, index) =>
      officer('PATCH', `/projects/${id}`, {
        body: { name: `${name}${index}` },
        headers: { 'if-match': `${version}` },
      }),
    )
    const statuses = (await Promise.all(edits)).map(({ status }) => status)
    expect([
      statuses.filter((status) => status === 200).length,
      statuses.filter((status) => status === 412).length,
    ]).toEqual([1, 19])
  })

  it('are found by two Chinese characters and by pinyin initials', async () => {
    await officer('POST', '/leads', lead('霁月氢能有限公司'))
    for (const q of ['霁月', 'jyqn', '氢']) {
      const { body } = await officer('GET', `/projects?q=${encodeURIComponent(q)}`)
      expect([q, body.items.some((item: { name: string }) => item.name.includes('霁月氢能'))]).toEqual([
        q,
        true,
      ])
    }
  })

  it('are paged so that no project is missed or shown twice', async () => {
    const seen: string[] = []
    let cursor = ''
    do {
      const { body } = await leadership('GET', `/projects?limit=40&sort=-amount${cursor}`)
      seen.push(...body.items.map((item: { id: string }) => item.id))
      cursor = body.nextCursor ? `&cursor=${encodeURIComponent(body.nextCursor)}` : ''
    } while (cursor)
    expect([new Set(seen).size, seen.length]).toEqual([seen.length, await db.project.count()])
  })
})

describe('the door of the API', () => {
  it('answers 401 without a token, with a wrong one and with a revoked one', async () => {
    expect((await call('GET', '/figures')).status).toBe(401)
    expect((await call('GET', '/figures', { token: 'zs_wrong' })).status).toBe(401)
    const once = await clientOf('officer6')
    await db.apiToken.updateMany({
      where: { user: { username: 'officer6' } },
      data: { revokedAt: new Date() },
    })
    expect((await once('GET', '/projects')).status).toBe(401)
  })

  it('lets a read token read only', async () => {
    const reader = await clientOf('officer4', 'READ')
    expect((await reader('GET', '/projects')).status).toBe(200)
    expect((await reader('POST', '/leads', lead('只读有限公司'))).status).toBe(403)
  })

  it('tells nothing of the inside', async () => {
    const answers = await Promise.all([
      officer('GET', "/projects?q='%22--"),
      officer('GET', '/projects?cursor=AAAA'),
      officer('GET', '/projects/not-an-id'),
      officer('GET', '/nowhere'),
    ])
    for (const { status, body } of answers) {
      expect(status).toBeLessThan(500)
      expect(JSON.stringify(body)).not.toMatch(/prisma|postgres|select |stack|node_modules/i)
    }
  })

  it('writes an audit entry for every change and keeps the chain whole', async () => {
    const before = await db.auditEntry.count()
    await officer('POST', '/leads', lead('入账有限公司'))
    expect(await db.auditEntry.count()).toBeGreaterThan(before)
    const [chain] = await db.$queryRaw<
      { broken: bigint | null }[]
    >`select first_broken_audit_entry() as broken`
    expect(chain?.broken).toBeNull()
  })
})
