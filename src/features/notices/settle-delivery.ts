import { db } from '@/server/db'
import type { NoticeChannel } from '@/server/generated/prisma/enums'

const MOST_A_ROUND = 500

export type WaitingDelivery = {
  id: string
  attempts: number
  userId: string
  name: string
  email: string | null
  kind: string
  href: string
  params: Record<string, unknown>
}

/** What waits to go out on one way, the oldest first. */
export async function listWaiting(channel: NoticeChannel, now: Date): Promise<WaitingDelivery[]> {
  const deliveries = await db.noticeDelivery.findMany({
    where: { channel, sentAt: null, failure: null, nextAttemptAt: { lte: now } },
    orderBy: [{ notice: { raisedAt: 'asc' } }, { id: 'asc' }],
    take: MOST_A_ROUND,
    include: { notice: { include: { user: { select: { id: true, name: true, email: true } } } } },
  })
  return deliveries.map(({ id, attempts, notice: { user, kind, href, params } }) => ({
    id,
    attempts,
    userId: user.id,
    name: user.name,
    email: user.email,
    kind,
    href,
    params: params as Record<string, unknown>,
  }))
}

export async function settleDeliveries(
  deliveries: WaitingDelivery[],
  outcome: { sentAt: Date } | { nextAttemptAt: Date } | { failure: string },
): Promise<void> {
  await db.noticeDelivery.updateMany({
    where: { id: { in: deliveries.map(({ id }) => id) } },
    data: { ...outcome, attempts: { increment: 1 } },
  })
}
