'use server'

import { listProjectReaders } from '@/features/pipeline/list-readers'
import { findReadersInput } from '@/features/pipeline/schema'
import { runAction, runLookup } from '@/server/action'
import { markWorkStep } from './commands'
import { addFactor, editFactor, reopenFactor, settleFactor } from './keep-factor'
import {
  addFactorInput,
  editFactorInput,
  markWorkStepInput,
  reopenFactorInput,
  settleFactorInput,
} from './schema'

export async function markWorkStepAction(input: unknown) {
  return runAction(markWorkStepInput, markWorkStep, input)
}

export async function addFactorAction(input: unknown) {
  return runAction(addFactorInput, addFactor, input)
}

export async function editFactorAction(input: unknown) {
  return runAction(editFactorInput, editFactor, input)
}

export async function settleFactorAction(input: unknown) {
  return runAction(settleFactorInput, settleFactor, input)
}

export async function reopenFactorAction(input: unknown) {
  return runAction(reopenFactorInput, reopenFactor, input)
}

export async function findFactorOwnersAction(input: unknown) {
  return runLookup(findReadersInput, listProjectReaders, input)
}
