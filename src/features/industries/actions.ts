'use server'

import { runAction } from '@/server/action'
import { addFocus, editFocus } from './commands'
import { addFocusInput, editFocusInput } from './schema'

export async function addFocusAction(input: unknown) {
  return runAction(addFocusInput, addFocus, input)
}

export async function editFocusAction(input: unknown) {
  return runAction(editFocusInput, editFocus, input)
}
