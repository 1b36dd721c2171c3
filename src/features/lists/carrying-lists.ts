import { listServiceRequests, type RequestRow } from '@/features/aftercare/list-requests'
import { requestFilters } from '@/features/aftercare/schema'
import { listPromises, type PromiseRow } from '@/features/commitments/list-promises'
import { promiseFilters } from '@/features/commitments/schema'
import { listScaleWatch, type ScaleRow } from '@/features/construction/list-scale-watch'
import { listSites, type SiteRow } from '@/features/construction/list-sites'
import { MILESTONE_KINDS, type MilestoneKind } from '@/features/construction/rules'
import { scaleFilters, siteFilters } from '@/features/construction/schema'
import { ratioOf } from '@/features/figures/rules'
import { readsProjects } from '@/features/pipeline/policy'
import { always, type Column, ILLUSTRATIVE, type List, listOf, SEARCH, under } from './list-of'

const promiseColumns: Column<PromiseRow>[] = [
  { key: 'clause', head: 'commitments.fields.clause', cell: ({ clause }) => clause },
  { key: 'side', head: 'commitments.fields.side', cell: ({ side }, { t }) => t(`commitments.sides.${side}`) },
  {
    key: 'side.kind',
    head: 'commitments.fields.kind',
    cell: ({ kind }, { t }) => t(`commitments.kinds.${kind}`),
  },
  { key: 'project', head: 'commitments.list.project', cell: ({ project }) => project },
  {
    key: 'project.holder',
    head: 'commitments.list.holder',
    cell: ({ holder, holderEn }, { name }) => name({ name: holder, nameEn: holderEn }),
  },
  {
    key: 'grounds',
    head: 'commitments.fields.fairVerdict',
    cell: ({ fairVerdict }, { t }) => fairVerdict && t(`commitments.verdicts.${fairVerdict}`),
  },
  { key: 'grounds.basis', head: 'commitments.fields.legalBasis', cell: ({ legalBasis }) => legalBasis },
  { key: 'grounds.evidence', head: 'commitments.fields.evidence', cell: ({ evidence }) => evidence },
  { key: 'due', head: 'commitments.fields.dueOn', kind: 'date', cell: ({ dueOn }) => dueOn },
  { key: 'due.state', head: 'lists.state', cell: ({ state }, { t }) => t(`commitments.states.${state}`) },
  { key: 'amount', head: 'commitments.fields.amount', kind: 'yuan', cell: ({ amountYuan }) => amountYuan },
  { ...ILLUSTRATIVE, key: 'clause.illustrative' },
]

const promises = listOf({
  key: 'commitments',
  title: 'commitments.title',
  path: '/commitments',
  filters: promiseFilters,
  mayRead: readsProjects,
  page: listPromises,
  total: async (actor, asked) => {
    const { total } = await listPromises(actor, { ...asked, limit: 1 })
    return { count: total.count, sums: { amount: total.amountYuan } }
  },
  columns: promiseColumns,
  told: {
    ...SEARCH,
    view: { name: 'commitments.list.views.label', says: under('commitments.list.views') },
    side: { name: 'commitments.fields.side', says: under('commitments.sides') },
    kind: { name: 'commitments.fields.kind', says: under('commitments.kinds') },
    holder: { name: 'commitments.list.holder', says: 'entity' },
    verdict: {
      name: 'commitments.list.verdict',
      says: (value) => (value === 'NONE' ? 'commitments.list.noVerdict' : `commitments.verdicts.${value}`),
    },
  },
})

const siteColumns: Column<SiteRow>[] = [
  { key: 'name', head: 'construction.list.fields.project', cell: ({ name }) => name },
  {
    key: 'holder',
    head: 'construction.list.fields.holder',
    cell: ({ holder, holderEn }, { name }) => name({ name: holder, nameEn: holderEn }),
  },
  ...MILESTONE_KINDS.map(milestoneColumn),
  {
    key: 'next',
    head: 'construction.list.fields.next',
    cell: ({ next }, { t }) => t(next ? `construction.kinds.${next}` : 'construction.list.noNext'),
  },
  {
    key: 'next.plannedOn',
    head: 'lists.nextPlannedOn',
    kind: 'date',
    cell: ({ nextPlannedOn }) => nextPlannedOn,
  },
  {
    key: 'amount',
    head: 'construction.list.fields.signed',
    kind: 'yuan',
    cell: ({ signedYuan }) => signedYuan,
  },
  {
    key: 'inPlace',
    head: 'construction.list.fields.inPlace',
    kind: 'yuan',
    cell: ({ inPlaceYuan }) => inPlaceYuan,
  },
  {
    key: 'rate',
    head: 'construction.list.fields.rate',
    kind: 'share',
    cell: ({ inPlaceYuan, signedYuan }) => ratioOf(inPlaceYuan, signedYuan),
  },
  { ...ILLUSTRATIVE, key: 'name.illustrative' },
]

/** The day on which it was reached. */
function milestoneColumn(kind: MilestoneKind): Column<SiteRow> {
  return {
    key: `milestones.${kind}`,
    head: `construction.kinds.${kind}`,
    kind: 'date',
    cell: ({ milestones }) => milestones.find((one) => one.kind === kind)?.achievedOn,
  }
}

const sites = listOf({
  key: 'sites',
  title: 'construction.list.title',
  path: '/construction',
  filters: siteFilters,
  mayRead: readsProjects,
  page: listSites,
  total: async (actor, asked) => {
    const { total } = await listSites(actor, { ...asked, limit: 1 })
    return { count: total.count, sums: { amount: total.signedYuan, inPlace: total.inPlaceYuan } }
  },
  columns: siteColumns,
  told: {
    ...SEARCH,
    holder: { name: 'construction.list.filters.holder', says: 'entity' },
    next: {
      name: 'construction.list.filters.next',
      says: (value) => (value === 'NONE' ? 'construction.list.noNext' : `construction.kinds.${value}`),
    },
    late: { name: 'construction.list.filters.late', says: under('construction.list.late') },
  },
  sorts: {
    name: 'construction.list.fields.project',
    next: 'construction.list.fields.next',
    amount: 'construction.list.fields.signed',
    inPlace: 'construction.list.fields.inPlace',
    signedOn: 'construction.list.fields.signedOn',
  },
  sortedBy: 'next',
})

const scaleColumns: Column<ScaleRow>[] = [
  { key: 'name', head: 'construction.scale.fields.project', cell: ({ name }) => name },
  {
    key: 'state',
    head: 'construction.scale.fields.state',
    cell: ({ state }, { t }) => t(`construction.scale.states.${state}`),
  },
  {
    key: 'month',
    head: 'construction.scale.fields.predictedMonth',
    cell: ({ predictedMonth }) => predictedMonth.slice(0, 7),
  },
  { key: 'first', head: 'construction.scale.fields.first', cell: ({ firstMonth }) => firstMonth.slice(0, 7) },
  {
    key: 'sector',
    head: 'construction.scale.fields.sector',
    cell: ({ sector }, { t }) => t(`construction.scale.sectors.${sector}`),
  },
  {
    key: 'revenue',
    head: 'construction.scale.fields.yearlyRevenue',
    kind: 'yuan',
    cell: ({ yearlyRevenueYuan }) => yearlyRevenueYuan,
  },
  {
    key: 'threshold',
    head: 'construction.scale.fields.threshold',
    kind: 'yuan',
    cell: ({ thresholdYuan }) => thresholdYuan,
  },
  {
    key: 'holder',
    head: 'construction.scale.fields.holder',
    cell: ({ holder, holderEn }, { name }) => name({ name: holder, nameEn: holderEn }),
  },
  { key: 'state.reason', head: 'construction.scale.fields.reason', cell: ({ reason }) => reason },
  { ...ILLUSTRATIVE, key: 'name.illustrative' },
]

const scale = listOf({
  key: 'scale-watch',
  title: 'construction.list.tabs.scale',
  path: '/construction',
  fixed: { view: 'scale' },
  filters: scaleFilters,
  mayRead: readsProjects,
  page: listScaleWatch,
  total: async (actor, asked) => ({
    count: (await listScaleWatch(actor, { ...asked, limit: 1 })).total.count,
  }),
  columns: scaleColumns,
  told: {
    ...SEARCH,
    holder: { name: 'construction.list.filters.holder', says: 'entity' },
    sector: { name: 'construction.list.filters.sector', says: under('construction.scale.sectors') },
    state: { name: 'construction.list.filters.state', says: under('construction.scale.states') },
  },
})

const requestColumns: Column<RequestRow>[] = [
  { key: 'title', head: 'aftercare.fields.title', cell: ({ title }) => title },
  {
    key: 'state',
    head: 'aftercare.fields.state',
    cell: ({ state }, { t }) => t(`aftercare.states.${state}`),
  },
  { key: 'project', head: 'aftercare.fields.project', cell: ({ project }) => project },
  { key: 'project.enterprise', head: 'aftercare.fields.enterprise', cell: ({ enterprise }) => enterprise },
  { key: 'kind', head: 'aftercare.fields.kind', cell: ({ kind }, { t }) => t(`aftercare.kinds.${kind}`) },
  { key: 'owner', head: 'aftercare.fields.owner', cell: ({ owner }) => owner },
  {
    key: 'holder',
    head: 'aftercare.fields.holder',
    cell: ({ holder, holderEn }, { name }) => name({ name: holder, nameEn: holderEn }),
  },
  { key: 'raisedOn', head: 'aftercare.fields.raisedOn', kind: 'date', cell: ({ raisedOn }) => raisedOn },
  { key: 'dueOn', head: 'aftercare.fields.dueOn', kind: 'date', cell: ({ dueOn }) => dueOn },
  {
    key: 'state.resolvedOn',
    head: 'aftercare.fields.resolvedOn',
    kind: 'date',
    cell: ({ resolvedOn }) => resolvedOn,
  },
  {
    key: 'state.satisfaction',
    head: 'aftercare.fields.satisfaction',
    kind: 'number',
    cell: ({ satisfaction }) => satisfaction,
  },
  { ...ILLUSTRATIVE, key: 'title.illustrative' },
]

const requests = listOf({
  key: 'service-requests',
  title: 'aftercare.title',
  path: '/service-requests',
  filters: requestFilters,
  mayRead: readsProjects,
  page: listServiceRequests,
  total: async (actor, asked) => ({
    count: (await listServiceRequests(actor, { ...asked, limit: 1 })).total.count,
  }),
  columns: requestColumns,
  told: {
    ...SEARCH,
    state: { name: 'aftercare.fields.state', says: under('aftercare.states') },
    kind: { name: 'aftercare.fields.kind', says: under('aftercare.kinds') },
    holder: { name: 'aftercare.fields.holder', says: 'entity' },
    mine: { name: 'aftercare.list.mine', says: always('aftercare.list.onlyMine') },
    overdue: { name: 'aftercare.list.overdue', says: always('aftercare.list.onlyOverdue') },
  },
  sorts: { next: 'lists.openFirst', dueOn: 'aftercare.fields.dueOn', raisedOn: 'aftercare.fields.raisedOn' },
  sortedBy: 'next',
})

export const CARRYING_LISTS: List[] = [promises, sites, scale, requests]
