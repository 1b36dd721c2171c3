import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { acceptTransfer, askTransfer } from '@/features/projects/transfer-project'
import { recordSigning } from '@/features/signings/record-signing'
import { recordSigningInput, terminateSigningInput } from '@/features/signings/schema'
import { terminateSigning } from '@/features/signings/terminate-signing'
import type { Actor } from '@/lib/actor'
import { addDays, type CalendarDate } from '@/lib/dates'
import { db } from '@/server/db'
import { MoveAct } from '@/server/generated/prisma/enums'
import { aDepartment, aHolderOf, aProject, aTaskForce, OPENED_ON } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { openGate, requireEvaluations } from '../../../tests/support/open-gate'
import {
  advanceProject,
  closeProject,
  loseProject,
  pauseProject,
  reopenProject,
  resumeProject,
  sendBackProject,
} from './commands'
import { STAGES, type Stage } from './rules'

withEmptyDatabase()

type Force = Awaited<ReturnType<typeof aTaskForce>>
let forces: [Force, Force]
let leadership: Actor
let contracts = 0

beforeAll(async () => {
  forces = [await aTaskForce(), await aTaskForce()]
  leadership = await aHolderOf('LEADERSHIP')
  await requireEvaluations((await aDepartment()).entity.id, ['ENVIRONMENT'])
})

/** Acts as whoever holds the project; whatever is refused or forbidden simply does not happen. */
const acts = {
  advance: async (projectId: string, on: CalendarDate, { officer }: Force) =>
    advanceProject(officer, { projectId, on }),
  skip: async (projectId: string, on: CalendarDate) =>
    advanceProject(leadership, { projectId, on, skipReason: '特事特办' }),
  prepareAndAdvance: async (projectId: string, on: CalendarDate, { officer }: Force) => {
    const { stage } = await db.project.findUniqueOrThrow({ where: { id: projectId } })
    await openGate(projectId, STAGES[STAGES.indexOf(stage) + 1] ?? 'FULFILMENT', on)
    return advanceProject(officer, { projectId, on })
  },
  sendBack: async (projectId: string, on: CalendarDate, { officer }: Force, chance: number) =>
    sendBackProject(officer, { projectId, on, to: STAGES[chance % 8] ?? 'DISCOVERY', reason: '重新来过' }),
  pause: async (projectId: string, on: CalendarDate, { officer }: Force) =>
    pauseProject(officer, { projectId, on, reason: '等待' }),
  resume: async (projectId: string, on: CalendarDate, { officer }: Force) =>
    resumeProject(officer, { projectId, on, reason: '继续' }),
  lose: async (projectId: string, on: CalendarDate, { officer }: Force) =>
    loseProject(officer, { projectId, on, lossReason: 'OTHER', note: '放弃' }),
  reopen: async (projectId: string, on: CalendarDate, { officer }: Force) =>
    reopenProject(officer, { projectId, on, reason: '重启' }),
  close: async (projectId: string, on: CalendarDate, { officer }: Force) =>
    closeProject(officer, { projectId, on, note: null }),
  sign: async (projectId: string, on: CalendarDate, { officer }: Force) =>
    recordSigning(officer, contractOf(projectId, on)),
  approveAndSign: async (projectId: string, on: CalendarDate, { officer }: Force) => {
    await openGate(projectId, 'SIGNING', on)
    return recordSigning(officer, contractOf(projectId, on))
  },
  terminate: async (projectId: string, on: CalendarDate, { officer }: Force, chance: number) => {
    const signing = await db.signing.findFirst({ where: { projectId, terminatedOn: null } })
    if (!signing) return null
    const afterwards = chance % 2 ? 'LOST' : 'NEGOTIATION'
    const said = { signingId: signing.id, on, reason: '解约', afterwards, lossReason: 'FUNDING' }
    return terminateSigning(officer, terminateSigningInput.parse(said))
  },
  transfer: async (projectId: string, on: CalendarDate, from: Force) => {
    const to = forces.find((force) => force !== from) ?? from
    await askTransfer(from.officer, { projectId, toEntityId: to.entity.id, on, reason: '移交' })
    return acceptTransfer(to.leader, { projectId, on, note: null })
  },
}

function contractOf(projectId: string, signedOn: CalendarDate) {
  return recordSigningInput.parse({
    projectId,
    kind: 'INVESTMENT',
    contractNo: `合同-${++contracts}`,
    signedOn,
    amountYuan: '1.2亿',
    parties: '新区、企业',
  })
}

const step = fc.record({
  act: fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[]), 'prepareAndAdvance' as const),
  days: fc.integer({ min: -3, max: 9 }),
  chance: fc.nat(7),
})

const start = fc.constantFrom<Stage>('NEGOTIATION', 'DECISION', 'CONSTRUCTION', 'FULFILMENT')

test('no history of moves goes back in time, signs without decision and contract, or counts twice', async () => {
  await fc.assert(
    fc.asyncProperty(start, fc.array(step, { minLength: 6, maxLength: 14 }), async (stage, steps) => {
      const { id } = await aProject({ holderId: forces[0].entity.id, stage })
      let day = addDays(OPENED_ON, 70)
      for (const { act, days, chance } of steps) {
        day = addDays(day, days)
        const { holderId } = await db.project.findUniqueOrThrow({ where: { id } })
        const holder = forces.find(({ entity }) => entity.id === holderId) ?? forces[0]
        await acts[act](id, day, holder, chance).catch(ifForbidden)
      }
      await expectSoundHistory(id)
    }),
    { numRuns: 60, endOnFailure: true },
  )
  await expectStagesToAddUp()
  await expectEnoughToHaveHappened()
}, 300_000)

function ifForbidden(error: { code?: string }) {
  if (error.code !== 'forbidden' && error.code !== 'notFound') throw error
}

/** What must never be, as SQL that finds it: every list has to come back empty. */
async function expectSoundHistory(projectId: string) {
  const backInTime = await db.$queryRaw<unknown[]>`
    select from "ProjectMove" m join "ProjectMove" n on n."projectId" = m."projectId" and n."seq" = m."seq" + 1
    where m."projectId" = ${projectId}::uuid and n."on" < m."on"`
  const signedWithout = await db.$queryRaw<unknown[]>`
    select from "ProjectMove" m where m."projectId" = ${projectId}::uuid
      and m."toStage" >= 'SIGNING' and m."fromStage" < 'SIGNING' and not (
        exists (select from "Signing" s where s."projectId" = m."projectId" and s."signedOn" = m."on")
        and exists (select from "Decision" d where d."projectId" = m."projectId" and d."on" <= m."on"
          and d."verdict" in ('APPROVE', 'APPROVE_WITH_CONDITIONS')
          and not exists (select from "ProjectMove" b where b."projectId" = m."projectId" and b."act" = 'SEND_BACK'
            and b."seq" < m."seq" and b."on" > d."on")))`
  const standingUnsigned = await db.$queryRaw<unknown[]>`
    select from "Project" p where p."id" = ${projectId}::uuid and p."status" in ('ACTIVE', 'PAUSED')
      and (p."stage" >= 'SIGNING') <> exists (select from "Signing" s
        where s."projectId" = p."id" and s."kind" = 'INVESTMENT' and s."terminatedOn" is null)`
  const countedTwice = await db.$queryRaw<unknown[]>`
    select from (select sum(sum("amount")) over (order by "on") as "counted" from "FigureMovement"
      where "projectId" = ${projectId}::uuid and "figure" = 'signed.count' group by "on") days
    where "counted" not in (0, 1)`
  expect({ backInTime, signedWithout, standingUnsigned, countedTwice }).toEqual({
    backInTime: [],
    signedWithout: [],
    standingUnsigned: [],
    countedTwice: [],
  })
}

/** The figures of the stages are the projects that stand there, with what they are worth. */
async function expectStagesToAddUp() {
  const figures = await db.$queryRaw`
    select split_part("figure", '.', 2) as "stage",
      sum("amount") filter (where "figure" like '%.count')::int as "count",
      sum("amount") filter (where "figure" like '%.amount')::text as "amount"
    from "FigureMovement" where "figure" like 'stages.%' group by 1 having sum("amount") <> 0 order by 1`
  const projects = await db.$queryRaw`
    select case when "stage" = 'FOLLOW_UP' then 'followUp' else lower("stage"::text) end as "stage",
      count(*)::int as "count", sum(coalesce("signedAmount", "intendedAmount"))::text as "amount"
    from "Project" where "status" in ('ACTIVE', 'PAUSED') group by 1 order by 1`
  expect(figures).toEqual(projects)
  const signed = await db.figureMovement.aggregate({
    where: { figure: 'signed.count' },
    _sum: { amount: true },
  })
  const effective = await db.signing.count({ where: { kind: 'INVESTMENT', terminatedOn: null } })
  expect(signed._sum.amount).toBe(BigInt(effective))
}

/** So that the histories are not empty of what they are about. */
async function expectEnoughToHaveHappened() {
  const made = await db.projectMove.findMany({ distinct: ['act'] })
  const needed = [MoveAct.ADVANCE, MoveAct.SEND_BACK, MoveAct.SIGN, MoveAct.TERMINATE, MoveAct.REOPEN]
  expect(made.map(({ act }) => act)).toEqual(expect.arrayContaining(needed))
  expect(await db.projectHolding.count({ where: { seq: { gt: 1 } } })).toBeGreaterThan(0)
}
