'use server'

import { findEnterprises } from '@/features/enterprises/queries'
import { findEnterprisesInput } from '@/features/enterprises/schema'
import { findPossibleDuplicates } from '@/features/leads/list-choices'
import { possibleDuplicatesInput } from '@/features/leads/schema'
import { runAction, runLookup } from '@/server/action'
import { cancelVisit, editVisit, holdVisit, recordVisit } from './commands'
import { listProjectsToVisit } from './list-choices'
import { listNearbyVisits } from './list-nearby-visits'
import {
  cancelVisitInput,
  editVisitInput,
  holdVisitInput,
  nearbyVisitsInput,
  projectsOfEnterpriseInput,
  recordVisitInput,
  settleNextStepInput,
} from './schema'
import { settleNextStep } from './settle-next-step'

export async function recordVisitAction(input: unknown) {
  return runAction(recordVisitInput, recordVisit, input)
}

export async function editVisitAction(input: unknown) {
  return runAction(editVisitInput, editVisit, input)
}

export async function holdVisitAction(input: unknown) {
  return runAction(holdVisitInput, holdVisit, input)
}

export async function cancelVisitAction(input: unknown) {
  return runAction(cancelVisitInput, cancelVisit, input)
}

export async function findEnterprisesToVisitAction(input: unknown) {
  return runLookup(findEnterprisesInput, findEnterprises, input)
}

export async function listProjectsToVisitAction(input: unknown) {
  return runLookup(projectsOfEnterpriseInput, listProjectsToVisit, input)
}

export async function settleNextStepAction(input: unknown) {
  return runAction(settleNextStepInput, settleNextStep, input)
}

export async function listNearbyVisitsAction(input: unknown) {
  return runLookup(nearbyVisitsInput, listNearbyVisits, input)
}

export async function findOpenProjectsAtAction(input: unknown) {
  return runLookup(possibleDuplicatesInput, findPossibleDuplicates, input)
}
