import { seesMeetings } from '@/features/decisions/policy'
import { countMeetings, listMeetings, type MeetingRow } from '@/features/decisions/queries'
import { meetingFilters } from '@/features/decisions/schema'
import { type AskedRow, countEvaluations, listEvaluationsAsked } from '@/features/evaluations/list-asked'
import { hasInbox } from '@/features/evaluations/policy'
import { evaluationFilters } from '@/features/evaluations/schema'
import { canReadEvents } from '@/features/events/policy'
import { listSignings, type SigningRow } from '@/features/signings/queries'
import { signingFilters } from '@/features/signings/schema'
import { type Column, DAYS, ILLUSTRATIVE, type List, listOf, SEARCH, under } from './list-of'

const evaluationColumns: Column<AskedRow>[] = [
  { key: 'project', head: 'evaluations.fields.project', cell: ({ project }) => project.name },
  { key: 'kind', head: 'evaluations.fields.kind', cell: ({ kind }, { t }) => t(`evaluations.kinds.${kind}`) },
  {
    key: 'enterprise',
    head: 'evaluations.fields.enterprise',
    cell: ({ project }) => project.enterprise.name,
  },
  { key: 'holder', head: 'evaluations.fields.holder', cell: ({ project }, { name }) => name(project.holder) },
  {
    key: 'amount',
    head: 'evaluations.fields.amount',
    kind: 'yuan',
    cell: ({ project }) => project.intendedAmount,
  },
  { key: 'dueOn', head: 'evaluations.fields.dueOn', kind: 'date', cell: ({ dueOn }) => dueOn },
  {
    key: 'state',
    head: 'evaluations.fields.verdict',
    cell: ({ verdict }, { t }) => verdict && t(`evaluations.verdicts.${verdict}`),
  },
  {
    key: 'state.concludedOn',
    head: 'evaluations.fields.concludedOn',
    kind: 'date',
    cell: ({ concludedOn }) => concludedOn,
  },
  { ...ILLUSTRATIVE, key: 'project.illustrative' },
]

const evaluations = listOf({
  key: 'evaluations',
  title: 'evaluations.title',
  path: '/evaluations',
  filters: evaluationFilters,
  mayRead: hasInbox,
  page: listEvaluationsAsked,
  total: async (actor, asked) => ({ count: await countEvaluations(actor, asked) }),
  columns: evaluationColumns,
  told: {
    ...SEARCH,
    tab: { name: 'evaluations.tabs.label', says: under('evaluations.tabs') },
    kind: { name: 'evaluations.fields.kind', says: under('evaluations.kinds') },
  },
})

const meetingColumns: Column<MeetingRow>[] = [
  { key: 'no', head: 'decisions.fields.no', cell: ({ no }) => no },
  { key: 'title', head: 'decisions.fields.title', cell: ({ title }) => title },
  { key: 'heldOn', head: 'decisions.fields.heldOn', kind: 'date', cell: ({ heldOn }) => heldOn },
  { key: 'place', head: 'decisions.fields.place', cell: ({ place }) => place },
  { key: 'projects', head: 'decisions.fields.agenda', kind: 'number', cell: ({ projects }) => projects },
  { key: 'decided', head: 'decisions.fields.decided', kind: 'number', cell: ({ decided }) => decided },
  { ...ILLUSTRATIVE, key: 'title.illustrative' },
]

const meetings = listOf({
  key: 'meetings',
  title: 'decisions.title',
  path: '/meetings',
  filters: meetingFilters,
  mayRead: seesMeetings,
  page: listMeetings,
  total: async (actor, asked) => ({ count: await countMeetings(actor, asked) }),
  columns: meetingColumns,
  told: { ...SEARCH, tab: { name: 'decisions.tabs.label', says: under('decisions.tabs') } },
})

const signingColumns: Column<SigningRow>[] = [
  { key: 'contractNo', head: 'signings.fields.contractNo', cell: ({ contractNo }) => contractNo },
  { key: 'project', head: 'signings.fields.project', cell: ({ project }) => project.name },
  { key: 'project.no', head: 'lists.number', kind: 'number', cell: ({ project }) => project.no },
  { key: 'kind', head: 'signings.fields.kind', cell: ({ kind }, { t }) => t(`signings.kinds.${kind}`) },
  {
    key: 'kind.effective',
    head: 'signings.list.effective',
    cell: ({ terminatedOn }, { t }) => t(`signings.list.${terminatedOn ? 'ended' : 'inForce'}`),
  },
  { key: 'holder', head: 'signings.fields.holder', cell: ({ holder }, { name }) => name(holder) },
  { key: 'event', head: 'signings.fields.event', cell: ({ event }, { name }) => name(event) },
  { key: 'signedOn', head: 'signings.fields.signedOn', kind: 'date', cell: ({ signedOn }) => signedOn },
  { key: 'amount', head: 'signings.fields.amount', kind: 'yuan', cell: ({ amountYuan }) => amountYuan },
  { ...ILLUSTRATIVE, key: 'project.illustrative' },
]

const signings = listOf({
  key: 'signings',
  title: 'signings.title',
  path: '/signings',
  filters: signingFilters,
  mayRead: canReadEvents,
  page: listSignings,
  total: async (actor, asked) => {
    const { total } = await listSignings(actor, { ...asked, limit: 1 })
    return { count: total.count, sums: { amount: total.amountYuan } }
  },
  definition: () => 'signings.list.subtitle',
  columns: signingColumns,
  told: {
    ...SEARCH,
    ...DAYS,
    holder: { name: 'signings.fields.holder', says: 'entity' },
    event: { name: 'signings.fields.event', says: 'event' },
    chain: { name: 'signings.fields.chain', says: 'chain' },
    kind: { name: 'signings.fields.kind', says: under('signings.kinds') },
    effective: { name: 'signings.list.effective', says: under('lists.effective') },
  },
  sorts: { signedOn: 'signings.fields.signedOn', amount: 'signings.fields.amount' },
  sortedBy: '-signedOn',
})

export const SIGNING_LISTS: List[] = [evaluations, meetings, signings]
