'use server'

import { findEnterprises } from '@/features/enterprises/queries'
import { findEnterprisesInput } from '@/features/enterprises/schema'
import { runAction, runLookup } from '@/server/action'
import { editDirectInvestment, registerDirectInvestment } from './commands'
import { findProjectsToLink } from './queries'
import { reviseAmounts } from './revise-amounts'
import {
  editDirectInvestmentInput,
  findProjectsInput,
  registerDirectInvestmentInput,
  reinstateDirectInvestmentInput,
  reviseAmountsInput,
  withdrawDirectInvestmentInput,
} from './schema'
import { reinstateDirectInvestment, withdrawDirectInvestment } from './withdraw-direct-investment'

export async function registerDirectInvestmentAction(input: unknown) {
  return runAction(registerDirectInvestmentInput, registerDirectInvestment, input)
}

export async function editDirectInvestmentAction(input: unknown) {
  return runAction(editDirectInvestmentInput, editDirectInvestment, input)
}

export async function reviseAmountsAction(input: unknown) {
  return runAction(reviseAmountsInput, reviseAmounts, input)
}

export async function withdrawDirectInvestmentAction(input: unknown) {
  return runAction(withdrawDirectInvestmentInput, withdrawDirectInvestment, input)
}

export async function reinstateDirectInvestmentAction(input: unknown) {
  return runAction(reinstateDirectInvestmentInput, reinstateDirectInvestment, input)
}

export async function findEnterprisesToFundAction(input: unknown) {
  return runLookup(findEnterprisesInput, findEnterprises, input)
}

export async function findProjectsToLinkAction(input: unknown) {
  return runLookup(findProjectsInput, findProjectsToLink, input)
}
