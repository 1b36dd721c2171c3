import { addCampaign, editCampaign } from '@/features/campaigns/commands'
import {
  getCampaign,
  listCampaignChoices,
  listCampaigns,
  listProjectCampaigns,
} from '@/features/campaigns/queries'
import { tagProject, untagProject } from '@/features/campaigns/tag-project'
import { chooseTarget, dropTarget, editTarget, resumeTarget } from '@/features/events/follow-target'
import { addAttendance, editAttendance, removeAttendance } from '@/features/events/keep-attendance'
import { listAttendance } from '@/features/events/list-attendance'
import { getEventYield, listEventYields } from '@/features/events/list-event-yields'
import { getTarget, listEventsOfEnterprise, listFollowers, listTargets } from '@/features/events/list-targets'
import { getEvent, listEventChoices } from '@/features/events/queries'
import { addFocus, editFocus } from '@/features/industries/commands'
import { listIndustries } from '@/features/industries/queries'
import { editAgreement, signAgreement } from '@/features/strategic-agreements/commands'
import { getAgreement, listAgreements } from '@/features/strategic-agreements/queries'
import { toDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import { anEnterprise } from '../support/builders'
import type { Place } from './places'
import type { Write } from './project-writes'
import type { Read } from './reads'
import { BUSINESS, CARRIERS, type Role, type World } from './world'

const forRoles = (may: Role[], call: Place['call']): Place => ({ may, otherwise: 'forbidden', call })
const knownTo = (may: Role[], call: Place['call']): Place => ({ may, otherwise: 'notFound', call })

const WITH_AUDITOR: Role[] = [...BUSINESS, 'auditor']
const COORDINATOR: Role[] = ['coordinator']

let unique = 0
const no = () => `E${++unique}`

/** Events, agreements, campaigns and industries are read by every business role and the auditor. */
export const EVENT_PLACES: Record<string, Place> = {
  'events/listEventChoices': forRoles(WITH_AUDITOR, (a) => listEventChoices(a)),
  'events/listEventYields': forRoles(WITH_AUDITOR, (a) => listEventYields(a)),
  'events/getEvent': knownTo(WITH_AUDITOR, async (a, w) => getEvent(a, await anEvent(w))),
  'events/getEventYield': knownTo(WITH_AUDITOR, async (a, w) => getEventYield(a, await anEvent(w))),
  'events/listAttendance': knownTo(WITH_AUDITOR, async (a, w) =>
    listAttendance(a, { eventId: await anEvent(w) }),
  ),
  'events/getTarget': knownTo(WITH_AUDITOR, async (a, w) => getTarget(a, (await aTarget(w)).id)),
  'events/listFollowers': forRoles(COORDINATOR, (a) => listFollowers(a)),
  'events/listEventsOfEnterprise': forRoles(WITH_AUDITOR, (a, w) =>
    listEventsOfEnterprise(a, w.enterpriseId),
  ),
  'strategic-agreements/listAgreements': forRoles(WITH_AUDITOR, (a) => listAgreements(a)),
  'strategic-agreements/getAgreement': knownTo(WITH_AUDITOR, async (a, w) =>
    getAgreement(a, await anAgreement(w)),
  ),
  'campaigns/listCampaigns': forRoles(WITH_AUDITOR, (a) => listCampaigns(a)),
  'campaigns/listCampaignChoices': forRoles(WITH_AUDITOR, (a) => listCampaignChoices(a)),
  'industries/listIndustries': forRoles(WITH_AUDITOR, (a) => listIndustries(a)),
}

/** Of what hangs on them, a lead and a project are told to their readers only. */
export const EVENT_READS: Record<string, Read> = {
  'events/listTargets': {
    sees: 'readers',
    call: async (a, w) => {
      await aTarget(w, w.enterpriseId)
      return listTargets(a, { enterprise: w.enterpriseId })
    },
  },
  'campaigns/getCampaign': {
    sees: 'readers',
    call: async (a, w) => getCampaign(a, await aTag(w)),
    tells: (answer) => answer.includes('"projects":1'),
  },
  'campaigns/listProjectCampaigns': {
    sees: 'readers',
    call: async (a, w) => {
      await aTag(w)
      return listProjectCampaigns(a, w.projectId)
    },
    tells: (answer) => answer.includes('行动'),
  },
}

/** Who carries a project tags it, and so does the coordinator. */
export const EVENT_PROJECT_WRITES: Record<string, Write> = {
  'campaigns/tagProject': {
    may: [...CARRIERS, 'coordinator'],
    hidden: true,
    call: async (a, w) => tagProject(a, { projectId: w.projectId, campaignId: await aCampaign() }),
  },
  'campaigns/untagProject': {
    may: [...CARRIERS, 'coordinator'],
    hidden: true,
    call: async (a, w) => untagProject(a, { projectId: w.projectId, campaignId: await aTag(w) }),
  },
}

/** The coordinator alone writes them. */
export const EVENT_OTHER_WRITES: Record<string, Write> = {
  'events/addAttendance': byCoordinator(async (a, w) =>
    addAttendance(a, {
      eventId: await anEvent(w),
      enterprise: { id: (await anEnterprise()).id },
      entrepreneurs: 1,
    }),
  ),
  'events/editAttendance': byCoordinator(async (a, w) =>
    editAttendance(a, { ...(await aGuest(w)), version: 1, entrepreneurs: 2 }),
  ),
  'events/removeAttendance': byCoordinator(async (a, w) =>
    removeAttendance(a, { ...(await aGuest(w)), version: 1, reason: '未到场' }),
  ),
  'events/chooseTarget': byCoordinator(async (a, w) =>
    chooseTarget(a, {
      eventId: await anEvent(w),
      enterprise: { id: (await anEnterprise()).id },
      entityId: w.holderId,
      chosenOn: w.day,
    }),
  ),
  'events/editTarget': byCoordinator(async (a, w) =>
    editTarget(a, { targetId: (await aTarget(w)).id, version: 1, entityId: w.otherId, chosenOn: w.day }),
  ),
  'events/dropTarget': byCoordinator(async (a, w) =>
    dropTarget(a, { targetId: (await aTarget(w)).id, version: 1, droppedOn: w.day, reason: '无意向' }),
  ),
  'events/resumeTarget': byCoordinator(async (a, w) => {
    const { id } = await aTarget(w)
    const dropped = { droppedOn: toDbDate(w.day), dropReason: '无意向' }
    await db.targetEnterprise.update({ where: { id }, data: dropped })
    return resumeTarget(a, { targetId: id, version: 1, reason: '重新有意向' })
  }),
  'strategic-agreements/signAgreement': byCoordinator((a, w) => signAgreement(a, agreement(w))),
  'strategic-agreements/editAgreement': byCoordinator(async (a, w) =>
    editAgreement(a, { agreementId: await anAgreement(w), version: 1, ...agreement(w) }),
  ),
  'campaigns/addCampaign': byCoordinator((a) => addCampaign(a, { year: 2025, ...campaign() })),
  'campaigns/editCampaign': byCoordinator(async (a) =>
    editCampaign(a, { campaignId: await aCampaign(), version: 1, ...campaign() }),
  ),
  'industries/addFocus': byCoordinator((a) => addFocus(a, { ...campaign(), chainIds: [] })),
  'industries/editFocus': byCoordinator(async (a) => {
    const { id } = await db.focusIndustry.create({ data: { no: 1000 + ++unique, ...campaign() } })
    return editFocus(a, { focusId: id, version: 1, ...campaign(), chainIds: [] })
  }),
}

export const EVENT_UNCHECKED: Record<string, string> = {
  'events/mustWriteEvents': 'the check itself, which every write to an event begins with',
}

function byCoordinator(call: Write['call']): Write {
  return { may: COORDINATOR, call }
}

async function anEvent({ day }: World): Promise<string> {
  const on = toDbDate(day)
  return (await db.event.create({ data: { name: `博览会${no()}`, kind: 'EXPO', startsOn: on, endsOn: on } }))
    .id
}

async function aGuest(world: World) {
  const guest = { eventId: await anEvent(world), enterpriseId: (await anEnterprise()).id }
  await db.eventAttendance.create({ data: guest })
  return guest
}

async function aTarget(world: World, enterpriseId?: string) {
  return db.targetEnterprise.create({
    data: {
      eventId: await anEvent(world),
      enterpriseId: enterpriseId ?? (await anEnterprise()).id,
      entityId: world.otherId,
      // Long before the lead of the world was reported.
      chosenOn: toDbDate('2000-01-01'),
    },
  })
}

async function aCampaign(): Promise<string> {
  return (await db.campaign.create({ data: { year: 2024, no: ++unique, ...campaign() } })).id
}

async function aTag({ projectId }: World): Promise<string> {
  const campaignId = await aCampaign()
  await db.projectCampaign.create({ data: { projectId, campaignId } })
  return campaignId
}

const campaign = () => ({ name: `行动${no()}`, nameEn: 'Campaign' })
const agreement = (world: World) => ({ no: no(), partner: '某新区', title: '合作协议', signedOn: world.day })

async function anAgreement(world: World): Promise<string> {
  const { signedOn, ...said } = agreement(world)
  return (await db.strategicAgreement.create({ data: { ...said, signedOn: toDbDate(signedOn) } })).id
}
