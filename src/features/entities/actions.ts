'use server'

import { runAction } from '@/server/action'
import { addEntity, addMember, editEntity, endMembership } from './commands'
import { handOverProjects } from './hand-over'
import { addEntityInput, addMemberInput, editEntityInput, endMembershipInput, handOverInput } from './schema'

export async function addEntityAction(input: unknown) {
  return runAction(addEntityInput, addEntity, input)
}

export async function editEntityAction(input: unknown) {
  return runAction(editEntityInput, editEntity, input)
}

export async function addMemberAction(input: unknown) {
  return runAction(addMemberInput, addMember, input)
}

export async function endMembershipAction(input: unknown) {
  return runAction(endMembershipInput, endMembership, input)
}

export async function handOverProjectsAction(input: unknown) {
  return runAction(handOverInput, handOverProjects, input)
}
