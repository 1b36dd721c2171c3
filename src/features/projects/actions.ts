'use server'

import { runAction } from '@/server/action'
import {
  addCollaborator,
  assignOfficer,
  editProject,
  removeCollaborator,
  reviseIntendedAmount,
} from './commands'
import { reassignProject } from './reassign-project'
import {
  addCollaboratorInput,
  answerTransferInput,
  askTransferInput,
  assignOfficerInput,
  editProjectInput,
  reassignProjectInput,
  removeCollaboratorInput,
  reviseIntendedAmountInput,
  settleTransferInput,
} from './schema'
import {
  acceptTransfer,
  askTransfer,
  declineTransfer,
  settleTransfer,
  withdrawTransfer,
} from './transfer-project'

export async function editProjectAction(input: unknown) {
  return runAction(editProjectInput, editProject, input)
}

export async function assignOfficerAction(input: unknown) {
  return runAction(assignOfficerInput, assignOfficer, input)
}

export async function reviseIntendedAmountAction(input: unknown) {
  return runAction(reviseIntendedAmountInput, reviseIntendedAmount, input)
}

export async function addCollaboratorAction(input: unknown) {
  return runAction(addCollaboratorInput, addCollaborator, input)
}

export async function removeCollaboratorAction(input: unknown) {
  return runAction(removeCollaboratorInput, removeCollaborator, input)
}

export async function askTransferAction(input: unknown) {
  return runAction(askTransferInput, askTransfer, input)
}

export async function reassignProjectAction(input: unknown) {
  return runAction(reassignProjectInput, reassignProject, input)
}

export async function acceptTransferAction(input: unknown) {
  return runAction(answerTransferInput, acceptTransfer, input)
}

export async function declineTransferAction(input: unknown) {
  return runAction(answerTransferInput, declineTransfer, input)
}

export async function withdrawTransferAction(input: unknown) {
  return runAction(answerTransferInput, withdrawTransfer, input)
}

export async function settleTransferAction(input: unknown) {
  return runAction(settleTransferInput, settleTransfer, input)
}
