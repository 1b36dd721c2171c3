'use server'

import { runAction } from '@/server/action'
import {
  assignSupervision,
  closeSupervision,
  extendSupervision,
  raiseSupervision,
  replySupervision,
  returnSupervision,
} from './commands'
import {
  assignSupervisionInput,
  closeSupervisionInput,
  extendSupervisionInput,
  raiseSupervisionInput,
  replySupervisionInput,
  returnSupervisionInput,
} from './schema'

export async function raiseSupervisionAction(input: unknown) {
  return runAction(raiseSupervisionInput, raiseSupervision, input)
}

export async function assignSupervisionAction(input: unknown) {
  return runAction(assignSupervisionInput, assignSupervision, input)
}

export async function replySupervisionAction(input: unknown) {
  return runAction(replySupervisionInput, replySupervision, input)
}

export async function returnSupervisionAction(input: unknown) {
  return runAction(returnSupervisionInput, returnSupervision, input)
}

export async function extendSupervisionAction(input: unknown) {
  return runAction(extendSupervisionInput, extendSupervision, input)
}

export async function closeSupervisionAction(input: unknown) {
  return runAction(closeSupervisionInput, closeSupervision, input)
}
