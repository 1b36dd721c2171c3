import { expect, it } from 'vitest'
import { toDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import {
  aDepartment,
  aHolderOf,
  aMembership,
  anEntity,
  aPerson,
  aProject,
  aTaskForce,
} from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { holdersOn, visibleProjects } from './policy'
import { holdsOn, projectsInSight } from './scope-projects'

withEmptyDatabase()

it('SQL and Prisma let everyone see the same projects', async () => {
  const [ours, theirs, department] = [await aTaskForce(), await aTaskForce(), await aDepartment()]
  await aProject({ holderId: ours.entity.id, stage: 'SIGNING' })
  const asked = await aProject({ holderId: theirs.entity.id, stage: 'DISCOVERY' })
  await db.project.update({ where: { id: asked.id }, data: { askedIds: [department.entity.id] } })
  const everyone = [
    ours.officer,
    theirs.leader,
    department.evaluator,
    await aHolderOf('SECRETARY'),
    await aHolderOf('COORDINATOR'),
    await aHolderOf('ADMIN'),
  ]
  const seen: number[] = []
  for (const actor of everyone) {
    const byPrisma = await db.project.findMany({ where: visibleProjects(actor), select: { id: true } })
    const bySql = await db.$queryRaw<{ id: string }[]>`
      select p."id" from "Project" p where ${projectsInSight(actor)}`
    expect(bySql.map(({ id }) => id).sort()).toEqual(byPrisma.map(({ id }) => id).sort())
    seen.push(bySql.length)
  }
  expect(seen).toEqual([1, 1, 1, 1, 2, 0])
})

it('SQL and Prisma let the same entities hold projects', async () => {
  const day = '2024-06-01'
  const [force, idle, office] = [await anEntity(), await anEntity('DEPARTMENT'), await anEntity('DEPARTMENT')]
  const past = await anEntity('PARK')
  await db.promotionEntity.update({ where: { id: past.id }, data: { endsOn: toDbDate(day) } })
  await aMembership((await aPerson()).id, office.id, 'LEADER')
  await aMembership((await aPerson()).id, idle.id, 'OFFICER', { endsOn: day })
  await aMembership((await aPerson()).id, idle.id, 'EVALUATOR')
  const byPrisma = await db.promotionEntity.findMany({ where: holdersOn(day), select: { id: true } })
  const bySql = await db.$queryRaw<{ id: string }[]>`
    select e."id" from "PromotionEntity" e where ${holdsOn(day)}`
  expect(bySql.map(({ id }) => id).sort()).toEqual(byPrisma.map(({ id }) => id).sort())
  const told = [force, idle, office, past].map(({ id }) => bySql.some((one) => one.id === id))
  expect(told).toEqual([true, false, true, false])
})
