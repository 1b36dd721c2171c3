import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { SHEET_LIMITS } from './limits.mjs'

/** The heads of a table and its rows below them; `line` as a spreadsheet numbers it. */
export type Table = { headers: string[]; rows: { line: number; cells: string[] }[] }

type Answer =
  | { ok: true; table: Table }
  | { ok: false; code: string; params: Record<string, string | number> }

// Plain JavaScript by its place in the folder, which the built server, the development server and tests all run from.
const WORKER = ['src', 'server', 'sheets', 'read-sheet.mjs']

/**
 * Reads an uploaded .xlsx or .csv in a worker whose memory and time are limited. What cannot be read is refused with
 * `imports.file.<why>`, within seconds.
 */
export async function readUpload(name: string, bytes: Uint8Array): Promise<Outcome<Table>> {
  if (bytes.length === 0) return refused('imports.file.empty')
  if (bytes.length > SHEET_LIMITS.file) {
    return refused('imports.file.tooLarge', { params: { megabytes: SHEET_LIMITS.file / 1024 / 1024 } })
  }
  const answer = await askWorker(name, Uint8Array.from(bytes))
  return answer.ok
    ? accepted(answer.table)
    : refused(`imports.file.${answer.code}`, { params: answer.params })
}

function askWorker(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Answer> {
  return new Promise((answer) => {
    const worker = new Worker(resolve(process.cwd(), ...WORKER), {
      workerData: { name, bytes },
      transferList: [bytes.buffer],
      resourceLimits: { maxOldGenerationSizeMb: SHEET_LIMITS.memoryMb },
    })
    const finish = (said: Answer) => {
      clearTimeout(late)
      answer(said)
      void worker.terminate()
    }
    const late = setTimeout(() => finish({ ok: false, code: 'tooSlow', params: {} }), SHEET_LIMITS.timeoutMs)
    worker.on('message', finish)
    // Out of memory comes here too.
    worker.on('error', () => finish({ ok: false, code: 'tooHeavy', params: {} }))
    worker.on('exit', () => finish({ ok: false, code: 'tooHeavy', params: {} }))
  })
}
