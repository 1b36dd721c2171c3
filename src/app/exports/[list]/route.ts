import { getLocale } from 'next-intl/server'
import { contentDisposition } from '@/features/attachments/rules'
import { exportList } from '@/features/lists/export-list'
import { readExport } from '@/features/lists/read-address'
import { MEDIA_TYPES } from '@/features/lists/rules'
import { describeProblem } from '@/server/problem'
import { findActor } from '@/server/session'

type Context = { params: Promise<{ list: string }> }

/** A list as a file, under the filters that its page has in its own address; 422 says why there is none. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const actor = await findActor()
    if (!actor) return new Response(null, { status: 401 })
    const { list } = await params
    const asked = readExport(list, new URL(request.url).searchParams)
    const outcome = await exportList(actor, { ...asked, locale: await getLocale() })
    if (!outcome.ok) return Response.json(outcome.refusal, { status: 422 })
    const { name, content } = outcome.value
    return new Response(streamOf(content), {
      headers: {
        'content-type': MEDIA_TYPES[asked.format],
        'content-disposition': contentDisposition(name),
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    const { code } = describeProblem(error)
    return new Response(null, { status: code === 'notFound' || code === 'forbidden' ? 404 : 500 })
  }
}

/** Taken piece by piece as fast as the reader takes it; who goes away stops the reading, too. */
function streamOf(content: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(stream) {
      const { done, value } = await content.next()
      if (done) stream.close()
      else stream.enqueue(value)
    },
    async cancel() {
      await content.return(undefined)
    },
  })
}
