import { z } from 'zod'
import { logLeadInput } from '@/features/leads/schema'
import { recordSigningInput } from '@/features/signings/schema'
import {
  line,
  optionalRecordId,
  optionalText,
  reason,
  recordId,
  text,
  version,
  wholeNumber,
} from '@/lib/inputs'
import { IMPORT_KINDS, RESOLUTIONS, ROW_STATES } from './rules'

/** A signed project of the past: its first report and its contract. */
export const historicSigningInput = z.strictObject({ lead: logLeadInput, signing: recordSigningInput })

/** The part of an upload beside the file. `historicReason`: why the gates are passed over for contracts of the past. */
export const uploadImportInput = z.strictObject({
  kind: z.enum(IMPORT_KINDS),
  entityId: optionalRecordId,
  historicReason: reason.optional(),
})
export type UploadImport = z.output<typeof uploadImportInput> & { name: string; bytes: Uint8Array }

/** The same as a call of the API sends it: the file's name, and its bytes in base 64. */
export const sendImportInput = uploadImportInput.extend({ name: line(200), content: z.base64().min(1) })

export const importTemplateInput = z.strictObject({ layout: z.enum([...IMPORT_KINDS, 'HISTORIC']) })

const importId = recordId

export const mapColumnsInput = z.strictObject({
  importId,
  version,
  mapping: z.array(z.string().max(60).nullable()).max(100),
})
export type MapColumns = z.output<typeof mapColumnsInput>

export const correctCellInput = z.strictObject({
  importId,
  line: wholeNumber({ min: 1 }),
  column: wholeNumber({ max: 99 }),
  written: text(4000, 0),
})
export type CorrectCell = z.output<typeof correctCellInput>

/** `line` one row; without it, every row that is such a duplicate and leaves that choice. */
export const resolveDuplicatesInput = z.strictObject({
  importId,
  line: wholeNumber({ min: 1 }).optional(),
  resolution: z.enum(RESOLUTIONS),
  reason: optionalText(500),
})
export type ResolveDuplicates = z.output<typeof resolveDuplicatesInput>

export const oneImportInput = z.strictObject({ importId })
export type OneImport = z.output<typeof oneImportInput>

export const undoImportInput = z.strictObject({ importId, reason })
export type UndoImport = z.output<typeof undoImportInput>

export const importRowFilters = z.strictObject({
  state: z.enum(ROW_STATES).optional(),
  after: wholeNumber({ max: 10_000_000 }).optional(),
})
/** With the import that they are of. */
export const importRowsInput = importRowFilters.extend({ importId })
export type ImportRowFilters = Partial<z.output<typeof importRowFilters>>

export const importFilters = z.strictObject({
  kind: z.enum(IMPORT_KINDS).optional(),
  cursor: wholeNumber({ min: 1 }).optional(),
  limit: wholeNumber({ min: 1, max: 200 }).optional(),
})
export type ImportFilters = Partial<z.output<typeof importFilters>>
