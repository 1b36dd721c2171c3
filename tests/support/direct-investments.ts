import { registerDirectInvestment } from '@/features/direct-investments/commands'
import { reviseAmounts } from '@/features/direct-investments/revise-amounts'
import { registerDirectInvestmentInput, reviseAmountsInput } from '@/features/direct-investments/schema'
import { registerFund } from '@/features/fund-registrations/commands'
import { registerFundInput } from '@/features/fund-registrations/schema'
import { db } from '@/server/db'
import { acceptedValue, aMember, anEntity } from './builders'

let made = 0

/** There is one funds task force in the area. */
export async function theFundsForce() {
  const found = await db.taskForce.findFirst({ where: { industry: '基金' } })
  const entityId = found?.entityId ?? (await anEntity('TASK_FORCE')).id
  if (!found) await db.taskForce.create({ data: { entityId, industry: '基金', industryEn: 'Funds' } })
  return { entityId, officer: await aMember(entityId) }
}

/** Of 10亿元 that asks 3亿元 from 2023-06-30; `revise` writes other amounts from 2023-09-30. */
export async function aDirectInvestment(more: Record<string, unknown> = {}) {
  const { entityId, officer } = await theFundsForce()
  const input = registerDirectInvestmentInput.parse({
    name: `第${++made}号直投项目`,
    totalYuan: '10亿',
    demandYuan: '3亿',
    committedYuan: '0',
    registeredOn: '2023-06-30',
    entityId,
    ...more,
  })
  const outcome = await registerDirectInvestment(officer, input)
  const id = outcome.ok ? outcome.value.id : ''
  const revise = (amounts: Record<string, unknown>, version = 1) =>
    reviseAmounts(
      officer,
      reviseAmountsInput.parse({
        directInvestmentId: id,
        version,
        on: '2023-09-30',
        totalYuan: '10亿',
        demandYuan: '3亿',
        committedYuan: '0',
        reason: '企业调整方案',
        ...amounts,
      }),
    )
  return { id, entityId, officer, input, outcome, revise }
}

export async function aFund(sizeYuan: string) {
  const { entityId, officer } = await theFundsForce()
  const fund = { name: `第${++made}号基金`, manager: '某管理人', registrationNo: `DI${made}`, entityId }
  const input = registerFundInput.parse({ ...fund, sizeYuan, registeredOn: '2023-01-31' })
  return acceptedValue(await registerFund(officer, input)).fundId
}
