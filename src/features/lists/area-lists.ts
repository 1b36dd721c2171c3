import { listRoleHolders, type RoleHolder } from '@/features/accounts/list-role-holders'
import { canManagePeople } from '@/features/accounts/policy'
import { nothingInput } from '@/features/accounts/schema'
import { canReadFigures } from '@/features/figures/policy'
import { FIGURE_UNITS } from '@/features/figures/rules'
import { type IndustryRow, layOutIndustries } from '@/features/industries/lay-out-industries'
import { canReadIndustries } from '@/features/industries/policy'
import { listIndustries } from '@/features/industries/queries'
import { INDUSTRY_FIGURES } from '@/features/industries/rules'
import { industryView } from '@/features/industries/schema'
import { canKeepLeaders } from '@/features/task-forces/policy'
import { type HeadRow, type LeaderRow, listHeads, listMainLeaders } from '@/features/task-forces/queries'
import { type Column, ILLUSTRATIVE, type List, listOf } from './list-of'

const industryColumns: Column<IndustryRow>[] = [
  {
    key: 'name',
    head: 'industries.industry',
    cell: ({ key, part, ...row }, { t, name }) =>
      'focus' in part && part.focus === null ? t('industries.others') : name(row),
  },
  {
    key: 'name.level',
    head: 'lists.industryLevel',
    cell: ({ isChain }, { t }) => t(`lists.industryLevels.${isChain ? 'chain' : 'focus'}`),
  },
  ...INDUSTRY_FIGURES.map(
    (figure): Column<IndustryRow> => ({
      key: figure.replace('.', '-'),
      head: `industries.figures.${figure}`,
      kind: FIGURE_UNITS[figure] === 'yuan' ? 'yuan' : 'number',
      cell: ({ figures }) => figures[figure],
    }),
  ),
]

const NOT_NAMED = { name: '', nameEn: '' }

const industries = listOf({
  key: 'industries',
  title: 'industries.title',
  path: '/industries',
  filters: industryView,
  mayRead: (actor) => canReadIndustries(actor) && canReadFigures(actor),
  asOf: true,
  page: async (actor, { asOf }) => ({
    items: layOutIndustries(await listIndustries(actor, { asOf }), NOT_NAMED),
    nextCursor: null,
  }),
  total: async (actor, asked) => {
    const found = await listIndustries(actor, asked)
    const sums = Object.entries(found.total ?? {}).map(([figure, sum]) => [figure.replace('.', '-'), sum])
    return { count: layOutIndustries(found, NOT_NAMED).length, sums: Object.fromEntries(sums) }
  },
  columns: industryColumns,
  told: {},
})

const leaderColumns: Column<LeaderRow>[] = [
  { key: 'name', head: 'task-forces.name', cell: ({ name }) => name },
  { key: 'title', head: 'task-forces.leaderTitle', cell: ({ title }) => title },
  {
    key: 'heads',
    head: 'task-forces.heads',
    cell: ({ heads }, { name }) => heads.map((force) => name(force)).join('、'),
  },
  { key: 'startsOn', head: 'task-forces.startsOn', kind: 'date', cell: ({ startsOn }) => startsOn },
  { key: 'endsOn', head: 'task-forces.endsOn', kind: 'date', cell: ({ endsOn }) => endsOn },
  { ...ILLUSTRATIVE, key: 'name.illustrative' },
]

const headColumns: Column<HeadRow>[] = [
  { key: 'force', head: 'task-forces.force', cell: (force, { name }) => name(force) },
  { key: 'head', head: 'task-forces.head', cell: ({ head, noted }) => head?.name ?? noted },
  { key: 'since', head: 'task-forces.since', kind: 'date', cell: ({ since }) => since },
]

const roleColumns: Column<RoleHolder>[] = [
  { key: 'role', head: 'people.areaRole', cell: ({ role }, { t }) => t(`shell.roles.${role}`) },
  { key: 'name', head: 'people.name', cell: ({ userName }) => userName },
  { key: 'username', head: 'people.username', cell: ({ username }) => username },
  { key: 'since', head: 'people.since', kind: 'date', cell: ({ startsOn }) => startsOn },
  {
    key: 'state',
    head: 'people.state',
    cell: ({ disabled }, { t }) => t(`people.states.${disabled ? 'disabled' : 'active'}`),
  },
]

const leaders = listOf({
  key: 'main-leaders',
  title: 'task-forces.title',
  path: '/admin/leaders',
  filters: nothingInput,
  mayRead: canKeepLeaders,
  page: async (actor) => ({ items: await listMainLeaders(actor), nextCursor: null }),
  total: async (actor) => ({ count: (await listMainLeaders(actor)).length }),
  columns: leaderColumns,
  told: {},
})

const heads = listOf({
  key: 'task-force-heads',
  title: 'task-forces.headsTitle',
  path: '/admin/leaders',
  filters: nothingInput,
  mayRead: canKeepLeaders,
  page: async (actor) => ({ items: await listHeads(actor), nextCursor: null }),
  total: async (actor) => ({ count: (await listHeads(actor)).length }),
  columns: headColumns,
  told: {},
})

const roleHolders = listOf({
  key: 'role-holders',
  title: 'people.rolesTitle',
  path: '/admin/roles',
  filters: nothingInput,
  mayRead: canManagePeople,
  page: async (actor) => ({ items: await listRoleHolders(actor), nextCursor: null }),
  total: async (actor) => ({ count: (await listRoleHolders(actor)).length }),
  columns: roleColumns,
  told: {},
})

export const AREA_LISTS: List[] = [industries, leaders, heads, roleHolders]
