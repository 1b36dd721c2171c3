'use server'

import { runAction } from '@/server/action'
import { callCapital, editCapitalCall, voidCapitalCall } from './call-capital'
import { editFundRegistration, registerFund } from './commands'
import {
  callCapitalInput,
  editCapitalCallInput,
  editFundRegistrationInput,
  registerFundInput,
  voidCapitalCallInput,
} from './schema'

export async function registerFundAction(input: unknown) {
  return runAction(registerFundInput, registerFund, input)
}

export async function editFundRegistrationAction(input: unknown) {
  return runAction(editFundRegistrationInput, editFundRegistration, input)
}

export async function callCapitalAction(input: unknown) {
  return runAction(callCapitalInput, callCapital, input)
}

export async function editCapitalCallAction(input: unknown) {
  return runAction(editCapitalCallInput, editCapitalCall, input)
}

export async function voidCapitalCallAction(input: unknown) {
  return runAction(voidCapitalCallInput, voidCapitalCall, input)
}
