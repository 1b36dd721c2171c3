import { getLocale, getTranslations } from 'next-intl/server'
import { contentDisposition } from '@/features/attachments/rules'
import { importTemplateInput } from '@/features/imports/schema'
import { writeTemplate } from '@/features/imports/write-template'
import { findActor } from '@/server/session'

type Context = { params: Promise<{ layout: string }> }

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** An empty table to fill in, with a sheet that explains its columns. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  if (!(await findActor())) return new Response(null, { status: 401 })
  const asked = importTemplateInput.safeParse(await params)
  if (!asked.success) return new Response(null, { status: 404 })
  const { layout } = asked.data
  const [t, locale] = await Promise.all([getTranslations('imports'), getLocale()])
  const kind = t(`kinds.${layout}`)
  const say = (key: string, values?: Record<string, string>) => t(`sheet.${key}`, values)
  return new Response(writeTemplate(layout, { kind, locale, say }), {
    headers: {
      'content-type': WORKBOOK,
      'content-disposition': contentDisposition(t('sheet.template', { kind })),
      'x-content-type-options': 'nosniff',
    },
  })
}
