import { expect, it } from 'vitest'
import { addDays, firstOfMonth, lastOfMonth, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { aHolderOf, aProject, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { raiseNotices } from './jobs'
import { listNotices } from './queries'

withEmptyDatabase()

const day = today()
const raise = () => db.$transaction((tx) => raiseNotices(tx, day))

it('a notice of an overdue matter goes to the owner, then to the holder’s leader, then to leadership', async () => {
  const { entity, officer, leader } = await aTaskForce()
  const leadership = await aHolderOf('LEADERSHIP')
  const project = await aProject({ holderId: entity.id, officerId: officer.userId })
  const matter = (text: string, daysLate: number) =>
    db.supervision.create({
      data: {
        projectId: project.id,
        kind: 'INSTRUCTION',
        text,
        ownerId: officer.userId,
        byId: leadership.userId,
        raisedOn: toDbDate(addDays(day, -30)),
        dueOn: toDbDate(addDays(day, -daysLate)),
      },
    })
  await matter('昨天到期', 1)
  await matter('三天前到期', 3)
  await matter('七天前到期', 7)
  await raise()
  const overdue = (actor: typeof officer, kind: string) => textsOf(actor, kind)
  expect(await overdue(officer, 'supervisionOverdue')).toEqual(['七天前到期', '三天前到期', '昨天到期'])
  expect(await overdue(leader, 'supervisionEscalated')).toEqual(['七天前到期', '三天前到期'])
  expect(await overdue(leadership, 'supervisionEscalated')).toEqual(['七天前到期'])
})

it('a notice never tells of a project to who has left its entity, though it is still theirs to hand over', async () => {
  const { entity, officer } = await aTaskForce()
  const project = await aProject({ holderId: entity.id, officerId: officer.userId })
  const planned = { kind: 'STARTED', plannedOn: toDbDate(addDays(day, -1)) } as const
  await db.milestone.create({ data: { projectId: project.id, ...planned } })
  const matter = { kind: 'INSTRUCTION', text: '抓紧', raisedOn: toDbDate(day), dueOn: toDbDate(day) } as const
  await db.supervision.create({ data: { projectId: project.id, ownerId: officer.userId, ...matter } })
  await db.membership.updateMany({ where: { userId: officer.userId }, data: { endsOn: toDbDate(day) } })
  await raise()
  expect(await kindsOf(officer)).toEqual([])
})

it('a notice of a problem without an owner goes to the holder’s leader, and to the owner on whichever day one is named', async () => {
  const { entity, officer, leader } = await aTaskForce()
  const project = await aProject({ holderId: entity.id, officerId: officer.userId })
  const { id: supervisionId } = await db.supervision.create({
    data: {
      projectId: project.id,
      kind: 'PROBLEM',
      text: '缺用地',
      raisedOn: toDbDate(day),
      byId: officer.userId,
    },
  })
  await raise()
  expect(await kindsOf(leader)).toEqual(['problemRaised'])
  await db.supervision.update({
    where: { id: supervisionId },
    data: { ownerId: officer.userId, dueOn: toDbDate(day), raisedOn: toDbDate(addDays(day, -30)) },
  })
  const named = {
    seq: 1,
    act: 'ASSIGN',
    on: toDbDate(day),
    ownerId: officer.userId,
    byId: leader.userId,
  } as const
  await db.supervisionStep.create({ data: { supervisionId, ...named } })
  await raise()
  expect(await kindsOf(officer)).toEqual(['supervisionGiven'])
})

it('a notice tells the leader that 上规 slips, and the officer too when its month has passed', async () => {
  const { entity, officer, leader } = await aTaskForce()
  const project = await aProject({ holderId: entity.id, officerId: officer.userId })
  const predict = (seq: number, predictedMonth: string) =>
    db.scalePrediction.create({
      data: {
        projectId: project.id,
        seq,
        sector: 'INDUSTRY',
        predictedMonth: toDbDate(firstOfMonth(predictedMonth)),
        on: toDbDate(day),
        byId: officer.userId,
      },
    })
  await predict(1, addDays(day, 40))
  await predict(2, addDays(day, 80))
  await raise()
  expect([await kindsOf(leader), await kindsOf(officer)]).toEqual([['scaleSlipped'], []])
  const next = addDays(lastOfMonth(addDays(day, 80)), 1)
  await db.$transaction((tx) => raiseNotices(tx, next))
  expect(await kindsOf(officer)).toEqual(['scalePassed'])
})

type Someone = Awaited<ReturnType<typeof aHolderOf>>

async function kindsOf(actor: Someone) {
  return (await listNotices(actor)).items.map(({ kind }) => kind).sort()
}

async function textsOf(actor: Someone, kind: string) {
  const { items } = await listNotices(actor)
  return items
    .filter((notice) => notice.kind === kind)
    .map(({ params }) => params.text)
    .sort()
}
