'use server'

import { runAction, runLookup } from '@/server/action'
import { findSignedInActor } from '@/server/session'
import { changeOwnPassword, resetPassword } from './change-password'
import { createUser, disableUser, editUser, enableUser } from './commands'
import { endAllSessions, endSession } from './end-session'
import { endAreaRole, grantAreaRole } from './grant-role'
import { createApiToken, revokeApiToken } from './issue-token'
import {
  areaRoleInput,
  changeOwnPasswordInput,
  confirmTotpInput,
  createApiTokenInput,
  createUserInput,
  disableUserInput,
  editUserInput,
  endSessionInput,
  nothingInput,
  peopleSearchInput,
  revokeApiTokenInput,
  stopTotpInput,
  userInput,
} from './schema'
import { searchPeople } from './search-people'
import { clearTotp, confirmTotp, startTotp, stopTotp } from './switch-totp'

// The only act that a one-time password allows.
export async function changeOwnPasswordAction(input: unknown) {
  return runAction(changeOwnPasswordInput, changeOwnPassword, input, findSignedInActor)
}

export async function endSessionAction(input: unknown) {
  return runAction(endSessionInput, endSession, input)
}

export async function endAllSessionsAction(input: unknown) {
  return runAction(userInput, endAllSessions, input)
}

export async function createApiTokenAction(input: unknown) {
  return runAction(createApiTokenInput, createApiToken, input)
}

export async function revokeApiTokenAction(input: unknown) {
  return runAction(revokeApiTokenInput, revokeApiToken, input)
}

export async function startTotpAction(input: unknown) {
  return runAction(nothingInput, startTotp, input)
}

export async function confirmTotpAction(input: unknown) {
  return runAction(confirmTotpInput, confirmTotp, input)
}

export async function stopTotpAction(input: unknown) {
  return runAction(stopTotpInput, stopTotp, input)
}

export async function clearTotpAction(input: unknown) {
  return runAction(userInput, clearTotp, input)
}

export async function createUserAction(input: unknown) {
  return runAction(createUserInput, createUser, input)
}

export async function editUserAction(input: unknown) {
  return runAction(editUserInput, editUser, input)
}

export async function disableUserAction(input: unknown) {
  return runAction(disableUserInput, disableUser, input)
}

export async function enableUserAction(input: unknown) {
  return runAction(userInput, enableUser, input)
}

export async function resetPasswordAction(input: unknown) {
  return runAction(userInput, resetPassword, input)
}

export async function grantAreaRoleAction(input: unknown) {
  return runAction(areaRoleInput, grantAreaRole, input)
}

export async function endAreaRoleAction(input: unknown) {
  return runAction(areaRoleInput, endAreaRole, input)
}

export async function searchPeopleAction(input: unknown) {
  return runLookup(peopleSearchInput, searchPeople, input)
}
