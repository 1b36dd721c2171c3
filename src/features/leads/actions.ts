'use server'

import { findEnterprises } from '@/features/enterprises/queries'
import { findEnterprisesInput } from '@/features/enterprises/schema'
import { runAction, runLookup } from '@/server/action'
import { correctLead, withdrawLead } from './commands'
import { findPossibleDuplicates, suggestTaskForce } from './list-choices'
import { logLead } from './log-lead'
import { ruleOnAppeal } from './rule-on-appeal'
import {
  correctLeadInput,
  logLeadInput,
  possibleDuplicatesInput,
  ruleOnAppealInput,
  screenLeadInput,
  suggestTaskForceInput,
  withdrawLeadInput,
} from './schema'
import { screenLead } from './screen-lead'

export async function logLeadAction(input: unknown) {
  return runAction(logLeadInput, logLead, input)
}

export async function correctLeadAction(input: unknown) {
  return runAction(correctLeadInput, correctLead, input)
}

export async function withdrawLeadAction(input: unknown) {
  return runAction(withdrawLeadInput, withdrawLead, input)
}

export async function screenLeadAction(input: unknown) {
  return runAction(screenLeadInput, screenLead, input)
}

export async function ruleOnAppealAction(input: unknown) {
  return runAction(ruleOnAppealInput, ruleOnAppeal, input)
}

export async function findPossibleDuplicatesAction(input: unknown) {
  return runLookup(possibleDuplicatesInput, findPossibleDuplicates, input)
}

export async function suggestTaskForceAction(input: unknown) {
  return runLookup(suggestTaskForceInput, suggestTaskForce, input)
}

export async function findEnterprisesToReportAction(input: unknown) {
  return runLookup(findEnterprisesInput, findEnterprises, input)
}
