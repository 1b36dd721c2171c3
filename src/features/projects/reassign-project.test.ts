import { beforeAll, describe, expect, test } from 'vitest'
import { isUnprotected } from '@/features/pipeline/rules'
import type { Actor } from '@/lib/actor'
import { addDays, fromDbDate, toDbDate, today } from '@/lib/dates'
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
import { reassignProject } from './reassign-project'

withEmptyDatabase()

let force: Awaited<ReturnType<typeof aTaskForce>>
let other: Awaited<ReturnType<typeof aTaskForce>>
let coordinator: Actor

beforeAll(async () => {
  force = await aTaskForce()
  other = await aTaskForce()
  coordinator = await aHolderOf('COORDINATOR')
})

async function anIdleProject(idleDays: number) {
  const { id } = await aProject({
    holderId: force.entity.id,
    officerId: force.officer.userId,
    stage: 'FOLLOW_UP',
  })
  const lastActivityOn = toDbDate(addDays(today(), -idleDays))
  await db.project.update({ where: { id }, data: { lastActivityOn } })
  return id
}

const giveTo = (actor: Actor, projectId: string, toEntityId: string) =>
  reassignProject(actor, { projectId, toEntityId, on: today(), reason: '久无进展' })

describe('a project idle past its protection of 60 days', () => {
  test('goes to another entity, whose leader names its officer anew', async () => {
    const id = await anIdleProject(61)
    acceptedValue(await giveTo(coordinator, id, other.entity.id))
    const project = await db.project.findUniqueOrThrow({ where: { id } })
    expect(project).toMatchObject({ holderId: other.entity.id, officerId: null })
    const holding = await db.projectHolding.findFirstOrThrow({
      where: { projectId: id },
      orderBy: { seq: 'desc' },
    })
    expect(holding).toMatchObject({ entityId: other.entity.id, reason: '久无进展' })
    expect(fromDbDate(holding.on)).toBe(today())
  })

  test('is not given away by the leader who would get it', async () => {
    const id = await anIdleProject(61)
    await expect(giveTo(other.leader, id, other.entity.id)).rejects.toMatchObject({ code: 'notFound' })
    await expect(giveTo(force.leader, id, other.entity.id)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('goes to a department only when somebody there carries projects', async () => {
    const id = await anIdleProject(61)
    const empty = await anEntity('DEPARTMENT')
    expect(await giveTo(coordinator, id, empty.id)).toMatchObject({
      refusal: { code: 'projects.noSuchEntity' },
    })
    await aMember(empty.id, 'OFFICER')
    acceptedValue(await giveTo(coordinator, id, empty.id))
  })
})

test('a project that was last busy 60 days ago is protected until the end of that day', async () => {
  const refusal = { code: 'projects.stillProtected', params: { until: today() } }
  expect(await giveTo(coordinator, await anIdleProject(60), other.entity.id)).toMatchObject({ refusal })
})

test('nothing but an open project without a signing loses its protection', () => {
  const idle = { stage: 'DECISION', status: 'PAUSED', lastActivityOn: '2025-01-01' } as const
  expect(isUnprotected(idle, '2025-01-02')).toBe(true)
  expect(isUnprotected(idle, '2025-01-01')).toBe(false)
  expect(isUnprotected({ ...idle, stage: 'SIGNING' }, '2025-01-02')).toBe(false)
  expect(isUnprotected({ ...idle, status: 'LOST' }, '2025-01-02')).toBe(false)
})
