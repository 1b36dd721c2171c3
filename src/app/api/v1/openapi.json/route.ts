import { asLocale } from '@/lib/locale'
import { translatorFor } from '@/messages/translate'
import { describeApi } from '@/server/openapi'
import { settings } from '@/server/settings'
import { OPERATIONS } from '../operations/all'

/** Describes the calls, not the data: it needs no token. */
export async function GET(request: Request): Promise<Response> {
  const english = /^en\b/i.test(request.headers.get('accept-language') ?? '')
  const say = await translatorFor(asLocale(english ? 'en' : undefined))
  return Response.json(describeApi(OPERATIONS, settings().address, say))
}
