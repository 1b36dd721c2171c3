import { db } from '@/server/db'

/** 200 when the database answers, else 503; needs no token and tells nothing else. */
export async function GET(): Promise<Response> {
  try {
    await db.$queryRaw`select 1`
    return Response.json({ status: 'ok' })
  } catch {
    return Response.json({ status: 'unavailable' }, { status: 503 })
  }
}
