import { editDirectInvestment, registerDirectInvestment } from '@/features/direct-investments/commands'
import {
  listDirectInvestments,
  listEnterpriseDirectInvestments,
  listProjectDirectInvestments,
} from '@/features/direct-investments/list-direct-investments'
import {
  findProjectsToLink,
  getDirectInvestment,
  getFundDemand,
  listDirectInvestmentChoices,
} from '@/features/direct-investments/queries'
import { reviseAmounts } from '@/features/direct-investments/revise-amounts'
import {
  reinstateDirectInvestment,
  withdrawDirectInvestment,
} from '@/features/direct-investments/withdraw-direct-investment'
import { callCapital, editCapitalCall, voidCapitalCall } from '@/features/fund-registrations/call-capital'
import { listCapitalCalls } from '@/features/fund-registrations/queries'
import { toDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import type { Place } from './places'
import type { Write } from './project-writes'
import type { Read } from './reads'
import { BUSINESS, type Role, type World } from './world'

// The strangers' task force is the one that registers funds.
const FUNDS: Role[] = ['officerOfOther', 'leaderOfOther', 'coordinator']
const WITH_AUDITOR: Role[] = [...BUSINESS, 'auditor']
const forRoles = (call: Place['call']): Place => ({ may: WITH_AUDITOR, otherwise: 'forbidden', call })

/** A direct investment is everybody's to read; the project that it is linked to only its readers'. */
export const FUND_READS: Record<string, Read> = {
  'direct-investments/getDirectInvestment': {
    sees: 'readers',
    call: async (a, w) => getDirectInvestment(a, (await linkedTo(w)).id),
  },
  'direct-investments/listProjectDirectInvestments': {
    sees: 'readers',
    call: async (a, w) => {
      await linkedTo(w)
      return listProjectDirectInvestments(a, w.projectId)
    },
    tells: (answer) => answer.includes('demandYuan'),
  },
  'direct-investments/findProjectsToLink': {
    sees: 'readers',
    call: (a, w) => findProjectsToLink(a, { q: w.secret }),
  },
}

export const FUND_PLACES: Record<string, Place> = {
  'direct-investments/listDirectInvestments': forRoles((a) => listDirectInvestments(a, {})),
  'direct-investments/listEnterpriseDirectInvestments': forRoles((a, w) =>
    listEnterpriseDirectInvestments(a, w.enterpriseId),
  ),
  'direct-investments/getFundDemand': forRoles((a) => getFundDemand(a, null)),
  'direct-investments/listDirectInvestmentChoices': forRoles((a) => listDirectInvestmentChoices(a)),
  'fund-registrations/listCapitalCalls': {
    may: WITH_AUDITOR,
    otherwise: 'notFound',
    call: async (a, w) => listCapitalCalls(a, (await aCall(w)).fundId),
  },
}

const byFunds = (call: Write['call']): Write => ({ may: FUNDS, call })

export const FUND_WRITES: Record<string, Write> = {
  'fund-registrations/callCapital': byFunds(async (a, w) => {
    const { fundId } = await aCall(w)
    return callCapital(a, { fundId, calledOn: w.day, amountYuan: 1n })
  }),
  'fund-registrations/editCapitalCall': byFunds(async (a, w) =>
    editCapitalCall(a, { callId: (await aCall(w)).id, version: 1, calledOn: w.day, amountYuan: 2n }),
  ),
  'fund-registrations/voidCapitalCall': byFunds(async (a, w) =>
    voidCapitalCall(a, { callId: (await aCall(w)).id, version: 1, reason: '登记错了' }),
  ),
  'direct-investments/registerDirectInvestment': byFunds((a, w) =>
    registerDirectInvestment(a, { ...told(w), ...AMOUNTS }),
  ),
  'direct-investments/editDirectInvestment': byFunds(async (a, w) =>
    editDirectInvestment(a, { ...(await inHand(w)), ...told(w) }),
  ),
  'direct-investments/reviseAmounts': byFunds(async (a, w) =>
    reviseAmounts(a, { ...(await inHand(w)), ...AMOUNTS, demandYuan: 4n, on: w.day, reason: '调整' }),
  ),
  'direct-investments/withdrawDirectInvestment': byFunds(async (a, w) =>
    withdrawDirectInvestment(a, { ...(await inHand(w)), on: w.day, reason: '撤回' }),
  ),
  'direct-investments/reinstateDirectInvestment': byFunds(async (a, w) =>
    reinstateDirectInvestment(a, { ...(await inHand(w)), reason: '恢复' }),
  ),
}

export const FUND_UNCHECKED: Record<string, string> = {
  'direct-investments/describeDirectInvestment':
    'of a record in hand; it leaves out a project that is not readable',
}

export const FUND_STEPS: Record<string, string> = {
  'fund-registrations/mustWriteFunds': 'throws for who may not write funds',
  'direct-investments/changeDirectInvestment': 'the lock on a direct investment, for who writes funds',
}

const AMOUNTS = { totalYuan: 9n, demandYuan: 3n, committedYuan: 0n }

let made = 0
const told = ({ day, otherId }: World) => ({
  name: `直投${++made}号`,
  registeredOn: day,
  entityId: otherId,
})

async function aDirectInvestment(world: World, projectId?: string) {
  const { registeredOn, ...rest } = told(world)
  const on = toDbDate(registeredOn)
  const revisions = { create: { seq: 1, on, total: 9n, demand: 3n } }
  return db.directInvestment.create({ data: { ...rest, registeredOn: on, projectId, revisions } })
}

async function inHand(world: World) {
  return { directInvestmentId: (await aDirectInvestment(world)).id, version: 1 }
}

async function linkedTo(world: World) {
  const { projectId } = world
  return (
    (await db.directInvestment.findFirst({ where: { projectId } })) ?? aDirectInvestment(world, projectId)
  )
}

async function aCall({ day, otherId }: World) {
  const on = toDbDate(day)
  const fund = { name: `缴款基金${++made}`, manager: '管理人', registrationNo: `K${made}` }
  return db.capitalCall.create({
    data: {
      calledOn: on,
      amount: 1n,
      fund: { create: { ...fund, size: 9n, registeredOn: on, entity: { connect: { id: otherId } } } },
    },
  })
}
