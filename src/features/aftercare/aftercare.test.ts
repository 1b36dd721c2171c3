import { describe, expect, it } from 'vitest'
import { addDays, today } from '@/lib/dates'
import { acceptedValue, aHolderOf, aMember, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { aSignedProject, figureOf, SIGNED_ON } from '../../../tests/support/signed-project'
import { closeRequest, editRequest, raiseRequest, reopenRequest, resolveRequest } from './commands'
import { listServiceRequests } from './list-requests'
import { getServiceRequest, listServiceRequestsDue } from './queries'
import { closeRequestInput } from './schema'

withEmptyDatabase()

const RAISED_ON = addDays(SIGNED_ON, 10)

async function aRequest(more: { dueOn?: string } = {}) {
  const signed = await aSignedProject()
  const owner = await aMember(signed.entity.id)
  const asked = {
    kind: 'UTILITIES' as const,
    title: '10 千伏供电扩容',
    raisedOn: RAISED_ON,
    ownerId: owner.userId,
    dueOn: addDays(RAISED_ON, 7),
    ...more,
  }
  const projectId = signed.project.id
  const { requestId } = acceptedValue(await raiseRequest(signed.officer, { projectId, ...asked }))
  return { ...signed, projectId, owner, asked, requestId }
}

describe('a service request', () => {
  it('counts on the day it was asked and, once answered, on the day of the answer', async () => {
    const { owner, projectId, requestId } = await aRequest()
    const resolvedOn = addDays(RAISED_ON, 5)
    acceptedValue(await resolveRequest(owner, { requestId, version: 1, resolvedOn, reply: '已列入扩容计划' }))
    expect(await figureOf(projectId, 'serviceRequests.count', addDays(RAISED_ON, -1))).toBe(0n)
    expect(await figureOf(projectId, 'serviceRequests.count', RAISED_ON)).toBe(1n)
    expect(await figureOf(projectId, 'serviceRequests.resolved', addDays(resolvedOn, -1))).toBe(0n)
    expect(await figureOf(projectId, 'serviceRequests.resolved', resolvedOn)).toBe(1n)
  })

  it('is given only to who may read its project, and is due after it was asked', async () => {
    const { officer, projectId, asked } = await aRequest()
    const stranger = (await aTaskForce()).officer
    expect(await raiseRequest(officer, { projectId, ...asked, ownerId: stranger.userId })).toMatchObject({
      refusal: { code: 'aftercare.ownerReadsNothing', fields: [{ path: 'ownerId' }] },
    })
    expect(await raiseRequest(officer, { projectId, ...asked, dueOn: addDays(RAISED_ON, -1) })).toMatchObject(
      { refusal: { code: 'aftercare.dueBeforeRaised' } },
    )
    const coordinator = await aHolderOf('COORDINATOR')
    expect(
      await raiseRequest(coordinator, { projectId, ...asked, ownerId: coordinator.userId }),
    ).toMatchObject({
      ok: true,
    })
  })

  it('is answered by its owner, who may not close it; it is closed with a satisfaction from 1 to 5', async () => {
    const { officer, owner, requestId, projectId } = await aRequest()
    const closed = { requestId, version: 2, closedOn: addDays(RAISED_ON, 9), satisfaction: 4 }
    expect(await closeRequest(officer, { ...closed, version: 1 })).toMatchObject({
      refusal: { code: 'aftercare.not.close.OPEN' },
    })
    const answer = { requestId, version: 1, resolvedOn: addDays(RAISED_ON, 5), reply: '已协调' }
    acceptedValue(await resolveRequest(owner, answer))
    expect(closeRequestInput.safeParse({ ...closed, satisfaction: 6 }).success).toBe(false)
    acceptedValue(await closeRequest(officer, closed))
    expect(await getServiceRequest(officer, requestId)).toMatchObject({ state: 'CLOSED', satisfaction: 4 })
    expect(await figureOf(projectId, 'serviceRequests.resolved', today())).toBe(1n)
  })

  it('that was not settled after all is open again, and no longer counts as answered', async () => {
    const { officer, requestId, projectId } = await aRequest()
    const answer = { requestId, version: 1, resolvedOn: addDays(RAISED_ON, 5), reply: '已协调' }
    acceptedValue(await resolveRequest(officer, answer))
    acceptedValue(await reopenRequest(officer, { requestId, version: 2, reason: '企业反映未解决' }))
    expect(await getServiceRequest(officer, requestId)).toMatchObject({ state: 'OPEN', resolvedOn: null })
    expect(await figureOf(projectId, 'serviceRequests.resolved', today())).toBe(0n)
  })

  it('is edited by the version that was seen, and only while it is open', async () => {
    const { officer, requestId, asked } = await aRequest()
    const edit = { ...asked, requestId, version: 1, title: '双回路供电' }
    acceptedValue(await editRequest(officer, edit))
    await expect(editRequest(officer, edit)).rejects.toMatchObject({
      code: 'conflict',
      current: { title: '双回路供电', version: 2 },
    })
    const answer = { requestId, version: 2, resolvedOn: addDays(RAISED_ON, 5), reply: '已协调' }
    acceptedValue(await resolveRequest(officer, answer))
    expect(await editRequest(officer, { ...edit, version: 3 })).toMatchObject({
      refusal: { code: 'aftercare.not.edit.RESOLVED' },
    })
  })

  it('that is overdue is found among the overdue and in its owner’s own work, and in nobody else’s', async () => {
    const { officer, owner, requestId } = await aRequest()
    const { items, total } = await listServiceRequests(officer, { overdue: 'yes' })
    expect(items.map(({ id }) => id)).toEqual([requestId])
    expect(total).toMatchObject({ count: 1, open: 1, overdue: 1, satisfaction: null })
    expect((await listServiceRequestsDue(owner, today())).map(({ id }) => id)).toEqual([requestId])
    expect(await listServiceRequestsDue(officer, today())).toEqual([])
  })
})
