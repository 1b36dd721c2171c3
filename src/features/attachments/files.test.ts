import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/actor'
import { toDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import { acceptedValue, aDepartment, aHolderOf, aProject, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { attachFile, attachToVisit, removeFile } from './commands'
import { getFile, listFiles, listFilesOfVisit } from './queries'
import { cleanFileName, contentDisposition, mediaTypeOf } from './rules'

withEmptyDatabase()

const bytesOf = (text: string) => new TextEncoder().encode(text)
const pdf = bytesOf('%PDF-1.7 …')

describe('a file', () => {
  test.each([
    ['合同.pdf', pdf, 'application/pdf'],
    ['图.PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'image/png'],
    ['表.xlsx', bytesOf('PK\u0003\u0004 [Content_Types].xml'), /spreadsheetml/],
    ['名单.csv', bytesOf('名称,金额\n'), 'text/csv'],
    ['国标.txt', Uint8Array.of(0xb9, 0xf3, 0xb0, 0xb2), 'text/plain'],
  ])('%s is what its first bytes say', (name, bytes, mediaType) => {
    expect(mediaTypeOf(name, bytes)).toMatch(mediaType)
  })

  test.each([
    ['网页.html', bytesOf('<script>')],
    ['图.svg', bytesOf('<svg onload=…>')],
    ['假.pdf', bytesOf('<html>')],
    ['假.png', pdf],
    ['压缩.docx', bytesOf('PK\u0003\u0004 virus.exe')],
    ['程序.txt', Uint8Array.of(0x4d, 0x5a, 0x00, 0x01)],
    ['没有扩展名', pdf],
    ['原型.constructor', pdf],
  ])('%s is not taken', (name, bytes) => {
    expect(mediaTypeOf(name, bytes)).toBeNull()
  })

  test('has a name without folders, controls and marks that turn text around', () => {
    expect(cleanFileName('..\\..\\etc/合同\u202efdp.\u0000pdf')).toBe('合同fdp.pdf')
    expect(cleanFileName('.htaccess')).toBe('htaccess')
    expect(cleanFileName(`${'长'.repeat(300)}.pdf`)).toMatch(/^长{100,}\.pdf$/)
    expect(cleanFileName('/')).toBe('file')
    expect(contentDisposition('合同 "1".pdf')).toBe(
      `attachment; filename="__ _1_.pdf"; filename*=UTF-8''%E5%90%88%E5%90%8C%20%221%22.pdf`,
    )
  })
})

describe('files of a project', () => {
  let force: Awaited<ReturnType<typeof aTaskForce>>
  let stranger: Actor
  let projectId: string

  beforeAll(async () => {
    force = await aTaskForce()
    stranger = (await aTaskForce()).officer
    projectId = (await aProject({ holderId: force.entity.id, stage: 'EVALUATION' })).id
  })

  const toProject = (actor: Actor, bytes = pdf) =>
    attachFile(actor, { projectId, recordType: 'Project', recordId: projectId, name: '合同.pdf', bytes })

  test('are kept with their bytes by those who carry it, read by those who read it, and by nobody else', async () => {
    const { id } = acceptedValue(await toProject(force.officer))
    const file = await getFile(await aHolderOf('LEADERSHIP'), id)
    expect(file.bytes).toEqual(pdf)
    await expect(getFile(stranger, id)).rejects.toMatchObject({ code: 'notFound' })
    await expect(toProject(stranger)).rejects.toMatchObject({ code: 'notFound' })
    await expect(toProject(await aHolderOf('COORDINATOR'))).rejects.toMatchObject({ code: 'forbidden' })
    expect(await db.auditEntry.count({ where: { recordId: id, act: 'attachments.attach' } })).toBe(1)
  })

  test('with an enterprise’s request are kept by who answers it too', async () => {
    const owner = await aHolderOf('LEADERSHIP')
    const on = toDbDate('2024-05-06')
    const asked = { projectId, kind: 'PERMITS', title: '用电报装', ownerId: owner.userId } as const
    const { id } = await db.serviceRequest.create({ data: { ...asked, raisedOn: on, dueOn: on } })
    const attach = (actor: Actor) =>
      attachFile(actor, {
        projectId,
        recordType: 'ServiceRequest',
        recordId: id,
        name: '批复.pdf',
        bytes: pdf,
      })
    acceptedValue(await attach(owner))
    acceptedValue(await attach(force.officer))
    await expect(attach(await aHolderOf('LEADERSHIP'))).rejects.toMatchObject({ code: 'forbidden' })
    const removable = async (actor: Actor) =>
      (await listFiles(actor, projectId, id)).map((file) => file.removable)
    expect(await removable(owner)).toEqual([true, true])
    expect(await removable(await aHolderOf('LEADERSHIP'))).toEqual([false, false])
  })

  test('are out of reach once removed, and stay in the record', async () => {
    const { id } = acceptedValue(await toProject(force.officer))
    acceptedValue(await removeFile(force.leader, { attachmentId: id }))
    await expect(getFile(force.officer, id)).rejects.toMatchObject({ code: 'notFound' })
    expect((await listFiles(force.officer, projectId)).map((file) => file.id)).not.toContain(id)
    expect(await db.attachmentContent.count({ where: { attachmentId: id } })).toBe(1)
    expect(await removeFile(force.officer, { attachmentId: id })).toMatchObject({ ok: false })
  })

  test('with an opinion are added and removed by the department that was asked alone', async () => {
    const asked = await aDepartment()
    const other = await aDepartment()
    const on = toDbDate('2025-03-01')
    const ask = (kind: 'SITE' | 'BENEFIT', departmentId: string) =>
      db.evaluation.create({ data: { projectId, kind, departmentId, askedOn: on, dueOn: on } })
    const { id } = await ask('SITE', asked.entity.id)
    await ask('BENEFIT', other.entity.id)
    const askedIds = [asked.entity.id, other.entity.id]
    await db.project.update({ where: { id: projectId }, data: { askedIds } })
    const opinion = {
      projectId,
      recordType: 'Evaluation' as const,
      recordId: id,
      name: '意见.pdf',
      bytes: pdf,
    }
    const { id: attachmentId } = acceptedValue(await attachFile(asked.evaluator, opinion))
    for (const somebodyElse of [other.evaluator, force.officer, force.leader]) {
      await expect(attachFile(somebodyElse, opinion)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(removeFile(somebodyElse, { attachmentId })).rejects.toMatchObject({ code: 'forbidden' })
    }
    acceptedValue(await removeFile(asked.evaluator, { attachmentId }))
    await expect(
      attachFile(force.officer, { ...opinion, recordId: '01890000-0000-7000-8000-000000000000' }),
    ).rejects.toMatchObject({ code: 'notFound' })
  })

  test('are neither empty nor larger than 25 MB', async () => {
    expect(await toProject(force.officer, new Uint8Array())).toMatchObject({
      refusal: { code: 'attachments.empty' },
    })
    const large = new Uint8Array(26_214_401)
    large.set(pdf)
    expect(await toProject(force.officer, large)).toMatchObject({ refusal: { code: 'attachments.tooLarge' } })
  })
})

describe('files of a visit', () => {
  test('come from the people of its entity, and are for them and who sees the whole area', async () => {
    const force = await aTaskForce()
    const stranger = (await aTaskForce()).officer
    const { id: visitId } = await db.visit.create({
      data: {
        kind: 'OUTBOUND',
        status: 'HELD',
        on: toDbDate('2025-03-01'),
        place: '深圳',
        purpose: '拜访',
        entityId: force.entity.id,
      },
    })
    const photo = { visitId, name: '现场.jpg', bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0) }
    const { id } = acceptedValue(await attachToVisit(force.officer, photo))
    for (const reader of [force.leader, await aHolderOf('LEADERSHIP'), await aHolderOf('AUDITOR')])
      expect((await getFile(reader, id)).mediaType).toBe('image/jpeg')
    expect(await listFilesOfVisit(force.leader, visitId)).toMatchObject([{ id, name: '现场.jpg' }])
    expect(await listFilesOfVisit(stranger, visitId)).toEqual([])
    await expect(getFile(stranger, id)).rejects.toMatchObject({ code: 'notFound' })
    await expect(removeFile(stranger, { attachmentId: id })).rejects.toMatchObject({ code: 'notFound' })
    await expect(attachToVisit(stranger, photo)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(attachToVisit(await aHolderOf('ADMIN'), photo)).rejects.toMatchObject({ code: 'notFound' })
    acceptedValue(await removeFile(force.leader, { attachmentId: id }))
    await expect(getFile(force.leader, id)).rejects.toMatchObject({ code: 'notFound' })
  })

  test('hang on no visit that was cancelled', async () => {
    const force = await aTaskForce()
    const { id: visitId } = await db.visit.create({
      data: {
        kind: 'OUTBOUND',
        status: 'CANCELLED',
        on: toDbDate('2025-03-01'),
        place: '深圳',
        purpose: '拜访',
        entityId: force.entity.id,
      },
    })
    expect(await attachToVisit(force.officer, { visitId, name: '合同.pdf', bytes: pdf })).toMatchObject({
      refusal: { code: 'visits.cancelled' },
    })
  })
})
