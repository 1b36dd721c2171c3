export const IMPORT_KINDS = [
  'ENTERPRISES',
  'LEADS',
  'VISITS',
  'SIGNINGS',
  'FUND_REGISTRATIONS',
  'FACTORIES',
] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

/** How the columns of a file are read: HISTORIC brings in signed projects of the past with all that leads to them. */
export const LAYOUTS = [...IMPORT_KINDS, 'HISTORIC'] as const
export type Layout = (typeof LAYOUTS)[number]

export function layoutOf({ kind, historicReason }: { kind: ImportKind; historicReason: string | null }) {
  return kind === 'SIGNINGS' && historicReason !== null ? ('HISTORIC' as const) : kind
}

/** Brought in for one entity; enterprises are everybody's, and a contract is its project's holder's. */
export function belongsToEntity(layout: Layout): boolean {
  return layout !== 'ENTERPRISES' && layout !== 'SIGNINGS'
}

export type ImportStatus =
  | 'UPLOADED'
  | 'CHECKED'
  | 'RUNNING'
  | 'DONE'
  | 'CANCELLED'
  | 'FAILED'
  | 'UNDOING'
  | 'UNDONE'

export const ROW_STATES = ['PENDING', 'GOOD', 'BAD', 'DUPLICATE', 'SKIPPED', 'DONE', 'UNDONE'] as const
export type RowState = (typeof ROW_STATES)[number]

/** Nothing of it is written yet, or it has come to a stop before its end: its rows may still be mended. */
export function isOpen(status: ImportStatus): boolean {
  return status === 'UPLOADED' || status === 'CHECKED' || status === 'CANCELLED' || status === 'FAILED'
}

export function isUnderWay(status: ImportStatus): boolean {
  return status === 'RUNNING' || status === 'UNDOING'
}

/** What it made can be taken back. */
export function isUndoable(status: ImportStatus): boolean {
  return status === 'DONE' || status === 'CANCELLED' || status === 'FAILED'
}

/** What is to become of a duplicate: left out, joined to the record that is there, or a record of its own. */
export const RESOLUTIONS = ['skip', 'join', 'separate'] as const
export type Resolution = (typeof RESOLUTIONS)[number]

/** By what a row is known already. `similar` and `openProject` are for a person to decide, `sameDay` too. */
export const DUPLICATE_MARKS = [
  'creditCode',
  'name',
  'similar',
  'openProject',
  'sameDay',
  'contractNo',
  'registrationNo',
  'code',
] as const
export type DuplicateMark = (typeof DUPLICATE_MARKS)[number]

/** `line` when the other one is a row of the same file, `id` when it is a record. */
export type Duplicate = {
  mark: DuplicateMark
  name: string
  line?: number
  id?: string
  /** Who holds the open project since when. */
  holder?: string
  since?: string
}

export function resolutionsOf(mark: DuplicateMark): Resolution[] {
  if (mark === 'openProject') return ['skip', 'join', 'separate']
  if (mark === 'similar' || mark === 'sameDay') return ['skip', 'separate']
  return ['skip']
}

/** A second project of an enterprise needs its reason, as in the form. */
export function asksReason(mark: DuplicateMark, resolution: Resolution): boolean {
  return mark === 'openProject' && resolution === 'separate'
}

/** `words` says where the code is worded: a field error, or what a rule refused. */
export type RowProblem = {
  /** Place of the column in the file; null when the file has no column for the field. */
  column: number | null
  field: string | null
  words: 'errors' | 'refusals'
  code: string
  params?: Record<string, string | number>
}

/** Rows of one transaction. Where each row takes locks of its own, fewer, so that nobody waits for long. */
export const PIECE: Record<Layout, number> = {
  ENTERPRISES: 500,
  LEADS: 50,
  VISITS: 50,
  SIGNINGS: 50,
  HISTORIC: 20,
  FUND_REGISTRATIONS: 200,
  FACTORIES: 200,
}
/** No transaction of an import holds more. */
export const MOST_IN_A_PIECE = 500

export type RowCounts = Record<RowState, number>
/** Rows that a run still has to write, and what a person has to decide before. */
export type Progress = { counts: RowCounts; total: number; settled: number }
