import { inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { db } from '@/server/db'
import { forbidden } from '@/server/errors'
import { isPrivateHost } from '@/server/post-outside'
import { fingerprintOf, newToken } from '@/server/secrets'
import { settings } from '@/server/settings'
import { wordsOutside } from '@/server/words'
import { speak } from './deliver-by-robot'
import { canSetRobot } from './policy'
import { findRobot, ROBOT_KEY } from './queries'
import { NOTICE_KINDS, type NoticeKind } from './rules'
import type { ReadNotices, SetPreferences, SetRobot } from './schema'

/** Only one's own; that something was read is no change of a record and leaves no audit entry. */
export async function readNotices(
  actor: Actor,
  { noticeIds }: ReadNotices,
): Promise<Outcome<{ read: number }>> {
  const { count } = await db.notice.updateMany({
    where: { userId: actor.userId, readAt: null, ...(noticeIds ? { id: { in: noticeIds } } : {}) },
    data: { readAt: new Date() },
  })
  return accepted({ read: count })
}

/** What is kept is what one does not want, so that a kind that is new is told. */
export async function setNoticePreferences(
  actor: Actor,
  { mail, told }: SetPreferences,
): Promise<Outcome<{ mail: boolean; muted: NoticeKind[] }>> {
  const { userId } = actor
  const wish = { mail, muted: NOTICE_KINDS.filter((kind) => !told.includes(kind)) }
  return inChange(actor, async ({ tx, audit }) => {
    const before = await tx.noticePreference.findUnique({
      where: { userId },
      select: { mail: true, muted: true },
    })
    await tx.noticePreference.upsert({ where: { userId }, create: { userId, ...wish }, update: wish })
    audit({ act: 'notices.choose', record: 'User', id: userId, before, after: wish })
    return accepted(wish)
  })
}

/** The area's group robot. Its address is its password: the audit log keeps only the platform and the host. */
export async function setRobot(actor: Actor, robot: SetRobot): Promise<Outcome<{ host: string }>> {
  if (!canSetRobot(actor)) throw forbidden()
  const { host, hostname } = new URL(robot.url)
  if (isPrivateHost(hostname)) {
    return refused('notices.privateAddress', { fields: [{ path: 'url', code: 'privateAddress' }] })
  }
  const value = { kind: robot.kind, url: robot.url, secret: robot.secret ?? null }
  return inChange(actor, async ({ tx, audit }) => {
    const stored = await tx.setting.upsert({
      where: { key: ROBOT_KEY },
      create: { key: ROBOT_KEY, value },
      update: { value, version: { increment: 1 }, updatedAt: new Date() },
    })
    audit({ act: 'notices.setRobot', record: 'Setting', id: stored.key, after: { kind: robot.kind, host } })
    return accepted({ host })
  })
}

export async function removeRobot(actor: Actor): Promise<Outcome<Record<never, never>>> {
  if (!canSetRobot(actor)) throw forbidden()
  return inChange(actor, async ({ tx, audit }) => {
    const robot = await findRobot(tx)
    if (!robot) return refused('notices.noRobot')
    await tx.setting.delete({ where: { key: ROBOT_KEY } })
    const before = { kind: robot.kind, host: new URL(robot.url).host }
    audit({ act: 'notices.removeRobot', record: 'Setting', id: ROBOT_KEY, before })
    return accepted({})
  })
}

/** Says one sentence to the group, so that the admin sees whether the address is right. */
export async function tryRobot(actor: Actor): Promise<Outcome<Record<never, never>>> {
  if (!canSetRobot(actor)) throw forbidden()
  const robot = await findRobot(db)
  if (!robot) return refused('notices.noRobot')
  const words = await wordsOutside()
  const failure = await speak(robot, words('notices.robot.trial', { name: actor.name }), new Date())
  return failure ? refused(`notices.${failure}`) : accepted({})
}

/** A new secret address of one's calendar; the one before it stops working. The address stands in this answer only. */
export async function openCalendarFeed(actor: Actor): Promise<Outcome<{ url: string }>> {
  const { userId } = actor
  const token = newToken()
  const fresh = { tokenHash: fingerprintOf(token), createdAt: new Date(), readAt: null }
  return inChange(actor, async ({ tx, audit }) => {
    await tx.calendarFeed.upsert({ where: { userId }, create: { userId, ...fresh }, update: fresh })
    audit({ act: 'notices.openCalendar', record: 'User', id: userId })
    return accepted({ url: `${settings().address}/calendar/${token}.ics` })
  })
}

export async function closeCalendarFeed(actor: Actor): Promise<Outcome<Record<never, never>>> {
  const { userId } = actor
  return inChange(actor, async ({ tx, audit }) => {
    const { count } = await tx.calendarFeed.deleteMany({ where: { userId } })
    if (count === 0) return refused('notices.noCalendar')
    audit({ act: 'notices.closeCalendar', record: 'User', id: userId })
    return accepted({})
  })
}
