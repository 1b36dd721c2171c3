import { describe, expect, it } from 'vitest'
import { acceptedValue, aHolderOf, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { aReport, logged, screen } from '../../../tests/support/reports'
import { withdrawLead } from './commands'
import { listLeads } from './queries'
import { ruleOnAppeal } from './rule-on-appeal'
import { LEAD_STATES, RULING_VERDICTS, SCREENING_VERDICTS } from './rules'
import { leadFilters, ruleOnAppealInput, withdrawLeadInput } from './schema'

withEmptyDatabase()

const reason = '经核实'

async function aLeadInEveryState() {
  const [one, other] = [await aTaskForce(), await aTaskForce()]
  const coordinator = await aHolderOf('COORDINATOR')
  for (const verdict of SCREENING_VERDICTS) {
    const { leadId } = await logged(one.officer)
    acceptedValue(await screen(one.leader, { leadId, verdict, assignedToId: other.entity.id, reason }))
  }
  const withdrawn = await logged(one.officer)
  acceptedValue(
    await withdrawLead(one.officer, withdrawLeadInput.parse({ leadId: withdrawn.leadId, reason })),
  )
  const waiting = aReport()
  const { leadId: ofLeadId } = await logged(one.officer, waiting)
  await logged(other.officer, { ...waiting, resolution: 'supporting', ofLeadId })
  const appeals = [aReport(), aReport(), aReport()]
  for (const [index, report] of appeals.entries()) {
    const first = await logged(one.officer, report)
    const appeal = { ...report, resolution: 'appeal', ofLeadId: first.leadId, reason }
    const { leadId } = await logged(other.officer, appeal)
    const verdict = RULING_VERDICTS[index]
    if (verdict) {
      acceptedValue(await ruleOnAppeal(coordinator, ruleOnAppealInput.parse({ leadId, verdict, reason })))
    }
  }
}

describe('the list of leads', () => {
  it('shows each report under the one state that it is in', async () => {
    const auditor = await aHolderOf('AUDITOR')
    await aLeadInEveryState()
    const everything = await listLeads(auditor, leadFilters.parse({ limit: 200 }))
    for (const state of LEAD_STATES) {
      const { items } = await listLeads(auditor, leadFilters.parse({ state, limit: 200 }))
      const expected = everything.items.filter((lead) => lead.state === state)
      expect(items.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
      expect(items.length).toBeGreaterThan(0)
    }
  })

  it('pages without a gap and finds by one or two characters and by pinyin', async () => {
    const { officer } = await aTaskForce()
    const ids: string[] = []
    for (let index = 0; index < 5; index++) ids.push((await logged(officer)).leadId)
    await logged(officer, aReport({ projectName: '苗岭茶饮基地' }))
    const first = await listLeads(officer, leadFilters.parse({ limit: 4 }))
    const second = await listLeads(officer, leadFilters.parse({ limit: 4, cursor: first.nextCursor }))
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(6)
    expect(second.nextCursor).toBeNull()
    for (const q of ['茶', '茶饮', 'mlcy', 'miaoling']) {
      expect((await listLeads(officer, leadFilters.parse({ q }))).items).toHaveLength(1)
    }
  })
})
