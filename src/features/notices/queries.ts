import type { Actor } from '@/lib/actor'
import { readCursor, writeCursor } from '@/lib/cursor'
import { db, type Tx } from '@/server/db'
import { forbidden } from '@/server/errors'
import { settings } from '@/server/settings'
import { canSetRobot } from './policy'
import { NOTICE_KINDS, type NoticeKind, ROBOT_KINDS, type RobotKind } from './rules'
import type { NoticeFilters } from './schema'

const PAGE = 50

export type NoticeRow = {
  id: string
  kind: NoticeKind
  href: string
  /** Names and dates for the words of the kind. */
  params: Record<string, string>
  /** ISO 8601. */
  at: string
  read: boolean
}

/** One's own notices, latest first. */
export async function listNotices(
  actor: Actor,
  { unread, cursor, limit = PAGE }: NoticeFilters = {},
): Promise<{ items: NoticeRow[]; nextCursor: string | null }> {
  const after = readCursor(cursor, /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/)
  const before = after ? new Date(after.value) : undefined
  const notices = await db.notice.findMany({
    where: {
      userId: actor.userId,
      ...(unread ? { readAt: null } : {}),
      ...(after && before
        ? { OR: [{ raisedAt: { lt: before } }, { raisedAt: before, id: { lt: after.id } }] }
        : {}),
    },
    orderBy: [{ raisedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const items = notices.slice(0, limit).flatMap(describeNotice)
  const last = notices.length > limit ? notices[limit - 1] : undefined
  return {
    items,
    nextCursor: last ? writeCursor({ value: last.raisedAt.toISOString(), id: last.id }) : null,
  }
}

/** How many of one's own there are, whatever the page. */
export async function countNotices(actor: Actor, { unread }: NoticeFilters = {}): Promise<number> {
  return db.notice.count({ where: { userId: actor.userId, ...(unread ? { readAt: null } : {}) } })
}

export async function countUnreadNotices(actor: Actor): Promise<number> {
  return db.notice.count({ where: { userId: actor.userId, readAt: null } })
}

/** What one wants to be told, and whether mail can reach one at all. */
export async function getNoticePreferences(actor: Actor) {
  const [wish, person, feed] = await Promise.all([
    db.noticePreference.findUnique({ where: { userId: actor.userId } }),
    db.user.findUnique({ where: { id: actor.userId }, select: { email: true } }),
    db.calendarFeed.findUnique({
      where: { userId: actor.userId },
      select: { createdAt: true, readAt: true },
    }),
  ])
  return {
    mail: wish?.mail ?? false,
    muted: (wish?.muted ?? []).filter(isNoticeKind),
    email: person?.email ?? null,
    mailIsSetUp: Boolean(settings().smtpUrl),
    feed: feed && { since: feed.createdAt.toISOString(), readAt: feed.readAt?.toISOString() ?? null },
  }
}

export const ROBOT_KEY = 'notices.robot'

export type Robot = { kind: RobotKind; url: string; secret: string | null; version: number }

/** The group robot with its secret address; for the rounds, and for commands that check who asks. */
export async function findRobot(tx: Tx | typeof db): Promise<Robot | null> {
  const stored = await tx.setting.findUnique({ where: { key: ROBOT_KEY } })
  const value = stored?.value as { kind?: RobotKind; url?: string; secret?: string | null } | null | undefined
  if (!stored || !value?.url || !value.kind || !ROBOT_KINDS.includes(value.kind)) return null
  return { kind: value.kind, url: value.url, secret: value.secret ?? null, version: stored.version }
}

/** What the settings show of the robot: never its address, which is its password. */
export async function getRobot(actor: Actor) {
  if (!canSetRobot(actor)) throw forbidden()
  const robot = await findRobot(db)
  if (!robot) return null
  const waiting = await db.noticeDelivery.count({ where: { channel: 'ROBOT', sentAt: null, failure: null } })
  const failed = await db.noticeDelivery.findFirst({
    where: { channel: 'ROBOT', failure: { not: null } },
    orderBy: { nextAttemptAt: 'desc' },
    select: { failure: true },
  })
  return { kind: robot.kind, host: new URL(robot.url).host, waiting, failure: failed?.failure ?? null }
}

function describeNotice(notice: {
  id: string
  kind: string
  href: string
  params: unknown
  raisedAt: Date
  readAt: Date | null
}): NoticeRow[] {
  const { id, kind, href, params, raisedAt, readAt } = notice
  if (!isNoticeKind(kind)) return []
  const words = Object.entries((params ?? {}) as Record<string, unknown>).map(([name, value]) => [
    name,
    value === null ? '' : String(value),
  ])
  return [
    { id, kind, href, params: Object.fromEntries(words), at: raisedAt.toISOString(), read: readAt !== null },
  ]
}

function isNoticeKind(kind: string): kind is NoticeKind {
  return (NOTICE_KINDS as readonly string[]).includes(kind)
}
