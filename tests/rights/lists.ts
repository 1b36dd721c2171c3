import { countAuditEntries } from '@/features/audit/queries'
import { countMeetings } from '@/features/decisions/queries'
import { countEnterprises } from '@/features/enterprises/queries'
import { countCarriers } from '@/features/entities/list-carriers'
import { countEvaluations } from '@/features/evaluations/list-asked'
import { countImports } from '@/features/imports/queries'
import { countLeads } from '@/features/leads/queries'
import { type AskExport, exportList } from '@/features/lists/export-list'
import { countList } from '@/features/lists/queries'
import { deleteView, pinView, refilterView, renameView, saveView } from '@/features/saved-views/commands'
import type { Actor } from '@/lib/actor'
import { db } from '@/server/db'
import { acceptedValue } from '../support/builders'
import type { Place } from './places'
import type { Write } from './project-writes'
import type { Read } from './reads'
import { BUSINESS, PROMOTERS, ROLES, type Role, type World } from './world'

const forRoles = (may: Role[], call: Place['call']): Place => ({ may, otherwise: 'forbidden', call })
const knownTo = (may: Role[], call: Place['call']): Place => ({ may, otherwise: 'notFound', call })

const AREA: Role[] = ['coordinator', 'leadership', 'auditor']
const csv = { format: 'csv', columns: [], locale: 'zh-CN' } as const
const exported = async (actor: Actor, input: Pick<AskExport, 'list' | 'asked'>) => {
  const { content } = acceptedValue(await exportList(actor, { ...csv, ...input }))
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}
const everything = (list: string) => (actor: Actor) => exported(actor, { list, asked: {} })

/** An export holds what the list shows its reader; DESIGN section 3 says of each list to whom it shows the project. */
export const LIST_READS: Record<string, Read> = {
  'lists/exportList of projects': { sees: 'readers', call: everything('projects') },
  'lists/exportList of promises': { sees: 'readers', call: everything('commitments') },
  'lists/exportList of signings': { sees: 'readers', stage: 'SIGNING', call: everything('signings') },
  'lists/exportList of evaluations': { sees: ['evaluator', ...AREA], call: everything('evaluations') },
  'lists/countList': {
    sees: 'readers',
    call: (a, w) => countList(a, 'projects', { q: w.secret }),
    tells: (answer) => answer === '1',
  },
  'leads/countLeads': {
    sees: 'readers',
    stage: 'DISCOVERY',
    call: (a, w) => countLeads(a, { q: w.secret, from: undefined, to: undefined }),
    tells: (answer) => answer === '1',
  },
  'decisions/countMeetings': {
    sees: 'readers',
    stage: 'DECISION',
    call: (a, w) => countMeetings(a, { q: w.secret }),
    tells: (answer) => answer === '1',
  },
}

export const LIST_PLACES: Record<string, Place> = {
  'enterprises/countEnterprises': knownTo(BUSINESS, (a) => countEnterprises(a, { q: null })),
  'evaluations/countEvaluations': forRoles(['evaluator', 'evaluatorOfOther', ...AREA], (a) =>
    countEvaluations(a),
  ),
  'imports/countImports': forRoles(PROMOTERS, (a) => countImports(a)),
  'entities/countCarriers': forRoles(['admin'], (a) => countCarriers(a, {})),
  'audit/countAuditEntries': forRoles(['auditor'], (a) => countAuditEntries(a, {})),
  'lists/exportList of people': knownTo(['admin'], everything('people')),
  'lists/exportList of the audit log': knownTo(['auditor'], everything('audit')),
}

let made = 0
/** A view of the holder's officer, shared with the holder. */
const aView = async ({ actors, holderId }: World) => {
  const data = { list: 'projects', name: `视图${++made}`, ownerId: actors.officer.userId, entityId: holderId }
  return (await db.savedView.create({ data })).id
}
const naming = () => ({ list: 'notices', name: `视图${++made}`, query: '', columns: [] })

/** Everyone keeps views for themselves; one that is shared is its owner's, and the leader's to take away. */
export const LIST_WRITES: Record<string, Write> = {
  'saved-views/saveView': { may: [...ROLES], call: (a) => saveView(a, { ...naming(), entityId: null }) },
  'saved-views/saveView shared': {
    may: ['officer', 'leader'],
    call: (a, w) => saveView(a, { ...naming(), entityId: w.holderId }),
  },
  'saved-views/renameView': {
    may: ['officer'],
    call: async (a, w) =>
      renameView(a, { viewId: await aView(w), version: 1, name: naming().name, entityId: null }),
  },
  'saved-views/refilterView': {
    may: ['officer'],
    call: async (a, w) =>
      refilterView(a, { viewId: await aView(w), version: 1, query: 'stage=SIGNING', columns: [] }),
  },
  'saved-views/pinView': {
    may: ['officer', 'leader'],
    call: async (a, w) => pinView(a, { viewId: await aView(w), pinned: true }),
  },
  'saved-views/deleteView': {
    may: ['officer', 'leader'],
    call: async (a, w) => deleteView(a, { viewId: await aView(w) }),
  },
}

/** What asks for nobody's id but the actor's, and steps inside of what the tables hold. */
export const LIST_UNCHECKED: Record<string, string> = {
  'notices/countNotices': 'of the actor',
  'saved-views/listSavedViews': 'the actor’s own and those of their entities; they hold no records',
  'saved-views/listPinnedViews': 'the same, with counts of the lists’ own queries',
  'saved-views/describeView': 'plain values of a view that was found',
}

export const LIST_STEPS: Record<string, string> = {
  'lists/findFilterName': 'names in the head of an export that was allowed',
  'lists/tellHead': 'the head itself',
  'lists/tellFilters': 'a line of the head',
  'saved-views/findVisibleView': 'the first step of what is done to a view',
}
