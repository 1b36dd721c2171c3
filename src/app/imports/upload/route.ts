import { uploadImportInput } from '@/features/imports/schema'
import { uploadImport } from '@/features/imports/upload-file'
import { isOwnOrigin } from '@/server/action'
import { describeProblem } from '@/server/problem'
import { findActor } from '@/server/session'
import { SHEET_LIMITS } from '@/server/sheets/limits.mjs'

// What multipart writes around the file.
const ROOM_FOR_FORM = 16_384

const STATUS: Record<string, number> = { forbidden: 403, notFound: 404, broken: 500 }

/** Takes a table by `POST /imports/upload?kind=&entityId=&historicReason=` and answers its import's id, or why it is refused. */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!(await isOwnOrigin())) return Response.json({ problem: { code: 'forbidden' } }, { status: 403 })
    const actor = await findActor()
    if (!actor) return Response.json({ problem: { code: 'unauthenticated' } }, { status: 401 })
    const said = uploadImportInput.safeParse(Object.fromEntries(new URL(request.url).searchParams))
    if (!said.success) return Response.json({ problem: { code: 'invalid' } }, { status: 400 })
    const length = Number(request.headers.get('content-length') ?? Number.NaN)
    if (!(length <= SHEET_LIMITS.file + ROOM_FOR_FORM)) return tooLarge()
    const file = (await request.formData()).get('file')
    if (!(file instanceof File)) return Response.json({ problem: { code: 'invalid' } }, { status: 400 })
    const sent = { ...said.data, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
    const outcome = await uploadImport(actor, sent)
    return outcome.ok ? Response.json(outcome) : Response.json(outcome, { status: 422 })
  } catch (error) {
    const problem = describeProblem(error)
    return Response.json({ problem }, { status: STATUS[problem.code] ?? 500 })
  }
}

function tooLarge(): Response {
  const params = { megabytes: SHEET_LIMITS.file / 1024 / 1024 }
  return Response.json({ refusal: { code: 'imports.file.tooLarge', params } }, { status: 413 })
}
