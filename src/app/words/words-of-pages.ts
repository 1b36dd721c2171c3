/**
 * Which files of messages a page needs in the browser beside those of every page, by its path or else by the first folder of it; `projects/*` is any page below the list.
 * A test reads the client components of every page and says what is missing here or is not needed.
 */
export const WORDS_OF_PAGES = {
  account: ['accounts', 'notices'],
  admin: ['accounts', 'entities', 'lists', 'people', 'saved-views', 'task-forces'],
  agreements: ['lists', 'saved-views', 'strategic-agreements'],
  audit: ['audit', 'lists', 'saved-views'],
  board: ['pipeline', 'projects'],
  briefs: ['briefs', 'lists', 'saved-views'],
  campaigns: ['campaigns', 'lists', 'saved-views'],
  commitments: ['commitments', 'lists', 'saved-views'],
  construction: ['lists', 'saved-views'],
  dashboard: ['dashboards', 'figures'],
  'direct-investments': ['direct-investments', 'lists', 'saved-views'],
  enterprises: ['enterprises', 'factories', 'lists', 'saved-views'],
  entities: ['figures', 'lists', 'saved-views'],
  evaluations: ['attachments', 'evaluations', 'lists', 'saved-views'],
  events: ['events', 'lists', 'saved-views'],
  factories: ['factories', 'lists', 'saved-views'],
  figures: ['figures', 'lists', 'saved-views'],
  funds: ['fund-registrations', 'lists', 'saved-views'],
  imports: ['imports', 'lists', 'saved-views'],
  industries: ['figures', 'industries'],
  leads: ['leads', 'lists', 'projects', 'saved-views'],
  'leads/new': ['leads'],
  meetings: ['decisions', 'lists', 'pipeline', 'saved-views'],
  notices: ['lists', 'notices', 'saved-views'],
  projects: ['lists', 'projects', 'saved-views'],
  'projects/*': [
    'aftercare',
    'attachments',
    'campaigns',
    'commitments',
    'construction',
    'decisions',
    'evaluations',
    'factories',
    'negotiations',
    'pipeline',
    'projects',
    'signings',
    'supervision',
    'visits',
    'work-steps',
  ],
  'report-test': ['report-test'],
  screen: ['big-screen', 'figures', 'pipeline', 'targets'],
  'service-requests': ['aftercare', 'lists', 'saved-views'],
  settings: ['notices', 'settings'],
  'sign-in': ['accounts'],
  signings: ['lists', 'pipeline', 'saved-views', 'signings'],
  supervision: ['lists', 'pipeline', 'saved-views', 'supervision'],
  targets: ['figures', 'lists', 'saved-views', 'targets'],
  visits: ['attachments', 'lists', 'saved-views', 'visits'],
  'visits/new': ['visits'],
  'work-plans': ['lists', 'saved-views', 'work-plans'],
} as const

export type PartName = (typeof WORDS_OF_PAGES)[keyof typeof WORDS_OF_PAGES][number]

/** @param segments what lies below the layout, as `useSelectedLayoutSegments` gives it */
export function keyOfPage(segments: string[]): string {
  const folders = segments.filter((segment) => !segment.startsWith('('))
  const [first = ''] = folders
  return [folders.join('/'), `${first}/*`].find((key) => folders.length > 1 && key in WORDS_OF_PAGES) ?? first
}

export function wordsOfPage(segments: string[]): readonly PartName[] {
  const words: Record<string, readonly PartName[]> = WORDS_OF_PAGES
  return words[keyOfPage(segments)] ?? []
}
