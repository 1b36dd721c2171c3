'use server'

import { listProjectReaders } from '@/features/pipeline/list-readers'
import { findReadersInput } from '@/features/pipeline/schema'
import { runAction, runLookup } from '@/server/action'
import { closeRequest, editRequest, raiseRequest, reopenRequest, resolveRequest } from './commands'
import { findServedProjects } from './list-requests'
import {
  closeRequestInput,
  editRequestInput,
  findServedProjectsInput,
  raiseRequestInput,
  reopenRequestInput,
  resolveRequestInput,
} from './schema'

export async function raiseRequestAction(input: unknown) {
  return runAction(raiseRequestInput, raiseRequest, input)
}

export async function editRequestAction(input: unknown) {
  return runAction(editRequestInput, editRequest, input)
}

export async function resolveRequestAction(input: unknown) {
  return runAction(resolveRequestInput, resolveRequest, input)
}

export async function closeRequestAction(input: unknown) {
  return runAction(closeRequestInput, closeRequest, input)
}

export async function reopenRequestAction(input: unknown) {
  return runAction(reopenRequestInput, reopenRequest, input)
}

export async function findServedProjectsAction(input: unknown) {
  return runLookup(findServedProjectsInput, findServedProjects, input)
}

export async function findOwnersAction(input: unknown) {
  return runLookup(findReadersInput, listProjectReaders, input)
}
