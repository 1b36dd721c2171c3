'use server'

import { runAction } from '@/server/action'
import { appointHead, endMainLeader, enrolMainLeader } from './commands'
import { appointHeadInput, endMainLeaderInput, enrolMainLeaderInput } from './schema'

export async function enrolMainLeaderAction(input: unknown) {
  return runAction(enrolMainLeaderInput, enrolMainLeader, input)
}

export async function endMainLeaderAction(input: unknown) {
  return runAction(endMainLeaderInput, endMainLeader, input)
}

export async function appointHeadAction(input: unknown) {
  return runAction(appointHeadInput, appointHead, input)
}
