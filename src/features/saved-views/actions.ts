'use server'

import { runAction } from '@/server/action'
import { deleteView, pinView, refilterView, renameView, saveView } from './commands'
import { pinViewInput, refilterViewInput, renameViewInput, saveViewInput, viewInput } from './schema'

export async function saveViewAction(input: unknown) {
  return runAction(saveViewInput, saveView, input)
}

export async function renameViewAction(input: unknown) {
  return runAction(renameViewInput, renameView, input)
}

export async function refilterViewAction(input: unknown) {
  return runAction(refilterViewInput, refilterView, input)
}

export async function deleteViewAction(input: unknown) {
  return runAction(viewInput, deleteView, input)
}

export async function pinViewAction(input: unknown) {
  return runAction(pinViewInput, pinView, input)
}
