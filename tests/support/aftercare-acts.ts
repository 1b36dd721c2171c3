// What follows a signing, chosen by chance: money, voided money, and what enterprises ask for.
import { raiseRequest, reopenRequest, resolveRequest } from '@/features/aftercare/commands'
import { recordInvestment, voidInvestment } from '@/features/construction/record-investment'
import { recordInvestmentInput } from '@/features/construction/schema'
import { db } from '@/server/db'
import type { Scene } from './write-acts'

const chosen = <Row>(rows: Row[], chance: number): Row | undefined => rows[chance % Math.max(1, rows.length)]

const aRequest = async ({ projectId, chance }: Scene) =>
  chosen(await db.serviceRequest.findMany({ where: { projectId }, orderBy: { id: 'asc' } }), chance)

function payIn({ projectId, on, chance, yuan, holder }: Scene) {
  const kind = chance % 3 ? 'FUNDS_IN_PLACE' : 'FIXED_ASSETS'
  const said = { projectId, kind, on, amountYuan: yuan }
  return recordInvestment(holder.officer, recordInvestmentInput.parse(said))
}

function ask({ projectId, on, holder: { officer } }: Scene) {
  const asked = { kind: 'LAND' as const, title: '用地', raisedOn: on, ownerId: officer.userId, dueOn: on }
  return raiseRequest(officer, { projectId, ...asked })
}

export const AFTERCARE_ACTS = {
  money: payIn,
  voidMoney: async (scene: Scene) => {
    const { projectId, chance, holder } = scene
    await payIn(scene)
    const money = chosen(
      await db.investmentRecord.findMany({ where: { projectId, voidedAt: null }, orderBy: { id: 'asc' } }),
      chance,
    )
    if (!money) return null
    const { id: investmentId, version } = money
    return voidInvestment(holder.officer, { investmentId, version, reason: '误记' })
  },
  raise: ask,
  resolve: async (scene: Scene) => {
    await ask(scene)
    const request = await aRequest(scene)
    if (!request) return null
    const { id: requestId, version } = request
    return resolveRequest(scene.holder.officer, {
      requestId,
      version,
      resolvedOn: scene.on,
      reply: '已协调',
    })
  },
  reopenRequest: async (scene: Scene) => {
    const request = await aRequest(scene)
    if (!request) return null
    const { id: requestId, version } = request
    return reopenRequest(scene.holder.officer, { requestId, version, reason: '未解决' })
  },
}
