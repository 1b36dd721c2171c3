import { beforeAll, describe, expect, test } from 'vitest'
import { screenLead } from '@/features/leads/screen-lead'
import { projectListInput } from '@/features/pipeline/schema'
import type { Actor } from '@/lib/actor'
import { db } from '@/server/db'
import {
  acceptedValue,
  aHolderOf,
  aMember,
  anEnterprise,
  aProject,
  aTaskForce,
  OPENED_ON,
} from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import {
  addCollaborator,
  assignOfficer,
  editProject,
  removeCollaborator,
  reviseIntendedAmount,
} from './commands'
import { getTimeline } from './get-timeline'
import { getProject, listProjects } from './queries'
import {
  acceptTransfer,
  askTransfer,
  declineTransfer,
  settleTransfer,
  withdrawTransfer,
} from './transfer-project'

withEmptyDatabase()

let force: Awaited<ReturnType<typeof aTaskForce>>
let other: Awaited<ReturnType<typeof aTaskForce>>
let coordinator: Actor
const on = '2025-03-01'

beforeAll(async () => {
  force = await aTaskForce()
  other = await aTaskForce()
  coordinator = await aHolderOf('COORDINATOR')
})

const aProjectOfOurs = (more: Partial<Parameters<typeof aProject>[0]> = {}) =>
  aProject({ holderId: force.entity.id, officerId: force.officer.userId, ...more })

describe('two people editing one project', () => {
  test('of 20 at once one saves, and 19 are shown what is stored now', async () => {
    const project = await aProjectOfOurs()
    const edits = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        editProject(force.officer, {
          projectId: project.id,
          version: project.version,
          name: `新名称 ${index}`,
          summary: null,
          chainId: null,
        }),
      ),
    )
    const saved = edits.filter(({ status }) => status === 'fulfilled')
    const refusedOnes = edits.filter(({ status }) => status === 'rejected')
    expect([saved.length, refusedOnes.length]).toEqual([1, 19])
    const stored = await db.project.findUniqueOrThrow({ where: { id: project.id } })
    for (const edit of refusedOnes) {
      expect(edit.status === 'rejected' && edit.reason).toMatchObject({
        code: 'conflict',
        current: { name: stored.name, version: stored.version },
      })
    }
  })
})

test('saving a project with nothing new is no change', async () => {
  const { id: projectId, version, name, summary, chainId } = await aProjectOfOurs()
  const same = { projectId, version, name, summary, chainId }
  expect(await editProject(force.officer, same)).toEqual({ ok: true, value: { projectId, version } })
})

test('an edit of the summary alone leaves the name, by which the project is still found', async () => {
  const { id: projectId, version, name, grams } = await aProjectOfOurs()
  acceptedValue(await editProject(force.officer, { projectId, version, summary: '二期用地已批' }))
  const edited = await db.project.findUniqueOrThrow({ where: { id: projectId } })
  expect(edited).toMatchObject({ name, summary: '二期用地已批' })
  expect(edited.grams).toEqual(expect.arrayContaining(grams))
})

describe('a transfer', () => {
  const ask = async (projectId: string) =>
    acceptedValue(
      await askTransfer(force.officer, {
        projectId,
        toEntityId: other.entity.id,
        on,
        reason: '产业方向更合适',
      }),
    )

  test('lets the asked leader accept: holder changes, officer is cleared, what was signed stays counted', async () => {
    const { id: projectId } = await aProjectOfOurs({ stage: 'CONSTRUCTION' })
    await ask(projectId)
    acceptedValue(await acceptTransfer(other.leader, { projectId, on, note: null }))
    expect(await db.project.findUnique({ where: { id: projectId } })).toMatchObject({
      holderId: other.entity.id,
      officerId: null,
    })
    const signed = await db.figureMovement.groupBy({
      by: ['holderId'],
      where: { projectId, figure: 'signed.amount' },
      _sum: { amount: true },
    })
    expect(signed).toEqual([{ holderId: force.entity.id, _sum: { amount: 120_000_000n } }])
    expect((await getProject(force.officer, projectId)).rights.carry).toBe(false)
  })

  test('shows the project to the asked entity only until it is declined', async () => {
    const { id: projectId } = await aProjectOfOurs()
    await expect(getProject(other.officer, projectId)).rejects.toMatchObject({ code: 'notFound' })
    await ask(projectId)
    expect((await getProject(other.officer, projectId)).transfer?.toEntity.id).toBe(other.entity.id)
    const officerAccepts = acceptTransfer(other.officer, { projectId, on, note: null })
    await expect(officerAccepts).rejects.toMatchObject({ code: 'forbidden' })
    acceptedValue(await declineTransfer(other.leader, { projectId, on, note: '力量不足' }))
    await expect(getProject(other.officer, projectId)).rejects.toMatchObject({ code: 'notFound' })
  })

  test('that the holder before asked for ends when another entity comes to hold the project', async () => {
    const { id: projectId } = await aProjectOfOurs()
    await ask(projectId)
    const third = await aTaskForce()
    const { id: leadId } = await db.lead.findFirstOrThrow({ where: { projectId } })
    const screening = {
      leadId,
      verdict: 'ASSIGN' as const,
      assignedToId: third.entity.id,
      reason: '按产业归口',
    }
    acceptedValue(await screenLead(force.leader, screening))
    await expect(acceptTransfer(other.leader, { projectId, on, note: null })).rejects.toMatchObject({
      code: 'notFound',
    })
    expect((await getProject(third.officer, projectId)).holderId).toBe(third.entity.id)
  })

  test('is asked for once at a time, can be withdrawn, and disputes are settled by the coordinator', async () => {
    const { id: projectId } = await aProjectOfOurs()
    await ask(projectId)
    const again = await askTransfer(force.officer, {
      projectId,
      toEntityId: other.entity.id,
      on,
      reason: '再次提出',
    })
    expect(again).toMatchObject({ ok: false, refusal: { code: 'projects.transferUnderWay' } })
    acceptedValue(await withdrawTransfer(force.officer, { projectId, on, note: null }))
    await ask(projectId)
    const settle = { projectId, outcome: 'ACCEPTED' as const, on, note: '按产业归口' }
    await expect(settleTransfer(force.leader, settle)).rejects.toMatchObject({ code: 'forbidden' })
    acceptedValue(await settleTransfer(coordinator, settle))
    expect((await getProject(other.officer, projectId)).holderId).toBe(other.entity.id)
  })
})

describe('the people of a project', () => {
  test('the officer is a member of the holder today, and only its leader assigns one', async () => {
    const { id: projectId } = await aProjectOfOurs({ officerId: null })
    const colleague = await aMember(force.entity.id)
    const assign = { projectId, officerId: colleague.userId, on }
    await expect(assignOfficer(force.officer, assign)).rejects.toMatchObject({ code: 'forbidden' })
    const stranger = await assignOfficer(force.leader, { ...assign, officerId: other.officer.userId })
    expect(stranger).toMatchObject({ ok: false, refusal: { code: 'projects.officerNotMember' } })
    acceptedValue(await assignOfficer(force.leader, assign))
    expect((await getProject(force.officer, projectId)).officer?.id).toBe(colleague.userId)
  })

  test('a collaborator reads the project from joining to leaving, and moves nothing', async () => {
    const { id: projectId } = await aProjectOfOurs()
    const entityId = other.entity.id
    acceptedValue(await addCollaborator(force.officer, { projectId, entityId, credit: '引荐企业', on }))
    expect((await getProject(other.officer, projectId)).collaborators).toMatchObject([{ credit: '引荐企业' }])
    const edit = editProject(other.officer, {
      projectId,
      version: 1,
      name: '改名',
      summary: null,
      chainId: null,
    })
    await expect(edit).rejects.toMatchObject({ code: 'forbidden' })
    acceptedValue(await removeCollaborator(force.officer, { projectId, entityId, on }))
    await expect(getProject(other.officer, projectId)).rejects.toMatchObject({ code: 'notFound' })
  })
})

describe('the intended amount', () => {
  test('is revised by a dated row: the latest day counts, whatever was typed last', async () => {
    const { id: projectId } = await aProjectOfOurs()
    const revise = (amountYuan: bigint | null, day: string) =>
      reviseIntendedAmount(force.officer, { projectId, amountYuan, on: day, reason: '企业调整' })
    acceptedValue(await revise(300_000_000n, '2025-02-01'))
    acceptedValue(await revise(200_000_000n, '2024-12-01'))
    const asOf = async (day: string) => {
      const { _sum } = await db.figureMovement.aggregate({
        where: { projectId, figure: 'leads.intendedAmount', on: { lte: new Date(day) } },
        _sum: { amount: true },
      })
      return _sum.amount
    }
    expect((await getProject(force.officer, projectId)).intendedAmount).toBe(300_000_000n)
    expect(await asOf('2024-11-30')).toBe(120_000_000n)
    expect(await asOf('2024-12-31')).toBe(200_000_000n)
    expect(await asOf('2025-12-31')).toBe(300_000_000n)
    const tooEarly = await revise(1n, '2024-01-01')
    expect(tooEarly).toMatchObject({ ok: false, refusal: { params: { on: OPENED_ON } } })
  })
})

describe('the list of projects', () => {
  const list = (actor: Actor, said: object) => listProjects(actor, projectListInput.parse(said))

  test('finds Chinese by one or two characters, by pinyin and initials, and by number', async () => {
    const enterprise = await anEnterprise('贵州金鸿宇新材料有限公司')
    const project = await aProjectOfOurs({ name: '磷酸铁锂电池材料项目', enterpriseId: enterprise.id })
    const numbers = [`${project.no}`, `#${project.no}`, `第 ${project.no} 号`, `No. ${project.no}`]
    for (const q of ['锂', '电池', '磷酸铁', 'lstl', 'linsuan', ...numbers]) {
      expect((await list(force.officer, { q })).items.map(({ id }) => id)).toContain(project.id)
    }
    expect((await list(other.officer, { q: '锂电' })).items).toEqual([])
  })

  test('comes in pages that neither repeat nor leave out, and its total is that of all pages', async () => {
    const fresh = await aTaskForce()
    for (const name of ['丙项目', '甲项目', '乙项目', '甲项目', '丁项目']) {
      await aProject({ holderId: fresh.entity.id, name, intendedAmount: 70_000_000n })
    }
    for (const sort of ['name', '-name', 'amount', '-amount', '-activity', 'stageSince', '-signedOn']) {
      const names: string[] = []
      let cursor: string | undefined
      do {
        const page = await list(fresh.officer, { sort, limit: 2, cursor })
        expect(page.total).toEqual({ count: 5, amount: 350_000_000n })
        names.push(...page.items.map(({ id }) => id))
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      expect(new Set(names).size, sort).toBe(5)
    }
    const byName = await list(fresh.officer, { sort: 'name' })
    expect(byName.items.map(({ name }) => name[0]).join('')).toBe('丙丁甲甲乙')
  })

  test('a cursor that was never given out begins anew', async () => {
    expect((await list(force.officer, { cursor: 'nonsense', sort: '-amount' })).items.length).toBeGreaterThan(
      0,
    )
  })
})

test('whoever reads a project reads who did what to it and when, with names for ids', async () => {
  const { id: projectId } = await aProjectOfOurs()
  await assignOfficer(force.leader, { projectId, officerId: force.leader.userId, on })
  const { items } = await getTimeline(force.officer, projectId)
  expect(items[0]).toMatchObject({
    act: 'project.assignOfficer',
    who: force.leader.name,
    on,
    differences: [{ field: 'officerId', from: force.officer.name, to: force.leader.name }],
  })
  await expect(getTimeline(other.officer, projectId)).rejects.toMatchObject({ code: 'notFound' })
})
