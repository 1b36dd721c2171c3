import {
  cancelImport,
  correctCell,
  mapColumns,
  resolveDuplicates,
  runImport,
  undoImport,
} from '@/features/imports/commands'
import { findVisibleImport } from '@/features/imports/find-import'
import { listImportChoices } from '@/features/imports/list-import-choices'
import {
  getImport,
  getImportProgress,
  listImportRows,
  listImports,
  listImportsOfProject,
} from '@/features/imports/queries'
import type { ImportStatus } from '@/features/imports/rules'
import { uploadImport } from '@/features/imports/upload-file'
import { writeBadRows } from '@/features/imports/write-bad-rows'
import { db } from '@/server/db'
import type { Place } from './places'
import type { Write } from './project-writes'
import type { Read } from './reads'
import { PROMOTERS, type Role, type World } from './world'

/** Whose file it is: the entity's people, and who runs the business of the area; its cells hold telephone numbers. */
const OWN: Role[] = ['officer', 'leader', 'coordinator', 'leadership']

const forRoles = (may: Role[], call: Place['call']): Place => ({ may, otherwise: 'forbidden', call })
const knownTo = (may: Role[], call: Place['call']): Place => ({ may, otherwise: 'notFound', call })

/** By which import a project came is told to its readers. */
export const IMPORT_READS: Record<string, Read> = {
  'imports/listImportsOfProject': {
    sees: 'readers',
    call: (a, w) => listImportsOfProject(a, w.projectId),
    tells: (answer) => answer === '[]',
  },
}

export const IMPORT_PLACES: Record<string, Place> = {
  'imports/listImports': forRoles(PROMOTERS, (a) => listImports(a)),
  'imports/listImportChoices': forRoles(PROMOTERS, (a) => listImportChoices(a)),
  'imports/getImport': knownTo(OWN, async (a, w) => getImport(a, await anImport(w))),
  'imports/findVisibleImport': knownTo(OWN, async (a, w) => findVisibleImport(a, await anImport(w))),
  'imports/getImportProgress': knownTo(OWN, async (a, w) =>
    getImportProgress(a, { importId: await anImport(w) }),
  ),
  'imports/listImportRows': knownTo(OWN, async (a, w) => listImportRows(a, await anImport(w))),
  'imports/writeBadRows': knownTo(OWN, async (a, w) =>
    writeBadRows(a, await anImport(w), {
      sheet: '数据',
      line: '行',
      problem: '问题',
      fileName: String,
      word: ({ code }) => code,
    }),
  ),
}

let files = 0
const names = () => new TextEncoder().encode(`企业名称,城市\n权限企业${++files},贵阳`)

/** Who uploaded a file runs it; who leads the entity and the coordinator can stop it and take it back. */
export const IMPORT_WRITES: Record<string, Write> = {
  'imports/uploadImport': {
    may: PROMOTERS,
    call: (a) => uploadImport(a, { kind: 'ENTERPRISES', name: 'a.csv', bytes: names(), entityId: null }),
  },
  'imports/mapColumns': {
    may: ['officer'],
    call: async (a, w) =>
      mapColumns(a, { importId: await anImport(w), version: 1, mapping: ['enterprise.name'] }),
  },
  'imports/correctCell': {
    may: ['officer'],
    call: async (a, w) =>
      correctCell(a, { importId: await anImport(w), line: 2, column: 0, written: '权限企业' }),
  },
  'imports/resolveDuplicates': {
    may: ['officer'],
    call: async (a, w) => resolveDuplicates(a, { importId: await anImport(w), resolution: 'skip' }),
  },
  'imports/runImport': {
    may: ['officer'],
    call: async (a, w) => runImport(a, { importId: await anImport(w) }),
  },
  'imports/cancelImport': {
    may: ['officer', 'leader', 'coordinator'],
    call: async (a, w) => cancelImport(a, { importId: await anImport(w) }),
  },
  'imports/undoImport': {
    may: ['officer', 'leader', 'coordinator'],
    call: async (a, w) => undoImport(a, { importId: await anImport(w, 'DONE'), reason: '导错了' }),
  },
}

/** Leads of the holder, uploaded by its officer. */
async function anImport({ holderId, actors }: World, status: ImportStatus = 'CHECKED'): Promise<string> {
  const { id } = await db.import.create({
    data: {
      kind: 'LEADS',
      status,
      fileName: '线索.csv',
      fileHash: `hash${++files}`,
      size: 10,
      headers: ['企业名称'],
      mapping: ['enterprise.name'],
      entityId: holderId,
      rowCount: 1,
      byId: actors.officer.userId,
      rows: { create: { line: 2, cells: ['权限企业'], state: 'BAD' } },
    },
  })
  return id
}

export const IMPORT_STEPS: Record<string, string> = {
  'imports/checkRows': 'the check of a file that its person has mapped or mended',
  'imports/readerOf': 'how its columns are read, within the check and the run',
  'imports/findReferences': 'what the names in a file stand for, projects as far as the person reads them',
  'imports/runPiece': 'a piece of a run that was set going, with the rights of its person',
  'imports/undoPiece': 'a piece of an undoing, likewise',
}
