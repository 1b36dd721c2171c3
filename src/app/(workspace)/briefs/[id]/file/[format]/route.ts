import { getLocale, getTranslations } from 'next-intl/server'
import { contentDisposition } from '@/features/attachments/rules'
import { getIssueFile } from '@/features/briefs/get-issue-file'
import { issueFileInput } from '@/features/briefs/schema'
import type { Words } from '@/features/briefs/write-cells'
import { describeProblem } from '@/server/problem'
import { findActor } from '@/server/session'

type Context = { params: Promise<{ id: string; format: string }> }

/** An issue as Word, Excel or PDF, to whoever may read it, as a download. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  try {
    const actor = await findActor()
    if (!actor) return new Response(null, { status: 401 })
    const asked = issueFileInput.safeParse(await params)
    if (!asked.success) return new Response(null, { status: 404 })
    const [words, locale] = await Promise.all([getTranslations(), getLocale()])
    const { id, format: kind } = asked.data
    const { name, mediaType, bytes } = await getIssueFile(actor, { id, kind, words: words as Words, locale })
    return new Response(Uint8Array.from(bytes), {
      headers: {
        'content-type': mediaType,
        'content-disposition': contentDisposition(name),
        'content-length': String(bytes.length),
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    const { code } = describeProblem(error)
    return new Response(null, { status: code === 'notFound' ? 404 : 500 })
  }
}
