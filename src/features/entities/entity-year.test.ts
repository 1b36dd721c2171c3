import { beforeAll, describe, expect, test } from 'vitest'
import { listFigureRecords } from '@/features/figures/list-figure-records'
import { compareFigures } from '@/features/figures/queries'
import { isStock } from '@/features/figures/rules'
import { logLead } from '@/features/leads/log-lead'
import { logLeadInput } from '@/features/leads/schema'
import { type Actor, ENTITY_KINDS } from '@/lib/actor'
import { toDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import {
  acceptedValue,
  aHolderOf,
  aMember,
  anEntity,
  aProject,
  aTaskForce,
} from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { getEntityProfile } from './get-profile'
import { listOpenWork } from './list-open-work'
import { SCORES } from './rules'
import { summariseEntities } from './summarise-entities'
import { summariseYear } from './summarise-year'

withEmptyDatabase()

const asOf = '2024-12-31'
let leadership: Actor
let force: Awaited<ReturnType<typeof aTaskForce>>
let park = ''
let parkOfficer: Actor

beforeAll(async () => {
  leadership = await aHolderOf('LEADERSHIP')
  force = await aTaskForce('电子小分队')
  const industry = { industry: '电子', industryEn: 'Electronics', newAreaLeader: '王某' }
  await db.taskForce.create({ data: { entityId: force.entity.id, ...industry } })
  park = (await anEntity('PARK', '某园区')).id
  parkOfficer = await aMember(park)
  await aProject({ holderId: force.entity.id, stage: 'SIGNING', openedOn: '2024-03-01' })
  await aProject({ holderId: force.entity.id, stage: 'NEGOTIATION', openedOn: '2024-05-01' })
  await aProject({ holderId: force.entity.id, stage: 'SIGNING', openedOn: '2022-03-01' })
  await aProject({ holderId: park, stage: 'SIGNING', openedOn: '2024-06-01' })
})

const scoresOf = async (actor: Actor, id: string) => {
  const board = await summariseEntities(actor, { asOf })
  return board.groups.flatMap(({ rows }) => rows).find((row) => row.id === id)?.scores
}

describe('any kind of promotion entity', () => {
  test.each(ENTITY_KINDS)('of kind %s logs a lead and holds its project', async (kind) => {
    const entity = await anEntity(kind)
    const officer = await aMember(entity.id)
    const lead = { enterprise: { name: `${entity.name}企业` }, projectName: '新项目', source: 'WALK_IN' }
    const { projectId } = acceptedValue(
      await logLead(officer, logLeadInput.parse({ ...lead, holderId: entity.id })),
    )
    expect(await db.project.findUniqueOrThrow({ where: { id: projectId ?? '' } })).toMatchObject({
      holderId: entity.id,
    })
    const board = await summariseEntities(officer)
    const [own] = board.groups.flatMap(({ rows }) => rows.filter(({ id }) => id === entity.id))
    expect([own?.kind, own?.scores?.['leads.count']]).toEqual([kind, 1n])
  })
})

describe('the scoreboard', () => {
  test('shows what the year has brought and what stands on the day', async () => {
    expect(await scoresOf(leadership, force.entity.id)).toMatchObject({
      'signed.count': 1n,
      'leads.count': 2n,
      'negotiating.count': 1n,
    })
    expect(await scoresOf(leadership, park)).toMatchObject({ 'signed.count': 1n, 'leads.count': 1n })
  })

  test('has totals of a kind and of the area that are the ledger’s own figures', async () => {
    const board = await summariseEntities(leadership, { asOf })
    const { figures } = await compareFigures(leadership, { keys: [...SCORES], asOf, since: ['2023-12-31'] })
    for (const key of SCORES) {
      const figure = figures.get(key)
      const whole = isStock(key) ? figure?.value : figure?.changeSince.get('2023-12-31')
      expect([key, board.area?.scores[key]]).toEqual([key, whole])
    }
    for (const { kind, total } of board.groups) {
      const list = await listFigureRecords(leadership, {
        key: 'signed.count',
        asOf,
        from: '2024-01-01',
        kind,
      })
      expect([kind, total?.['signed.count']]).toEqual([kind, list.total])
    }
  })

  test('tells a member of others only that they are there', async () => {
    expect(await scoresOf(parkOfficer, park)).not.toBeNull()
    expect(await scoresOf(parkOfficer, force.entity.id)).toBeNull()
    const board = await summariseEntities(parkOfficer, { asOf })
    expect([board.area, board.nobody, ...board.groups.map(({ total }) => total)].every((sum) => !sum)).toBe(
      true,
    )
    const secretary = await aHolderOf('SECRETARY')
    expect(await scoresOf(secretary, park)).toBeNull()
  })
})

describe('the page of an entity', () => {
  test('tells everybody in the business who it is, and its year to whom its figures are told', async () => {
    const inFull = async (actor: Actor) => (await getEntityProfile(actor, force.entity.id)).inFull
    expect(await inFull(force.officer)).toBe(true)
    expect(await inFull(await aHolderOf('AUDITOR'))).toBe(true)
    expect(await inFull(parkOfficer)).toBe(false)
    const asked = { entityId: force.entity.id, asOf }
    await expect(summariseYear(parkOfficer, asked)).rejects.toMatchObject({ code: 'notFound' })
    await expect(listOpenWork(parkOfficer, { ...asked, today: asOf })).rejects.toMatchObject({
      code: 'notFound',
    })
    await expect(getEntityProfile(await aHolderOf('ADMIN'), force.entity.id)).rejects.toMatchObject({
      code: 'notFound',
    })
  })

  test('names the leader who heads the task force on the day, else the one noted', async () => {
    expect((await getEntityProfile(leadership, force.entity.id)).head).toEqual({ name: '王某', title: null })
    const since = { startsOn: toDbDate('2020-01-01') }
    const { id } = await db.mainLeader.create({ data: { name: '李某', title: '副主任', ...since } })
    await db.taskForceLead.create({ data: { taskForceId: force.entity.id, leaderId: id, ...since } })
    expect((await getEntityProfile(leadership, force.entity.id)).head).toEqual({
      name: '李某',
      title: '副主任',
    })
  })

  test('says what the year has brought, and where its projects stand', async () => {
    const year = await summariseYear(force.officer, { entityId: force.entity.id, asOf })
    const figureOf = (key: string) => year.figures.find((figure) => figure.key === key)
    expect(figureOf('signed.count')).toMatchObject({ value: 1n, from: '2024-01-01' })
    expect(figureOf('negotiating.count')).toMatchObject({ value: 1n, from: null })
    expect(year.stages.find(({ stage }) => stage === 'SIGNING')?.count).toBe(2n)
  })

  test('lists what is before it', async () => {
    const projectId = (await aProject({ holderId: park, stage: 'CONSTRUCTION' })).id
    const due = { projectId, side: 'AREA' as const, kind: 'SERVICE' as const }
    await db.commitment.createMany({
      data: [
        { ...due, clause: '已逾期', dueOn: toDbDate('2026-01-01') },
        { ...due, clause: '下月到期', dueOn: toDbDate('2026-02-20') },
        { ...due, clause: '明年到期', dueOn: toDbDate('2027-02-20') },
      ],
    })
    await db.visit.create({
      data: {
        kind: 'OUTBOUND',
        status: 'PLANNED',
        on: toDbDate('2026-02-03'),
        place: '深圳',
        purpose: '拜访',
        entityId: park,
      },
    })
    await db.milestone.create({
      data: { projectId, kind: 'COMPLETED', plannedOn: toDbDate('2026-01-15') },
    })
    const work = await listOpenWork(parkOfficer, { entityId: park, today: '2026-02-01' })
    expect(work.milestones).toMatchObject([{ milestone: 'COMPLETED', on: '2026-01-15' }])
    expect(work.promises.map(({ title }) => title)).toEqual(['已逾期', '下月到期'])
    expect(work.visits).toMatchObject([{ title: '拜访', about: '深圳', on: '2026-02-03' }])
  })
})
