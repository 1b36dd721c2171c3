'use server'

import { runAction } from '@/server/action'
import { changeSetting } from './commands'
import { changeSettingInput } from './schema'

export async function changeSettingAction(input: unknown) {
  return runAction(changeSettingInput, changeSetting, input)
}
