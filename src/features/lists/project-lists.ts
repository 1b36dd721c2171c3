import { readsProjects } from '@/features/pipeline/policy'
import { projectListInput } from '@/features/pipeline/schema'
import { listProjects, type ProjectRow } from '@/features/projects/queries'
import {
  type IdleProject,
  listQuietProjects,
  listUnprotectedProjects,
} from '@/features/supervision/list-quiet-projects'
import { seesQuietProjects } from '@/features/supervision/policy'
import { idleFilters } from '@/features/supervision/schema'
import { type Column, ILLUSTRATIVE, type List, listOf, SEARCH, under } from './list-of'

const projectColumns: Column<ProjectRow>[] = [
  { key: 'name', head: 'projects.columns.name', cell: ({ name }) => name },
  { key: 'name.no', head: 'lists.number', kind: 'number', cell: ({ no }) => no },
  { key: 'enterprise', head: 'projects.columns.enterprise', cell: ({ enterprise }) => enterprise },
  { key: 'stage', head: 'projects.columns.stage', cell: ({ stage }, { t }) => t(`pipeline.stages.${stage}`) },
  {
    key: 'stage.status',
    head: 'projects.filters.status',
    cell: ({ status }, { t }) => t(`pipeline.statuses.${status}`),
  },
  {
    key: 'amount',
    head: 'projects.columns.amount',
    kind: 'yuan',
    cell: ({ signedAmount, intendedAmount }) => signedAmount ?? intendedAmount,
  },
  {
    key: 'holder',
    head: 'projects.columns.holder',
    cell: ({ holder, holderEn }, { name }) => name({ name: holder, nameEn: holderEn }),
  },
  { key: 'officer', head: 'projects.columns.officer', cell: ({ officer }) => officer },
  {
    key: 'stageSince',
    head: 'projects.columns.stageSince',
    kind: 'date',
    cell: ({ stageSince }) => stageSince,
  },
  { key: 'signedOn', head: 'projects.columns.signedOn', kind: 'date', cell: ({ signedOn }) => signedOn },
  {
    key: 'activity',
    head: 'projects.columns.activity',
    kind: 'date',
    cell: ({ lastActivityOn }) => lastActivityOn,
  },
  { ...ILLUSTRATIVE, key: 'name.illustrative' },
]

const projects = listOf({
  key: 'projects',
  title: 'projects.title',
  path: '/projects',
  filters: projectListInput,
  mayRead: readsProjects,
  page: listProjects,
  total: async (actor, asked) => {
    const { total } = await listProjects(actor, { ...asked, limit: 1 })
    return { count: total.count, sums: { amount: total.amount } }
  },
  columns: projectColumns,
  told: {
    ...SEARCH,
    holder: { name: 'projects.filters.holder', says: 'entity' },
    stage: { name: 'projects.filters.stage', says: under('pipeline.stages') },
    status: { name: 'projects.filters.status', says: under('pipeline.statuses') },
    chain: { name: 'projects.filters.chain', says: 'chain' },
    officer: { name: 'projects.filters.officer', says: 'person' },
    campaign: { name: 'projects.filters.campaign', says: 'campaign' },
    signed: { name: 'projects.filters.signed', says: under('projects.filters.signings') },
    mine: { name: 'projects.filters.mine', says: under('lists.yesNo') },
    illustrative: { name: 'projects.filters.illustrative', says: under('lists.illustratives') },
    min: { name: 'projects.filters.from', says: 'yuan' },
    max: { name: 'projects.filters.to', says: 'yuan' },
  },
  sorts: {
    name: 'projects.columns.name',
    amount: 'projects.columns.amount',
    stageSince: 'projects.columns.stageSince',
    signedOn: 'projects.columns.signedOn',
    activity: 'projects.columns.activity',
  },
  sortedBy: '-activity',
})

const idleColumns: Column<IdleProject>[] = [
  { key: 'name', head: 'supervision.idle.project', cell: ({ name }) => name },
  { key: 'name.no', head: 'lists.number', kind: 'number', cell: ({ no }) => no },
  { key: 'stage', head: 'supervision.idle.stage', cell: ({ stage }, { t }) => t(`pipeline.stages.${stage}`) },
  { key: 'holder', head: 'supervision.idle.holder', cell: ({ holder }, { name }) => name(holder) },
  { key: 'officer', head: 'supervision.idle.officer', cell: ({ officer }, { name }) => name(officer) },
  {
    key: 'activity',
    head: 'supervision.idle.lastActivityOn',
    kind: 'date',
    cell: ({ lastActivityOn }) => lastActivityOn,
  },
  { key: 'days', head: 'lists.idleDays', kind: 'number', cell: ({ days }) => days },
  {
    key: 'supervision',
    head: 'supervision.idle.supervision',
    cell: ({ supervision }, { t }) => supervision && t('supervision.idle.under', { no: supervision.no }),
  },
  { ...ILLUSTRATIVE, key: 'name.illustrative' },
]

const idle = {
  path: '/supervision',
  filters: idleFilters,
  mayRead: seesQuietProjects,
  columns: idleColumns,
  told: {
    ...SEARCH,
    holder: { name: 'supervision.fields.holder', says: 'entity' as const },
    stage: { name: 'supervision.idle.stage', says: under('pipeline.stages') },
  },
  sorts: { activity: 'supervision.idle.lastActivityOn' },
  sortedBy: 'activity',
}

const quiet = listOf({
  ...idle,
  key: 'quiet-projects',
  title: 'supervision.idle.caption.quiet',
  fixed: { tab: 'quiet' },
  page: listQuietProjects,
  total: async (actor, asked) => ({
    count: (await listQuietProjects(actor, { ...asked, limit: 1 })).total,
  }),
})

const unprotected = listOf({
  ...idle,
  key: 'unprotected-projects',
  title: 'supervision.idle.caption.unprotected',
  fixed: { tab: 'unprotected' },
  page: listUnprotectedProjects,
  total: async (actor, asked) => ({
    count: (await listUnprotectedProjects(actor, { ...asked, limit: 1 })).total,
  }),
})

export const PROJECT_LISTS: List[] = [projects, quiet, unprotected]
