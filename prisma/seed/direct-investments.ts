import type { Change } from '@/features/audit/seal-change'
import { directInvestmentContributions } from '@/features/direct-investments/figures'
import { addDays, type CalendarDate, fromDbDate, toDbDate } from '@/lib/dates'
import { normaliseEnterpriseName } from '@/lib/enterprise-name'
import { searchGrams, searchText } from '@/lib/grams'
import { chainId, taskForceId, userId } from './area'
import { DIRECT_INVESTMENT_CHAINS, FUND_OF_CHAIN, LINKED_DIRECT_INVESTMENTS, REPORT_DAY } from './assumptions'
import { type Chance, chanceOf, partsOf, stableId } from './chance'
import facts from './facts.json' with { type: 'json' }
import { fundId, fundRegisteredOn } from './funds'
import { firmsOf, type MadeUpFirm } from './names'
import type { PlannedProject } from './plan'
import { enterpriseId } from './project-records'
import { madeUpRegistration } from './records'

/** Writes the 50 projects that ask for fund money, each with its audit entries and what it moves in the figures. */
export async function sealDirectInvestments(change: Change, projects: PlannedProject[]) {
  const planned = planDirectInvestments(projects)
  await change.tx.enterprise.createMany({
    data: planned.flatMap(({ firm }, index) => (firm ? [firmRow(firm, index)] : [])),
  })
  for (const { row, revisions } of planned) {
    await change.tx.directInvestment.create({ data: row })
    await change.tx.directInvestmentRevision.createMany({
      data: revisions.map((one) => revisionRow(row.id, one)),
    })
    sealOne(change, row, revisions)
  }
}

type Planned = ReturnType<typeof planDirectInvestments>[number]
type Revision = {
  seq: number
  on: CalendarDate
  totalYuan: bigint
  demandYuan: bigint
  committedYuan: bigint
  reason: string | null
}

function sealOne(change: Change, { id, name, projectId, ...row }: Planned['row'], revisions: Revision[]) {
  const registeredOn = fromDbDate(row.registeredOn)
  for (const [index, { seq: _, reason, ...after }] of revisions.entries()) {
    const act = index === 0 ? 'direct-investments.register' : 'direct-investments.revise'
    const told = index === 0 ? { name, ...after } : after
    change.audit({ act, record: 'DirectInvestment', id, projectId, after: told, reason })
    const upTo = (end: number) => ({
      ...row,
      id,
      registeredOn,
      withdrawnOn: null,
      revisions: revisions.slice(0, end),
    })
    change.figures(
      index === 0 ? [] : directInvestmentContributions(upTo(index)),
      directInvestmentContributions(upTo(index + 1)),
    )
  }
}

/** 677亿元 and 220亿元 over 50; the report says "about" of the first and names none of them. */
function planDirectInvestments(projects: PlannedProject[]) {
  const { count, totalYuan, fundDemandYuan } = facts.directInvestments
  const chance = chanceOf('direct-investments')
  const firmFor = firmsOf(chanceOf('direct-investment-firms'))
  const totals = partsOf(BigInt(totalYuan), count, chance)
  const demands = demandsOf(totals, BigInt(fundDemandYuan), chance)
  const linked = linkedProjects(projects)
  return totals.map((total, index) => {
    const project = linked.get(index)
    const chain = project?.taskForce ?? DIRECT_INVESTMENT_CHAINS[index % DIRECT_INVESTMENT_CHAINS.length] ?? 6
    const firm = project ? null : firmFor(chain)
    const registeredOn = addDays('2023-02-06', index * 6 + chance.between(0, 4))
    const fund = index % 7 < 5 ? (FUND_OF_CHAIN[chain] ?? 3) : null
    const name =
      project?.name ?? `${firm?.brand}${firm?.product}${chance.pick(['产业化', '扩建', '二期', '示范'])}项目`
    const asked = { totalYuan: total, demandYuan: demands[index] ?? 0n, registeredOn, fund }
    return {
      firm,
      revisions: revisionsOf(asked, index, chance),
      row: {
        id: stableId('direct-investment', index),
        name,
        enterpriseId: project ? enterpriseId(project) : firmId(index),
        fundId: fund === null ? null : fundId(fund),
        projectId: project?.id ?? null,
        entityId: taskForceId(index % 3 === 0 ? 1 : chain),
        chainId: chainId(chain),
        registeredOn: toDbDate(registeredOn),
        byId: userId('officer1'),
        illustrative: true,
      },
    }
  })
}

const MILLION = 1_000_000n

/** Splits the demand by the totals, between half and one and a half times their share; the largest takes the rest. */
function demandsOf(totals: bigint[], sum: bigint, chance: Chance): bigint[] {
  const weights = totals.map((total) => total * BigInt(chance.between(50, 150)))
  const weight = weights.reduce((all, each) => all + each, 0n)
  const parts = weights.map((each) => ((sum * each) / weight / MILLION) * MILLION)
  const rest = sum - parts.reduce((all, each) => all + each, 0n)
  const largest = totals.indexOf(totals.toSorted((one, other) => (one < other ? 1 : -1))[0] ?? 0n)
  return parts.map((part, index) => (index === largest ? part + rest : part))
}

/** 鹏城 and 华城瑞鲤, which the report names beside the funds, and a few of the other signed projects. */
function linkedProjects(projects: PlannedProject[]): Map<number, PlannedProject> {
  const signed = projects.filter(({ stage, reportedOn }) => stage === 'SIGNED' && reportedOn <= '2023-06-30')
  const others = signed.filter(({ named, taskForce }) => !named && [4, 5, 6].includes(taskForce))
  const chosen = [...signed.filter(({ named }) => named).slice(0, 2), ...others]
  return new Map(
    LINKED_DIRECT_INVESTMENTS.flatMap((place, index) => (chosen[index] ? [[place, chosen[index]]] : [])),
  )
}

type Asked = { totalYuan: bigint; demandYuan: bigint; registeredOn: CalendarDate; fund: number | null }

/** What stands on the day of the report is what it adds up; some asked for less at first, some have a commitment. */
function revisionsOf(
  { totalYuan, demandYuan, registeredOn, fund }: Asked,
  index: number,
  chance: Chance,
): Revision[] {
  const raised = index % 4 === 1 ? addDays(registeredOn, 45) : null
  const committed =
    fund !== null && index % 3 === 0
      ? laterOf(addDays(registeredOn, 60), addDays(fundRegisteredOn(fund), 20))
      : null
  const percent = BigInt(chance.between(30, 60))
  const atFirst = raised && raised < REPORT_DAY ? ((demandYuan * 85n) / 100n / MILLION) * MILLION : demandYuan
  const first = { seq: 1, on: registeredOn, totalYuan, demandYuan: atFirst, committedYuan: 0n, reason: null }
  const rows: Revision[] = [first]
  if (raised && raised < REPORT_DAY)
    rows.push({ ...first, seq: 2, on: raised, demandYuan, reason: '企业调整融资方案' })
  if (committed && committed < REPORT_DAY) {
    const committedYuan = ((demandYuan * percent) / 100n / MILLION) * MILLION
    rows.push({
      ...first,
      seq: rows.length + 1,
      on: committed,
      demandYuan,
      committedYuan,
      reason: '基金投资决策委员会通过',
    })
  }
  return rows
}

function laterOf(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other
}

function revisionRow(
  directInvestmentId: string,
  { totalYuan, demandYuan, committedYuan, on, seq, reason }: Revision,
) {
  return {
    id: stableId('direct-investment-revision', directInvestmentId, seq),
    directInvestmentId,
    seq,
    on: toDbDate(on),
    total: totalYuan,
    demand: demandYuan,
    committed: committedYuan,
    reason,
    byId: userId('officer1'),
  }
}

const firmId = (index: number) => stableId('enterprise', 'direct-investment', index)

function firmRow(firm: MadeUpFirm, index: number) {
  const { name: brief, province, city, product } = firm
  const name = brief.replace('有限公司', '股份有限公司')
  return {
    id: firmId(index),
    name,
    nameNormalised: normaliseEnterpriseName(name),
    ...madeUpRegistration(firm, 100_000 + index),
    province,
    city,
    industry: product,
    illustrative: true,
    searchText: searchText(name),
    grams: searchGrams(name),
  }
}
