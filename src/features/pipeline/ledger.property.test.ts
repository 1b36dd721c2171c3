import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { allContributions } from '@/cli/contributions'
import { createEvent } from '@/features/events/commands'
import { createEventInput } from '@/features/events/schema'
import { recountLedger } from '@/features/figures/recount-ledger'
import { FIGURE_KEYS } from '@/features/figures/rules'
import type { Actor } from '@/lib/actor'
import { addDays } from '@/lib/dates'
import { db } from '@/server/db'
import { acceptedValue, aHolderOf, aProject, aTaskForce, OPENED_ON } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { OUTREACH_ACTS } from '../../../tests/support/outreach-acts'
import { type Scene, WRITE_ACTS } from '../../../tests/support/write-acts'

withEmptyDatabase()

type Act = keyof typeof WRITE_ACTS
type Force = Awaited<ReturnType<typeof aTaskForce>>
let forces: [Force, Force]
const chains: string[] = []
const events: string[] = []
let coordinator: Actor
const done = new Set<string>()

beforeAll(async () => {
  forces = [await aTaskForce(), await aTaskForce()]
  coordinator = await aHolderOf('COORDINATOR')
  for (const no of [1, 2]) {
    const chain = await db.industryChain.create({ data: { no, name: `产业链${no}`, nameEn: `Chain ${no}` } })
    const expo = { name: `活动${no}`, kind: 'EXPO', startsOn: OPENED_ON, endsOn: OPENED_ON }
    const event = acceptedValue(await createEvent(coordinator, createEventInput.parse(expo)))
    chains.push(chain.id)
    events.push(event.id)
  }
})

/** What must have happened to some project; drawn twice as often as the rest. */
const NEEDED: Act[] = [
  'sign',
  'increase',
  'amend',
  'correct',
  'terminate',
  'transfer',
  'withdrawLead',
  'visit',
  'fund',
  'money',
  'voidMoney',
  'raise',
  'resolve',
]

const step = fc.record({
  act: fc.constantFrom(...(Object.keys(WRITE_ACTS) as Act[]), ...NEEDED),
  days: fc.integer({ min: -6, max: 9 }),
  chance: fc.nat(7),
  yuan: fc.bigInt({ min: 1n, max: 10n ** 10n }),
})

const start = fc.constantFrom('DECISION', 'SIGNING', 'CONSTRUCTION', 'FULFILMENT')

test('after any history of everything that is written, the ledger equals a recount from the records', async () => {
  await fc.assert(
    fc.asyncProperty(start, fc.array(step, { minLength: 8, maxLength: 20 }), async (stage, steps) => {
      const { id } = await aProject({ holderId: forces[0].entity.id, stage })
      let day = addDays(OPENED_ON, 60)
      for (const { act, days, ...scene } of steps) {
        day = addDays(day, days)
        await attempt(act, { ...scene, projectId: id, on: day })
      }
      await expectOneCount(id)
    }),
    { numRuns: 60, endOnFailure: true },
  )
  await moveWhatIsLeft()
  expect(await recountLedger(allContributions())).toEqual({ movements: [], totals: [] })
  const moved = await db.figureMovement.findMany({ distinct: ['figure'], select: { figure: true } })
  expect(moved.map(({ figure }) => figure).sort()).toEqual([...FIGURE_KEYS].sort())
  expect([...done]).toEqual(expect.arrayContaining(NEEDED))
}, 300_000)

/** A signed project goes all the way, so that no figure is left out for want of luck. */
async function moveWhatIsLeft() {
  const { id: projectId } = await aProject({ holderId: forces[0].entity.id, stage: 'FULFILMENT' })
  const on = addDays(OPENED_ON, 90)
  const acts: Act[] = ['achieve', 'money', 'resolve', 'visit', 'draft', 'fulfil']
  const others = Object.keys(OUTREACH_ACTS) as Act[]
  for (const chance of [0, 1, 2, 3])
    for (const act of chance === 1 || chance === 2 ? [...acts, ...others] : acts)
      await attempt(act, { projectId, on, chance, yuan: 10_000n })
}

/** Acts as whoever holds the project; what is refused or forbidden simply does not happen. */
async function attempt(act: Act, scene: Pick<Scene, 'projectId' | 'on' | 'chance' | 'yuan'>) {
  const { holderId } = await db.project.findUniqueOrThrow({ where: { id: scene.projectId } })
  const [holder, other] = holderId === forces[1].entity.id ? forces.toReversed() : forces
  if (!holder || !other) return
  try {
    const outcome = await WRITE_ACTS[act]({ ...scene, holder, other, coordinator, chains, events })
    if (outcome?.ok) done.add(act)
  } catch (error) {
    if (
      !(error instanceof Error && 'code' in error && ['forbidden', 'notFound'].includes(String(error.code)))
    )
      throw error
  }
}

/** On every day a project stands in at most one stage, is signed at most once, and stands from 签约 on when it is signed. */
async function expectOneCount(projectId: string) {
  const wrong = await db.$queryRaw<unknown[]>`
    with "days" as (
      select "on", sum(sum("amount") filter (where "figure" = 'signed.count')) over (order by "on") as "signed",
        sum(sum("amount") filter (where "figure" like 'stages.%.count')) over (order by "on") as "stages",
        sum(sum("amount") filter (where "figure" in ('stages.signing.count', 'stages.construction.count',
          'stages.fulfilment.count'))) over (order by "on") as "late",
        sum(sum("amount") filter (where "figure" = 'negotiating.count')) over (order by "on") as "talks"
      from "FigureMovement" where "projectId" = ${projectId}::uuid group by "on")
    select * from "days" where coalesce("signed", 0) not in (0, 1) or coalesce("stages", 0) not in (0, 1)
      or coalesce("late", 0) > coalesce("signed", 0) or coalesce("talks", 0) > coalesce("stages", 0)
      or (coalesce("stages", 0) = 1 and coalesce("signed", 0) <> coalesce("late", 0))`
  expect(wrong).toEqual([])
}
