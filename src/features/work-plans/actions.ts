'use server'

import { runAction } from '@/server/action'
import { draftWorkPlan, editWorkPlan, recordProgress, renewWorkPlan } from './commands'
import {
  approveWorkPlanInput,
  draftWorkPlanInput,
  editWorkPlanInput,
  recordProgressInput,
  renewWorkPlanInput,
  returnWorkPlanInput,
  submitWorkPlanInput,
} from './schema'
import { approveWorkPlan, returnWorkPlan, submitWorkPlan } from './settle-plan'

export async function draftWorkPlanAction(input: unknown) {
  return runAction(draftWorkPlanInput, draftWorkPlan, input)
}

export async function editWorkPlanAction(input: unknown) {
  return runAction(editWorkPlanInput, editWorkPlan, input)
}

export async function renewWorkPlanAction(input: unknown) {
  return runAction(renewWorkPlanInput, renewWorkPlan, input)
}

export async function submitWorkPlanAction(input: unknown) {
  return runAction(submitWorkPlanInput, submitWorkPlan, input)
}

export async function approveWorkPlanAction(input: unknown) {
  return runAction(approveWorkPlanInput, approveWorkPlan, input)
}

export async function returnWorkPlanAction(input: unknown) {
  return runAction(returnWorkPlanInput, returnWorkPlan, input)
}

export async function recordProgressAction(input: unknown) {
  return runAction(recordProgressInput, recordProgress, input)
}
