'use server'

import { runAction, runLookup } from '@/server/action'
import {
  closeCalendarFeed,
  openCalendarFeed,
  readNotices,
  removeRobot,
  setNoticePreferences,
  setRobot,
  tryRobot,
} from './commands'
import { countUnreadNotices } from './queries'
import { nothingInput, readNoticesInput, setPreferencesInput, setRobotInput } from './schema'

export async function readNoticesAction(input: unknown) {
  return runAction(readNoticesInput, readNotices, input)
}

export async function countUnreadAction() {
  return runLookup(nothingInput, countUnreadNotices, {})
}

export async function setPreferencesAction(input: unknown) {
  return runAction(setPreferencesInput, setNoticePreferences, input)
}

export async function setRobotAction(input: unknown) {
  return runAction(setRobotInput, setRobot, input)
}

export async function removeRobotAction(input: unknown) {
  return runAction(nothingInput, removeRobot, input)
}

export async function tryRobotAction(input: unknown) {
  return runAction(nothingInput, tryRobot, input)
}

export async function openCalendarAction(input: unknown) {
  return runAction(nothingInput, openCalendarFeed, input)
}

export async function closeCalendarAction(input: unknown) {
  return runAction(nothingInput, closeCalendarFeed, input)
}
