import type { ActionResult } from '@/ui/form/action-result'

/** Sends a table to be read; a broken connection is the problem `network`. */
export async function sendFile(address: string, file: File): Promise<ActionResult<{ id: string }>> {
  const body = new FormData()
  body.append('file', file)
  try {
    const response = await fetch(address, { method: 'POST', body })
    const answer = await response.json()
    return answer.ok ? answer : { ok: false, ...answer }
  } catch {
    return { ok: false, problem: { code: 'network' } }
  }
}
