import { getTranslations } from 'next-intl/server'
import { contentDisposition } from '@/features/attachments/rules'
import type { RowProblem } from '@/features/imports/rules'
import { oneImportInput } from '@/features/imports/schema'
import { writeBadRows } from '@/features/imports/write-bad-rows'
import { describeProblem } from '@/server/problem'
import { findActor } from '@/server/session'
import { streamOf } from '@/server/stream-of'

type Context = { params: Promise<{ id: string }> }

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The rows that are wrong, as a workbook with the problems written beside them. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  try {
    const actor = await findActor()
    if (!actor) return new Response(null, { status: 401 })
    const { importId } = oneImportInput.parse({ importId: (await params).id })
    const t = await getTranslations()
    const { name, content } = await writeBadRows(actor, importId, {
      sheet: t('imports.sheet.data'),
      line: t('imports.sheet.line'),
      problem: t('imports.sheet.problem'),
      fileName: (no) => t('imports.sheet.badRows', { no }),
      word: ({ words, code, params: told }: RowProblem) =>
        t.has(`${words}.${code}`) ? t(`${words}.${code}`, told) : t('problems.refused'),
    })
    return new Response(streamOf(content), {
      headers: {
        'content-type': WORKBOOK,
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
