'use server'

import { runAction } from '@/server/action'
import { removeFile } from './commands'
import { removeFileInput } from './schema'

export async function removeFileAction(input: unknown) {
  return runAction(removeFileInput, removeFile, input)
}
