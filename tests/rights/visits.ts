import { attachToVisit, removeFile } from '@/features/attachments/commands'
import { getFile, listFilesOfVisit } from '@/features/attachments/queries'
import { listLeadsOfVisit } from '@/features/leads/list-visit-leads'
import { listVisitsByDay } from '@/features/visits/list-calendar'
import { findEnterpriseToVisit } from '@/features/visits/list-choices'
import { listOwnVisits, listVisitNextSteps, listVisitsToday } from '@/features/visits/list-duties'
import { listVisitsOfEnterprise } from '@/features/visits/list-enterprise-visits'
import { listNearbyVisits, listVisitsNear } from '@/features/visits/list-nearby-visits'
import { settleNextStep } from '@/features/visits/settle-next-step'
import { toDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import type { Place } from './places'
import type { Write } from './project-writes'
import type { Read } from './reads'
import { BUSINESS, CARRIERS, type Role, type World } from './world'

const WITH_AREA: Role[] = [...CARRIERS, 'coordinator', 'leadership', 'auditor']
const purpose: Read['tells'] = (answer, world) => answer.includes(world.purpose)
const knownToAll = (call: Place['call']): Place => ({
  may: [...BUSINESS, 'auditor'],
  otherwise: 'forbidden',
  call,
})

/** What was said on a visit is its entity's own; what is due from it is for its people alone. */
export const VISIT_READS: Record<string, Read> = {
  'visits/listVisitsByDay': {
    sees: WITH_AREA,
    call: (a, w) => listVisitsByDay(a, {}, { from: w.day, to: w.day }),
    tells: purpose,
  },
  'visits/listVisitsOfEnterprise': {
    sees: WITH_AREA,
    call: (a, w) => listVisitsOfEnterprise(a, w.enterpriseId),
    tells: purpose,
  },
  'visits/listOwnVisits': {
    sees: CARRIERS,
    call: (a, w) => listOwnVisits(a, { from: w.day, to: w.day }),
    tells: purpose,
  },
  'visits/listVisitsToday': { sees: CARRIERS, call: (a, w) => listVisitsToday(a, w.day), tells: purpose },
  'visits/listVisitNextSteps': {
    sees: CARRIERS,
    call: async (a, w) => {
      const step = { nextStep: '按期回访', nextStepOn: toDbDate(w.day) }
      await db.visitEnterprise.updateMany({ where: { visitId: w.visitId }, data: step })
      return listVisitNextSteps(a, { to: w.day })
    },
    tells: (answer, world) => answer.includes(world.visitId),
  },
  'leads/listLeadsOfVisit': {
    sees: 'readers',
    stage: 'DISCOVERY',
    call: (a, w) => listLeadsOfVisit(a, w.visitId),
  },
  'attachments/listFilesOfVisit': {
    sees: WITH_AREA,
    call: async (a, w) => {
      await fileOfVisit(w)
      return listFilesOfVisit(a, w.visitId)
    },
    tells: purpose,
  },
  'attachments/getFile of a visit': {
    sees: WITH_AREA,
    call: async (a, w) => getFile(a, await fileOfVisit(w)),
    tells: purpose,
  },
}

/** That another entity meets an enterprise is told to everyone in the business. */
export const VISIT_PLACES: Record<string, Place> = {
  'visits/findEnterpriseToVisit': knownToAll((a, w) => findEnterpriseToVisit(a, w.enterpriseId)),
  'visits/listNearbyVisits': knownToAll((a, w) =>
    listNearbyVisits(a, { enterpriseId: w.enterpriseId, visitId: null, on: w.day }),
  ),
  'visits/listVisitsNear': knownToAll((a, w) => listVisitsNear(a, { id: w.visitId, on: w.day })),
}

export const VISIT_WRITES: Record<string, Write> = {
  'visits/settleNextStep': {
    may: CARRIERS,
    call: (a, { visitId, enterpriseId }) => settleNextStep(a, { visitId, enterpriseId, done: true }),
  },
  'attachments/attachToVisit': {
    may: CARRIERS,
    call: (a, w) =>
      attachToVisit(a, { visitId: w.visitId, name: 'a.txt', bytes: new TextEncoder().encode('说明') }),
  },
  'attachments/removeFile of a visit': {
    may: CARRIERS,
    call: async (a, w) => removeFile(a, { attachmentId: await fileOfVisit(w) }),
  },
}

export const VISIT_STEPS: Record<string, string> = {
  'visits/changeVisit': 'the lock on a visit, for the people of its entity',
}

export const VISIT_UNCHECKED: Record<string, string> = {
  'visits/conditions': 'a condition, in which nothing can be searched that one may not read',
  'visits/describeVisits': 'of visits in hand, as far as the actor reads them',
}

async function fileOfVisit({ visitId, purpose: name }: World): Promise<string> {
  const found = await db.attachment.findFirst({ where: { visitId, removedAt: null } })
  if (found) return found.id
  const { id } = await db.attachment.create({
    data: {
      visitId,
      recordType: 'Visit',
      recordId: visitId,
      name: `${name}.txt`,
      mediaType: 'text/plain',
      size: 1,
      sha256: 'b'.repeat(64),
      content: { create: { bytes: Uint8Array.of(65) } },
    },
  })
  return id
}
