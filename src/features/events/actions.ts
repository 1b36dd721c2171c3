'use server'

import { runAction } from '@/server/action'
import { createEvent, editEvent } from './commands'
import { createEventInput, editEventInput } from './schema'

export async function createEventAction(input: unknown) {
  return runAction(createEventInput, createEvent, input)
}

export async function editEventAction(input: unknown) {
  return runAction(editEventInput, editEvent, input)
}
