import { checkIssue } from '@/features/briefs/check-issue'
import { discardBrief, draftBrief, editBrief } from '@/features/briefs/commands'
import { getIssueFile } from '@/features/briefs/get-issue-file'
import { listBriefChanges } from '@/features/briefs/list-brief-changes'
import { listFrozenRecords } from '@/features/briefs/list-frozen-records'
import { getBrief, listBriefs, listBriefYears, suggestBrief } from '@/features/briefs/queries'
import { editBriefInput } from '@/features/briefs/schema'
import { publishBrief, sendBackBrief, submitBrief } from '@/features/briefs/settle-brief'
import type { Actor } from '@/lib/actor'
import { toDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import { wordsOutside } from '@/server/words'
import { acceptedValue } from '../support/builders'
import type { Place } from './places'
import type { Write } from './project-writes'
import { ROLES, type Role, type World } from './world'

const EVERYBODY: Role[] = [...ROLES]
const WITH_DRAFTS: Role[] = ['coordinator', 'leadership']
const WHOLE_AREA: Role[] = [...WITH_DRAFTS, 'auditor']

const knownTo = (may: Role[], call: Place['call']): Place => ({ may, otherwise: 'notFound', call })
const onPublished = (may: Role[], read: (actor: Actor, id: string) => Promise<unknown>) =>
  knownTo(may, async (a, w) => read(a, await aPublishedBrief(w)))

/** What is published is everybody's; drafts are the coordinator's and leadership's; changes run over the whole area. */
export const BRIEF_PLACES: Record<string, Place> = {
  'briefs/listBriefs': knownTo(EVERYBODY, (a) => listBriefs(a, {})),
  'briefs/listBriefYears': knownTo(EVERYBODY, (a) => listBriefYears(a)),
  'briefs/getBrief of what is published': onPublished(EVERYBODY, getBrief),
  'briefs/getBrief of a draft': knownTo(WITH_DRAFTS, async (a, w) => getBrief(a, await aBrief(w))),
  'briefs/getBrief in review': knownTo(WITH_DRAFTS, async (a, w) => getBrief(a, await aBrief(w, 'REVIEW'))),
  'briefs/listFrozenRecords': onPublished(EVERYBODY, (a, id) =>
    listFrozenRecords(a, { id, key: 'signed.amount' }),
  ),
  'briefs/checkIssue': onPublished(EVERYBODY, checkIssue),
  'briefs/getIssueFile': onPublished(EVERYBODY, async (a, id) =>
    getIssueFile(a, { id, kind: 'xlsx', words: await wordsOutside(), locale: 'zh-CN' }),
  ),
  'briefs/getIssueFile of a draft': knownTo(WITH_DRAFTS, async (a, w) =>
    getIssueFile(a, { id: await aBrief(w), kind: 'xlsx', words: await wordsOutside(), locale: 'zh-CN' }),
  ),
  'briefs/listBriefChanges': onPublished(WHOLE_AREA, listBriefChanges),
  'briefs/suggestBrief': {
    may: ['coordinator'],
    otherwise: 'forbidden',
    call: (a) => suggestBrief(a, { kind: 'WEEKLY' }),
  },
}

const days = { kind: 'WEEKLY' as const, from: '2024-01-01', asOf: '2024-01-07' }
const draft = (may: Role[], call: Write['call']): Write => ({ may, hidden: true, call })

/** The coordinator writes, leadership decides. */
export const BRIEF_WRITES: Record<string, Write> = {
  'briefs/draftBrief': { may: ['coordinator'], call: (a) => draftBrief(a, { ...days, title: '专报' }) },
  'briefs/editBrief': draft(['coordinator'], async (a, w) =>
    editBrief(
      a,
      editBriefInput.parse({ ...emptyWords(), ...days, title: '专报', briefId: await aBrief(w), version: 1 }),
    ),
  ),
  'briefs/discardBrief': draft(['coordinator'], async (a, w) =>
    discardBrief(a, { briefId: await aBrief(w), version: 1 }),
  ),
  'briefs/submitBrief': draft(['coordinator'], async (a, w) =>
    submitBrief(a, { briefId: await aBrief(w), version: 1 }),
  ),
  'briefs/sendBackBrief': draft(['leadership'], async (a, w) =>
    sendBackBrief(a, { briefId: await aBrief(w, 'REVIEW'), version: 1, reason: '重写' }),
  ),
  'briefs/publishBrief': draft(['leadership'], async (a, w) =>
    publishBrief(a, { briefId: await aBrief(w, 'REVIEW'), version: 1 }),
  ),
}

function emptyWords() {
  return Object.fromEntries(Object.keys(editBriefInput.shape).map((name) => [name, '']))
}

/** A fresh issue for each who asks, as it stands or waits. */
async function aBrief({ actors }: World, status: 'DRAFT' | 'REVIEW' = 'DRAFT'): Promise<string> {
  const { id } = await db.brief.create({
    data: {
      kind: 'WEEKLY',
      status,
      title: '专报',
      from: toDbDate(days.from),
      asOf: toDbDate(days.asOf),
      byId: actors.coordinator.userId,
      submittedAt: status === 'REVIEW' ? new Date() : null,
    },
  })
  return id
}

let published: Promise<string> | undefined

/** One for all who ask: it never changes. */
function aPublishedBrief(world: World): Promise<string> {
  published ??= publish(world)
  return published
}

async function publish(world: World): Promise<string> {
  const briefId = await aBrief(world, 'REVIEW')
  acceptedValue(await publishBrief(world.actors.leadership, { briefId, version: 1 }))
  return briefId
}
