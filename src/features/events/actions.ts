'use server'

import { findEnterprises } from '@/features/enterprises/queries'
import { findEnterprisesInput } from '@/features/enterprises/schema'
import { runAction, runLookup } from '@/server/action'
import { createEvent, editEvent } from './commands'
import { chooseTarget, dropTarget, editTarget, resumeTarget } from './follow-target'
import { addAttendance, editAttendance, removeAttendance } from './keep-attendance'
import {
  addAttendanceInput,
  chooseTargetInput,
  createEventInput,
  dropTargetInput,
  editAttendanceInput,
  editEventInput,
  editTargetInput,
  removeAttendanceInput,
  resumeTargetInput,
} from './schema'

export async function createEventAction(input: unknown) {
  return runAction(createEventInput, createEvent, input)
}

export async function editEventAction(input: unknown) {
  return runAction(editEventInput, editEvent, input)
}

export async function addAttendanceAction(input: unknown) {
  return runAction(addAttendanceInput, addAttendance, input)
}

export async function editAttendanceAction(input: unknown) {
  return runAction(editAttendanceInput, editAttendance, input)
}

export async function removeAttendanceAction(input: unknown) {
  return runAction(removeAttendanceInput, removeAttendance, input)
}

export async function chooseTargetAction(input: unknown) {
  return runAction(chooseTargetInput, chooseTarget, input)
}

export async function editTargetAction(input: unknown) {
  return runAction(editTargetInput, editTarget, input)
}

export async function dropTargetAction(input: unknown) {
  return runAction(dropTargetInput, dropTarget, input)
}

export async function resumeTargetAction(input: unknown) {
  return runAction(resumeTargetInput, resumeTarget, input)
}

export async function findEnterprisesAtEventAction(input: unknown) {
  return runLookup(findEnterprisesInput, findEnterprises, input)
}
