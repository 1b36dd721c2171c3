import { databaseAnswers } from '@/server/health'

/** 200 when the database answers, else 503; needs no token and tells nothing else. */
export async function GET(): Promise<Response> {
  const healthy = await databaseAnswers()
  return Response.json({ status: healthy ? 'ok' : 'unavailable' }, { status: healthy ? 200 : 503 })
}
