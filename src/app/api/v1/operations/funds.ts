import { editDirectInvestment, registerDirectInvestment } from '@/features/direct-investments/commands'
import {
  listDirectInvestments,
  listProjectDirectInvestments,
} from '@/features/direct-investments/list-direct-investments'
import { getDirectInvestment, getFundDemand } from '@/features/direct-investments/queries'
import { reviseAmounts } from '@/features/direct-investments/revise-amounts'
import {
  directInvestmentFilters,
  editDirectInvestmentInput,
  registerDirectInvestmentInput,
  reinstateDirectInvestmentInput,
  reviseAmountsInput,
  withdrawDirectInvestmentInput,
} from '@/features/direct-investments/schema'
import {
  reinstateDirectInvestment,
  withdrawDirectInvestment,
} from '@/features/direct-investments/withdraw-direct-investment'
import { callCapital, editCapitalCall, voidCapitalCall } from '@/features/fund-registrations/call-capital'
import { getFundRegistration, listCapitalCalls } from '@/features/fund-registrations/queries'
import {
  callCapitalInput,
  editCapitalCallInput,
  voidCapitalCallInput,
} from '@/features/fund-registrations/schema'
import type { Actor } from '@/lib/actor'
import { type Operation, readOperation, writeOperation } from '@/server/operation'
import { nothingInput, recordInput } from './record-input'

const called = { id: 'callId' }
const asking = { bind: { id: 'directInvestmentId' }, versioned: true }
const found = (actor: Actor, { id }: { id: string }) => getDirectInvestment(actor, id)
const written = async (_: Actor, { callId, version }: { callId: string; version: number }) => ({
  id: callId,
  version,
})

/** What funds call of their size, the projects that ask them for money, and demand against size. */
export const fundOperations: Operation[] = [
  readOperation(
    { path: '/fund-registrations/{id}/capital-calls', summary: 'listCapitalCalls', input: recordInput },
    (actor, { id }) => listCapitalCalls(actor, id),
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/fund-registrations/{id}/capital-calls',
      summary: 'callCapital',
      input: callCapitalInput,
      bind: { id: 'fundId' },
      status: 201,
    },
    callCapital,
    written,
  ),
  writeOperation(
    {
      method: 'PATCH',
      path: '/capital-calls/{id}',
      summary: 'editCapitalCall',
      input: editCapitalCallInput,
      bind: called,
      versioned: true,
    },
    editCapitalCall,
    written,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/capital-calls/{id}/void',
      summary: 'voidCapitalCall',
      input: voidCapitalCallInput,
      bind: called,
      versioned: true,
    },
    voidCapitalCall,
    written,
  ),
  readOperation(
    { path: '/fund-registrations/{id}/demand', summary: 'getDemandOfFund', input: recordInput },
    async (actor, { id }) => getFundDemand(actor, (await getFundRegistration(actor, id)).id),
  ),

  readOperation(
    { path: '/direct-investments/demand', summary: 'getFundDemand', input: nothingInput },
    (actor) => getFundDemand(actor, null),
  ),
  readOperation(
    { path: '/direct-investments', summary: 'listDirectInvestments', input: directInvestmentFilters },
    listDirectInvestments,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/direct-investments',
      summary: 'registerDirectInvestment',
      input: registerDirectInvestmentInput,
      status: 201,
    },
    registerDirectInvestment,
    found,
  ),
  readOperation(
    { path: '/direct-investments/{id}', summary: 'getDirectInvestment', input: recordInput },
    found,
  ),
  writeOperation(
    {
      method: 'PATCH',
      path: '/direct-investments/{id}',
      summary: 'editDirectInvestment',
      input: editDirectInvestmentInput,
      ...asking,
    },
    editDirectInvestment,
    found,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/direct-investments/{id}/revise',
      summary: 'reviseAmounts',
      input: reviseAmountsInput,
      ...asking,
    },
    reviseAmounts,
    found,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/direct-investments/{id}/withdraw',
      summary: 'withdrawDirectInvestment',
      input: withdrawDirectInvestmentInput,
      ...asking,
    },
    withdrawDirectInvestment,
    found,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/direct-investments/{id}/reinstate',
      summary: 'reinstateDirectInvestment',
      input: reinstateDirectInvestmentInput,
      ...asking,
    },
    reinstateDirectInvestment,
    found,
  ),
  readOperation(
    {
      path: '/projects/{id}/direct-investments',
      summary: 'listProjectDirectInvestments',
      input: recordInput,
    },
    async (actor, { id }) => ({ items: await listProjectDirectInvestments(actor, id) }),
  ),
]
