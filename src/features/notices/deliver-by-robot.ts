import { db } from '@/server/db'
import { log } from '@/server/log'
import { type OutsideAnswer, postOutside } from '@/server/post-outside'
import { wordsOutside } from '@/server/words'
import { findRobot, type Robot } from './queries'
import { MESSAGES_A_MINUTE, nextAttempt } from './rules'
import { listWaiting, settleDeliveries, type WaitingDelivery } from './settle-delivery'
import { noticeLine } from './write-line'
import { robotAddress, robotBody, robotMessages } from './write-robot-message'

/** What waits goes to the group in as few messages as fit, at most 20 in a round, that is a minute. */
export async function deliverByRobot(now: Date): Promise<void> {
  const robot = await findRobot(db)
  if (!robot) return
  const words = await wordsOutside()
  const waiting = await listWaiting('ROBOT', now)
  const lines = waiting.map((one) => `${one.name}：${noticeLine(words, one)}`)
  let from = 0
  for (const message of robotMessages(lines).slice(0, MESSAGES_A_MINUTE)) {
    const carried = waiting.slice(from, from + message.length)
    from += message.length
    const failure = await speak(robot, message.join('\n'), now)
    if (failure) return giveBack(carried, now, failure)
    await settleDeliveries(carried, { sentAt: now })
  }
}

/** Null when the group has got the text; else a code under `notices.failures`. */
export async function speak(robot: Omit<Robot, 'version'>, text: string, now: Date): Promise<string | null> {
  const answer = await postOutside(robotAddress(robot, now.getTime()), robotBody(text))
  return answer.ok ? refusalOf(answer) : answer.failure
}

/** Both platforms answer 200 with an errcode, 0 when the message was taken. */
function refusalOf({ status, body }: Extract<OutsideAnswer, { ok: true }>): string | null {
  if (status !== 200) return 'robotRefused'
  try {
    return JSON.parse(body).errcode === 0 ? null : 'robotRefused'
  } catch {
    return 'robotRefused'
  }
}

async function giveBack(deliveries: WaitingDelivery[], now: Date, failure: string) {
  log.warn({ failure }, 'the group robot did not take a message')
  const again = nextAttempt((deliveries[0]?.attempts ?? 0) + 1, now)
  await settleDeliveries(deliveries, again ? { nextAttemptAt: again } : { failure })
}
