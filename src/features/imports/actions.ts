'use server'

import { runAction, runLookup } from '@/server/action'
import { cancelImport, correctCell, mapColumns, resolveDuplicates, runImport, undoImport } from './commands'
import { getImportProgress } from './queries'
import {
  correctCellInput,
  mapColumnsInput,
  oneImportInput,
  resolveDuplicatesInput,
  undoImportInput,
} from './schema'

export async function mapColumnsAction(input: unknown) {
  return runAction(mapColumnsInput, mapColumns, input)
}

export async function correctCellAction(input: unknown) {
  return runAction(correctCellInput, correctCell, input)
}

export async function resolveDuplicatesAction(input: unknown) {
  return runAction(resolveDuplicatesInput, resolveDuplicates, input)
}

export async function runImportAction(input: unknown) {
  return runAction(oneImportInput, runImport, input)
}

export async function cancelImportAction(input: unknown) {
  return runAction(oneImportInput, cancelImport, input)
}

export async function undoImportAction(input: unknown) {
  return runAction(undoImportInput, undoImport, input)
}

export async function getImportProgressAction(input: unknown) {
  return runLookup(oneImportInput, getImportProgress, input)
}
