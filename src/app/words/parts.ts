/** The files of messages that a page brings along together, when it shows words of any of them in the browser. */
export const FILES_OF_PARTS = {
  lists: ['lists', 'saved-views'],
  leads: ['leads'],
  visits: ['attachments', 'visits'],
  projects: [
    'aftercare',
    'campaigns',
    'commitments',
    'construction',
    'decisions',
    'evaluations',
    'negotiations',
    'pipeline',
    'projects',
    'signings',
    'supervision',
    'work-steps',
  ],
  figures: ['big-screen', 'dashboards', 'figures', 'targets'],
  area: [
    'direct-investments',
    'enterprises',
    'entities',
    'events',
    'factories',
    'fund-registrations',
    'industries',
    'strategic-agreements',
    'work-plans',
  ],
  people: ['accounts', 'notices', 'people', 'settings', 'task-forces'],
  papers: ['audit', 'briefs', 'imports', 'report-test'],
} as const

export type PartName = keyof typeof FILES_OF_PARTS
export type FileOf<Name extends PartName> = (typeof FILES_OF_PARTS)[Name][number]
