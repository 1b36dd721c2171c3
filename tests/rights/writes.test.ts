import { beforeAll, describe, expect, it } from 'vitest'
import type { Stage } from '@/features/pipeline/rules'
import { withEmptyDatabase } from '../support/database'
import { OTHER_WRITES } from './other-writes'
import { PROJECT_WRITES, type Write } from './project-writes'
import { ask, makePeople, makeWorld, type People, ROLES, type Role, readersAt, type World } from './world'

withEmptyDatabase()

let people: People
const untouched = new Map<Stage, World>()

beforeAll(async () => {
  people = await makePeople()
})

describe('a write to a project', () => {
  it.each(Object.entries(PROJECT_WRITES))('%s is for its roles alone', async (_, write) => {
    const { may, stage = 'NEGOTIATION', hidden = false, call } = write
    // A refusal leaves the world as it was, unless the call begins with what another may do.
    await refusesOthers(write, hidden ? await untouchedAt(stage) : await makeWorld(people, stage))
    for (const role of may) {
      const world = await makeWorld(people, stage)
      expect([role, await answerTo(role, call, world)]).toEqual([role, 'yes'])
    }
  })
})

describe('a write that no project’s rights decide', () => {
  it.each(Object.entries(OTHER_WRITES))('%s is for its roles alone', async (_, write) => {
    const world = await untouchedAt('CONSTRUCTION')
    await refusesOthers(write, world)
    for (const role of write.may) {
      expect([role, await answerTo(role, write.call, world)]).toEqual([role, 'yes'])
    }
  })
})

/** All at once: who is refused changes nothing for the others. */
async function refusesOthers({ may, hidden, call }: Write, world: World) {
  const others = ROLES.filter((role) => !may.includes(role))
  const answers = await Promise.all(others.map(async (role) => [role, await answerTo(role, call, world)]))
  const readers = readersAt(world.stage)
  const refusals = others.map((role) => [
    role,
    hidden && !readers.includes(role) ? 'notFound' : expect.stringMatching(/forbidden|notFound/),
  ])
  expect(answers).toEqual(refusals)
}

async function answerTo(role: Role, call: Write['call'], world: World) {
  return (await ask(() => call(people.actors[role], world))).answer
}

async function untouchedAt(stage: Stage): Promise<World> {
  const world = untouched.get(stage) ?? (await makeWorld(people, stage))
  untouched.set(stage, world)
  return world
}
