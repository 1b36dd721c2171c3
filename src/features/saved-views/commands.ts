import { inChange } from '@/features/audit/seal-change'
import { LIST_KEYS, listCalled } from '@/features/lists/all-lists'
import type { Actor } from '@/lib/actor'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import type { Tx } from '@/server/db'
import { conflict, forbidden, notFound } from '@/server/errors'
import { canChangeView, canRemoveView, canShareWith } from './policy'
import { describeView, findVisibleView, MOST_PINS } from './queries'
import { writeView } from './rules'
import type { PinView, RefilterView, RenameView, SaveView, ViewInput } from './schema'

type Saved = { id: string; version: number }

/** Keeps a list as it is asked for under a name: private, or shared with an entity of which one is a member. */
export async function saveView(actor: Actor, input: SaveView): Promise<Outcome<Saved>> {
  const { list, name, entityId, query, columns } = input
  if (!LIST_KEYS.includes(list) || !listCalled(list).mayRead(actor)) throw notFound()
  mustShareWith(actor, entityId)
  return inChange(actor, async ({ tx, audit }) => {
    const ownerId = actor.userId
    const refusal = await takenName(tx, { ownerId, list, name })
    if (refusal) return refusal
    const kept = { list, name, entityId, ...writeView(listCalled(list), { query, columns }) }
    const { id, version } = await tx.savedView.create({ data: { ...kept, ownerId } })
    audit({ act: 'saved-views.save', record: 'SavedView', id, after: kept })
    return accepted({ id, version })
  })
}

/** Another name, or another circle of those who see it. */
export async function renameView(actor: Actor, input: RenameView): Promise<Outcome<Saved>> {
  const { viewId, version, name, entityId } = input
  const stored = await findOwn(actor, viewId)
  if (entityId !== stored.entityId) mustShareWith(actor, entityId)
  return inChange(actor, async ({ tx, audit }) => {
    const refusal = await takenName(tx, { ...stored, name })
    if (refusal) return refusal
    const to = { name, entityId: entityId ?? null }
    await mustBeAt(tx, { viewId, version, data: to }, describeView(actor, stored))
    const before = { name: stored.name, entityId: stored.entityId }
    audit({ act: 'saved-views.rename', record: 'SavedView', id: viewId, before, after: to })
    return accepted({ id: viewId, version: version + 1 })
  })
}

/** The same name for the list as it is asked for now. */
export async function refilterView(actor: Actor, input: RefilterView): Promise<Outcome<Saved>> {
  const { viewId, version, query, columns } = input
  const stored = await findOwn(actor, viewId)
  const to = writeView(listCalled(stored.list), { query, columns })
  return inChange(actor, async ({ tx, audit }) => {
    await mustBeAt(tx, { viewId, version, data: to }, describeView(actor, stored))
    const before = { query: stored.query, columns: stored.columns }
    audit({ act: 'saved-views.refilter', record: 'SavedView', id: viewId, before, after: to })
    return accepted({ id: viewId, version: version + 1 })
  })
}

/** Also from the first pages of all who had pinned it. */
export async function deleteView(actor: Actor, { viewId }: ViewInput): Promise<Outcome<{ id: string }>> {
  const stored = await findVisibleView(actor, viewId)
  if (!stored) throw notFound()
  if (!canRemoveView(actor, stored)) throw forbidden()
  return inChange(actor, async ({ tx, audit }) => {
    await tx.savedView.delete({ where: { id: viewId } })
    const { list, name, entityId, query, columns } = stored
    const before = { list, name, entityId, query, columns }
    audit({ act: 'saved-views.delete', record: 'SavedView', id: viewId, before })
    return accepted({ id: viewId })
  })
}

/** Puts a view on one's own first page, or takes it off; that changes no record and leaves no audit entry. */
export async function pinView(
  actor: Actor,
  { viewId, pinned }: PinView,
): Promise<Outcome<{ pinned: boolean }>> {
  if (!(await findVisibleView(actor, viewId))) throw notFound()
  const pin = { viewId, userId: actor.userId }
  return inChange<{ pinned: boolean }>(actor, async ({ tx }) => {
    await tx.savedViewPin.deleteMany({ where: pin })
    if (!pinned) return accepted({ pinned })
    const count = await tx.savedViewPin.count({ where: { userId: actor.userId } })
    if (count >= MOST_PINS) return refused('saved-views.tooManyPins', { params: { most: MOST_PINS } })
    await tx.savedViewPin.create({ data: pin })
    return accepted({ pinned })
  })
}

async function findOwn(actor: Actor, viewId: string) {
  const stored = await findVisibleView(actor, viewId)
  if (!stored) throw notFound()
  if (!canChangeView(actor, stored)) throw forbidden()
  return stored
}

function mustShareWith(actor: Actor, entityId: string | null | undefined) {
  if (entityId && !canShareWith(actor, entityId)) throw forbidden()
}

type Named = { id?: string; ownerId: string; list: string; name: string }

async function takenName(tx: Tx, { id, ownerId, list, name }: Named): Promise<Refused | null> {
  const twin = await tx.savedView.findUnique({ where: { ownerId_list_name: { ownerId, list, name } } })
  if (!twin || twin.id === id) return null
  return refused('saved-views.nameTaken', {
    params: { name },
    fields: [{ path: 'name', code: 'viewNameTaken' }],
  })
}

type Step = {
  viewId: string
  version: number
  data: { name: string; entityId: string | null } | { query: string; columns: string[] }
}

async function mustBeAt(tx: Tx, { viewId, version, data }: Step, current: unknown) {
  const { count } = await tx.savedView.updateMany({
    where: { id: viewId, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw conflict(current)
}
