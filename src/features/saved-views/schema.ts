import { z } from 'zod'
import { line, optionalRecordId, recordId, version } from '@/lib/inputs'

const called = { name: line(60) }
/** The entity with which a view is shared; without one it is private. */
const shared = { entityId: optionalRecordId }
/** Filter and sort as an address writes them, and the columns that are shown; none for all of them. */
const asked = { query: z.string().max(2000).default(''), columns: z.array(line(60)).max(60).default([]) }

export const saveViewInput = z.strictObject({ list: line(60), ...called, ...shared, ...asked })
export type SaveView = z.output<typeof saveViewInput>

export const renameViewInput = z.strictObject({ viewId: recordId, version, ...called, ...shared })
export type RenameView = z.output<typeof renameViewInput>

export const refilterViewInput = z.strictObject({ viewId: recordId, version, ...asked })
export type RefilterView = z.output<typeof refilterViewInput>

export const viewInput = z.strictObject({ viewId: recordId })
export type ViewInput = z.output<typeof viewInput>

export const pinViewInput = z.strictObject({ viewId: recordId, pinned: z.boolean() })
export type PinView = z.output<typeof pinViewInput>

export const viewFilters = z.strictObject({ list: line(60).optional() })
export type ViewFilters = z.output<typeof viewFilters>
