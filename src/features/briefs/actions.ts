'use server'

import { runAction } from '@/server/action'
import { discardBrief, draftBrief, editBrief } from './commands'
import {
  discardBriefInput,
  draftBriefInput,
  editBriefInput,
  publishBriefInput,
  sendBackBriefInput,
  submitBriefInput,
} from './schema'
import { publishBrief, sendBackBrief, submitBrief } from './settle-brief'

export async function draftBriefAction(input: unknown) {
  return runAction(draftBriefInput, draftBrief, input)
}

export async function editBriefAction(input: unknown) {
  return runAction(editBriefInput, editBrief, input)
}

export async function discardBriefAction(input: unknown) {
  return runAction(discardBriefInput, discardBrief, input)
}

export async function submitBriefAction(input: unknown) {
  return runAction(submitBriefInput, submitBrief, input)
}

export async function sendBackBriefAction(input: unknown) {
  return runAction(sendBackBriefInput, sendBackBrief, input)
}

export async function publishBriefAction(input: unknown) {
  return runAction(publishBriefInput, publishBrief, input)
}
