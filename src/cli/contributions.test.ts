import { describe, expect, test } from 'vitest'
import { recountLedger } from '@/features/figures/recount-ledger'
import { db } from '@/server/db'
import { withDemoDatabase } from '../../tests/support/database'
import { allContributions } from './contributions'

withDemoDatabase()

const recount = () => recountLedger(allContributions())

describe('a recount of the demo area', () => {
  test('finds that the ledger says what the records say', async () => {
    expect(await recount()).toEqual({ movements: [], totals: [] })
  })

  test('names a record that changed without the ledger, and a total that is not the sum', async () => {
    const fund = await db.fundRegistration.findFirstOrThrow()
    await db.fundRegistration.update({ where: { id: fund.id }, data: { size: fund.size + 1n } })
    await db.$executeRaw`update "FigureTotal" set "amount" = "amount" + 1 where "figure" = 'funds.count' and "grain" = 'DAY'`
    const { movements, totals } = await recount()
    expect(movements).toMatchObject([
      { figure: 'funds.size', recordId: fund.id, inLedger: fund.size, inRecords: fund.size + 1n },
    ])
    expect(totals.length).toBeGreaterThan(0)
    expect(
      totals.every(({ figure, kept, inLedger }) => figure === 'funds.count' && kept === inLedger + 1n),
    ).toBe(true)
  })
})
