import { beforeAll, describe, expect, it } from 'vitest'
import { getOwnAccount } from '@/features/accounts/queries'
import * as accounts from '@/features/accounts/schema'
import { startTotp } from '@/features/accounts/switch-totp'
import { getEnterprise, listEnterprises } from '@/features/enterprises/queries'
import { getHandOver } from '@/features/entities/list-carriers'
import { changeProject } from '@/features/pipeline/change-project'
import type { Stage } from '@/features/pipeline/rules'
import { getTimeline } from '@/features/projects/get-timeline'
import { recordVisit } from '@/features/visits/commands'
import { getVisit, listVisits } from '@/features/visits/queries'
import { recordVisitInput } from '@/features/visits/schema'
import { db } from '@/server/db'
import { acceptedValue } from '../support/builders'
import { withEmptyDatabase } from '../support/database'
import { PLACES } from './places'
import { READS } from './reads'
import { ask, makePeople, makeWorld, type People, PHONE, ROLES, readersAt, type World } from './world'

withEmptyDatabase()

let people: People
const worlds = new Map<Stage, World>()
const worldAt = (stage: Stage) => worlds.get(stage) as World

beforeAll(async () => {
  people = await makePeople()
  for (const stage of ['DISCOVERY', 'FOLLOW_UP', 'NEGOTIATION', 'DECISION', 'SIGNING'] as const) {
    worlds.set(stage, await makeWorld(people, stage))
  }
  const { leadId, visitId } = worldAt('DISCOVERY')
  await db.leadCorrection.create({
    data: {
      leadId,
      reason: '补来源与电话',
      changes: { contactPhone: { from: null, to: PHONE }, visitId: { from: null, to: visitId } },
    },
  })
})

describe('a read that tells of a project', () => {
  it.each(Object.entries(READS))('%s tells its readers, and nobody else', async (_, read) => {
    const {
      sees,
      stage = 'NEGOTIATION',
      call,
      tells = (answer, { secret }) => answer.includes(secret),
    } = read
    const world = worldAt(stage)
    const told = sees === 'readers' ? readersAt(stage) : sees
    for (const role of ROLES) {
      const { value } = await ask(() => call(people.actors[role], world))
      expect([role, tells(written(value), world)]).toEqual([role, told.includes(role)])
    }
  })
})

describe('a place of some roles', () => {
  it.each(Object.entries(PLACES))('%s answers them, and nobody else', async (_, { may, otherwise, call }) => {
    for (const role of ROLES) {
      const { answer } = await ask(() => call(people.actors[role], worldAt('NEGOTIATION')))
      expect([role, answer]).toEqual([role, may.includes(role) ? 'yes' : otherwise])
    }
  })
})

describe('what others may know', () => {
  it('is the day, the entity, the enterprise and the status of a visit', async () => {
    const { actors, holderId, enterpriseId, visitId, day } = worldAt('NEGOTIATION')
    const known = {
      id: visitId,
      on: day,
      status: 'PLANNED',
      entity: expect.objectContaining({ id: holderId }),
      enterprises: [{ id: enterpriseId, name: expect.any(String) }],
      illustrative: false,
      detail: null,
    }
    for (const stranger of [actors.officerOfOther, actors.collaborator, actors.evaluator, actors.secretary]) {
      expect(await getVisit(stranger, visitId)).toEqual({ ...known, rights: { record: false } })
      expect((await listVisits(stranger)).items).toContainEqual(known)
    }
    const { visits } = await getEnterprise(actors.officerOfOther, enterpriseId)
    expect(visits).toEqual([{ id: visitId, on: day, status: 'PLANNED', entity: expect.anything() }])
  })

  it('is not found by what a visit was for', async () => {
    const { actors, purpose } = worldAt('NEGOTIATION')
    expect((await listVisits(actors.officerOfOther, { q: purpose })).items).toEqual([])
    expect((await listVisits(actors.officerOfOther, { kind: 'MEETING' })).items).toEqual([])
  })

  it('is of a visit in a project’s history the day and the status', async () => {
    const { actors, holderId, enterpriseId, projectId, day } = worldAt('NEGOTIATION')
    const visit = {
      entityId: holderId,
      status: 'PLANNED',
      kind: 'MEETING',
      on: day,
      place: '机密地点',
      purpose: '机密来意',
      enterprises: [{ enterpriseId, projectId }],
    }
    acceptedValue(await recordVisit(actors.officer, recordVisitInput.parse(visit)))
    expect(written(await getTimeline(actors.officer, projectId))).toMatch(/机密地点.*机密来意/)
    const { items } = await getTimeline(actors.collaborator, projectId)
    const entry = items.find(({ record }) => record === 'Visit')
    expect(entry?.differences.map(({ field }) => field)).toEqual(['status', 'entityId'])
    expect(written(items)).not.toMatch(/机密地点|机密来意/)
  })

  it('is no telephone number, until one’s own entity has a visit there', async () => {
    const { actors, otherId, day } = worldAt('NEGOTIATION')
    const { enterpriseId } = await makeWorld(people, 'NEGOTIATION')
    const phonesFor = async () => {
      const { contacts } = await getEnterprise(actors.officerOfOther, enterpriseId)
      return contacts.map(({ phone, phoneHidden }) => ({ phone, phoneHidden }))
    }
    expect(await phonesFor()).toEqual([{ phone: null, phoneHidden: true }])
    const visit = {
      entityId: otherId,
      status: 'PLANNED',
      kind: 'CALL',
      on: day,
      place: '线上',
      purpose: '联系',
    }
    const input = recordVisitInput.parse({ ...visit, enterprises: [{ enterpriseId }] })
    acceptedValue(await recordVisit(actors.officerOfOther, input))
    expect(await phonesFor()).toEqual([{ phone: PHONE, phoneHidden: false }])
  })

  it('is of the projects at an enterprise not even their number', async () => {
    const { actors } = people
    const { enterpriseId } = worldAt('NEGOTIATION')
    const countFor = async (actor: World['actors']['officer']) =>
      (await listEnterprises(actor, {})).items.find(({ id }) => id === enterpriseId)?.openProjects
    expect(await countFor(actors.officer)).toBe(1)
    expect(await countFor(actors.officerOfOther)).toBe(0)
  })

  it('is to an admin who hands over a project its name, stage and holder', async () => {
    const { actors, holderId } = people
    const { rows } = await getHandOver(actors.admin, {
      fromUserId: actors.officer.userId,
      entityId: holderId,
    })
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['id', 'name', 'stage'])
  })
})

describe('a former collaborator', () => {
  it('reads nothing from the day of leaving', async () => {
    const world = await makeWorld(people, 'NEGOTIATION')
    const { actors, projectId, collaboratorId: entityId, day } = world
    expect((await ask(() => getTimeline(actors.collaborator, projectId))).answer).toBe('yes')
    acceptedValue(
      await changeProject(actors.officer, projectId, async ({ tx, audit }) => {
        const on = new Date(`${day}T00:00:00Z`)
        await tx.projectCollaboration.create({ data: { projectId, seq: 2, entityId, act: 'LEAVE', on } })
        audit({ act: 'project.removeCollaborator', record: 'Project', id: projectId, projectId })
        return { ok: true, value: null }
      }),
    )
    expect((await ask(() => getTimeline(actors.collaborator, projectId))).answer).toBe('notFound')
  })
})

describe('one’s own account', () => {
  it('is the actor’s, whoever asks', async () => {
    for (const role of ROLES) {
      const actor = people.actors[role]
      expect(await getOwnAccount(actor)).toMatchObject({ userId: actor.userId })
    }
  })

  it('is changed by forms that take nobody’s id', () => {
    const forms = [accounts.changeOwnPasswordInput, accounts.confirmTotpInput, accounts.stopTotpInput]
    expect(forms.flatMap(({ shape }) => Object.keys(shape)).filter((field) => /id$/i.test(field))).toEqual([])
  })

  it('gets a second factor without touching anybody else’s', async () => {
    acceptedValue(await startTotp(people.actors.nobody))
    const withSecret = await db.user.findMany({ where: { totpSecret: { not: null } }, select: { id: true } })
    expect(withSecret).toEqual([{ id: people.actors.nobody.userId }])
  })
})

function written(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, part) => (typeof part === 'bigint' ? Number(part) : part))
}
