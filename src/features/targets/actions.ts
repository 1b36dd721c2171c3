'use server'

import { runAction } from '@/server/action'
import { reviseTarget, setTarget } from './commands'
import { reviseTargetInput, setTargetInput } from './schema'

export async function setTargetAction(input: unknown) {
  return runAction(setTargetInput, setTarget, input)
}

export async function reviseTargetAction(input: unknown) {
  return runAction(reviseTargetInput, reviseTarget, input)
}
