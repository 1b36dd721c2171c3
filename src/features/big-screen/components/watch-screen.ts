import { PATIENCE_SECONDS, REFRESH_SECONDS, RETRY_SECONDS, type ScreenFigures } from '../rules'

export type Heard =
  | { connection: 'LIVE'; figures: ScreenFigures }
  /** AWAY: no answer. SIGNED_OUT: the session has ended. REFUSED: the viewer may no longer watch. */
  | { connection: 'AWAY' | 'SIGNED_OUT' | 'REFUSED' }

/**
 * Asks for the figures again and again until it is stopped, at once when the network or the page comes back. There is never
 * more than one question and one timer, and nothing is kept of what was heard, so that a wall does not grow in a day.
 */
export function watchScreen(address: string, tell: (heard: Heard) => void): () => void {
  let timer = window.setTimeout(ask, REFRESH_SECONDS * 1000)
  let asking: AbortController | undefined

  async function ask() {
    window.clearTimeout(timer)
    asking?.abort()
    const question = new AbortController()
    asking = question
    const heard = await hear(address, question)
    // A later question has taken over, or the wall was left.
    if (asking !== question) return
    tell(heard)
    timer = window.setTimeout(ask, (heard.connection === 'LIVE' ? REFRESH_SECONDS : RETRY_SECONDS) * 1000)
  }
  const askNow = () => {
    if (document.visibilityState === 'visible') void ask()
  }

  window.addEventListener('online', askNow)
  window.addEventListener('offline', askNow)
  document.addEventListener('visibilitychange', askNow)
  return () => {
    window.clearTimeout(timer)
    asking?.abort()
    asking = undefined
    window.removeEventListener('online', askNow)
    window.removeEventListener('offline', askNow)
    document.removeEventListener('visibilitychange', askNow)
  }
}

async function hear(address: string, question: AbortController): Promise<Heard> {
  const patience = window.setTimeout(() => question.abort(), PATIENCE_SECONDS * 1000)
  try {
    const answer = await fetch(address, { signal: question.signal, cache: 'no-store' })
    if (answer.status === 401) return { connection: 'SIGNED_OUT' }
    if (answer.status === 403) return { connection: 'REFUSED' }
    if (!answer.ok) return { connection: 'AWAY' }
    return { connection: 'LIVE', figures: await answer.json() }
  } catch {
    return { connection: 'AWAY' }
  } finally {
    window.clearTimeout(patience)
  }
}
