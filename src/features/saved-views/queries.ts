import { LIST_KEYS, listCalled } from '@/features/lists/all-lists'
import { countList } from '@/features/lists/queries'
import { listHref } from '@/features/lists/rules'
import type { Actor } from '@/lib/actor'
import { db } from '@/server/db'
import type { Prisma } from '@/server/generated/prisma/client'
import { canChangeView, canRemoveView, visibleViews } from './policy'
import { readView, writeView } from './rules'
import type { ViewFilters } from './schema'

const LIMIT = 200

const withNames = {
  owner: { select: { id: true, name: true } },
  entity: { select: { id: true, name: true, nameEn: true } },
} satisfies Prisma.SavedViewInclude

type Stored = Prisma.SavedViewGetPayload<{ include: typeof withNames }>

/** The views that the actor applies to the lists they read: their own first, each group by name. */
export async function listSavedViews(actor: Actor, { list }: ViewFilters = {}) {
  const lists = readLists(actor).filter((key) => list === undefined || key === list)
  const views = await db.savedView.findMany({
    where: { list: { in: lists }, ...visibleViews(actor) },
    include: { ...withNames, pins: { where: { userId: actor.userId } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: LIMIT,
  })
  const items = views.map(({ pins, ...view }) => ({
    ...describeView(actor, view),
    pinned: pins.length > 0,
  }))
  return { items: [...items.filter(({ own }) => own), ...items.filter(({ own }) => !own)] }
}

export type SavedViewRow = Awaited<ReturnType<typeof listSavedViews>>['items'][number]

/** The views on one's first page, each with how many records it holds for oneself today. */
export async function listPinnedViews(actor: Actor) {
  const pins = await db.savedViewPin.findMany({
    where: { userId: actor.userId, view: visibleViews(actor) },
    include: { view: { include: withNames } },
    orderBy: [{ pinnedAt: 'asc' }, { viewId: 'asc' }],
    take: MOST_PINS,
  })
  const counted = await Promise.all(
    pins.map(async ({ view }) => {
      if (!LIST_KEYS.includes(view.list)) return null
      const { asked } = readView(listCalled(view.list), view)
      return { view: describeView(actor, view), count: await countList(actor, view.list, asked) }
    }),
  )
  return counted.flatMap((pin) => (pin && pin.count !== null ? [{ ...pin, count: pin.count }] : []))
}

export type PinnedView = Awaited<ReturnType<typeof listPinnedViews>>[number]

/** A first page is no list of lists. */
export const MOST_PINS = 12

function readLists(actor: Actor): string[] {
  return LIST_KEYS.filter((key) => listCalled(key).mayRead(actor))
}

/** A view as plain values, with where it leads; also what a stale change is shown. */
export function describeView(actor: Actor, stored: Stored) {
  const { id, list, name, owner, entity, recordedAt, version } = stored
  const told = listCalled(list)
  const { asked, columns } = readView(told, stored)
  return {
    id,
    list,
    name,
    ...writeView(told, stored),
    href: listHref(told, asked, columns),
    owner,
    entity,
    recordedAt: recordedAt.toISOString(),
    version,
    own: stored.ownerId === actor.userId,
    rights: { change: canChangeView(actor, stored), remove: canRemoveView(actor, stored) },
  }
}

/** A view that the actor applies, with its names; null when there is none. */
export async function findVisibleView(actor: Actor, viewId: string) {
  const stored = await db.savedView.findFirst({
    where: { id: viewId, ...visibleViews(actor) },
    include: withNames,
  })
  return stored && readLists(actor).includes(stored.list) ? stored : null
}
