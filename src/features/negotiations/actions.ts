'use server'

import { runAction } from '@/server/action'
import { editNegotiation, recordNegotiation } from './commands'
import { editNegotiationInput, recordNegotiationInput } from './schema'

export async function recordNegotiationAction(input: unknown) {
  return runAction(recordNegotiationInput, recordNegotiation, input)
}

export async function editNegotiationAction(input: unknown) {
  return runAction(editNegotiationInput, editNegotiation, input)
}
