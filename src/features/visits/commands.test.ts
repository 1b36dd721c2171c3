import { expect, test } from 'vitest'
import { findGateFacts } from '@/features/pipeline/queries'
import { missingForGate } from '@/features/pipeline/rules'
import { addDays, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { acceptedValue, aHolderOf, anEnterprise, aProject, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { cancelVisit, editVisit, holdVisit, recordVisit } from './commands'
import { getVisit, listVisits, listVisitsOfProject } from './queries'
import { cancelVisitInput, editVisitInput, holdVisitInput, recordVisitInput } from './schema'

withEmptyDatabase()

const trip = { kind: 'OUTBOUND', on: '2024-10-08', place: '深圳', purpose: '拜访企业' }

async function aForceAndEnterprise() {
  const force = await aTaskForce()
  const enterprise = await anEnterprise()
  const input = (more = {}) =>
    recordVisitInput.parse({
      entityId: force.entity.id,
      status: 'HELD',
      ...trip,
      enterprises: [{ enterpriseId: enterprise.id }],
      ...more,
    })
  return { ...force, enterprise, input }
}

/** What the ledger holds for one entity, by figure. */
async function figuresOf(holderId: string) {
  const sums = await db.figureMovement.groupBy({
    by: ['figure'],
    where: { holderId },
    _sum: { amount: true },
  })
  return Object.fromEntries(
    sums.filter(({ _sum }) => _sum.amount !== 0n).map(({ figure, _sum }) => [figure, Number(_sum.amount)]),
  )
}

async function aMainLeader(startsOn = '2023-01-01', endsOn: string | null = null) {
  return db.mainLeader.create({
    data: {
      name: '陈某',
      title: '管委会主任',
      startsOn: toDbDate(startsOn),
      endsOn: endsOn && toDbDate(endsOn),
    },
  })
}

async function contactMissing(projectId: string) {
  const facts = await findGateFacts(db, projectId)
  return facts && missingForGate('NEGOTIATION', facts, today()).some(({ key }) => key === 'contact')
}

test('a planned visit counts nowhere; held, it counts with each enterprise met', async () => {
  const { officer, entity, enterprise, input } = await aForceAndEnterprise()
  const enterprises = [{ enterpriseId: enterprise.id }, { enterpriseId: (await anEnterprise()).id }]
  const { id, version } = acceptedValue(await recordVisit(officer, input({ status: 'PLANNED', enterprises })))
  expect(await figuresOf(entity.id)).toEqual({})
  acceptedValue(await holdVisit(officer, holdVisitInput.parse({ visitId: id, version, outcome: '有意向' })))
  expect(await figuresOf(entity.id)).toEqual({ 'visits.outbound.count': 1, 'visits.outbound.enterprises': 2 })
})

test('an edited visit restates its figures; a cancelled one leaves them', async () => {
  const { officer, entity, enterprise, input } = await aForceAndEnterprise()
  const { id } = acceptedValue(await recordVisit(officer, input()))
  const edit = {
    visitId: id,
    version: 1,
    ...trip,
    kind: 'INBOUND',
    enterprises: [{ enterpriseId: enterprise.id }],
  }
  acceptedValue(await editVisit(officer, editVisitInput.parse(edit)))
  expect(await figuresOf(entity.id)).toEqual({ 'visits.inbound.count': 1, 'visits.inbound.enterprises': 1 })
  acceptedValue(
    await cancelVisit(officer, cancelVisitInput.parse({ visitId: id, version: 2, reason: '重复登记' })),
  )
  expect(await figuresOf(entity.id)).toEqual({})
})

test('a trip is a leader’s trip when the leader was on the list that day', async () => {
  const { officer, entity, input } = await aForceAndEnterprise()
  const { id: mainLeaderId } = await aMainLeader('2023-01-01', '2024-10-09')
  acceptedValue(await recordVisit(officer, input({ mainLeaderId })))
  expect(await figuresOf(entity.id)).toMatchObject({ 'leaderTrips.count': 1 })
  expect(await recordVisit(officer, input({ mainLeaderId, on: '2024-10-09' }))).toMatchObject({
    refusal: { code: 'visits.leaderNotListed', fields: [{ path: 'mainLeaderId' }] },
  })
})

test('receiving an enterprise and telephoning it are no leader’s trips', async () => {
  const { officer, entity, input } = await aForceAndEnterprise()
  const { id: mainLeaderId } = await aMainLeader()
  acceptedValue(await recordVisit(officer, input({ mainLeaderId, kind: 'INBOUND' })))
  acceptedValue(await recordVisit(officer, input({ mainLeaderId, kind: 'CALL' })))
  expect(await figuresOf(entity.id)).toEqual({ 'visits.inbound.count': 1, 'visits.inbound.enterprises': 1 })
})

test('a trip is held once its last day has come', async () => {
  const { officer, input } = await aForceAndEnterprise()
  const trip = { on: addDays(today(), -1), endsOn: addDays(today(), 1) }
  expect(await recordVisit(officer, input(trip))).toMatchObject({
    refusal: { code: 'visits.notOverYet', fields: [{ path: 'endsOn', code: 'inTheFuture' }] },
  })
  acceptedValue(await recordVisit(officer, input({ ...trip, endsOn: today() })))
})

test('a visit that is still to come cannot have been held', async () => {
  const { officer, input } = await aForceAndEnterprise()
  const tomorrow = addDays(today(), 1)
  expect(await recordVisit(officer, input({ on: tomorrow }))).toMatchObject({
    refusal: { code: 'visits.heldInTheFuture' },
  })
  const planned = acceptedValue(await recordVisit(officer, input({ on: tomorrow, status: 'PLANNED' })))
  const held = holdVisitInput.parse({ visitId: planned.id, version: 1 })
  expect(await holdVisit(officer, held)).toMatchObject({ refusal: { code: 'visits.heldInTheFuture' } })
})

test('a planned visit does not open the gate to talks; a held one does', async () => {
  const { officer, entity, enterprise, input } = await aForceAndEnterprise()
  const project = await aProject({ holderId: entity.id, enterpriseId: enterprise.id, stage: 'FOLLOW_UP' })
  const { id } = acceptedValue(
    await recordVisit(officer, input({ status: 'PLANNED', kind: 'CALL', on: '2024-10-08' })),
  )
  expect(await contactMissing(project.id)).toBe(true)
  acceptedValue(await holdVisit(officer, holdVisitInput.parse({ visitId: id, version: 1 })))
  expect(await contactMissing(project.id)).toBe(false)
  acceptedValue(
    await cancelVisit(officer, cancelVisitInput.parse({ visitId: id, version: 2, reason: '未成行' })),
  )
  expect(await contactMissing(project.id)).toBe(true)
})

test('another entity’s visit to the enterprise opens no gate of ours', async () => {
  const { entity, enterprise } = await aForceAndEnterprise()
  const project = await aProject({ holderId: entity.id, enterpriseId: enterprise.id, stage: 'FOLLOW_UP' })
  const other = await aForceAndEnterprise()
  acceptedValue(
    await recordVisit(other.officer, other.input({ enterprises: [{ enterpriseId: enterprise.id }] })),
  )
  expect(await contactMissing(project.id)).toBe(true)
})

test('a visit cannot be tied to a project that one may not read, nor to one of another enterprise', async () => {
  const { officer, entity, enterprise, input } = await aForceAndEnterprise()
  const hidden = await aProject({ holderId: (await aTaskForce()).entity.id, enterpriseId: enterprise.id })
  const elsewhere = await aProject({ holderId: entity.id })
  for (const projectId of [hidden.id, elsewhere.id]) {
    const outcome = await recordVisit(
      officer,
      input({ enterprises: [{ enterpriseId: enterprise.id, projectId }] }),
    )
    expect(outcome).toMatchObject({ refusal: { fields: [{ path: 'enterprises.0.projectId' }] } })
  }
})

test('of others’ visits one learns date, entity, enterprise and status, and nothing more', async () => {
  const { officer, entity, enterprise, input } = await aForceAndEnterprise()
  const { id } = acceptedValue(await recordVisit(officer, input({ outcome: '机密' })))
  const stranger = (await aTaskForce()).officer
  const known = await getVisit(stranger, id)
  expect(known).toMatchObject({ on: trip.on, status: 'HELD', entity: { id: entity.id }, detail: null })
  expect(known.enterprises).toEqual([{ id: enterprise.id, name: enterprise.name }])
  expect(JSON.stringify(await listVisits(stranger, { entity: entity.id }))).not.toMatch(/机密|深圳|OUTBOUND/)
  expect((await listVisits(stranger, { entity: entity.id, kind: 'OUTBOUND' })).items).toEqual([])
  expect((await listVisits(stranger, { entity: entity.id, q: '深圳' })).items).toEqual([])
  expect((await listVisits(officer, { entity: entity.id, q: '深圳' })).items).toHaveLength(1)
})

test('only people of the entity write its visits; an admin does not even know of them', async () => {
  const { leader, officer, input } = await aForceAndEnterprise()
  const { id } = acceptedValue(await recordVisit(leader, input()))
  const cancel = cancelVisitInput.parse({ visitId: id, version: 1, reason: '不归我' })
  const stranger = (await aTaskForce()).officer
  const coordinator = await aHolderOf('COORDINATOR')
  await expect(recordVisit(stranger, input())).rejects.toMatchObject({ code: 'forbidden' })
  await expect(cancelVisit(stranger, cancel)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(cancelVisit(coordinator, cancel)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(getVisit(await aHolderOf('ADMIN'), id)).rejects.toMatchObject({ code: 'notFound' })
  expect(await cancelVisit(officer, cancel)).toMatchObject({ ok: true })
})

test('a stale edit of a visit is shown what is stored now', async () => {
  const { officer, enterprise, input } = await aForceAndEnterprise()
  const { id } = acceptedValue(await recordVisit(officer, input()))
  const edit = (place: string) =>
    editVisitInput.parse({
      visitId: id,
      version: 1,
      ...trip,
      place,
      enterprises: [{ enterpriseId: enterprise.id }],
    })
  acceptedValue(await editVisit(officer, edit('广州')))
  await expect(editVisit(officer, edit('东莞'))).rejects.toMatchObject({
    code: 'conflict',
    current: { place: '广州', version: 2 },
  })
})

test('a cancelled visit stays as it is', async () => {
  const { officer, input } = await aForceAndEnterprise()
  const { id } = acceptedValue(await recordVisit(officer, input({ status: 'PLANNED' })))
  acceptedValue(
    await cancelVisit(officer, cancelVisitInput.parse({ visitId: id, version: 1, reason: '企业改期' })),
  )
  const held = holdVisitInput.parse({ visitId: id, version: 2 })
  expect(await holdVisit(officer, held)).toMatchObject({ refusal: { code: 'visits.cancelled' } })
})

test('the pages of the list show every visit once', async () => {
  const { officer, entity, input } = await aForceAndEnterprise()
  for (const on of ['2024-10-08', '2024-10-08', '2024-10-09'])
    acceptedValue(await recordVisit(officer, input({ on })))
  const first = await listVisits(officer, { entity: entity.id, limit: 2 })
  const second = await listVisits(officer, { entity: entity.id, limit: 2, cursor: first.nextCursor ?? '' })
  expect([...first.items, ...second.items].map(({ on }) => on)).toEqual([
    '2024-10-09',
    '2024-10-08',
    '2024-10-08',
  ])
  expect(second.nextCursor).toBeNull()
})

test('a project shows the contacts logged for it and those with its enterprise by its readers', async () => {
  const { officer, entity, enterprise, input } = await aForceAndEnterprise()
  const project = await aProject({ holderId: entity.id, enterpriseId: enterprise.id })
  acceptedValue(await recordVisit(officer, input()))
  const linked = [{ enterpriseId: enterprise.id, projectId: project.id, nextStep: '来访' }]
  acceptedValue(await recordVisit(officer, input({ on: '2024-10-09', enterprises: linked })))
  const contacts = await listVisitsOfProject(officer, project.id)
  expect(contacts.map(({ talk }) => talk?.nextStep)).toEqual(['来访', null])
})
