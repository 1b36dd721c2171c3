'use server'

import { runAction } from '@/server/action'
import { editFundRegistration, registerFund } from './commands'
import { editFundRegistrationInput, registerFundInput } from './schema'

export async function registerFundAction(input: unknown) {
  return runAction(registerFundInput, registerFund, input)
}

export async function editFundRegistrationAction(input: unknown) {
  return runAction(editFundRegistrationInput, editFundRegistration, input)
}
