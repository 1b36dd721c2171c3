import { createServer, type Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { addDays, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { findActorByFeed } from '@/server/feed-person'
import { completeEnvironment } from '@/server/settings'
import {
  aDepartment,
  aHolderOf,
  anEntity,
  aPerson,
  aProject,
  aTaskForce,
} from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { openCalendarFeed, readNotices, setNoticePreferences, setRobot } from './commands'
import { raiseNotices, runNoticeRound } from './jobs'
import { countUnreadNotices, getRobot, listNotices } from './queries'
import { NOTICE_KINDS, nextAttempt } from './rules'
import { writeCalendar } from './write-calendar'
import { robotAddress, robotMessages } from './write-robot-message'

withEmptyDatabase()

const day = today()
const raise = () => db.$transaction((tx) => raiseNotices(tx, day))

describe('a notice', () => {
  it('tells a department once that it is asked, and again when the evaluation falls due', async () => {
    const { evaluation, evaluator } = await anEvaluationAsked()
    await raise()
    expect(await raise()).toBe(0)
    expect(await kindsOf(evaluator)).toEqual(['evaluationAsked'])
    await db.evaluation.update({ where: { id: evaluation.id }, data: { dueOn: toDbDate(day) } })
    await raise()
    expect(await kindsOf(evaluator)).toEqual(['evaluationAsked', 'evaluationDue'])
  })

  it('is for members of today, never for a former one', async () => {
    const { entity, evaluator } = await anEvaluationAsked()
    await db.membership.updateMany({ where: { entityId: entity.id }, data: { endsOn: toDbDate(day) } })
    await raise()
    expect(await kindsOf(evaluator)).toEqual([])
  })

  it('never reaches who is disabled', async () => {
    const { evaluator } = await anEvaluationAsked()
    await db.user.update({ where: { id: evaluator.userId }, data: { disabledAt: new Date() } })
    await raise()
    expect(await kindsOf(evaluator)).toEqual([])
  })

  it('of a kind that a person does not want is not raised', async () => {
    const { evaluator } = await anEvaluationAsked()
    const told = NOTICE_KINDS.filter((kind) => kind !== 'evaluationAsked')
    await setNoticePreferences(evaluator, { mail: false, told })
    await raise()
    expect(await kindsOf(evaluator)).toEqual([])
  })

  it('is read by its own person only', async () => {
    const { evaluator } = await anEvaluationAsked()
    const other = await aHolderOf('SECRETARY')
    await raise()
    const [notice] = (await listNotices(evaluator)).items
    expect(await readNotices(other, { noticeIds: [notice?.id ?? ''] })).toEqual({
      ok: true,
      value: { read: 0 },
    })
    expect(await countUnreadNotices(evaluator)).toBe(1)
    await readNotices(evaluator, {})
    expect(await countUnreadNotices(evaluator)).toBe(0)
  })
})

describe('mail', () => {
  it('goes once, to those who want it, with all that waits in one', async () => {
    const { evaluator } = await anEvaluationAsked()
    await anEvaluationFor(evaluator.memberships[0]?.entityId ?? '')
    await db.user.update({ where: { id: evaluator.userId }, data: { email: 'evaluator@example.test' } })
    await setNoticePreferences(evaluator, { mail: true, told: [...NOTICE_KINDS] })
    const box = await aMailServer()
    completeEnvironment({ SMTP_URL: box.url })
    await runNoticeRound(day, new Date())
    await runNoticeRound(day, new Date())
    completeEnvironment({ SMTP_URL: '' })
    box.close()
    expect(box.mails).toHaveLength(1)
    expect(box.mails[0]).toContain('evaluator@example.test')
  })

  it('that is not taken is tried again later, and given up in the end', async () => {
    const now = new Date('2026-01-01T00:00:00Z')
    expect(nextAttempt(1, now)?.toISOString()).toBe('2026-01-01T00:01:00.000Z')
    expect(nextAttempt(4, now)?.toISOString()).toBe('2026-01-01T00:08:00.000Z')
    expect(nextAttempt(8, now)).toBeNull()
  })
})

describe('the group robot', () => {
  it.each([
    'https://127.0.0.1/robot',
    'https://[::1]/robot',
    'https://10.0.0.5/robot',
    'https://localhost/robot',
    'https://169.254.169.254/latest',
    'https://0x7f.1/robot',
  ])('is not set to an address inside: %s', async (url) => {
    const admin = await aHolderOf('ADMIN')
    expect(await setRobot(admin, { kind: 'WECOM', url, secret: null })).toMatchObject({
      ok: false,
      refusal: { code: 'notices.privateAddress', fields: [{ path: 'url' }] },
    })
  })

  it('shows its platform and host, never its address, which is its password', async () => {
    const admin = await aHolderOf('ADMIN')
    const url = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=geheim'
    await setRobot(admin, { kind: 'WECOM', url, secret: null })
    expect(await getRobot(admin)).toMatchObject({ kind: 'WECOM', host: 'qyapi.weixin.qq.com' })
    const entries = await db.auditEntry.findMany({ where: { act: 'notices.setRobot' } })
    expect(JSON.stringify([await getRobot(admin), ...entries.map(({ after }) => after)])).not.toContain(
      'geheim',
    )
    await db.setting.deleteMany()
  })

  it('says much in few messages, each within what the platforms take', () => {
    const lines = Array.from({ length: 100 }, (_, index) => `第${index}条：${'某项目'.repeat(20)}`)
    const messages = robotMessages([...lines, '长'.repeat(3000)])
    expect(messages.flat()).toHaveLength(101)
    expect(messages.flat().slice(0, 100)).toEqual(lines)
    for (const message of messages) expect(Buffer.byteLength(message.join('\n'))).toBeLessThanOrEqual(2048)
  })

  it('of DingTalk signs with time and secret', () => {
    const url = 'https://oapi.dingtalk.com/robot/send?access_token=t'
    const address = robotAddress({ kind: 'DINGTALK', url, secret: 'SECabc' }, 1_700_000_000_000)
    expect(address.searchParams.get('access_token')).toBe('t')
    expect(address.searchParams.get('timestamp')).toBe('1700000000000')
    expect(address.searchParams.get('sign')).toBe('jcUpW0QmtKduN03n4JqQ0PBosVjqnM8gU7fIIvsDmCM=')
  })
})

describe('a personal calendar', () => {
  it('holds one’s own visits, rounds and due dates, and of others nothing', async () => {
    const { entity, officer } = await aTaskForce()
    const other = await aTaskForce()
    await aVisit(entity.id, officer.userId, '深圳')
    await aVisit(other.entity.id, other.officer.userId, '上海')
    const { evaluator } = await anEvaluationAsked()
    const calendar = await writeCalendar(officer)
    expect(calendar).toContain('走访接待：深圳')
    expect(calendar).not.toContain('上海')
    expect(await writeCalendar(evaluator)).toContain('评估到期')
  })

  it('is empty for whoever has left the entity', async () => {
    const { entity, officer } = await aTaskForce()
    await aVisit(entity.id, officer.userId, '深圳')
    expect(await writeCalendar({ ...officer, memberships: [] })).not.toContain('深圳')
  })

  it('opens by its newest secret address alone', async () => {
    const { officer } = await aTaskForce()
    const tokenOf = async () => {
      const opened = await openCalendarFeed(officer)
      return opened.ok ? (/([^/]+)\.ics$/.exec(opened.value.url)?.[1] ?? '') : ''
    }
    const [first, second] = [await tokenOf(), await tokenOf()]
    expect(await findActorByFeed(first)).toBeNull()
    expect((await findActorByFeed(second))?.userId).toBe(officer.userId)
  })
})

async function anEvaluationAsked() {
  const { entity, evaluator } = await aDepartment()
  return { entity, evaluator, evaluation: await anEvaluationFor(entity.id) }
}

async function anEvaluationFor(departmentId: string) {
  const project = await aProject({ holderId: (await anEntity()).id, stage: 'EVALUATION' })
  return db.evaluation.create({
    data: {
      projectId: project.id,
      kind: 'SITE',
      departmentId,
      askedOn: toDbDate(addDays(day, -2)),
      dueOn: toDbDate(addDays(day, 10)),
      askedById: (await aPerson()).id,
    },
  })
}

async function aVisit(entityId: string, byId: string, place: string) {
  const on = toDbDate(addDays(day, 3))
  return db.visit.create({
    data: { kind: 'OUTBOUND', status: 'PLANNED', on, place, purpose: '走访', entityId, byId },
  })
}

type Someone = Awaited<ReturnType<typeof aHolderOf>>

async function kindsOf(actor: Someone) {
  return (await listNotices(actor)).items.map(({ kind }) => kind).sort()
}

/** Takes every mail as a server would (RFC 5321), and keeps what was said. */
async function aMailServer() {
  const mails: string[] = []
  const server = createServer((socket) => converse(socket, mails)).listen(0, '127.0.0.1')
  await new Promise((up) => server.once('listening', up))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return { mails, url: `smtp://127.0.0.1:${port}`, close: () => server.close() }
}

function converse(socket: Socket, mails: string[]) {
  let said = ''
  let inBody = false
  socket.write('220 test\r\n')
  socket.on('data', (part) => {
    said += part.toString('utf8')
    if (inBody) {
      if (!said.includes('\r\n.\r\n')) return
      mails.push(said)
      inBody = false
      said = ''
      socket.write('250 kept\r\n')
      return
    }
    const verb = said.slice(0, 4).toUpperCase()
    if (!said.includes('\r\n')) return
    said = ''
    inBody = verb === 'DATA'
    if (verb === 'QUIT') socket.end('221 bye\r\n')
    else socket.write(inBody ? '354 go on\r\n' : '250 fine\r\n')
  })
}
