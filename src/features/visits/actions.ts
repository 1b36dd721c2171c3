'use server'

import { findEnterprises } from '@/features/enterprises/queries'
import { findEnterprisesInput } from '@/features/enterprises/schema'
import { runAction, runLookup } from '@/server/action'
import { cancelVisit, editVisit, holdVisit, recordVisit } from './commands'
import { listProjectsToVisit } from './list-choices'
import {
  cancelVisitInput,
  editVisitInput,
  holdVisitInput,
  projectsOfEnterpriseInput,
  recordVisitInput,
} from './schema'

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
