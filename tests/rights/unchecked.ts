import { AFTERCARE_UNCHECKED } from './aftercare'
import { EVENT_UNCHECKED } from './events'
import { FUND_STEPS, FUND_UNCHECKED } from './funds'
import { IMPORT_STEPS } from './imports'
import { LIST_STEPS, LIST_UNCHECKED } from './lists'
import { PLAN_STEPS } from './plans'
import { VISIT_STEPS, VISIT_UNCHECKED } from './visits'

/**
 * What the tables leave out, and why. One's own account takes nobody's id and acts on the actor's alone; names are what
 * everyone who signs in may choose from; steps are inside of commands that are in the tables, and no door leads to them;
 * the pure ones ask the database nothing.
 */
export const OWN_ACCOUNT: Record<string, string> = {
  'accounts/changeOwnPassword': 'of the actor, with the old one',
  'accounts/startTotp': 'of the actor',
  'accounts/confirmTotp': 'of the actor',
  'accounts/stopTotp': 'of the actor, with the password',
  'accounts/getOwnAccount': 'of the actor',
  'accounts/signOut': 'the session that acts',
  'notices/listNotices': 'of the actor',
  'notices/countUnreadNotices': 'of the actor',
  'notices/getNoticePreferences': 'of the actor',
  'notices/readNotices': 'of the actor; others’ are left alone',
  'notices/setNoticePreferences': 'of the actor',
  'notices/openCalendarFeed': 'of the actor',
  'notices/closeCalendarFeed': 'of the actor',
  'agenda/listAgenda': 'what the actor carries and may read',
  'agenda/listDuties': 'the same, still open',
  'agenda/countWaiting': 'what waits for the actor’s own act',
  'notices/writeCalendar': 'the same in another writing',
  'accounts/createApiToken': 'for the actor in person; for somebody else only at the terminal',
}

export const NAMES: Record<string, string> = {
  ...AFTERCARE_UNCHECKED,
  'leads/listHolders': 'names of the entities',
  'leads/listChains': 'names and words of the industry chains',
  'projects/listProjectChoices': 'names of the entities and the industry chains',
  'projects/presentEntities': 'names of the entities that can take a project over',
  'leads/getProtectedSince': 'a day that follows from a setting, the same for all',
  'fund-registrations/mayRegisterFunds': 'says of the actor alone what they may do',
}

export const STEPS: Record<string, string> = {
  ...EVENT_UNCHECKED,
  ...FUND_STEPS,
  ...IMPORT_STEPS,
  ...LIST_STEPS,
  'factories/changeBuilding': 'the lock on a building, for who keeps it',
  ...VISIT_STEPS,
  ...PLAN_STEPS,
  'accounts/refuseWrongPassword': 'asks for the actor’s own password again',
  'audit/inChange': 'the transaction that every command opens',
  'pipeline/changeProject': 'the lock on a project, which its reader gets',
  'commitments/changeCommitment': 'the lock on a promise, for who carries its project',
  'signings/changeSigning': 'the lock on a contract, for who carries its project',
}

export const PURE: Record<string, string> = {
  ...FUND_UNCHECKED,
  ...LIST_UNCHECKED,
  ...VISIT_UNCHECKED,
  'figures/scopeOf': 'over what the actor’s figures run',
  'pipeline/projectMatches': 'a condition, with the projects in the actor’s sight',
  'pipeline/projectsInSight': 'a condition',
  'projects/openTransferOf': 'of a project that is in view',
  'leads/tellDuplicate': 'of a project that the duplicate check tells',
}

export const UNCHECKED = { ...OWN_ACCOUNT, ...NAMES, ...STEPS, ...PURE }
