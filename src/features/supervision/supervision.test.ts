import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/actor'
import { addDays, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { acceptedValue, aHolderOf, aProject, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import {
  assignSupervision,
  closeSupervision,
  extendSupervision,
  raiseSupervision,
  replySupervision,
  returnSupervision,
} from './commands'
import { countSupervisions, listSupervisions, listSupervisionsOf } from './list-supervisions'
import { getSupervision, listPossibleOwners } from './queries'
import { escalationOf, SUPERVISION_LIMITS } from './rules'
import { raiseSupervisionInput } from './schema'

withEmptyDatabase()

const TOMORROW = addDays(today(), 1)

async function aScene() {
  const force = await aTaskForce()
  const project = await aProject({
    holderId: force.entity.id,
    stage: 'NEGOTIATION',
    officerId: force.officer.userId,
  })
  return { ...force, project, leadership: await aHolderOf('LEADERSHIP') }
}

type Scene = Awaited<ReturnType<typeof aScene>>

async function anInstruction({ project, officer, leadership }: Scene, more: object = {}) {
  const said = {
    projectId: project.id,
    kind: 'INSTRUCTION',
    text: '请核实资金来源',
    ownerId: officer.userId,
    dueOn: TOMORROW,
    ...more,
  }
  return acceptedValue(await raiseSupervision(leadership, raiseSupervisionInput.parse(said))).supervisionId
}

async function aProblem({ project }: Scene, by: Actor) {
  const said = { projectId: project.id, kind: 'PROBLEM', text: '厂房承重不够' }
  return acceptedValue(await raiseSupervision(by, raiseSupervisionInput.parse(said))).supervisionId
}

/** As if its day had passed so long ago. */
async function letOverdue(supervisionId: string, days: number) {
  const [raisedOn, dueOn] = [addDays(today(), -days - 5), addDays(today(), -days)]
  await db.supervision.update({
    where: { id: supervisionId },
    data: { raisedOn: toDbDate(raisedOn), dueOn: toDbDate(dueOn) },
  })
}

async function mineOf(actor: Actor) {
  return (await listSupervisions(actor, { mine: 'yes' })).items.map(({ id }) => id)
}

describe('an instruction', () => {
  it('is given by leadership, replied to by its owner, and closed with the reply', async () => {
    const scene = await aScene()
    const { officer, leadership } = scene
    const supervisionId = await anInstruction(scene)
    expect(await mineOf(officer)).toContain(supervisionId)
    acceptedValue(
      await replySupervision(officer, { supervisionId, version: 1, text: '已核实，自有资金为主' }),
    )
    expect([await mineOf(officer), await mineOf(leadership)]).toEqual([[], [supervisionId]])
    acceptedValue(await closeSupervision(leadership, { supervisionId, version: 2, text: null }))
    const closed = await getSupervision(leadership, supervisionId)
    expect(closed).toMatchObject({ state: 'CLOSED', closedOn: today() })
    expect(closed.steps.map(({ act, text }) => [act, text])).toEqual([
      ['REPLY', '已核实，自有资金为主'],
      ['CLOSE', null],
    ])
    expect(Object.values(closed.rights)).toEqual([false, false, false, false, false])
  })

  it('names its owner and its day', () => {
    const said = { projectId: '018f0000-0000-7000-8000-000000000000', kind: 'INSTRUCTION', text: '请办' }
    const problems = raiseSupervisionInput.safeParse(said).error?.issues.map(({ path }) => path.join())
    expect(problems).toEqual(['ownerId', 'dueOn'])
    const half = { ...said, kind: 'PROBLEM', dueOn: '2024-01-01' }
    expect(raiseSupervisionInput.safeParse(half).error?.issues.map(({ path }) => path.join())).toEqual([
      'ownerId',
    ])
  })

  it('is given to somebody who may read the project, for a day to come', async () => {
    const scene = await aScene()
    const stranger = (await aTaskForce()).officer
    const give = (more: object) =>
      raiseSupervision(
        scene.leadership,
        raiseSupervisionInput.parse({
          projectId: scene.project.id,
          kind: 'INSTRUCTION',
          text: '请办',
          ownerId: scene.officer.userId,
          dueOn: TOMORROW,
          ...more,
        }),
      )
    expect(await give({ ownerId: stranger.userId })).toMatchObject({
      refusal: { code: 'supervision.ownerCannotRead', fields: [{ path: 'ownerId' }] },
    })
    expect(await give({ dueOn: addDays(today(), -1) })).toMatchObject({
      refusal: { code: 'supervision.dueInThePast', fields: [{ path: 'dueOn' }] },
    })
    const owners = await listPossibleOwners(scene.leadership, scene.project.id)
    const ids = owners.map(({ id }) => id)
    expect(ids.slice(0, 2).sort()).toEqual([scene.officer.userId, scene.leader.userId].sort())
    expect([ids.includes(scene.leadership.userId), ids.includes(stranger.userId)]).toEqual([true, false])
  })

  it('is not replied to by others, and not returned before a reply', async () => {
    const scene = await aScene()
    const supervisionId = await anInstruction(scene)
    const reply = { supervisionId, version: 1, text: '代为回复' }
    await expect(replySupervision(scene.leader, reply)).rejects.toMatchObject({ code: 'forbidden' })
    const early = { supervisionId, version: 1, reason: '不够' }
    expect(await returnSupervision(scene.leadership, early)).toMatchObject({
      refusal: { code: 'supervision.notReplied' },
    })
    expect(await closeSupervision(scene.leadership, { supervisionId, version: 1, text: null })).toMatchObject(
      {
        refusal: { code: 'supervision.noReply', fields: [{ path: 'text' }] },
      },
    )
  })

  it('goes back to its owner with a new day when the reply is not enough', async () => {
    const scene = await aScene()
    const supervisionId = await anInstruction(scene)
    acceptedValue(await replySupervision(scene.officer, { supervisionId, version: 1, text: '已联系' }))
    const dueOn = addDays(today(), 9)
    acceptedValue(
      await returnSupervision(scene.leadership, { supervisionId, version: 2, reason: '要当面谈', dueOn }),
    )
    expect(await getSupervision(scene.officer, supervisionId)).toMatchObject({
      state: 'OPEN',
      dueOn,
      rights: { reply: true, close: false },
    })
  })

  it('is extended with a reason, to a later day only', async () => {
    const scene = await aScene()
    const supervisionId = await anInstruction(scene)
    const extend = (dueOn: string, actor = scene.leadership) =>
      extendSupervision(actor, { supervisionId, version: 1, dueOn, reason: '企业改期' })
    expect(await extend(TOMORROW)).toMatchObject({ refusal: { code: 'supervision.notLater' } })
    await expect(extend(addDays(TOMORROW, 1), scene.leader)).rejects.toMatchObject({ code: 'forbidden' })
    acceptedValue(await extend(addDays(TOMORROW, 1)))
    const again = extendSupervision(scene.leadership, {
      supervisionId,
      version: 1,
      dueOn: addDays(TOMORROW, 5),
      reason: '再延',
    })
    await expect(again).rejects.toMatchObject({ code: 'conflict', current: { version: 2 } })
  })

  it('is no activity on the project: it stays as quiet as it was', async () => {
    const scene = await aScene()
    await anInstruction(scene)
    const { lastActivityOn } = await db.project.findUniqueOrThrow({ where: { id: scene.project.id } })
    expect(lastActivityOn).toEqual(scene.project.lastActivityOn)
  })
})

describe('a problem', () => {
  it('is raised by whoever may read the project, and given to its owner by the holder’s leader', async () => {
    const scene = await aScene()
    const supervisionId = await aProblem(scene, scene.officer)
    const give = { supervisionId, version: 1, ownerId: scene.leader.userId, dueOn: TOMORROW, note: null }
    expect([await mineOf(scene.leader), await mineOf(scene.officer)]).toEqual([[supervisionId], []])
    await expect(assignSupervision(scene.officer, give)).rejects.toMatchObject({ code: 'forbidden' })
    acceptedValue(await assignSupervision(scene.leader, give))
    acceptedValue(await replySupervision(scene.leader, { supervisionId, version: 2, text: '已协调园区' }))
    acceptedValue(await closeSupervision(scene.officer, { supervisionId, version: 3, text: '解决了' }))
  })

  it('is hidden from who may not read the project, and not the auditor’s to raise', async () => {
    const scene = await aScene()
    const supervisionId = await aProblem(scene, scene.officer)
    const stranger = (await aTaskForce()).leader
    await expect(getSupervision(stranger, supervisionId)).rejects.toMatchObject({ code: 'notFound' })
    await expect(aProblem(scene, stranger)).rejects.toMatchObject({ code: 'notFound' })
    const auditor = await aHolderOf('AUDITOR')
    expect((await getSupervision(auditor, supervisionId)).rights.close).toBe(false)
    await expect(aProblem(scene, auditor)).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('an overdue matter', () => {
  it('goes from its owner to the leader and on to leadership by the days of the settings', () => {
    const [leader, top] = [3, 7]
    expect([0, 1, leader, top].map((days) => escalationOf(days, SUPERVISION_LIMITS))).toEqual([
      null,
      'OWNER',
      'LEADER',
      'LEADERSHIP',
    ])
  })

  it('is also the leader’s, and then leadership’s, and stands so in the list', async () => {
    const scene = await aScene()
    const leadership = await aHolderOf('LEADERSHIP')
    const supervisionId = await anInstruction(scene)
    const seenAs = async (days: number) => {
      await letOverdue(supervisionId, days)
      const { items } = await listSupervisions(scene.leader, { overdue: 'yes' })
      const owned = [scene.officer, scene.leader, leadership].map(mineOf)
      return [
        items[0]?.level,
        items[0]?.overdue,
        (await Promise.all(owned)).map((ids) => ids.includes(supervisionId)),
      ]
    }
    expect(await seenAs(1)).toEqual(['OWNER', 1, [true, false, false]])
    expect(await seenAs(3)).toEqual(['LEADER', 3, [true, true, false]])
    expect(await seenAs(7)).toEqual(['LEADERSHIP', 7, [true, true, true]])
    for (const level of ['OWNER', 'LEADER', 'LEADERSHIP'] as const) {
      const { total } = await listSupervisions(scene.officer, { level })
      expect([level, total]).toEqual([level, level === 'LEADERSHIP' ? 1 : 0])
    }
    expect(await countSupervisions(scene.leader)).toEqual({ open: 1, mine: 1, overdue: 1, leadership: 1 })
  })

  it('is overdue no more once its owner has replied', async () => {
    const scene = await aScene()
    const supervisionId = await anInstruction(scene)
    await letOverdue(supervisionId, 9)
    acceptedValue(await replySupervision(scene.officer, { supervisionId, version: 1, text: '已办' }))
    expect(await listSupervisionsOf(scene.leader, { overdue: true })).toEqual([])
    expect(await listSupervisionsOf(scene.leader, { entityId: scene.entity.id })).toMatchObject([
      { id: supervisionId, state: 'REPLIED', level: null },
    ])
    expect(await listSupervisionsOf(scene.leader, { ownerId: scene.officer.userId })).toEqual([])
  })
})

describe('a list of matters', () => {
  it('is found by text, project and number, sorted by day, page by page', async () => {
    const scene = await aScene()
    for (const days of [5, 2, 8]) await anInstruction(scene, { dueOn: addDays(today(), days) })
    const unowned = await aProblem(scene, scene.leader)
    const sorted = (await listSupervisions(scene.officer, {})).items
    expect(sorted.map(({ dueOn }) => dueOn)).toEqual([
      null,
      ...[2, 5, 8].map((days) => addDays(today(), days)),
    ])
    const first = await listSupervisions(scene.officer, { limit: 2 })
    const second = await listSupervisions(scene.officer, { limit: 2, cursor: first.nextCursor ?? '' })
    expect([...first.items, ...second.items]).toEqual(sorted)
    expect([first.total, second.nextCursor]).toEqual([4, null])
    const no = sorted.find(({ id }) => id === unowned)?.no
    for (const q of ['承重', `#${no}`]) {
      const { items } = await listSupervisions(scene.officer, { q })
      expect(items.map(({ id }) => id)).toEqual([unowned])
    }
    expect((await listSupervisions(scene.officer, { q: scene.project.name })).total).toBe(4)
    expect((await listSupervisions(scene.officer, { state: 'CLOSED' })).total).toBe(0)
  })
})
