import { writeCalendar } from '@/features/notices/write-calendar'
import { findActorByFeed } from '@/server/feed-person'

type Context = { params: Promise<{ token: string }> }

/** A personal calendar for calendar programs: its secret address is the key, and opens only this. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await findActorByFeed((await params).token.replace(/\.ics$/, ''))
  if (!actor) return new Response(null, { status: 404 })
  return new Response(await writeCalendar(actor), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="zhaoshang.ics"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
