// What is done beside the projects, chosen by chance: trips of leaders, events, agreements, fund money and factories.
import { achieveMilestone } from '@/features/construction/commands'
import { registerDirectInvestment } from '@/features/direct-investments/commands'
import { reviseAmounts } from '@/features/direct-investments/revise-amounts'
import { registerDirectInvestmentInput, reviseAmountsInput } from '@/features/direct-investments/schema'
import {
  reinstateDirectInvestment,
  withdrawDirectInvestment,
} from '@/features/direct-investments/withdraw-direct-investment'
import { chooseTarget, dropTarget } from '@/features/events/follow-target'
import { addAttendance, removeAttendance } from '@/features/events/keep-attendance'
import { addAttendanceInput, chooseTargetInput } from '@/features/events/schema'
import { addBuilding } from '@/features/factories/commands'
import { addUnit } from '@/features/factories/keep-unit'
import { endOccupancy, matchUnit, moveOccupancy } from '@/features/factories/move-occupancy'
import { addBuildingInput, addUnitInput } from '@/features/factories/schema'
import { callCapital, voidCapitalCall } from '@/features/fund-registrations/call-capital'
import { registerFund } from '@/features/fund-registrations/commands'
import { callCapitalInput, registerFundInput } from '@/features/fund-registrations/schema'
import { signAgreement } from '@/features/strategic-agreements/commands'
import { signAgreementInput } from '@/features/strategic-agreements/schema'
import { recordVisit } from '@/features/visits/commands'
import { recordVisitInput } from '@/features/visits/schema'
import { toDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import { acceptedValue, anEnterprise, anEntity } from './builders'
import type { Scene } from './write-acts'

let made = 0

/** A trip led by someone who is a main leader all the time. */
async function leadTrip({ on, holder, chance }: Scene) {
  const since = toDbDate('2000-01-01')
  const leader =
    (await db.mainLeader.findFirst()) ??
    (await db.mainLeader.create({ data: { name: '主要领导', title: '主任', startsOn: since } }))
  const trip = { kind: 'OUTBOUND', status: 'HELD', on, place: '上海', purpose: '拜访', enterprises: [] }
  const enterprises = chance % 2 ? [{ enterpriseId: (await anEnterprise()).id }] : []
  const led = { ...trip, enterprises, entityId: holder.entity.id, mainLeaderId: leader.id }
  return recordVisit(holder.officer, recordVisitInput.parse(led))
}

/** The later steps of a signed project, which come last of all. */
function reach({ projectId, on, chance, holder }: Scene) {
  const kind = chance % 2 ? 'ABOVE_SCALE' : 'IN_PRODUCTION'
  return achieveMilestone(holder.officer, { projectId, kind, achievedOn: on })
}

async function attend({ chance, coordinator, events }: Scene) {
  const eventId = events[chance % events.length] ?? ''
  const stored = chance > 5 ? await db.eventAttendance.findFirst({ where: { eventId } }) : null
  if (stored) {
    const { enterpriseId, version } = stored
    return removeAttendance(coordinator, { eventId, enterpriseId, version, reason: '误记' })
  }
  const attending = { eventId, enterprise: { id: (await anEnterprise()).id }, entrepreneurs: chance + 1 }
  return addAttendance(coordinator, addAttendanceInput.parse(attending))
}

async function choose({ on, chance, coordinator, events, holder }: Scene) {
  const stored = chance > 5 ? await db.targetEnterprise.findFirst({ where: { droppedOn: null } }) : null
  if (stored) {
    return dropTarget(coordinator, {
      targetId: stored.id,
      version: stored.version,
      droppedOn: on,
      reason: '无意向',
    })
  }
  const eventId = events[chance % events.length]
  const enterprise = { id: (await anEnterprise()).id }
  const chosen = { eventId, enterprise, entityId: holder.entity.id, chosenOn: on }
  return chooseTarget(coordinator, chooseTargetInput.parse(chosen))
}

function agree({ on, coordinator }: Scene) {
  const agreement = { no: `战-${++made}`, partner: '友好地区', title: '战略合作协议', signedOn: on }
  return signAgreement(coordinator, signAgreementInput.parse(agreement))
}

async function callMoney({ on, chance, yuan, coordinator, holder }: Scene) {
  const call = chance > 5 ? await db.capitalCall.findFirst({ where: { voidedAt: null } }) : null
  if (call) return voidCapitalCall(coordinator, { callId: call.id, version: call.version, reason: '误记' })
  const fund = {
    name: `缴款基金${++made}`,
    manager: '管理人',
    sizeYuan: yuan,
    registeredOn: on,
    registrationNo: `JK-${made}`,
    entityId: holder.entity.id,
  }
  const { fundId } = acceptedValue(await registerFund(coordinator, registerFundInput.parse(fund)))
  return callCapital(coordinator, callCapitalInput.parse({ fundId, calledOn: on, amountYuan: yuan }))
}

async function askFund({ on, yuan, coordinator, holder, projectId, chance }: Scene) {
  const asking = {
    name: `直投项目${++made}`,
    entityId: holder.entity.id,
    projectId: chance % 2 ? projectId : '',
    registeredOn: on,
    totalYuan: yuan + 10n,
    demandYuan: 5n,
    committedYuan: BigInt(chance % 2),
  }
  return registerDirectInvestment(coordinator, registerDirectInvestmentInput.parse(asking))
}

async function reviseAsking({ on, yuan, coordinator, chance }: Scene) {
  const [found] = await db.directInvestment.findMany({ orderBy: { no: 'desc' }, take: 1 })
  if (!found) return null
  const inHand = { directInvestmentId: found.id, version: found.version, reason: '方案调整' }
  if (found.withdrawnOn) return reinstateDirectInvestment(coordinator, inHand)
  if (chance > 5) return withdrawDirectInvestment(coordinator, { ...inHand, on })
  const amounts = { totalYuan: yuan + 20n, demandYuan: 6n, committedYuan: 2n }
  return reviseAmounts(coordinator, reviseAmountsInput.parse({ ...inHand, on, ...amounts }))
}

/** A building of the stock or a new one, let to the project, which may move in and leave again. */
async function letUnit({ on, chance, projectId, coordinator }: Scene) {
  const park = (await db.promotionEntity.findFirst({ where: { kind: 'PARK' } })) ?? (await anEntity('PARK'))
  const building = { code: `B${++made}`, name: '厂房', ownerId: park.id, area: 5000 }
  const completedOn = chance % 2 ? '2022-06-30' : '2023-06-30'
  const { buildingId } = acceptedValue(
    await addBuilding(coordinator, addBuildingInput.parse({ ...building, completedOn })),
  )
  const unit = addUnitInput.parse({ buildingId, code: '101', floor: 1, area: 2000 })
  const { unitId } = acceptedValue(await addUnit(coordinator, unit))
  const matched = await matchUnit(coordinator, { projectId, unitId, area: 1500, on })
  if (!matched.ok) return matched
  const { occupancyId } = matched.value
  const step = (version: number) => ({ occupancyId, version, area: 1500 - chance, on })
  const signed = await moveOccupancy(coordinator, { ...step(1), state: 'SIGNED' })
  if (!signed.ok || chance > 5) return signed
  const movedIn = await moveOccupancy(coordinator, { ...step(signed.value.version), state: 'MOVED_IN' })
  if (!movedIn.ok || chance % 3) return movedIn
  return endOccupancy(coordinator, { occupancyId, version: movedIn.value.version, on, note: '搬离' })
}

export const OUTREACH_ACTS = {
  leadTrip,
  reach,
  attend,
  choose,
  agree,
  callMoney,
  askFund,
  reviseAsking,
  letUnit,
}
