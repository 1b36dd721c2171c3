import { deleteView, saveView } from '@/features/saved-views/commands'
import { listSavedViews } from '@/features/saved-views/queries'
import { saveViewInput, viewFilters, viewInput } from '@/features/saved-views/schema'
import { type Operation, readOperation, writeOperation } from '@/server/operation'

/** Lists with their filter, sort and columns, kept under a name. */
export const savedViewOperations: Operation[] = [
  readOperation({ path: '/saved-views', summary: 'listSavedViews', input: viewFilters }, listSavedViews),
  writeOperation(
    { method: 'POST', path: '/saved-views', summary: 'saveView', input: saveViewInput, status: 201 },
    saveView,
  ),
  writeOperation(
    {
      method: 'DELETE',
      path: '/saved-views/{id}',
      summary: 'deleteView',
      input: viewInput,
      bind: { id: 'viewId' },
    },
    deleteView,
  ),
]
