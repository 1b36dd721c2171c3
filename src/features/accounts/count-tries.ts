import { db } from '@/server/db'
import { Prisma } from '@/server/generated/prisma/client'
import { LOCK_MINUTES, WRONG_TRIES } from './rules'

/** Where tries are counted: an outsider at another source cannot use up the owner's tries. */
export type TryPlace = { username: string; source: string }

export type CountedTry = { allowed: boolean; locks: boolean }

const LOCK = Prisma.sql`make_interval(mins => ${LOCK_MINUTES}::int)`
const IS_OVER = Prisma.sql`coalesce(place."lockedUntil", place."firstFailedAt" + ${LOCK}) <= now()`

/**
 * Counts a try before the password is looked at, in one statement, so that any number of them at once get no more than
 * five guesses. The fifth locks the place; whoever turns out to be right calls `forgetTries`.
 */
export async function countTry({ username, source }: TryPlace): Promise<CountedTry> {
  const [row] = await db.$queryRaw<{ failures: number }[]>`
    insert into "SignInLock" as place ("username", "source", "failures") values (${username}, ${source}, 1)
    on conflict ("username", "source") do update set
      "failures" = case when ${IS_OVER} then 1 else place."failures" + 1 end,
      "firstFailedAt" = case when ${IS_OVER} then now() else place."firstFailedAt" end,
      "lockedUntil" = case
        when ${IS_OVER} then null
        when place."failures" + 1 >= ${WRONG_TRIES} then coalesce(place."lockedUntil", now() + ${LOCK})
      end
    returning "failures"`
  const tries = row?.failures ?? Number.POSITIVE_INFINITY
  return { allowed: tries <= WRONG_TRIES, locks: tries === WRONG_TRIES }
}

/** A right password that still waits for its code was no wrong try, but forgives none of the earlier ones. */
export async function giveTryBack({ username, source }: TryPlace): Promise<void> {
  await db.$executeRaw`
    update "SignInLock" set "failures" = "failures" - 1,
      "lockedUntil" = case when "failures" > ${WRONG_TRIES} then "lockedUntil" end
    where "username" = ${username} and "source" = ${source} and "failures" > 0`
}

/** After a success. Sweeps up what others left behind a day ago, so that invented names do not fill the table. */
export async function forgetTries({ username, source }: TryPlace): Promise<void> {
  await db.$executeRaw`
    delete from "SignInLock"
    where ("username" = ${username} and "source" = ${source})
      or coalesce("lockedUntil", "firstFailedAt") < now() - interval '1 day'`
}
