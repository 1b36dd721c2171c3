import { getImport, listImports } from '@/features/imports/queries'
import { importFilters } from '@/features/imports/schema'
import { type Operation, readOperation } from '@/server/operation'
import { recordInput } from './record-input'

/** What was brought in from files, and how far each has come; files themselves come through the page. */
export const importOperations: Operation[] = [
  readOperation({ path: '/imports', summary: 'listImports', input: importFilters }, listImports),
  readOperation({ path: '/imports/{id}', summary: 'getImport', input: recordInput }, (actor, { id }) =>
    getImport(actor, id),
  ),
]
