'use server'

import { runAction } from '@/server/action'
import { achieveMilestone, editMilestone, planMilestone } from './commands'
import { predictScale } from './predict-scale'
import { recordInvestment, voidInvestment } from './record-investment'
import {
  achieveMilestoneInput,
  editMilestoneInput,
  planMilestoneInput,
  predictScaleInput,
  recordInvestmentInput,
  voidInvestmentInput,
} from './schema'

export async function planMilestoneAction(input: unknown) {
  return runAction(planMilestoneInput, planMilestone, input)
}

export async function achieveMilestoneAction(input: unknown) {
  return runAction(achieveMilestoneInput, achieveMilestone, input)
}

export async function editMilestoneAction(input: unknown) {
  return runAction(editMilestoneInput, editMilestone, input)
}

export async function recordInvestmentAction(input: unknown) {
  return runAction(recordInvestmentInput, recordInvestment, input)
}

export async function voidInvestmentAction(input: unknown) {
  return runAction(voidInvestmentInput, voidInvestment, input)
}

export async function predictScaleAction(input: unknown) {
  return runAction(predictScaleInput, predictScale, input)
}
