'use server'

import { runAction } from '@/server/action'
import { draftCommitment, editCommitment } from './commands'
import {
  draftCommitmentInput,
  editCommitmentInput,
  fulfilCommitmentInput,
  reopenCommitmentInput,
  waiveCommitmentInput,
} from './schema'
import { fulfilCommitment, reopenCommitment, waiveCommitment } from './settle-commitment'

export async function draftCommitmentAction(input: unknown) {
  return runAction(draftCommitmentInput, draftCommitment, input)
}

export async function editCommitmentAction(input: unknown) {
  return runAction(editCommitmentInput, editCommitment, input)
}

export async function fulfilCommitmentAction(input: unknown) {
  return runAction(fulfilCommitmentInput, fulfilCommitment, input)
}

export async function waiveCommitmentAction(input: unknown) {
  return runAction(waiveCommitmentInput, waiveCommitment, input)
}

export async function reopenCommitmentAction(input: unknown) {
  return runAction(reopenCommitmentInput, reopenCommitment, input)
}
