import { describe, expect, it } from 'vitest'
import { addDays, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { acceptedValue, aHolderOf, aProject, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { raiseSupervision } from './commands'
import { countIdleProjects, listQuietProjects, listUnprotectedProjects } from './list-quiet-projects'
import { SUPERVISION_LIMITS } from './rules'
import { raiseSupervisionInput } from './schema'

withEmptyDatabase()

async function aScene() {
  const force = await aTaskForce()
  const { officer, entity } = force
  const project = await aProject({ holderId: entity.id, stage: 'NEGOTIATION', officerId: officer.userId })
  return { ...force, project }
}

type Scene = Awaited<ReturnType<typeof aScene>>

/** What the one press sends. */
async function supervise({ project, officer, leader }: Scene) {
  const said = { projectId: project.id, kind: 'PROBLEM', text: '已无动态，请说明情况' }
  const owned = { ownerId: officer.userId, dueOn: addDays(today(), 7) }
  const outcome = await raiseSupervision(leader, raiseSupervisionInput.parse({ ...said, ...owned }))
  return acceptedValue(outcome).supervisionId
}

describe('a quiet project', () => {
  const idle = async ({ project }: Scene, days: number) =>
    db.project.update({
      where: { id: project.id },
      data: { lastActivityOn: toDbDate(addDays(today(), -days)) },
    })

  it('appears by itself once nothing has happened for as long as its stage allows', async () => {
    const scene = await aScene()
    const limit = SUPERVISION_LIMITS['supervision.staleDays.negotiation']
    await idle(scene, limit - 1)
    expect((await listQuietProjects(scene.leader, {})).items).toEqual([])
    await idle(scene, limit)
    expect((await listQuietProjects(scene.leader, {})).items).toMatchObject([
      { id: scene.project.id, days: limit, asked: { id: scene.officer.userId }, supervision: null },
    ])
    await db.setting.create({ data: { key: 'supervision.staleDays.negotiation', value: limit + 1 } })
    expect((await listQuietProjects(scene.leader, {})).items).toEqual([])
    await db.setting.deleteMany()
  })

  it('past its protection is in the list of those too, and one press makes it a matter', async () => {
    const scene = await aScene()
    await idle(scene, 61)
    expect(await countIdleProjects(scene.officer)).toEqual({ quiet: 1, unprotected: 1 })
    const supervisionId = await supervise(scene)
    const [row] = (await listUnprotectedProjects(await aHolderOf('COORDINATOR'), {})).items.filter(
      ({ id }) => id === scene.project.id,
    )
    expect(row?.supervision).toMatchObject({ id: supervisionId })
  })

  it('is shown to its holder and who sees the area, and to nobody else', async () => {
    const scene = await aScene()
    await idle(scene, 90)
    const stranger = (await aTaskForce()).officer
    expect((await listQuietProjects(stranger, {})).items).toEqual([])
    await expect(listQuietProjects(await aHolderOf('SECRETARY'), {})).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})
