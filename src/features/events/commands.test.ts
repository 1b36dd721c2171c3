import { expect, test } from 'vitest'
import { acceptedValue, aHolderOf, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { createEvent, editEvent } from './commands'
import { listEventYields } from './list-event-yields'
import { getEvent } from './queries'
import { createEventInput, editEventInput } from './schema'

withEmptyDatabase()

const expo = { name: '2024数博会', kind: 'EXPO', startsOn: '2024-08-28', endsOn: '2024-08-30' }

test('the coordinator keeps the events; officers read them', async () => {
  const coordinator = await aHolderOf('COORDINATOR')
  const { officer } = await aTaskForce()
  const input = createEventInput.parse(expo)
  const { id } = acceptedValue(await createEvent(coordinator, input))
  expect((await listEventYields(officer)).items.map(({ name }) => name)).toEqual(['2024数博会'])
  await expect(createEvent(officer, input)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(getEvent(await aHolderOf('ADMIN'), id)).rejects.toMatchObject({ code: 'notFound' })
})

test('two events cannot have one name', async () => {
  const coordinator = await aHolderOf('COORDINATOR')
  const named = (name: string) => createEventInput.parse({ ...expo, name })
  acceptedValue(await createEvent(coordinator, named('酒博会')))
  expect(await createEvent(coordinator, named('酒博会'))).toMatchObject({
    refusal: { code: 'events.nameTaken' },
  })
})

test('an event does not end before it starts', async () => {
  const coordinator = await aHolderOf('COORDINATOR')
  const input = createEventInput.parse({ ...expo, name: '论坛', endsOn: '2024-08-01' })
  expect(await createEvent(coordinator, input)).toMatchObject({ refusal: { fields: [{ path: 'endsOn' }] } })
})

test('a stale edit of an event is shown what is stored now', async () => {
  const coordinator = await aHolderOf('COORDINATOR')
  const { id } = acceptedValue(
    await createEvent(coordinator, createEventInput.parse({ ...expo, name: '推介会' })),
  )
  const edit = (place: string) =>
    editEventInput.parse({ ...expo, eventId: id, version: 1, name: '推介会', place })
  acceptedValue(await editEvent(coordinator, edit('上海')))
  await expect(editEvent(coordinator, edit('北京'))).rejects.toMatchObject({ current: { place: '上海' } })
})
