import { getFile } from '@/features/attachments/queries'
import { contentDisposition } from '@/features/attachments/rules'
import { describeProblem } from '@/server/problem'
import { findActor } from '@/server/session'

type Context = { params: Promise<{ id: string }> }

/** A file to whoever may read what it hangs on, as a download that no browser opens or guesses at. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  try {
    const actor = await findActor()
    if (!actor) return new Response(null, { status: 401 })
    const { name, mediaType, bytes } = await getFile(actor, (await params).id)
    return new Response(Uint8Array.from(bytes), {
      headers: {
        'content-type': mediaType,
        'content-disposition': contentDisposition(name),
        'content-length': String(bytes.length),
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
        'content-security-policy': "sandbox; default-src 'none'",
      },
    })
  } catch (error) {
    const { code } = describeProblem(error)
    return new Response(null, { status: code === 'notFound' ? 404 : 500 })
  }
}
