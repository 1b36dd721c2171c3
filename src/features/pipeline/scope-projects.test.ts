import { expect, it } from 'vitest'
import { db } from '@/server/db'
import { aDepartment, aHolderOf, aProject, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { visibleProjects } from './policy'
import { projectsInSight } from './scope-projects'

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
