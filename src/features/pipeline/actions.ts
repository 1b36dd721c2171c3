'use server'

import { runAction, runLookup } from '@/server/action'
import {
  advanceProject,
  closeProject,
  loseProject,
  pauseProject,
  reopenProject,
  resumeProject,
  sendBackProject,
} from './commands'
import { listBoardColumn } from './list-board'
import {
  advanceProjectInput,
  boardColumnInput,
  changeStatusInput,
  closeProjectInput,
  loseProjectInput,
  sendBackProjectInput,
} from './schema'

export async function advanceProjectAction(input: unknown) {
  return runAction(advanceProjectInput, advanceProject, input)
}

export async function sendBackProjectAction(input: unknown) {
  return runAction(sendBackProjectInput, sendBackProject, input)
}

export async function pauseProjectAction(input: unknown) {
  return runAction(changeStatusInput, pauseProject, input)
}

export async function resumeProjectAction(input: unknown) {
  return runAction(changeStatusInput, resumeProject, input)
}

export async function loseProjectAction(input: unknown) {
  return runAction(loseProjectInput, loseProject, input)
}

export async function reopenProjectAction(input: unknown) {
  return runAction(changeStatusInput, reopenProject, input)
}

export async function closeProjectAction(input: unknown) {
  return runAction(closeProjectInput, closeProject, input)
}

export async function listBoardColumnAction(input: unknown) {
  return runLookup(boardColumnInput, listBoardColumn, input)
}
