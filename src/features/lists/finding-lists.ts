import { nothingInput } from '@/features/accounts/schema'
import { canReadEnterprises } from '@/features/enterprises/policy'
import { countEnterprises, type EnterpriseInList, listEnterprises } from '@/features/enterprises/queries'
import { enterpriseFilters } from '@/features/enterprises/schema'
import { canReadLeads, canScreenLeads } from '@/features/leads/policy'
import {
  countLeads,
  type LeadRow,
  type LeadToScreen,
  listLeads,
  listLeadsToScreen,
} from '@/features/leads/queries'
import { leadFilters } from '@/features/leads/schema'
import { canReadAgreements } from '@/features/strategic-agreements/policy'
import { type AgreementRow, listAgreements } from '@/features/strategic-agreements/queries'
import { agreementFilters } from '@/features/strategic-agreements/schema'
import { seesVisits } from '@/features/visits/policy'
import { countVisits, listVisits, type VisitRow } from '@/features/visits/queries'
import { visitFilters } from '@/features/visits/schema'
import { type Column, DAYS, ILLUSTRATIVE, type List, listOf, SEARCH, under } from './list-of'

const leadColumns: Column<LeadRow>[] = [
  { key: 'project', head: 'leads.columns.project', cell: ({ projectName }) => projectName },
  { key: 'enterprise', head: 'leads.columns.enterprise', cell: ({ enterprise }) => enterprise.name },
  { key: 'entity', head: 'leads.columns.entity', cell: ({ entity }, { name }) => name(entity) },
  { key: 'amount', head: 'leads.columns.amount', kind: 'yuan', cell: ({ intendedAmount }) => intendedAmount },
  { key: 'source', head: 'leads.columns.source', cell: ({ source }, { t }) => t(`leads.sources.${source}`) },
  { key: 'reportedOn', head: 'leads.columns.reportedOn', kind: 'date', cell: ({ reportedOn }) => reportedOn },
  {
    key: 'reportedBy',
    head: 'leads.columns.reportedBy',
    cell: ({ reportedBy }, { name }) => name(reportedBy),
  },
  { key: 'state', head: 'leads.columns.state', cell: ({ state }, { t }) => t(`leads.states.${state}`) },
  { ...ILLUSTRATIVE, key: 'enterprise.illustrative' },
]

const leads = listOf({
  key: 'leads',
  title: 'leads.title',
  path: '/leads',
  filters: leadFilters,
  mayRead: canReadLeads,
  page: listLeads,
  total: async (actor, asked) => ({ count: await countLeads(actor, asked) }),
  columns: leadColumns,
  told: {
    ...SEARCH,
    ...DAYS,
    entity: { name: 'leads.filters.entity', says: 'entity' },
    event: { name: 'leads.fields.eventId', says: 'event' },
    campaign: { name: 'leads.filters.campaign', says: 'campaign' },
    source: { name: 'leads.filters.source', says: under('leads.sources') },
    state: { name: 'leads.filters.state', says: under('leads.states') },
  },
  sorts: { reportedOn: 'leads.columns.reportedOn', no: 'lists.number' },
  sortedBy: '-reportedOn',
})

const toScreenColumns: Column<LeadToScreen>[] = [
  ...leadColumns,
  {
    key: 'assessBy',
    head: 'lists.assessBy',
    kind: 'date',
    cell: ({ timeLeft }) => timeLeft.assessBy,
  },
  { key: 'daysLeft', head: 'lists.daysLeft', kind: 'number', cell: ({ timeLeft }) => timeLeft.daysLeft },
]

const leadsToScreen = listOf({
  key: 'leads-to-screen',
  title: 'leads.inbox.waiting',
  path: '/leads/inbox',
  filters: nothingInput,
  mayRead: canScreenLeads,
  page: async (actor) => ({ items: await listLeadsToScreen(actor), nextCursor: null }),
  total: async (actor) => ({ count: (await listLeadsToScreen(actor)).length }),
  columns: toScreenColumns,
  told: {},
})

const enterpriseColumns: Column<EnterpriseInList>[] = [
  { key: 'name', head: 'enterprises.columns.name', cell: ({ name }) => name },
  { key: 'creditCode', head: 'enterprises.columns.creditCode', cell: ({ creditCode }) => creditCode },
  {
    key: 'place',
    head: 'enterprises.columns.place',
    cell: ({ province, city }) => [province, city].filter(Boolean).join(' '),
  },
  { key: 'industry', head: 'enterprises.columns.industry', cell: ({ industry }) => industry },
  {
    key: 'openProjects',
    head: 'enterprises.columns.openProjects',
    kind: 'number',
    cell: ({ openProjects }) => openProjects,
  },
  {
    key: 'latestVisit',
    head: 'enterprises.columns.latestVisit',
    kind: 'date',
    cell: ({ latestVisitOn }) => latestVisitOn,
  },
  { ...ILLUSTRATIVE, key: 'name.illustrative' },
]

const enterprises = listOf({
  key: 'enterprises',
  title: 'enterprises.title',
  path: '/enterprises',
  filters: enterpriseFilters,
  mayRead: canReadEnterprises,
  page: listEnterprises,
  total: async (actor, asked) => ({ count: await countEnterprises(actor, asked) }),
  columns: enterpriseColumns,
  told: { ...SEARCH },
  sorts: { name: 'enterprises.columns.name', createdAt: 'lists.recordedAt' },
  sortedBy: '-createdAt',
})

const visitColumns: Column<VisitRow>[] = [
  { key: 'on', head: 'visits.fields.on', kind: 'date', cell: ({ on }) => on },
  {
    key: 'kind',
    head: 'visits.fields.kind',
    cell: ({ detail }, { t }) => detail && t(`visits.kinds.${detail.kind}`),
  },
  {
    key: 'enterprises',
    head: 'visits.fields.enterprises',
    cell: ({ enterprises: met }) => met.map(({ name }) => name).join('、'),
  },
  { key: 'place', head: 'visits.fields.place', cell: ({ detail }) => detail?.place },
  { key: 'entity', head: 'visits.fields.entity', cell: ({ entity }, { name }) => name(entity) },
  { key: 'ledBy', head: 'visits.fields.led', cell: ({ detail }) => detail?.ledBy },
  {
    key: 'status',
    head: 'visits.fields.status',
    cell: ({ status }, { t }) => t(`visits.statuses.${status}`),
  },
  { ...ILLUSTRATIVE, key: 'enterprises.illustrative' },
]

const visits = listOf({
  key: 'visits',
  title: 'visits.title',
  path: '/visits',
  filters: visitFilters,
  mayRead: seesVisits,
  page: listVisits,
  total: async (actor, asked) => ({ count: await countVisits(actor, asked) }),
  columns: visitColumns,
  told: {
    ...SEARCH,
    ...DAYS,
    kind: { name: 'visits.fields.kind', says: under('visits.kinds') },
    status: { name: 'visits.fields.status', says: under('visits.statuses') },
    entity: { name: 'visits.fields.entity', says: 'entity' },
    event: { name: 'visits.fields.event', says: 'event' },
  },
})

const agreementColumns: Column<AgreementRow>[] = [
  { key: 'title', head: 'strategic-agreements.fields.title', cell: ({ title }) => title },
  { key: 'partner', head: 'strategic-agreements.fields.partner', cell: ({ partner }) => partner },
  { key: 'no', head: 'strategic-agreements.fields.no', cell: ({ no }) => no },
  {
    key: 'signedOn',
    head: 'strategic-agreements.fields.signedOn',
    kind: 'date',
    cell: ({ signedOn }) => signedOn,
  },
  {
    key: 'expiresOn',
    head: 'strategic-agreements.fields.expiresOn',
    kind: 'date',
    cell: ({ expiresOn }) => expiresOn,
  },
  {
    key: 'state',
    head: 'strategic-agreements.fields.state',
    cell: ({ state }, { t }) => t(`strategic-agreements.states.${state}`),
  },
  { ...ILLUSTRATIVE, key: 'title.illustrative' },
]

const agreements = listOf({
  key: 'agreements',
  title: 'strategic-agreements.title',
  path: '/agreements',
  filters: agreementFilters,
  mayRead: canReadAgreements,
  page: listAgreements,
  total: async (actor, asked) => ({ count: (await listAgreements(actor, { ...asked, limit: 1 })).total }),
  columns: agreementColumns,
  told: {
    ...SEARCH,
    ...DAYS,
    state: { name: 'strategic-agreements.fields.state', says: under('strategic-agreements.states') },
  },
  sorts: {
    signedOn: 'strategic-agreements.fields.signedOn',
    expiresOn: 'strategic-agreements.fields.expiresOn',
  },
  sortedBy: '-signedOn',
})

export const FINDING_LISTS: List[] = [leads, leadsToScreen, enterprises, visits, agreements]
