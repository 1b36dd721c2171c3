import { listRoleHolders } from '@/features/accounts/list-role-holders'
import {
  countUsers,
  findUserId,
  getUser,
  listApiTokens,
  listSessions,
  listUsers,
} from '@/features/accounts/queries'
import { searchPeople } from '@/features/accounts/search-people'
import { checkAuditChain, listAuditEntries, listAuditedPeople } from '@/features/audit/queries'
import { findEnterprises, listEnterprises } from '@/features/enterprises/queries'
import { countGoneCarriers, listCarriers } from '@/features/entities/list-carriers'
import { getEntity, listEntities } from '@/features/entities/queries'
import { countEvaluationsAsked } from '@/features/evaluations/list-asked'
import { listEvaluationChoices, listRequirements } from '@/features/evaluations/queries'
import { findScope } from '@/features/figures/find-scope'
import { listFigureMembers } from '@/features/figures/list-figure-members'
import { compareFigures, summariseFigures } from '@/features/figures/queries'
import {
  getFundRegistration,
  listFundChoices,
  listFundRegistrations,
} from '@/features/fund-registrations/queries'
import { suggestTaskForce } from '@/features/leads/list-choices'
import { getRobot } from '@/features/notices/queries'
import { listSettings } from '@/features/settings/queries'
import { listSigningChoices } from '@/features/signings/queries'
import { listVisitChoices, listVisitingEntities } from '@/features/visits/list-choices'
import type { Actor } from '@/lib/actor'
import { toDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import { BRIEF_PLACES } from './briefs'
import { DASHBOARD_PLACES } from './dashboards'
import { EVENT_PLACES } from './events'
import { FACTORY_PLACES } from './factories'
import { FUND_PLACES } from './funds'
import { IMPORT_PLACES } from './imports'
import { LIST_PLACES } from './lists'
import { PLAN_PLACES } from './plans'
import { SCREEN_PLACES } from './screens'
import { TARGET_PLACES } from './targets'
import { VISIT_PLACES } from './visits'
import { type Answer, BUSINESS, PROMOTERS, type Role, WITH_FIGURES, type World } from './world'

export type Place = {
  /** Who gets an answer at all; everyone else gets `otherwise`. */
  may: Role[]
  otherwise: Exclude<Answer, 'yes'>
  call: (actor: Actor, world: World) => Promise<unknown>
}

const forRoles = (may: Role[], call: Place['call']): Place => ({ may, otherwise: 'forbidden', call })
const knownTo = (may: Role[], call: Place['call']): Place => ({ may, otherwise: 'notFound', call })

const ADMIN: Role[] = ['admin']
const AUDITOR: Role[] = ['auditor']
/** Who reads the area opens every record behind its figures: the auditor its funds, events and visits too. */
const WITH_AUDITOR: Role[] = [...BUSINESS, 'auditor']

/** Every read that tells of no project but is the place of some roles, by DESIGN section 3. */
export const PLACES: Record<string, Place> = {
  ...DASHBOARD_PLACES,
  ...EVENT_PLACES,
  ...FUND_PLACES,
  ...LIST_PLACES,
  ...FACTORY_PLACES,
  ...IMPORT_PLACES,
  ...VISIT_PLACES,
  ...TARGET_PLACES,
  ...BRIEF_PLACES,
  ...PLAN_PLACES,
  ...SCREEN_PLACES,
  'accounts/listUsers': forRoles(ADMIN, (a) => listUsers(a, {})),
  'accounts/countUsers': forRoles(ADMIN, (a) => countUsers(a, {})),
  'accounts/getUser': forRoles(ADMIN, (a, w) => getUser(a, w.actors.officer.userId)),
  'accounts/findUserId': forRoles(ADMIN, (a, w) => findUserId(a, w.actors.officer.username)),
  'accounts/searchPeople': forRoles(ADMIN, (a) => searchPeople(a, { q: '' })),
  'accounts/listRoleHolders': forRoles(ADMIN, (a) => listRoleHolders(a)),
  'accounts/listSessions': forRoles(['admin', 'nobody'], (a, w) => listSessions(a, w.actors.nobody.userId)),
  'accounts/listApiTokens': forRoles(['admin', 'nobody'], (a, w) => listApiTokens(a, w.actors.nobody.userId)),
  'entities/getEntity': forRoles(ADMIN, (a, w) => getEntity(a, w.holderId)),
  'entities/listCarriers': forRoles(ADMIN, (a) => listCarriers(a, {})),
  'entities/countGoneCarriers': forRoles(ADMIN, (a) => countGoneCarriers(a)),
  'entities/listEntities': forRoles([...WITH_AUDITOR, 'admin'], (a) => listEntities(a)),
  'notices/getRobot': forRoles(ADMIN, (a) => getRobot(a)),
  'settings/listSettings': forRoles(ADMIN, (a) => listSettings(a)),
  'evaluations/listRequirements': forRoles(['coordinator', 'admin'], (a) => listRequirements(a)),
  'evaluations/listEvaluationChoices': forRoles([...BUSINESS, 'admin'], (a) => listEvaluationChoices(a)),
  'evaluations/countEvaluationsAsked': forRoles(
    ['evaluator', 'evaluatorOfOther', 'coordinator', 'leadership', 'auditor'],
    (a) => countEvaluationsAsked(a),
  ),

  'audit/listAuditEntries': forRoles(AUDITOR, (a) => listAuditEntries(a, {})),
  'audit/listAuditedPeople': forRoles(AUDITOR, (a) => listAuditedPeople(a)),
  'audit/checkAuditChain': forRoles(AUDITOR, (a) => checkAuditChain(a)),

  'figures/summariseFigures': forRoles(WITH_FIGURES, (a) => summariseFigures(a, {})),
  // One person's own: theirs, their leader's and the area's.
  'figures/findScope': forRoles(['officer', 'leader', 'coordinator', 'leadership', 'auditor'], (a, w) =>
    findScope(a, { officer: w.actors.officer.userId }),
  ),
  'figures/compareFigures': forRoles(WITH_FIGURES, (a, w) =>
    compareFigures(a, { keys: ['leads.count'], asOf: w.day, since: [] }),
  ),
  'figures/listFigureMembers': forRoles(WITH_FIGURES, (a, w) =>
    listFigureMembers(a, { key: 'leads.count', asOf: w.day }),
  ),

  'enterprises/findEnterprises': knownTo(BUSINESS, (a) => findEnterprises(a, { q: '' })),
  'enterprises/listEnterprises': knownTo(BUSINESS, (a) => listEnterprises(a, {})),
  'fund-registrations/listFundRegistrations': forRoles(WITH_AUDITOR, (a) => listFundRegistrations(a, {})),
  'fund-registrations/getFundRegistration': knownTo(WITH_AUDITOR, async (a, w) =>
    getFundRegistration(a, await aFund(w)),
  ),
  'fund-registrations/listFundChoices': forRoles(WITH_AUDITOR, (a) => listFundChoices(a)),
  'leads/suggestTaskForce': forRoles(PROMOTERS, (a) =>
    suggestTaskForce(a, { projectName: '测试', enterpriseName: '' }),
  ),
  'signings/listSigningChoices': forRoles(WITH_AUDITOR, (a) => listSigningChoices(a)),
  'visits/listVisitChoices': forRoles(WITH_AUDITOR, (a) => listVisitChoices(a)),
  'visits/listVisitingEntities': forRoles(WITH_AUDITOR, (a) => listVisitingEntities(a)),
}

async function aFund({ day, otherId }: World): Promise<string> {
  const registrationNo = '某基金一号'
  const data = {
    name: '某基金',
    manager: '管理人',
    size: 5n,
    registeredOn: toDbDate(day),
    registrationNo,
    entityId: otherId,
  }
  return (await db.fundRegistration.upsert({ where: { registrationNo }, create: data, update: {} })).id
}
