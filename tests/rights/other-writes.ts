import { resetPassword } from '@/features/accounts/change-password'
import { createUser, disableUser, editUser, enableUser } from '@/features/accounts/commands'
import { endAllSessions, endSession } from '@/features/accounts/end-session'
import { endAreaRole, grantAreaRole } from '@/features/accounts/grant-role'
import { revokeApiToken } from '@/features/accounts/issue-token'
import { clearTotp } from '@/features/accounts/switch-totp'
import { scheduleMeeting } from '@/features/decisions/call-meeting'
import { addContact, editContact, editEnterprise, registerEnterprise } from '@/features/enterprises/commands'
import { addMember, endMembership } from '@/features/entities/change-membership'
import { addEntity, editEntity } from '@/features/entities/commands'
import { handOverProjects } from '@/features/entities/hand-over-projects'
import { setRequirement } from '@/features/evaluations/set-requirement'
import { createEvent, editEvent } from '@/features/events/commands'
import { editFundRegistration, registerFund } from '@/features/fund-registrations/commands'
import { logLead } from '@/features/leads/log-lead'
import { logLeadInput } from '@/features/leads/schema'
import { removeRobot, setRobot, tryRobot } from '@/features/notices/commands'
import { changeSetting } from '@/features/settings/commands'
import { addDays, toDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import { aMembership, aPerson } from '../support/builders'
import { BRIEF_WRITES } from './briefs'
import { EVENT_OTHER_WRITES } from './events'
import { FACTORY_OTHER_WRITES } from './factories'
import { FUND_WRITES } from './funds'
import { IMPORT_WRITES } from './imports'
import { LIST_WRITES } from './lists'
import { PLAN_WRITES } from './plans'
import type { Write } from './project-writes'
import { TARGET_WRITES } from './targets'
import { PROMOTERS, type Role, type World } from './world'

const ADMIN: Role[] = ['admin']
// The strangers' task force is the one that registers funds.
const FUNDS: Role[] = ['officerOfOther', 'leaderOfOther', 'coordinator']

let unique = 0
const no = () => `O${++unique}`
const newcomer = async () => (await aPerson()).id
const fund = (world: World) => ({
  name: `基金${no()}`,
  manager: '管理人',
  sizeYuan: 5n,
  registeredOn: world.day,
  registrationNo: no(),
  entityId: world.otherId,
})
const event = (world: World) => ({
  name: `活动${no()}`,
  kind: 'EXPO' as const,
  startsOn: world.day,
  endsOn: world.day,
})

/** Every write that no project's rights decide, by DESIGN section 3. */
export const OTHER_WRITES: Record<string, Write> = {
  ...EVENT_OTHER_WRITES,
  ...FUND_WRITES,
  ...LIST_WRITES,
  ...FACTORY_OTHER_WRITES,
  ...IMPORT_WRITES,
  ...TARGET_WRITES,
  ...BRIEF_WRITES,
  ...PLAN_WRITES,
  'leads/logLead': {
    may: ['officer', 'leader', 'coordinator'],
    call: (a, w) =>
      logLead(
        a,
        logLeadInput.parse({
          enterprise: { name: `线索企业${no()}` },
          projectName: '新线索',
          holderId: w.holderId,
          source: 'WALK_IN',
        }),
      ),
  },
  'enterprises/registerEnterprise': {
    may: PROMOTERS,
    call: (a) => registerEnterprise(a, { name: `登记企业${no()}` }),
  },
  'enterprises/editEnterprise': {
    may: PROMOTERS,
    call: (a, w) => editEnterprise(a, { enterpriseId: w.enterpriseId, version: 1, name: `企业${no()}` }),
  },
  'enterprises/addContact': {
    may: PROMOTERS,
    call: (a, w) => addContact(a, { enterpriseId: w.enterpriseId, name: '联系人' }),
  },
  'enterprises/editContact': {
    may: PROMOTERS,
    call: (a, w) => editContact(a, { contactId: w.contactId, version: 1, name: '联系人' }),
  },
  'events/createEvent': { may: ['coordinator'], call: (a, w) => createEvent(a, event(w)) },
  'events/editEvent': {
    may: ['coordinator'],
    call: async (a, w) => {
      const on = toDbDate(w.day)
      const { id } = await db.event.create({ data: { ...event(w), startsOn: on, endsOn: on } })
      return editEvent(a, { eventId: id, version: 1, ...event(w) })
    },
  },
  'fund-registrations/registerFund': { may: FUNDS, call: (a, w) => registerFund(a, fund(w)) },
  'fund-registrations/editFundRegistration': {
    may: FUNDS,
    call: async (a, w) => {
      const { sizeYuan: size, registeredOn, ...written } = fund(w)
      const { id } = await db.fundRegistration.create({
        data: { ...written, size, registeredOn: toDbDate(registeredOn) },
      })
      return editFundRegistration(a, { fundId: id, version: 1, ...fund(w) })
    },
  },
  'decisions/scheduleMeeting': {
    may: ['secretary'],
    call: (a, w) => scheduleMeeting(a, { no: no(), title: '会', heldOn: w.day }),
  },
  'evaluations/setRequirement': {
    may: ADMIN,
    call: (a, { departmentId }) =>
      setRequirement(a, {
        kind: 'BENEFIT',
        chainId: null,
        departmentId,
        days: 10,
        required: true,
        version: null,
      }),
  },
  'settings/changeSetting': {
    may: ADMIN,
    call: (a) => changeSetting(a, { key: 'leads.answerDays', value: 2, version: 0 }),
  },

  'notices/setRobot': {
    may: ADMIN,
    call: (a) => setRobot(a, { kind: 'WECOM', url: 'https://robot.example/send?key=1', secret: null }),
  },
  'notices/tryRobot': { may: ADMIN, call: (a) => tryRobot(a) },
  'notices/removeRobot': { may: ADMIN, call: (a) => removeRobot(a) },

  'accounts/createUser': {
    may: ADMIN,
    call: (a) => createUser(a, { username: `u${no().toLowerCase()}`, name: '新人' }),
  },
  'accounts/editUser': {
    may: ADMIN,
    call: async (a) => editUser(a, { userId: await newcomer(), version: 1, name: '改名' }),
  },
  'accounts/disableUser': {
    may: ADMIN,
    call: async (a) => disableUser(a, { userId: await newcomer(), reason: '离岗' }),
  },
  'accounts/enableUser': {
    may: ADMIN,
    call: async (a) => {
      const userId = await newcomer()
      await db.user.update({ where: { id: userId }, data: { disabledAt: new Date() } })
      return enableUser(a, { userId })
    },
  },
  'accounts/resetPassword': {
    may: ADMIN,
    call: async (a) => resetPassword(a, { userId: await newcomer() }),
  },
  'accounts/clearTotp': {
    may: ADMIN,
    call: async (a) => {
      const userId = await newcomer()
      await db.user.update({ where: { id: userId }, data: { totpSecret: 'JBSWY3DPEHPK3PXP' } })
      return clearTotp(a, { userId })
    },
  },
  'accounts/grantAreaRole': {
    may: ADMIN,
    call: async (a) => grantAreaRole(a, { userId: await newcomer(), role: 'LEADERSHIP' }),
  },
  'accounts/endAreaRole': {
    may: ADMIN,
    call: async (a) =>
      endAreaRole(a, { userId: (await aPerson(undefined, 'LEADERSHIP')).id, role: 'LEADERSHIP' }),
  },
  // Everyone ends what is their own; what is others' only an admin.
  'accounts/endAllSessions': {
    may: ['admin', 'nobody'],
    call: (a, w) => endAllSessions(a, { userId: w.actors.nobody.userId }),
  },
  'accounts/endSession': {
    may: ['admin', 'nobody'],
    call: async (a, w) => {
      const expiresAt = new Date(Date.now() + 3_600_000)
      const { id } = await db.session.create({ data: { userId: w.actors.nobody.userId, expiresAt } })
      return endSession(a, { sessionId: id })
    },
  },
  'accounts/revokeApiToken': {
    may: ['admin', 'nobody'],
    call: async (a, w) => {
      const expiresAt = new Date(Date.now() + 3_600_000)
      const { id } = await db.apiToken.create({
        data: {
          userId: w.actors.nobody.userId,
          name: 't',
          hash: no(),
          prefix: 't',
          scope: 'READ',
          expiresAt,
        },
      })
      return revokeApiToken(a, { tokenId: id })
    },
  },

  'entities/addEntity': {
    may: ADMIN,
    call: (a, w) => addEntity(a, { kind: 'PARK', name: `园区${no()}`, nameEn: 'Park', startsOn: w.day }),
  },
  'entities/editEntity': {
    may: ADMIN,
    call: (a, w) =>
      editEntity(a, {
        entityId: w.parkId,
        version: 1,
        name: `改名${no()}`,
        nameEn: 'Renamed',
        endsOn: null,
      }),
  },
  'entities/addMember': {
    may: ADMIN,
    call: async (a, w) =>
      addMember(a, { userId: await newcomer(), entityId: w.parkId, role: 'OFFICER', startsOn: w.day }),
  },
  'entities/endMembership': {
    may: ADMIN,
    call: async (a, w) => {
      const { id } = await aMembership(await newcomer(), w.parkId)
      return endMembership(a, { membershipId: id, endsOn: addDays(w.day, 1) })
    },
  },
  'entities/handOverProjects': {
    may: ADMIN,
    call: (a, w) =>
      handOverProjects(a, {
        fromUserId: w.actors.officer.userId,
        toUserId: w.actors.leader.userId,
        entityId: w.holderId,
        reason: '交接',
      }),
  },
}
