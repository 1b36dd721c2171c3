'use server'

import { runAction } from '@/server/action'
import { editAgreement, signAgreement } from './commands'
import { editAgreementInput, signAgreementInput } from './schema'

export async function signAgreementAction(input: unknown) {
  return runAction(signAgreementInput, signAgreement, input)
}

export async function editAgreementAction(input: unknown) {
  return runAction(editAgreementInput, editAgreement, input)
}
