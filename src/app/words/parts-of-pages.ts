import type { PartName } from './parts'

/**
 * Which parts of the words a page needs in the browser beside those of every page, by its path or else by the first
 * folder of it; `projects/*` is any page below the list. A test reads the client components of every page and says what
 * is missing here or is not needed.
 */
export const PARTS_OF_PAGES: Record<string, PartName[]> = {
  account: ['people'],
  admin: ['lists', 'area', 'people'],
  agreements: ['lists', 'area'],
  audit: ['lists', 'papers'],
  board: ['lists', 'projects'],
  briefs: ['lists', 'papers'],
  campaigns: ['lists', 'projects'],
  commitments: ['lists', 'projects'],
  construction: ['lists'],
  dashboard: ['figures'],
  'direct-investments': ['lists', 'area'],
  enterprises: ['lists', 'area'],
  entities: ['lists', 'figures'],
  evaluations: ['lists', 'visits', 'projects'],
  events: ['lists', 'area'],
  factories: ['lists', 'area'],
  figures: ['lists', 'figures'],
  funds: ['lists', 'area'],
  imports: ['lists', 'papers'],
  industries: ['lists', 'figures', 'area'],
  leads: ['lists', 'leads', 'projects'],
  'leads/new': ['leads'],
  meetings: ['lists', 'projects'],
  notices: ['lists', 'people'],
  projects: ['lists', 'projects'],
  'projects/*': ['visits', 'projects', 'area'],
  'report-test': ['lists', 'papers'],
  screen: ['projects', 'figures'],
  'service-requests': ['lists', 'visits', 'projects'],
  settings: ['people'],
  'sign-in': ['people'],
  signings: ['lists', 'projects'],
  supervision: ['lists', 'projects'],
  targets: ['lists', 'figures'],
  visits: ['lists', 'visits'],
  'visits/new': ['visits'],
  'work-plans': ['lists', 'area'],
}

/** @param segments what lies below the layout, as `useSelectedLayoutSegments` gives it */
export function partsOfPage(segments: string[]): PartName[] {
  return PARTS_OF_PAGES[keyOfPage(segments)] ?? []
}

export function keyOfPage(segments: string[]): string {
  const folders = segments.filter((segment) => !segment.startsWith('('))
  const [first = ''] = folders
  return [folders.join('/'), `${first}/*`].find((key) => folders.length > 1 && key in PARTS_OF_PAGES) ?? first
}
