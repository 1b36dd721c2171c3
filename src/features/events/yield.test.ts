import { describe, expect, it } from 'vitest'
import { inChange } from '@/features/audit/seal-change'
import { summariseFigures } from '@/features/figures/queries'
import { recountLedger } from '@/features/figures/recount-ledger'
import { addDays, type CalendarDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { acceptedValue, aHolderOf, anEnterprise, aProject, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { createEvent, editEvent } from './commands'
import { eventContributions, targetContributions } from './figures'
import { chooseTarget, dropTarget, editTarget, resumeTarget } from './follow-target'
import { addAttendance, editAttendance, removeAttendance } from './keep-attendance'
import { listAttendance } from './list-attendance'
import { getEventYield, listEventYields } from './list-event-yields'
import { getTarget, listEventsOfEnterprise, listTargets } from './list-targets'
import { listEventFacts, listTargetFacts } from './queries'
import { addAttendanceInput, chooseTargetInput, createEventInput, editEventInput } from './schema'

withEmptyDatabase()

const HELD: CalendarDate = '2024-09-10'
let events = 0

async function aConference(startsOn = HELD) {
  const coordinator = await aHolderOf('COORDINATOR')
  const name = `招商大会${++events}`
  const written = { name, kind: 'CONFERENCE', startsOn, endsOn: addDays(startsOn, 1) }
  const { id } = acceptedValue(await createEvent(coordinator, createEventInput.parse(written)))
  return { coordinator, id, written }
}

async function figuresOf(event: string, asOf: CalendarDate) {
  const keys = ['events.count', 'events.enterprises', 'events.entrepreneurs', 'events.targets'] as const
  const { figures } = await summariseFigures(await aHolderOf('LEADERSHIP'), { keys: [...keys], event, asOf })
  return figures.map(({ value }) => Number(value))
}

describe('attendance of an event', () => {
  it('counts enterprises and entrepreneurs on the first day of the event', async () => {
    const { coordinator, id } = await aConference()
    const came = (name: string, entrepreneurs: string) =>
      addAttendanceInput.parse({ eventId: id, enterprise: { name }, entrepreneurs })
    acceptedValue(await addAttendance(coordinator, came('深圳到会一号有限公司', '2')))
    acceptedValue(await addAttendance(coordinator, came('深圳到会二号有限公司', '3')))
    expect(await figuresOf(id, addDays(HELD, -1))).toEqual([0, 0, 0, 0])
    expect(await figuresOf(id, HELD)).toEqual([1, 2, 5, 0])
    expect(await getEventYield(coordinator, id)).toMatchObject({ firms: 2, entrepreneurs: 5, targets: 0 })
  })

  it('registers an enterprise that nobody knew, and lists none twice', async () => {
    const { coordinator, id } = await aConference()
    const input = addAttendanceInput.parse({
      eventId: id,
      enterprise: { name: '东莞新来者科技有限公司' },
      entrepreneurs: 1,
    })
    acceptedValue(await addAttendance(coordinator, input))
    expect(await db.enterprise.count({ where: { name: '东莞新来者科技有限公司' } })).toBe(1)
    expect(await addAttendance(coordinator, input)).toMatchObject({
      refusal: { code: 'events.attendsAlready', fields: [{ path: 'enterprise.name' }] },
    })
  })

  it('is mended and taken back; a stale edit is shown what is stored', async () => {
    const { coordinator, id: eventId } = await aConference()
    const { id: enterpriseId } = await anEnterprise()
    acceptedValue(
      await addAttendance(coordinator, { eventId, enterprise: { id: enterpriseId }, entrepreneurs: 1 }),
    )
    const attended = { eventId, enterpriseId, version: 1 }
    acceptedValue(await editAttendance(coordinator, { ...attended, entrepreneurs: 4 }))
    await expect(editAttendance(coordinator, { ...attended, entrepreneurs: 9 })).rejects.toMatchObject({
      code: 'conflict',
      current: { entrepreneurs: 4, version: 2 },
    })
    expect(await figuresOf(eventId, HELD)).toEqual([1, 1, 4, 0])
    acceptedValue(await removeAttendance(coordinator, { ...attended, version: 2, reason: '未到场' }))
    expect(await figuresOf(eventId, HELD)).toEqual([1, 0, 0, 0])
  })

  it('moves with the first day of its event', async () => {
    const { coordinator, id, written } = await aConference()
    const input = addAttendanceInput.parse({
      eventId: id,
      enterprise: { id: (await anEnterprise()).id },
      entrepreneurs: 2,
    })
    acceptedValue(await addAttendance(coordinator, input))
    const later = { ...written, eventId: id, version: 1, startsOn: '2024-09-20', endsOn: '2024-09-21' }
    acceptedValue(await editEvent(coordinator, editEventInput.parse(later)))
    expect(await figuresOf(id, HELD)).toEqual([0, 0, 0, 0])
    expect(await figuresOf(id, '2024-09-20')).toEqual([1, 1, 2, 0])
  })

  it('is read by officers and written by the coordinator alone', async () => {
    const { id: eventId } = await aConference()
    const { officer } = await aTaskForce()
    const { id } = await anEnterprise()
    expect((await listAttendance(officer, { eventId })).items).toEqual([])
    await expect(
      addAttendance(officer, { eventId, enterprise: { id }, entrepreneurs: 1 }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('a target enterprise', () => {
  async function aTarget() {
    const { coordinator, id: eventId } = await aConference()
    const { entity, officer } = await aTaskForce()
    const enterprise = await anEnterprise()
    const written = {
      eventId,
      enterprise: { id: enterprise.id },
      entityId: entity.id,
      officerId: officer.userId,
      chosenOn: '2024-09-11',
    }
    const { id } = acceptedValue(await chooseTarget(coordinator, chooseTargetInput.parse(written)))
    return { coordinator, eventId, entity, officer, enterprise, written, id }
  }

  it('counts for who follows it from the day it was chosen to the day it is dropped, and again when resumed', async () => {
    const { coordinator, eventId, entity, id } = await aTarget()
    expect(await figuresOf(eventId, HELD)).toEqual([1, 0, 0, 0])
    expect(await figuresOf(eventId, '2024-09-11')).toEqual([1, 0, 0, 1])
    const followed = await summariseFigures(coordinator, { keys: ['events.targets'], holder: entity.id })
    expect(followed.figures[0]?.value).toBe(1n)
    const drop = { targetId: id, version: 1, droppedOn: '2024-10-01', reason: '无扩产计划' }
    acceptedValue(await dropTarget(coordinator, drop))
    expect(await figuresOf(eventId, '2024-09-30')).toEqual([1, 0, 0, 1])
    expect(await figuresOf(eventId, '2024-10-01')).toEqual([1, 0, 0, 0])
    acceptedValue(await resumeTarget(coordinator, { targetId: id, version: 2, reason: '恢复意向' }))
    expect(await figuresOf(eventId, '2024-10-01')).toEqual([1, 0, 0, 1])
  })

  it('is chosen once for an event, also while it is prepared, and not in the future', async () => {
    const { coordinator, written } = await aTarget()
    const choose = (more: object) =>
      chooseTarget(coordinator, chooseTargetInput.parse({ ...written, ...more }))
    expect(await choose({})).toMatchObject({ refusal: { code: 'events.chosenAlready' } })
    const other = { enterprise: { id: (await anEnterprise()).id } }
    expect(await choose({ ...other, chosenOn: addDays(today(), 1) })).toMatchObject({
      refusal: { code: 'events.inTheFuture' },
    })
    acceptedValue(await choose({ ...other, chosenOn: '2024-09-09' }))
  })

  it('is followed by an officer of the entity that follows it', async () => {
    const { coordinator, written, id, officer } = await aTarget()
    const other = await aTaskForce()
    const edit = { targetId: id, version: 1, chosenOn: written.chosenOn, entityId: other.entity.id }
    expect(await editTarget(coordinator, { ...edit, officerId: officer.userId })).toMatchObject({
      refusal: { code: 'events.officerElsewhere', fields: [{ path: 'officerId' }] },
    })
    acceptedValue(await editTarget(coordinator, edit))
    expect(await getTarget(coordinator, id)).toMatchObject({ entity: { id: other.entity.id }, officer: null })
  })

  it('is not dropped before it was chosen', async () => {
    const { coordinator, id } = await aTarget()
    const drop = { targetId: id, version: 1, droppedOn: '2024-09-01', reason: '无意向' }
    expect(await dropTarget(coordinator, drop)).toMatchObject({
      refusal: { code: 'events.droppedBeforeChosen' },
    })
  })

  it('shows the lead that came of it to who may see that lead, and stands on the page of the enterprise', async () => {
    const { coordinator, entity, officer, enterprise, id } = await aTarget()
    const stranger = (await aTaskForce()).officer
    const unseen = { enterprise: enterprise.id, lead: 'no' as const }
    expect((await listTargets(officer, unseen)).total).toBe(1)
    await aProject({ holderId: entity.id, enterpriseId: enterprise.id, openedOn: '2024-09-12' })
    expect((await listTargets(officer, { enterprise: enterprise.id })).items[0]?.lead).not.toBeNull()
    expect((await listTargets(stranger, { enterprise: enterprise.id })).items[0]?.lead).toBeNull()
    expect((await listTargets(coordinator, unseen)).total).toBe(0)
    expect(await getTarget(coordinator, id)).toMatchObject({ enterprise: { id: enterprise.id } })
    expect(await listEventsOfEnterprise(stranger, enterprise.id)).toMatchObject([
      { entrepreneurs: null, chosenOn: '2024-09-11', droppedOn: null },
    ])
  })
})

describe('what came of an event', () => {
  it('is leads and signings as the ledger counts them for the reader', async () => {
    const { coordinator, id } = await aConference()
    const { entity, officer } = await aTaskForce()
    const stranger = (await aTaskForce()).officer
    const project = await aProject({ holderId: entity.id })
    await inChange(coordinator, async ({ audit, figures }) => {
      const credit = {
        holderId: entity.id,
        eventId: id,
        recordId: project.id,
        recordType: 'Project',
      } as const
      audit({ act: 'project.edit', record: 'Project', id: project.id })
      figures([], [{ figure: 'signed.count', on: HELD, amount: 1n, ...credit }])
      figures([], [{ figure: 'signed.amount', on: HELD, amount: 70n, ...credit }])
      return { ok: true, value: null }
    })
    const seen = { leads: 0, signed: 1, signedYuan: 70n }
    expect(await getEventYield(coordinator, id)).toMatchObject(seen)
    expect(await getEventYield(officer, id)).toMatchObject(seen)
    expect(await getEventYield(stranger, id)).toMatchObject({ signed: 0, signedYuan: 0n })
    expect(await getEventYield(await aHolderOf('SECRETARY'), id)).toMatchObject({ leads: null, signed: null })
    const { items } = await listEventYields(coordinator, { sort: '-signed', limit: 1 })
    expect(items[0]).toMatchObject({ id, ...seen })
  })

  it('is listed page by page in the order asked for, with the totals of the whole list', async () => {
    const coordinator = await aHolderOf('COORDINATOR')
    const first = await listEventYields(coordinator, { q: '招商大会', limit: 2 })
    expect(first.items).toHaveLength(2)
    const second = await listEventYields(coordinator, {
      q: '招商大会',
      limit: 200,
      cursor: first.nextCursor ?? '',
    })
    expect(first.items.length + second.items.length).toBe(first.total.count)
    expect(second.total).toEqual(first.total)
  })

  it('is proved by a recount from the records', async () => {
    async function* contributions() {
      yield (await listEventFacts(null, 500)).flatMap(eventContributions)
      yield (await listTargetFacts(null, 500)).flatMap(targetContributions)
    }
    const { movements } = await recountLedger(contributions())
    expect(movements.filter(({ figure }) => figure.startsWith('events.'))).toEqual([])
  })
})
