'use server'

import { runAction } from '@/server/action'
import { askEvaluation, concludeEvaluation, withdrawEvaluation } from './commands'
import {
  askEvaluationInput,
  concludeEvaluationInput,
  setRequirementInput,
  withdrawEvaluationInput,
} from './schema'
import { setRequirement } from './set-requirement'

export async function askEvaluationAction(input: unknown) {
  return runAction(askEvaluationInput, askEvaluation, input)
}

export async function concludeEvaluationAction(input: unknown) {
  return runAction(concludeEvaluationInput, concludeEvaluation, input)
}

export async function withdrawEvaluationAction(input: unknown) {
  return runAction(withdrawEvaluationInput, withdrawEvaluation, input)
}

export async function setRequirementAction(input: unknown) {
  return runAction(setRequirementInput, setRequirement, input)
}
