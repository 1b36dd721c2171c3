'use server'

import { runAction, runLookup } from '@/server/action'
import { editMeeting, scheduleMeeting } from './call-meeting'
import { recordDecision } from './commands'
import { putOnAgenda, reorderAgenda, takeOffAgenda } from './keep-agenda'
import { findProjectsForAgenda } from './queries'
import {
  agendaItemInput,
  editMeetingInput,
  findForAgendaInput,
  recordDecisionInput,
  reorderAgendaInput,
  scheduleMeetingInput,
} from './schema'

export async function scheduleMeetingAction(input: unknown) {
  return runAction(scheduleMeetingInput, scheduleMeeting, input)
}

export async function editMeetingAction(input: unknown) {
  return runAction(editMeetingInput, editMeeting, input)
}

export async function putOnAgendaAction(input: unknown) {
  return runAction(agendaItemInput, putOnAgenda, input)
}

export async function takeOffAgendaAction(input: unknown) {
  return runAction(agendaItemInput, takeOffAgenda, input)
}

export async function reorderAgendaAction(input: unknown) {
  return runAction(reorderAgendaInput, reorderAgenda, input)
}

export async function recordDecisionAction(input: unknown) {
  return runAction(recordDecisionInput, recordDecision, input)
}

export async function findProjectsForAgendaAction(input: unknown) {
  return runLookup(findForAgendaInput, findProjectsForAgenda, input)
}
