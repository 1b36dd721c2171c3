import {
  type DirectInvestmentRow,
  listDirectInvestments,
} from '@/features/direct-investments/list-direct-investments'
import { directInvestmentFilters } from '@/features/direct-investments/schema'
import { canReadFunds } from '@/features/fund-registrations/policy'
import { type FundRow, listFundRegistrations } from '@/features/fund-registrations/queries'
import { fundFilters } from '@/features/fund-registrations/schema'
import { type Column, DAYS, ILLUSTRATIVE, type List, listOf, SEARCH, under } from './list-of'

const fundColumns: Column<FundRow>[] = [
  { key: 'name', head: 'fund-registrations.fields.name', cell: ({ name }) => name },
  { key: 'manager', head: 'fund-registrations.fields.manager', cell: ({ manager }) => manager },
  {
    key: 'registrationNo',
    head: 'fund-registrations.fields.registrationNo',
    cell: ({ registrationNo }) => registrationNo,
  },
  {
    key: 'focus',
    head: 'fund-registrations.fields.focusChain',
    cell: ({ chain, focus }, { name }) => name(chain) ?? focus,
  },
  { key: 'entity', head: 'fund-registrations.fields.entity', cell: ({ entity }, { name }) => name(entity) },
  {
    key: 'registeredOn',
    head: 'fund-registrations.fields.registeredOn',
    kind: 'date',
    cell: ({ registeredOn }) => registeredOn,
  },
  { key: 'size', head: 'fund-registrations.fields.size', kind: 'yuan', cell: ({ sizeYuan }) => sizeYuan },
  {
    key: 'called',
    head: 'fund-registrations.fields.called',
    kind: 'yuan',
    cell: ({ calledYuan }) => calledYuan,
  },
  { ...ILLUSTRATIVE, key: 'name.illustrative' },
]

const funds = listOf({
  key: 'funds',
  title: 'fund-registrations.title',
  path: '/funds',
  filters: fundFilters,
  mayRead: canReadFunds,
  page: listFundRegistrations,
  total: async (actor, asked) => {
    const { total } = await listFundRegistrations(actor, { ...asked, limit: 1 })
    return { count: total.count, sums: { size: total.sizeYuan, called: total.calledYuan } }
  },
  definition: () => 'fund-registrations.list.subtitle',
  columns: fundColumns,
  told: {
    ...SEARCH,
    ...DAYS,
    entity: { name: 'fund-registrations.fields.entity', says: 'entity' },
    chain: { name: 'fund-registrations.fields.focusChain', says: 'chain' },
  },
  sorts: {
    registeredOn: 'fund-registrations.fields.registeredOn',
    size: 'fund-registrations.fields.size',
    called: 'fund-registrations.fields.called',
  },
  sortedBy: '-registeredOn',
})

const directColumns: Column<DirectInvestmentRow>[] = [
  { key: 'name', head: 'direct-investments.fields.name', cell: ({ name }) => name },
  {
    key: 'name.withdrawnOn',
    head: 'direct-investments.withdrawn',
    kind: 'date',
    cell: ({ withdrawnOn }) => withdrawnOn,
  },
  {
    key: 'enterprise',
    head: 'direct-investments.fields.enterprise',
    cell: ({ enterprise }, { name }) => name(enterprise),
  },
  { key: 'fund', head: 'direct-investments.fields.fund', cell: ({ fund }, { name }) => name(fund) },
  { key: 'entity', head: 'direct-investments.fields.entity', cell: ({ entity }, { name }) => name(entity) },
  {
    key: 'registeredOn',
    head: 'direct-investments.fields.registeredOn',
    kind: 'date',
    cell: ({ registeredOn }) => registeredOn,
  },
  { key: 'total', head: 'direct-investments.fields.total', kind: 'yuan', cell: ({ totalYuan }) => totalYuan },
  {
    key: 'demand',
    head: 'direct-investments.fields.demand',
    kind: 'yuan',
    cell: ({ demandYuan }) => demandYuan,
  },
  {
    key: 'committed',
    head: 'direct-investments.fields.committed',
    kind: 'yuan',
    cell: ({ committedYuan }) => committedYuan,
  },
  { ...ILLUSTRATIVE, key: 'name.illustrative' },
]

const directInvestments = listOf({
  key: 'direct-investments',
  title: 'direct-investments.title',
  path: '/direct-investments',
  filters: directInvestmentFilters,
  mayRead: canReadFunds,
  page: listDirectInvestments,
  total: async (actor, asked) => {
    const { total } = await listDirectInvestments(actor, { ...asked, limit: 1 })
    const sums = { total: total.totalYuan, demand: total.demandYuan, committed: total.committedYuan }
    return { count: total.count, sums }
  },
  definition: () => 'lists.definitions.directInvestments',
  columns: directColumns,
  told: {
    ...SEARCH,
    ...DAYS,
    entity: { name: 'direct-investments.fields.entity', says: 'entity' },
    chain: { name: 'direct-investments.fields.chain', says: 'chain' },
    fund: { name: 'direct-investments.fields.fund', says: 'fund' },
    state: { name: 'direct-investments.list.state', says: under('direct-investments.states') },
  },
  sorts: {
    registeredOn: 'direct-investments.fields.registeredOn',
    total: 'direct-investments.fields.total',
    demand: 'direct-investments.fields.demand',
    committed: 'direct-investments.fields.committed',
  },
  sortedBy: '-registeredOn',
})

export const FUND_LISTS: List[] = [funds, directInvestments]
