'use server'

import { runAction } from '@/server/action'
import { amendSigning } from './amend-signing'
import { correctSigning } from './correct-signing'
import { recordSigning } from './record-signing'
import { amendSigningInput, correctSigningInput, recordSigningInput, terminateSigningInput } from './schema'
import { terminateSigning } from './terminate-signing'

export async function recordSigningAction(input: unknown) {
  return runAction(recordSigningInput, recordSigning, input)
}

export async function amendSigningAction(input: unknown) {
  return runAction(amendSigningInput, amendSigning, input)
}

export async function terminateSigningAction(input: unknown) {
  return runAction(terminateSigningInput, terminateSigning, input)
}

export async function correctSigningAction(input: unknown) {
  return runAction(correctSigningInput, correctSigning, input)
}
