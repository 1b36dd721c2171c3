'use server'

import { runAction } from '@/server/action'
import { achieveMilestone, editMilestone, planMilestone } from './commands'
import { achieveMilestoneInput, editMilestoneInput, planMilestoneInput } from './schema'

export async function planMilestoneAction(input: unknown) {
  return runAction(planMilestoneInput, planMilestone, input)
}

export async function achieveMilestoneAction(input: unknown) {
  return runAction(achieveMilestoneInput, achieveMilestone, input)
}

export async function editMilestoneAction(input: unknown) {
  return runAction(editMilestoneInput, editMilestone, input)
}
