import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { listFigureRecords } from '@/features/figures/list-figure-records'
import { recountLedger } from '@/features/figures/recount-ledger'
import { type Contribution, NONE } from '@/features/figures/rules'
import { isBefore, STAGES, type Stage } from '@/features/pipeline/rules'
import type { Actor } from '@/lib/actor'
import { addDays, toDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import { aHolderOf, anEntity, aProject, OPENED_ON } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { listInvestorProvinces } from './list-investor-provinces'
import { listPassages } from './list-passages'
import { type Narrowing, PASSAGE_GROUPS } from './schema'
import { summarisePassages } from './summarise-passages'

withEmptyDatabase()

let holders: string[] = []
const chains: string[] = []
let leadership: Actor

beforeAll(async () => {
  holders = [await anEntity(), await anEntity()].map(({ id }) => id)
  leadership = await aHolderOf('LEADERSHIP')
  for (const no of [1, 2]) {
    chains.push((await db.industryChain.create({ data: { no, name: `链${no}`, nameEn: `Chain ${no}` } })).id)
  }
})

const step = fc.oneof(
  fc.record({
    to: fc.constantFrom(...STAGES),
    status: fc.constantFrom('ACTIVE' as const, 'PAUSED' as const, 'LOST' as const, 'CLOSED' as const),
    days: fc.nat(9),
  }),
  fc.record({ held: fc.nat(1), days: fc.nat(9) }),
  fc.record({ chain: fc.option(fc.nat(1)) }),
  fc.record({ province: fc.constantFrom('贵州省', 'Beijing', '长三角', null) }),
  fc.record({ addedUp: fc.constant(true) }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Moves back and forth, pauses, losses, transfers, and the hour at which the totals are added up, in any order. */
async function live(steps: Step[]) {
  const { id } = await aProject({ holderId: holders[0] ?? '', intendedAmount: 7n })
  let day = OPENED_ON
  for (const taken of steps) {
    if ('days' in taken) day = addDays(day, taken.days)
    if ('to' in taken) await move(id, taken, day)
    else if ('held' in taken) await hold(id, holders[taken.held] ?? '', day)
    else if ('chain' in taken) await put(id, taken.chain === null ? null : (chains[taken.chain] ?? null))
    else if ('province' in taken) {
      await db.enterprise.updateMany({ where: { projects: { some: { id } } }, data: taken })
    } else await db.$queryRaw`select add_up_fresh_projects()::text`
  }
  return day
}

async function move(projectId: string, { to, status }: Extract<Step, { to: unknown }>, day: string) {
  const before = await db.projectMove.findFirstOrThrow({ where: { projectId }, orderBy: { seq: 'desc' } })
  const signs = !isBefore(to, 'SIGNING') && isBefore(before.toStage, 'SIGNING')
  await db.projectMove.create({
    data: {
      ...{ projectId, seq: before.seq + 1, act: signs ? 'SIGN' : 'ADVANCE', on: toDbDate(day) },
      ...{ fromStage: before.toStage, fromStatus: before.toStatus, toStage: to, toStatus: status },
    },
  })
}

async function hold(projectId: string, entityId: string, day: string) {
  const seq = (await db.projectHolding.count({ where: { projectId } })) + 1
  await db.projectHolding.create({ data: { projectId, seq, entityId, on: toDbDate(day) } })
}

async function put(id: string, chainId: string | null) {
  await db.project.update({ where: { id }, data: { chainId } })
}

describe('what is kept of any history', () => {
  test('says of every stage what its list of times says: how many, and the same median', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.nat(20), fc.nat(3), async (steps, ago, by) => {
        const asOf = addDays(await live(steps), -ago)
        const narrowed = [{}, { holder: holders[1] }, { chain: chains[0] }, { chain: NONE }][by]
        await expectLists({ asOf, ...narrowed }, STAGES[ago % STAGES.length] ?? 'DISCOVERY')
      }),
      { numRuns: 10, endOnFailure: true },
    )
    expect((await recountLedger(noContributions())).totals).toEqual([])
  })

  test('says of every province what the records behind the figure say', async () => {
    const asOf = addDays(OPENED_ON, 100)
    const { provinces, whole } = await listInvestorProvinces(leadership, { asOf })
    expect(provinces.length).toBeGreaterThan(0)
    for (const { code, leads } of [...provinces, { code: undefined, leads: whole.leads }]) {
      const province = code === null ? NONE : code
      const { total } = await listFigureRecords(leadership, { key: 'leads.count', asOf, province, limit: 1 })
      expect(total).toBe(leads)
    }
  })
})

async function* noContributions(): AsyncGenerator<Contribution[]> {}

/** The list is read from the moves themselves. */
async function expectLists(narrowing: Narrowing, stage: Stage) {
  const { passages } = await summarisePassages(leadership, narrowing)
  const passage = passages.find((one) => one.stage === stage)
  for (const group of PASSAGE_GROUPS) {
    const { total } = await listPassages(leadership, { ...narrowing, stage, group, limit: 1 })
    expect(total.count, `${stage} ${group}`).toBe(passage?.[group])
    if (group === 'left') expect(total.medianDays).toBe(passage?.medianDays)
    if (group === 'waiting') expect(total.medianDays).toBe(passage?.medianWaitingDays)
  }
}
