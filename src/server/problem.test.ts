import { expect, test } from 'vitest'
import { withEmptyDatabase } from '../../tests/support/database'
import { db } from './db'
import { describeProblem } from './problem'

withEmptyDatabase()

test('of two who save one number at the same moment, the second learns which field it is', async () => {
  const meeting = { no: '贵安评审〔2024〕1号', title: '评审会', heldOn: new Date('2024-03-01') }
  await db.committeeMeeting.create({ data: meeting })
  const late = await db.committeeMeeting.create({ data: meeting }).catch(describeProblem)
  expect(late).toEqual({ code: 'taken', fields: [{ path: 'no', code: 'taken' }] })
})
