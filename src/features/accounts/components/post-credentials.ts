export type Credentials = { username: string; password: string; code: string }

/** `in`, or why not; the first three are the server's own words, see `SignInAnswer`. */
export type SignInResult = 'in' | 'wrong' | 'codeNeeded' | 'codeWrong' | 'broken' | 'cookies' | 'network'

const REASONS: SignInResult[] = ['wrong', 'codeNeeded', 'codeWrong', 'broken']

/**
 * next-auth's own door for names and passwords. Its browser library leaves the page when the network fails, and what was
 * typed with it; this does not.
 */
export async function postCredentials(credentials: Credentials): Promise<SignInResult> {
  try {
    const { csrfToken } = await readJson<{ csrfToken: string }>(await fetch('/api/auth/csrf'))
    const body = new URLSearchParams({ ...credentials, csrfToken, json: 'true' })
    const { url } = await readJson<{ url: string }>(
      await fetch('/api/auth/callback/credentials', { method: 'POST', body }),
    )
    return resultOf(new URL(url, location.origin).searchParams)
  } catch {
    return 'network'
  }
}

function resultOf(answer: URLSearchParams): SignInResult {
  if (answer.has('csrf')) return 'cookies'
  const reason = answer.get('error')
  return reason === null ? 'in' : (REASONS.find((known) => known === reason) ?? 'broken')
}

async function readJson<T>(response: Response): Promise<T> {
  return response.json() as Promise<T>
}
