import { describe, expect, it } from 'vitest'
import { listLeads } from '@/features/leads/queries'
import { listProjects } from '@/features/projects/queries'
import { db } from '@/server/db'
import { acceptedValue, aHolderOf, aProject, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { addCampaign, editCampaign } from './commands'
import { getCampaign, listCampaigns, listProjectCampaigns } from './queries'
import { tagProject, untagProject } from './tag-project'

withEmptyDatabase()

let campaigns = 0
const named = (name = `行动${++campaigns}`) => ({ name, nameEn: 'Campaign' })

async function aCampaign(year = 2024) {
  const coordinator = await aHolderOf('COORDINATOR')
  return acceptedValue(await addCampaign(coordinator, { year, ...named() })).id
}

describe('a campaign', () => {
  it('is numbered within its year, and two of a year have two names', async () => {
    const coordinator = await aHolderOf('COORDINATOR')
    acceptedValue(await addCampaign(coordinator, { year: 2031, ...named('央企') }))
    acceptedValue(await addCampaign(coordinator, { year: 2031, ...named('基金') }))
    expect((await listCampaigns(coordinator, { year: 2031 })).map(({ no }) => no)).toEqual([1, 2])
    expect(await addCampaign(coordinator, { year: 2031, ...named('央企') })).toMatchObject({
      refusal: { code: 'campaigns.nameTaken', fields: [{ path: 'name' }] },
    })
  })

  it('that ended keeps its projects and takes no more', async () => {
    const coordinator = await aHolderOf('COORDINATOR')
    const campaignId = await aCampaign()
    const { entity, officer } = await aTaskForce()
    const [tagged, late] = [await aProject({ holderId: entity.id }), await aProject({ holderId: entity.id })]
    acceptedValue(await tagProject(officer, { projectId: tagged.id, campaignId }))
    const end = { campaignId, version: 1, ...named(), endedOn: '2024-12-31' }
    acceptedValue(await editCampaign(coordinator, end))
    await expect(editCampaign(coordinator, end)).rejects.toMatchObject({ code: 'conflict' })
    expect(await tagProject(officer, { projectId: late.id, campaignId })).toMatchObject({
      refusal: { code: 'campaigns.ended' },
    })
    expect((await getCampaign(officer, campaignId)).projects).toBe(1)
    const { others } = await listProjectCampaigns(officer, late.id)
    expect(others.map(({ id }) => id)).not.toContain(campaignId)
  })

  it('does not end before its year', async () => {
    const coordinator = await aHolderOf('COORDINATOR')
    const end = { campaignId: await aCampaign(), version: 1, ...named(), endedOn: '2023-12-31' }
    expect(await editCampaign(coordinator, end)).toMatchObject({ refusal: { fields: [{ path: 'endedOn' }] } })
  })
})

describe('a tag', () => {
  it('filters projects and leads, and its count and sum are those of the filtered list', async () => {
    const campaignId = await aCampaign()
    const { entity, officer } = await aTaskForce()
    const tagged = await aProject({ holderId: entity.id, stage: 'SIGNING', intendedAmount: 70n })
    const open = await aProject({ holderId: entity.id, intendedAmount: 30n })
    await aProject({ holderId: entity.id, intendedAmount: 5n })
    for (const { id } of [tagged, open])
      acceptedValue(await tagProject(officer, { projectId: id, campaignId }))
    const list = await listProjects(officer, { campaign: campaignId })
    expect(list.total).toEqual({ count: 2, amount: 100n })
    expect(await getCampaign(officer, campaignId)).toMatchObject({
      projects: 2,
      worthYuan: 100n,
      signed: 1,
      signedYuan: 70n,
    })
    expect((await listProjects(officer, { campaign: campaignId, signed: 'yes' })).total).toEqual({
      count: 1,
      amount: 70n,
    })
    const asked = { campaign: campaignId, q: undefined, from: undefined, to: undefined }
    expect((await listLeads(officer, asked)).items).toHaveLength(2)
  })

  it('of others’ projects is not counted for who may not read them', async () => {
    const campaignId = await aCampaign()
    const { entity, officer } = await aTaskForce()
    const { id: projectId } = await aProject({ holderId: entity.id })
    acceptedValue(await tagProject(officer, { projectId, campaignId }))
    const stranger = (await aTaskForce()).officer
    expect(await getCampaign(stranger, campaignId)).toMatchObject({ projects: 0, worthYuan: 0n })
    await expect(tagProject(stranger, { projectId, campaignId })).rejects.toMatchObject({ code: 'notFound' })
  })

  it('is set once, taken off again, and is no activity of the project', async () => {
    const campaignId = await aCampaign()
    const { entity, officer } = await aTaskForce()
    const { id: projectId } = await aProject({ holderId: entity.id })
    const activity = () => db.project.findUniqueOrThrow({ where: { id: projectId } })
    const before = (await activity()).lastActivityOn
    acceptedValue(await tagProject(officer, { projectId, campaignId }))
    acceptedValue(await tagProject(officer, { projectId, campaignId }))
    expect(await db.auditEntry.count({ where: { projectId, act: 'campaigns.tagProject' } })).toBe(1)
    acceptedValue(await untagProject(officer, { projectId, campaignId }))
    expect((await listProjectCampaigns(officer, projectId)).tags).toEqual([])
    expect((await activity()).lastActivityOn).toEqual(before)
  })
})
