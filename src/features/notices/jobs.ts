import { findSettings } from '@/features/settings/queries'
import { valuesOf } from '@/features/settings/rules'
import { type CalendarDate, today } from '@/lib/dates'
import { db, type Tx } from '@/server/db'
import { startRounds } from '@/server/rounds'
import { settings } from '@/server/settings'
import { deliverByMail } from './deliver-by-mail'
import { deliverByRobot } from './deliver-by-robot'
import { selectMatters } from './find-matters'
import { findRobot } from './queries'

const ROUND_MS = 60_000

/** Every minute while the server runs: tells people what has become due, and sends what waits to be sent. */
export function startNoticeRounds(): void {
  startRounds('notices', ROUND_MS, () => runNoticeRound(today(), new Date()))
}

/** One round. Only one server of several does it at a time; the others skip theirs. */
export async function runNoticeRound(day: CalendarDate, now: Date): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const [turn] = await tx.$queryRaw<{ ours: boolean }[]>`
        select pg_try_advisory_xact_lock(hashtext('notices')) as "ours"`
      if (turn?.ours) await raiseNotices(tx, day)
    },
    { timeout: ROUND_MS },
  )
  await deliverByMail(now)
  await deliverByRobot(now)
}

/** Writes down what is new, with a delivery for each way on which it goes out; what was told stays told once. */
export async function raiseNotices(tx: Tx, day: CalendarDate): Promise<number> {
  const values = valuesOf(await findSettings(tx))
  const escalation = {
    toLeaderDays: values['supervision.toLeaderDays'],
    toLeadershipDays: values['supervision.toLeadershipDays'],
  }
  const [mails, speaks] = [Boolean(settings().smtpUrl), Boolean(await findRobot(tx))]
  return tx.$executeRaw`
    with "raised" as (
      insert into "Notice" ("id", "userId", "kind", "key", "href", "params")
      select gen_random_uuid(), m."userId", m."kind", m."key", m."href", m."params" from (${selectMatters(day, escalation)}) m
      left join "NoticePreference" wish on wish."userId" = m."userId"
      where not coalesce(m."kind" = any(wish."muted"), false)
      on conflict ("userId", "key") do nothing returning "id", "userId"
    )
    insert into "NoticeDelivery" ("id", "noticeId", "channel")
    select gen_random_uuid(), r."id", way."channel"::"NoticeChannel" from "raised" r
    join "User" u on u."id" = r."userId" left join "NoticePreference" wish on wish."userId" = r."userId"
    cross join (values ('MAIL'), ('ROBOT')) as way("channel")
    where case way."channel" when 'MAIL' then ${mails} and coalesce(wish."mail", false) and u."email" is not null
      else ${speaks} end`
}
