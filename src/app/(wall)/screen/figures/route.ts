import { getScreen } from '@/features/big-screen/queries'
import { readScreenView } from '@/features/big-screen/schema'
import { describeProblem } from '@/server/problem'
import { findActor } from '@/server/session'

const STATUSES: Partial<Record<string, number>> = { forbidden: 403, notFound: 403 }

/**
 * The wall's new figures. Being asked for counts as using the session: a wall that is looked at has nobody at its keys, and
 * going dark in the middle of a day helps nobody. The session still ends after its longest time, and the wall then says so.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await findActor()
    if (!actor) return new Response(null, { status: 401 })
    const view = readScreenView(Object.fromEntries(new URL(request.url).searchParams))
    return Response.json(await getScreen(actor, view), { headers: { 'cache-control': 'private, no-store' } })
  } catch (error) {
    const { code } = describeProblem(error)
    return new Response(null, { status: STATUSES[code] ?? 500 })
  }
}
