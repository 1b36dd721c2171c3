import { createTransport } from 'nodemailer'
import { log } from '@/server/log'
import { settings } from '@/server/settings'
import { wordsOutside } from '@/server/words'
import { nextAttempt } from './rules'
import { listWaiting, settleDeliveries, type WaitingDelivery } from './settle-delivery'
import { noticeLine } from './write-line'

const MOST_MAILS_A_ROUND = 50
const TIMEOUT_MS = 15_000

/** One mail a person with all that waits for them; what fails is tried again later, then given up. */
export async function deliverByMail(now: Date): Promise<void> {
  const { smtpUrl, mailFrom } = settings()
  if (!smtpUrl) return
  const waiting = await listWaiting('MAIL', now)
  if (waiting.length === 0) return
  const times = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS }
  const transport = createTransport({ url: smtpUrl, ...times })
  const words = await wordsOutside()
  for (const userId of [...new Set(waiting.map((one) => one.userId))].slice(0, MOST_MAILS_A_ROUND)) {
    const deliveries = waiting.filter((one) => one.userId === userId)
    const to = deliveries[0]?.email
    if (!to) continue
    const text = [...deliveries.map((one) => noticeLine(words, one)), '', words('notices.mail.foot')].join(
      '\n',
    )
    const subject = words('notices.mail.subject', { count: deliveries.length })
    await transport
      .sendMail({ from: mailFrom, to, subject, text })
      .then(() => settleDeliveries(deliveries, { sentAt: now }))
      .catch((error) => giveBack(deliveries, now, error))
  }
  transport.close()
}

async function giveBack(deliveries: WaitingDelivery[], now: Date, error: unknown) {
  log.warn({ error }, 'a mail with notices was not taken')
  const again = nextAttempt((deliveries[0]?.attempts ?? 0) + 1, now)
  await settleDeliveries(deliveries, again ? { nextAttemptAt: again } : { failure: 'mailRefused' })
}
