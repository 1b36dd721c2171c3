import type { Operation } from '@/server/operation'
import { carryingOperations } from './carrying'
import { figureOperations } from './figures'
import { findingOperations } from './finding'
import { leadOperations } from './leads'
import { projectOperations } from './projects'
import { signingOperations } from './signings'

/** Every call of /api/v1, in the order of the documentation. */
export const OPERATIONS: Operation[] = [
  ...figureOperations,
  ...leadOperations,
  ...projectOperations,
  ...carryingOperations,
  ...signingOperations,
  ...findingOperations,
]
