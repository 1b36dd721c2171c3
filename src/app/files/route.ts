import { attachFile, attachToVisit } from '@/features/attachments/commands'
import { MAX_FILE_BYTES } from '@/features/attachments/rules'
import { uploadAddress } from '@/features/attachments/schema'
import { isOwnOrigin } from '@/server/action'
import { describeProblem } from '@/server/problem'
import { findActor } from '@/server/session'

// What multipart writes around the file.
const ROOM_FOR_FORM = 16_384

const STATUS: Record<string, number> = { forbidden: 403, notFound: 404, broken: 500 }

/** Takes one file by `POST /files?projectId=&recordType=&recordId=` or `?visitId=` and answers `{ id, name }`, or a problem. */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!(await isOwnOrigin())) return problem(403, 'uploadForbidden')
    const actor = await findActor()
    if (!actor) return problem(401, 'uploadForbidden')
    const address = uploadAddress.safeParse(Object.fromEntries(new URL(request.url).searchParams))
    if (!address.success) return problem(400, 'uploadFailed')
    const length = Number(request.headers.get('content-length') ?? Number.NaN)
    if (!(length <= MAX_FILE_BYTES + ROOM_FOR_FORM)) return problem(413, 'uploadTooLarge')
    const file = (await request.formData()).get('file')
    if (!(file instanceof File)) return problem(400, 'uploadFailed')
    const sent = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
    const outcome =
      'visitId' in address.data
        ? await attachToVisit(actor, { ...address.data, ...sent })
        : await attachFile(actor, { ...address.data, ...sent })
    return outcome.ok ? Response.json(outcome.value) : refused(outcome.refusal.code)
  } catch (error) {
    const { code } = describeProblem(error)
    return problem(STATUS[code] ?? 500, code === 'forbidden' ? 'uploadForbidden' : 'uploadFailed')
  }
}

const refusals: Record<string, [number, string]> = {
  'attachments.empty': [422, 'uploadEmpty'],
  'attachments.tooLarge': [413, 'uploadTooLarge'],
  'attachments.kind': [415, 'uploadKind'],
}

function refused(code: string): Response {
  const [status, words] = refusals[code] ?? [422, 'uploadFailed']
  return problem(status, words)
}

/** `code` is a message key under `errors.`, which the form shows at the file. */
function problem(status: number, code: string): Response {
  return Response.json(
    { type: 'about:blank', title: code, status, code },
    { status, headers: { 'content-type': 'application/problem+json' } },
  )
}
