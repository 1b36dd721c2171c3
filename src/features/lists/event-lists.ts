import { canReadCampaigns } from '@/features/campaigns/policy'
import { type CampaignRow, listCampaigns } from '@/features/campaigns/queries'
import { campaignFilters } from '@/features/campaigns/schema'
import { type EventInList, listEventYields } from '@/features/events/list-event-yields'
import { listTargets, type TargetRow } from '@/features/events/list-targets'
import { canReadEvents } from '@/features/events/policy'
import { eventFilters, targetFilters } from '@/features/events/schema'
import { type Column, DAYS, ILLUSTRATIVE, type List, listOf, SEARCH, under } from './list-of'

const eventColumns: Column<EventInList>[] = [
  { key: 'name', head: 'events.fields.name', cell: ({ name }) => name },
  { key: 'kind', head: 'events.fields.kind', cell: ({ kind }, { t }) => t(`events.kinds.${kind}`) },
  { key: 'startsOn', head: 'events.fields.startsOn', kind: 'date', cell: ({ startsOn }) => startsOn },
  { key: 'startsOn.endsOn', head: 'events.fields.endsOn', kind: 'date', cell: ({ endsOn }) => endsOn },
  { key: 'place', head: 'events.fields.place', cell: ({ place }) => place },
  { key: 'firms', head: 'events.yield.firms', kind: 'number', cell: ({ firms }) => firms },
  {
    key: 'entrepreneurs',
    head: 'events.yield.entrepreneurs',
    kind: 'number',
    cell: ({ entrepreneurs }) => entrepreneurs,
  },
  { key: 'targets', head: 'events.yield.targets', kind: 'number', cell: ({ targets }) => targets },
  { key: 'leads', head: 'events.yield.leads', kind: 'number', cell: ({ leads }) => leads },
  { key: 'signed', head: 'events.yield.signed', kind: 'number', cell: ({ signed }) => signed },
  {
    key: 'signedYuan',
    head: 'events.yield.signedAmount',
    kind: 'yuan',
    cell: ({ signedYuan }) => signedYuan,
  },
  { key: 'cost', head: 'events.yield.cost', kind: 'yuan', cell: ({ costYuan }) => costYuan },
  { ...ILLUSTRATIVE, key: 'name.illustrative' },
]

const events = listOf({
  key: 'events',
  title: 'events.title',
  path: '/events',
  filters: eventFilters,
  mayRead: canReadEvents,
  page: listEventYields,
  total: async (actor, asked) => {
    const { total } = await listEventYields(actor, { ...asked, limit: 1 })
    return { count: total.count, sums: { signedYuan: total.signedYuan } }
  },
  columns: eventColumns,
  told: { ...SEARCH, ...DAYS, kind: { name: 'events.fields.kind', says: under('events.kinds') } },
  sorts: {
    startsOn: 'events.fields.startsOn',
    firms: 'events.yield.firms',
    targets: 'events.yield.targets',
    leads: 'events.yield.leads',
    signed: 'events.yield.signedAmount',
  },
  sortedBy: '-startsOn',
})

const targetColumns: Column<TargetRow>[] = [
  { key: 'enterprise', head: 'events.target.enterprise', cell: ({ enterprise }) => enterprise.name },
  { key: 'event', head: 'events.target.event', cell: ({ event }) => event.name },
  { key: 'entity', head: 'events.target.entity', cell: ({ entity }, { name }) => name(entity) },
  { key: 'officer', head: 'events.target.officer', cell: ({ officer }, { name }) => name(officer) },
  { key: 'chosenOn', head: 'events.target.chosenOn', kind: 'date', cell: ({ chosenOn }) => chosenOn },
  {
    key: 'enterprise.droppedOn',
    head: 'events.target.droppedOn',
    kind: 'date',
    cell: ({ droppedOn }) => droppedOn,
  },
  { key: 'lead', head: 'events.target.lead', cell: ({ lead }, { name }) => name(lead) },
  { ...ILLUSTRATIVE, key: 'enterprise.illustrative' },
]

const targets = listOf({
  key: 'target-enterprises',
  title: 'events.target.caption',
  path: '/events',
  fixed: { view: 'targets' },
  filters: targetFilters,
  mayRead: canReadEvents,
  page: listTargets,
  total: async (actor, asked) => ({ count: (await listTargets(actor, { ...asked, limit: 1 })).total }),
  columns: targetColumns,
  told: {
    ...SEARCH,
    event: { name: 'events.target.event', says: 'event' },
    holder: { name: 'events.target.entity', says: 'entity' },
    enterprise: { name: 'events.target.enterprise', says: 'enterprise' },
    lead: { name: 'events.target.lead', says: under('events.target.leads') },
    state: { name: 'events.target.state', says: under('events.target.states') },
  },
  sorts: { chosenOn: 'events.target.chosenOn', enterprise: 'events.target.enterprise' },
  sortedBy: '-chosenOn',
})

const campaignColumns: Column<CampaignRow>[] = [
  { key: 'name', head: 'campaigns.name', cell: (campaign, { name }) => name(campaign) },
  { key: 'year', head: 'campaigns.year', kind: 'number', cell: ({ year }) => year },
  { key: 'name.endedOn', head: 'campaigns.form.endedOn', kind: 'date', cell: ({ endedOn }) => endedOn },
  { key: 'projects', head: 'campaigns.projects', kind: 'number', cell: ({ projects }) => projects },
  { key: 'worth', head: 'campaigns.worth', kind: 'yuan', cell: ({ worthYuan }) => worthYuan },
  { key: 'signed', head: 'campaigns.signed', kind: 'number', cell: ({ signed }) => signed },
  { key: 'signedYuan', head: 'campaigns.signedAmount', kind: 'yuan', cell: ({ signedYuan }) => signedYuan },
]

const campaigns = listOf({
  key: 'campaigns',
  title: 'campaigns.title',
  path: '/campaigns',
  filters: campaignFilters,
  mayRead: canReadCampaigns,
  page: async (actor, asked) => ({ items: await listCampaigns(actor, asked), nextCursor: null }),
  total: async (actor, asked) => ({ count: (await listCampaigns(actor, asked)).length }),
  columns: campaignColumns,
  told: { year: { name: 'campaigns.year' } },
})

export const EVENT_LISTS: List[] = [events, targets, campaigns]
