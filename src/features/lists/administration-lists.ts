import { canManagePeople } from '@/features/accounts/policy'
import { countUsers, listUsers, type PersonRow } from '@/features/accounts/queries'
import { peopleListInput } from '@/features/accounts/schema'
import { canReadAuditLog } from '@/features/audit/policy'
import { type AuditItem, countAuditEntries, listAuditEntries } from '@/features/audit/queries'
import { listAuditEntriesInput } from '@/features/audit/schema'
import { type CarrierRow, countCarriers, listCarriers } from '@/features/entities/list-carriers'
import { canManageEntities } from '@/features/entities/policy'
import { type EntityRow, listEntities } from '@/features/entities/queries'
import { PROMOTING_KINDS } from '@/features/entities/rules'
import { carrierListInput, entityListInput } from '@/features/entities/schema'
import { countNotices, listNotices, type NoticeRow } from '@/features/notices/queries'
import { noticeFilters } from '@/features/notices/schema'
import type { EntityKind } from '@/lib/actor'
import {
  always,
  type Column,
  DAYS,
  ILLUSTRATIVE,
  type List,
  listOf,
  SEARCH,
  type Telling,
  under,
} from './list-of'

const personColumns: Column<PersonRow>[] = [
  { key: 'name', head: 'people.name', cell: ({ name }) => name },
  { key: 'username', head: 'people.username', cell: ({ username }) => username },
  { key: 'holds', head: 'people.holds', cell: writtenRoles },
  {
    key: 'state',
    head: 'people.state',
    cell: ({ disabled }, { t }) => t(`people.states.${disabled ? 'disabled' : 'active'}`),
  },
  { key: 'totp', head: 'people.totp', kind: 'yesNo', cell: ({ usesTotp }) => usesTotp },
  { key: 'lastSeen', head: 'people.lastSeen', kind: 'moment', cell: ({ lastSeenAt }) => lastSeenAt },
]

function writtenRoles({ areaRoles, memberships }: PersonRow, { t }: Telling): string {
  const held = memberships.map(({ entityName, role }) => `${entityName} ${t(`entities.roles.${role}`)}`)
  return [...areaRoles.map((role) => t(`shell.roles.${role}`)), ...held].join('、')
}

const people = listOf({
  key: 'people',
  title: 'people.title',
  path: '/admin/people',
  filters: peopleListInput,
  mayRead: canManagePeople,
  page: listUsers,
  total: async (actor, asked) => ({ count: await countUsers(actor, asked) }),
  columns: personColumns,
  told: {
    ...SEARCH,
    state: { name: 'people.state', says: under('people.states') },
    role: { name: 'people.areaRole', says: under('shell.roles') },
    entityId: { name: 'people.entity', says: 'entity' },
  },
})

const entityColumns: Column<EntityRow>[] = [
  { key: 'name', head: 'entities.name', cell: (entity, { name }) => name(entity) },
  { key: 'name.kind', head: 'entities.kind', cell: ({ kind }, { t }) => t(`entities.kinds.${kind}`) },
  {
    key: 'industry',
    head: 'entities.industry',
    cell: ({ industry, industryEn }, { name }) => industry && name({ name: industry, nameEn: industryEn }),
  },
  { key: 'newAreaLeader', head: 'entities.newAreaLeader', cell: ({ newAreaLeader }) => newAreaLeader },
  { key: 'leaders', head: 'entities.roles.LEADER', cell: ({ leaders }) => leaders.join('、') },
  { key: 'members', head: 'entities.members', kind: 'number', cell: ({ members }) => members },
  { key: 'startsOn', head: 'entities.since', kind: 'date', cell: ({ startsOn }) => startsOn },
  { key: 'name.endsOn', head: 'lists.dissolvedOn', kind: 'date', cell: ({ endsOn }) => endsOn },
  { ...ILLUSTRATIVE, key: 'name.illustrative' },
]

function entitiesOf(kinds: EntityKind[], told: { key: string; title: string; path: string }): List {
  return listOf({
    ...told,
    filters: entityListInput,
    mayRead: canManageEntities,
    page: async (actor, { state }) => ({
      items: await listEntities(actor, { kinds, includeEnded: state === 'all' }),
      nextCursor: null,
    }),
    total: async (actor, { state }) => ({
      count: (await listEntities(actor, { kinds, includeEnded: state === 'all' })).length,
    }),
    columns: entityColumns,
    told: { state: { name: 'entities.state', says: always('entities.withDissolved') } },
  })
}

const entities = entitiesOf(PROMOTING_KINDS, {
  key: 'admin-entities',
  title: 'entities.entitiesTitle',
  path: '/admin/entities',
})
const departments = entitiesOf(['DEPARTMENT'], {
  key: 'departments',
  title: 'entities.departmentsTitle',
  path: '/admin/departments',
})

const carrierColumns: Column<CarrierRow>[] = [
  { key: 'person', head: 'entities.carrier', cell: ({ userName }) => userName },
  { key: 'username', head: 'entities.username', cell: ({ username }) => username },
  { key: 'entity', head: 'entities.holder', cell: ({ entityName }) => entityName },
  {
    key: 'state',
    head: 'entities.state',
    cell: ({ disabled, member }, { t }) =>
      t(`entities.carrierStates.${disabled ? 'disabled' : member ? 'member' : 'left'}`),
  },
  { key: 'projects', head: 'entities.openProjects', kind: 'number', cell: ({ projects }) => projects },
]

const carriers = listOf({
  key: 'carriers',
  title: 'entities.carriers',
  path: '/admin/hand-over',
  filters: carrierListInput,
  mayRead: canManageEntities,
  page: listCarriers,
  total: async (actor, asked) => ({ count: await countCarriers(actor, asked) }),
  columns: carrierColumns,
  told: {
    ...SEARCH,
    entityId: { name: 'entities.holder', says: 'entity' },
    state: { name: 'entities.state', says: always('entities.gone') },
  },
})

const auditColumns: Column<AuditItem>[] = [
  { key: 'at', head: 'lists.audit.at', kind: 'moment', cell: ({ at }) => at },
  { key: 'actor', head: 'audit.filter.person', cell: ({ actorName }) => actorName },
  { key: 'act', head: 'audit.filter.act', cell: ({ act }, { t }) => worded(t, `acts.${act}`, act) },
  {
    key: 'record',
    head: 'audit.filter.record',
    cell: ({ recordType }, { t }) => worded(t, `audit.records.${recordType}`, recordType),
  },
  { key: 'recordId', head: 'lists.audit.recordId', cell: ({ recordId }) => recordId },
  { key: 'reason', head: 'lists.audit.reason', cell: ({ reason }) => reason },
  {
    key: 'door',
    head: 'lists.audit.door',
    cell: ({ door }, { t }) => worded(t, `audit.doors.${door}`, door),
  },
  { key: 'sequence', head: 'lists.audit.sequence', kind: 'number', cell: ({ sequence }) => sequence },
]

function worded(t: Telling['t'], key: string, otherwise: string): string {
  return t.has(key) ? t(key) : otherwise
}

const auditLog = listOf({
  key: 'audit',
  title: 'audit.title',
  path: '/audit',
  filters: listAuditEntriesInput,
  mayRead: canReadAuditLog,
  page: listAuditEntries,
  total: async (actor, asked) => ({ count: await countAuditEntries(actor, asked) }),
  columns: auditColumns,
  told: {
    ...DAYS,
    person: { name: 'audit.filter.person', says: 'person' },
    record: { name: 'audit.filter.record', says: under('audit.records') },
    act: { name: 'audit.filter.act', says: under('acts') },
    id: { name: 'audit.filter.id' },
  },
})

const noticeColumns: Column<NoticeRow>[] = [
  { key: 'kind', head: 'lists.notices.kind', cell: ({ kind }, { t }) => t(`notices.names.${kind}`) },
  {
    key: 'text',
    head: 'lists.notices.text',
    cell: ({ kind, params }, { t }) => t(`notices.kinds.${kind}`, params),
  },
  { key: 'at', head: 'lists.notices.at', kind: 'moment', cell: ({ at }) => at },
  { key: 'read', head: 'lists.notices.read', kind: 'yesNo', cell: ({ read }) => read },
]

const notices = listOf({
  key: 'notices',
  title: 'notices.title',
  path: '/notices',
  filters: noticeFilters,
  mayRead: () => true,
  page: listNotices,
  total: async (actor, asked) => ({ count: await countNotices(actor, asked) }),
  columns: noticeColumns,
  told: { unread: { name: 'notices.tabs.label', says: always('notices.tabs.unread') } },
})

export const ADMINISTRATION_LISTS: List[] = [people, entities, departments, carriers, auditLog, notices]
