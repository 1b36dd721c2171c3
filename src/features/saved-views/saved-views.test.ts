import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/actor'
import { toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import {
  acceptedValue,
  actorOf,
  aHolderOf,
  aMember,
  anEntity,
  aProject,
} from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { deleteView, pinView, refilterView, renameView, saveView } from './commands'
import { listPinnedViews, listSavedViews } from './queries'

withEmptyDatabase()

let force: string
let officer: Actor
let colleague: Actor
let leader: Actor
let stranger: Actor
let coordinator: Actor

beforeAll(async () => {
  const [own, other] = [await anEntity(), await anEntity()]
  force = own.id
  officer = await aMember(own.id)
  colleague = await aMember(own.id)
  leader = await aMember(own.id, 'LEADER')
  stranger = await aMember(other.id)
  coordinator = await aHolderOf('COORDINATOR')
  for (const holderId of [own.id, own.id, other.id]) await aProject({ holderId, stage: 'SIGNING' })
})

let named = 0
const keep = async (
  actor: Actor,
  more: { entityId?: string; list?: string; query?: string; columns?: string[] } = {},
) => {
  const view = {
    list: 'projects',
    name: `视图${++named}`,
    entityId: null,
    query: 'stage=SIGNING',
    columns: [],
  }
  return acceptedValue(await saveView(actor, { ...view, ...more })).id
}
const seenBy = async (actor: Actor) =>
  (await listSavedViews(actor, { list: 'projects' })).items.map(({ id }) => id)

describe('a view', () => {
  it('is its owner’s alone until it is shared', async () => {
    const id = await keep(officer)
    expect(await seenBy(officer)).toContain(id)
    for (const other of [colleague, leader, stranger, coordinator])
      expect(await seenBy(other)).not.toContain(id)
  })

  it('that is shared is seen by one’s own entity only', async () => {
    const id = await keep(officer, { entityId: force })
    for (const member of [officer, colleague, leader]) expect(await seenBy(member)).toContain(id)
    for (const other of [stranger, coordinator]) expect(await seenBy(other)).not.toContain(id)
    await expect(keep(stranger, { entityId: force })).rejects.toThrow('forbidden')
    await db.membership.updateMany({
      where: { userId: colleague.userId },
      data: { endsOn: toDbDate(today()) },
    })
    expect(await seenBy(await actorOf(colleague.userId))).not.toContain(id)
    await db.membership.updateMany({ where: { userId: colleague.userId }, data: { endsOn: null } })
  })

  it('never widens rights: each reader counts what they may read themselves', async () => {
    const id = await keep(officer, { entityId: force })
    const counts = async (actor: Actor) => {
      acceptedValue(await pinView(actor, { viewId: id, pinned: true }))
      return (await listPinnedViews(actor)).find(({ view }) => view.id === id)?.count
    }
    expect(await counts(officer)).toBe(2)
    const evaluating = await anEntity('DEPARTMENT')
    await db.membership.create({
      data: { userId: stranger.userId, entityId: force, role: 'OFFICER', startsOn: toDbDate('2020-01-01') },
    })
    expect(await counts(await actorOf(stranger.userId))).toBe(3)
    await db.membership.deleteMany({ where: { userId: stranger.userId, entityId: force } })
    expect((await listPinnedViews(await actorOf(stranger.userId))).map(({ view }) => view.id)).toEqual([])
    await expect(keep(await aMember(evaluating.id, 'EVALUATOR'), { list: 'audit' })).rejects.toThrow(
      'notFound',
    )
  })

  it('keeps what its list knows and nothing else, and leads back to it', async () => {
    const query = 'stage=SIGNING&cursor=abc&stage2=x&holder=nobody&sort=-amount&limit=5'
    const id = await keep(officer, { query, columns: ['amount', 'name', 'evil'] })
    const stored = await db.savedView.findUniqueOrThrow({ where: { id } })
    expect([stored.query, stored.columns]).toEqual(['sort=-amount&stage=SIGNING', ['name', 'amount']])
    const { items } = await listSavedViews(officer, { list: 'projects' })
    expect(items.find((view) => view.id === id)?.href).toBe(
      '/projects?sort=-amount&stage=SIGNING&columns=name%2Camount',
    )
    await db.savedView.update({
      where: { id },
      data: { query: 'stage=GONE&status=ACTIVE', columns: ['gone'] },
    })
    const later = (await listSavedViews(officer, { list: 'projects' })).items.find((view) => view.id === id)
    expect(later?.href).toBe('/projects?status=ACTIVE')
  })

  it('is renamed, filtered anew and taken back from others by its owner, and by nobody else', async () => {
    const viewId = await keep(officer, { entityId: force })
    const renamed = { viewId, version: 1, name: '签约大项目', entityId: force }
    await expect(renameView(colleague, renamed)).rejects.toThrow('forbidden')
    await expect(renameView(stranger, renamed)).rejects.toThrow('notFound')
    acceptedValue(await renameView(officer, renamed))
    await expect(refilterView(officer, { viewId, version: 1, query: '', columns: [] })).rejects.toThrow(
      'conflict',
    )
    acceptedValue(await refilterView(officer, { viewId, version: 2, query: 'min=1亿', columns: [] }))
    acceptedValue(await renameView(officer, { ...renamed, version: 3, entityId: null }))
    expect(await seenBy(colleague)).not.toContain(viewId)
    expect(await refilterView(officer, { viewId, version: 4, query: '', columns: [] })).toMatchObject({
      ok: true,
    })
  })

  it('has a name of its own among those of its owner and list', async () => {
    const viewId = await keep(officer)
    const { name } = await db.savedView.findUniqueOrThrow({ where: { id: viewId } })
    const again = { list: 'projects', name, entityId: null, query: '', columns: [] }
    expect(await saveView(officer, again)).toMatchObject({
      ok: false,
      refusal: { code: 'saved-views.nameTaken' },
    })
    expect(await saveView(officer, { ...again, list: 'leads' })).toMatchObject({ ok: true })
    expect(await saveView(colleague, again)).toMatchObject({ ok: true })
  })

  it('that is shared may be taken away by the leader of the entity, from every first page', async () => {
    const viewId = await keep(officer, { entityId: force })
    acceptedValue(await pinView(colleague, { viewId, pinned: true }))
    await expect(deleteView(colleague, { viewId })).rejects.toThrow('forbidden')
    acceptedValue(await deleteView(leader, { viewId }))
    expect(await seenBy(officer)).not.toContain(viewId)
    expect((await listPinnedViews(colleague)).map(({ view }) => view.id)).not.toContain(viewId)
    const own = await keep(officer)
    await expect(deleteView(leader, { viewId: own })).rejects.toThrow('notFound')
    const entry = await db.auditEntry.findFirstOrThrow({
      where: { recordId: viewId, act: 'saved-views.delete' },
    })
    expect(entry.actorId).toBe(leader.userId)
  })

  it('is pinned and taken off, and a first page holds a dozen at most', async () => {
    const ids = await Promise.all(Array.from({ length: 13 }, () => keep(coordinator)))
    for (const viewId of ids.slice(0, 12)) acceptedValue(await pinView(coordinator, { viewId, pinned: true }))
    const last = { viewId: ids[12] ?? '', pinned: true }
    expect(await pinView(coordinator, last)).toMatchObject({
      ok: false,
      refusal: { code: 'saved-views.tooManyPins' },
    })
    acceptedValue(await pinView(coordinator, { viewId: ids[0] ?? '', pinned: false }))
    acceptedValue(await pinView(coordinator, last))
    expect((await listPinnedViews(coordinator)).map(({ view, count }) => [view.id, count])).toEqual(
      ids.slice(1).map((id) => [id, 3]),
    )
  })
})
