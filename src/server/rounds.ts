import { log } from '@/server/log'

/**
 * Does something again and again while the server runs, one round at a time. Once the process is told to stop no round
 * begins: the database goes before the last of them could end.
 */
export function startRounds(of: string, everyMs: number, round: () => Promise<void>): void {
  let underWay = false
  const timer = setInterval(async () => {
    if (underWay) return
    underWay = true
    await round().catch((error) => log.warn({ error }, `the round of ${of} failed`))
    underWay = false
  }, everyMs)
  timer.unref()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => clearInterval(timer))
  }
}
