import { notFound } from '@/server/errors'
import { ADMINISTRATION_LISTS } from './administration-lists'
import { AREA_LISTS } from './area-lists'
import { BRIEFING_LISTS } from './briefing-lists'
import { CARRYING_LISTS } from './carrying-lists'
import { EVENT_LISTS } from './event-lists'
import { FACTORY_LISTS } from './factory-lists'
import { FIGURE_LISTS } from './figure-lists'
import { FINDING_LISTS } from './finding-lists'
import { FUND_LISTS } from './fund-lists'
import type { List } from './list-of'
import { PLAN_LISTS } from './plan-lists'
import { PROJECT_LISTS } from './project-lists'
import { REPORT_LISTS } from './report-lists'
import { SIGNING_LISTS } from './signing-lists'
import { TARGET_LISTS } from './target-lists'

/** Every list of the product. What a page shows, its export holds and a saved view keeps is said here, once. */
export const LISTS: List[] = [
  ...PROJECT_LISTS,
  ...FINDING_LISTS,
  ...EVENT_LISTS,
  ...SIGNING_LISTS,
  ...CARRYING_LISTS,
  ...FUND_LISTS,
  ...FACTORY_LISTS,
  ...PLAN_LISTS,
  ...TARGET_LISTS,
  ...FIGURE_LISTS,
  ...BRIEFING_LISTS,
  ...REPORT_LISTS,
  ...ADMINISTRATION_LISTS,
  ...AREA_LISTS,
]

const BY_KEY = new Map(LISTS.map((list) => [list.key, list]))

export const LIST_KEYS = LISTS.map(({ key }) => key)

/** Throws not found for a list that there is not. */
export function listCalled(key: string): List {
  const list = BY_KEY.get(key)
  if (!list) throw notFound()
  return list
}
