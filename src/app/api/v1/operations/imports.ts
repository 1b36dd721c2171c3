import {
  cancelImport,
  correctCell,
  mapColumns,
  resolveDuplicates,
  runImport,
  undoImport,
} from '@/features/imports/commands'
import { getImport, listImportRows, listImports } from '@/features/imports/queries'
import {
  correctCellInput,
  importFilters,
  importRowsInput,
  mapColumnsInput,
  oneImportInput,
  resolveDuplicatesInput,
  sendImportInput,
  undoImportInput,
} from '@/features/imports/schema'
import { uploadImport } from '@/features/imports/upload-file'
import type { Actor } from '@/lib/actor'
import { type Operation, readOperation, writeOperation } from '@/server/operation'
import { recordInput } from './record-input'

const bind = { id: 'importId' }
const answer = (actor: Actor, { id }: { id: string }) => getImport(actor, id)
const post = (act: string) => ({ method: 'POST' as const, path: `/imports/{id}/${act}`, bind })

/** Files up to the size of a call; larger ones come through the page. A run goes on by itself once it is set going. */
export const importOperations: Operation[] = [
  readOperation({ path: '/imports', summary: 'listImports', input: importFilters }, listImports),
  writeOperation(
    { method: 'POST', path: '/imports', summary: 'sendImport', input: sendImportInput, status: 201 },
    (actor, { content, ...said }) => uploadImport(actor, { ...said, bytes: Buffer.from(content, 'base64') }),
    answer,
  ),
  readOperation({ path: '/imports/{id}', summary: 'getImport', input: recordInput }, (actor, { id }) =>
    getImport(actor, id),
  ),
  readOperation(
    { path: '/imports/{id}/rows', summary: 'listImportRows', input: importRowsInput, bind },
    (actor, { importId, ...filters }) => listImportRows(actor, importId, filters),
  ),
  writeOperation(
    { ...post('map'), summary: 'mapColumns', input: mapColumnsInput, versioned: true },
    mapColumns,
    answer,
  ),
  writeOperation(
    { ...post('correct'), summary: 'correctCell', input: correctCellInput },
    correctCell,
    answer,
  ),
  writeOperation(
    { ...post('resolve'), summary: 'resolveDuplicates', input: resolveDuplicatesInput },
    resolveDuplicates,
    answer,
  ),
  writeOperation({ ...post('run'), summary: 'runImport', input: oneImportInput }, runImport, answer),
  writeOperation({ ...post('cancel'), summary: 'cancelImport', input: oneImportInput }, cancelImport, answer),
  writeOperation({ ...post('undo'), summary: 'undoImport', input: undoImportInput }, undoImport, answer),
]
