'use server'

import { peopleSearchInput } from '@/features/accounts/schema'
import { searchPeople } from '@/features/accounts/search-people'
import { runAction, runLookup } from '@/server/action'
import { addMember, endMembership } from './change-membership'
import { addEntity, editEntity } from './commands'
import { handOverProjects } from './hand-over-projects'
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

export async function searchPeopleToAddAction(input: unknown) {
  return runLookup(peopleSearchInput, searchPeople, input)
}
