import { canReadScoreboard } from '@/features/entities/policy'
import { SCORES, type ScoreKey } from '@/features/entities/rules'
import { scoreboardView } from '@/features/entities/schema'
import { type ScoreRow, summariseEntities } from '@/features/entities/summarise-entities'
import { FIGURE_UNITS, ratioOf } from '@/features/figures/rules'
import { readsProjects } from '@/features/pipeline/policy'
import { listSupervisions, type SupervisionRow } from '@/features/supervision/list-supervisions'
import { supervisionFilters } from '@/features/supervision/schema'
import { listWorkPlans, type WorkPlanRow } from '@/features/work-plans/list-work-plans'
import { canReadPlans } from '@/features/work-plans/policy'
import { workPlanFilters } from '@/features/work-plans/schema'
import { always, type Column, ILLUSTRATIVE, type List, listOf, SEARCH, under } from './list-of'

const planColumns: Column<WorkPlanRow>[] = [
  { key: 'entity', head: 'work-plans.fields.entity', cell: ({ entity }, { name }) => name(entity) },
  { key: 'year', head: 'work-plans.fields.year', kind: 'number', cell: ({ year }) => year },
  {
    key: 'state',
    head: 'work-plans.fields.state',
    cell: ({ latest }, { t }) =>
      `${t('work-plans.seq', { seq: latest.seq })} ${t(`work-plans.states.${latest.state}`)}`,
  },
  { key: 'inForce', head: 'work-plans.fields.inForce', kind: 'number', cell: ({ inForce }) => inForce },
  { key: 'done.steps', head: 'lists.plans.steps', kind: 'number', cell: ({ steps }) => steps },
  { key: 'done.done', head: 'lists.plans.done', kind: 'number', cell: ({ done }) => done },
  { key: 'done.overdue', head: 'lists.plans.overdue', kind: 'number', cell: ({ overdue }) => overdue },
  { ...ILLUSTRATIVE, key: 'entity.illustrative' },
]

const workPlans = listOf({
  key: 'work-plans',
  title: 'work-plans.title',
  path: '/work-plans',
  filters: workPlanFilters,
  mayRead: canReadPlans,
  page: listWorkPlans,
  total: async (actor, asked) => ({ count: (await listWorkPlans(actor, { ...asked, limit: 1 })).total }),
  columns: planColumns,
  told: {
    ...SEARCH,
    year: { name: 'work-plans.fields.year' },
    entity: { name: 'work-plans.fields.entity', says: 'entity' },
    state: { name: 'work-plans.fields.state', says: under('work-plans.states') },
  },
  sorts: {
    year: 'work-plans.fields.year',
    overdue: 'lists.plans.overdue',
    done: 'work-plans.fields.progress',
  },
  sortedBy: '-year',
})

const matterColumns: Column<SupervisionRow>[] = [
  { key: 'text', head: 'supervision.fields.text', cell: ({ text }) => text },
  {
    key: 'text.no',
    head: 'supervision.fields.kind',
    cell: ({ kind, no }, { t }) => t(`supervision.numbered.${kind}`, { no }),
  },
  { key: 'project', head: 'supervision.fields.project', cell: ({ project }) => project.name },
  { key: 'holder', head: 'supervision.fields.holder', cell: ({ holder }, { name }) => name(holder) },
  { key: 'owner', head: 'supervision.fields.owner', cell: ({ owner }, { name }) => name(owner) },
  { key: 'dueOn', head: 'supervision.fields.dueOn', kind: 'date', cell: ({ dueOn }) => dueOn },
  { key: 'dueOn.overdue', head: 'lists.overdueDays', kind: 'number', cell: ({ overdue }) => overdue || null },
  {
    key: 'dueOn.level',
    head: 'supervision.fields.level',
    cell: ({ level }, { t }) => level && t(`supervision.levels.${level}`),
  },
  {
    key: 'state',
    head: 'supervision.fields.state',
    cell: ({ state }, { t }) => t(`supervision.states.${state}`),
  },
  { key: 'raisedOn', head: 'supervision.fields.raisedOn', kind: 'date', cell: ({ raisedOn }) => raisedOn },
  { ...ILLUSTRATIVE, key: 'text.illustrative' },
]

const matters = listOf({
  key: 'supervision',
  title: 'supervision.list.caption',
  path: '/supervision',
  filters: supervisionFilters,
  mayRead: readsProjects,
  page: listSupervisions,
  total: async (actor, asked) => ({ count: (await listSupervisions(actor, { ...asked, limit: 1 })).total }),
  columns: matterColumns,
  told: {
    ...SEARCH,
    mine: { name: 'supervision.fields.mine', says: always('supervision.list.mine') },
    overdue: { name: 'supervision.fields.overdue', says: always('supervision.list.overdue') },
    level: { name: 'supervision.fields.level', says: under('supervision.levelFilter') },
    kind: { name: 'supervision.fields.kind', says: under('supervision.kinds') },
    holder: { name: 'supervision.fields.holder', says: 'entity' },
    state: { name: 'supervision.fields.state', says: under('supervision.states') },
  },
  sorts: { dueOn: 'supervision.fields.dueOn', raisedOn: 'supervision.fields.raisedOn' },
  sortedBy: 'dueOn',
})

const scoreColumns: Column<ScoreRow>[] = [
  { key: 'name', head: 'entities.name', cell: (row, { name }) => name(row) },
  { key: 'name.kind', head: 'entities.kind', cell: ({ kind }, { t }) => t(`entities.kinds.${kind}`) },
  { key: 'people', head: 'entities.roles.LEADER', cell: ({ leaders }) => leaders.join('、') },
  { key: 'people.members', head: 'entities.members', kind: 'number', cell: ({ members }) => members },
  ...SCORES.map(scoreColumn),
  {
    key: 'target',
    head: 'entities.scoreboard.target',
    kind: 'share',
    cell: ({ target }) => target?.progress && ratioOf(target.progress.reached, target.progress.goal),
  },
  { ...ILLUSTRATIVE, key: 'name.illustrative' },
]

function scoreColumn(key: ScoreKey): Column<ScoreRow> {
  return {
    key,
    head: `entities.scoreboard.columns.${key}`,
    kind: FIGURE_UNITS[key] === 'yuan' ? 'yuan' : 'number',
    cell: ({ scores }) => scores?.[key],
  }
}

const scoreboard = listOf({
  key: 'entities',
  title: 'entities.scoreboard.title',
  path: '/entities',
  filters: scoreboardView,
  mayRead: canReadScoreboard,
  page: async (actor, asked) => {
    const { groups } = await summariseEntities(actor, asked)
    return { items: groups.flatMap(({ rows }) => rows), nextCursor: null }
  },
  total: async (actor, asked) => {
    const { groups, area } = await summariseEntities(actor, asked)
    return { count: groups.flatMap(({ rows }) => rows).length, sums: area?.scores }
  },
  asOf: true,
  definition: () => 'lists.definitions.scoreboard',
  columns: scoreColumns,
  told: {},
})

export const PLAN_LISTS: List[] = [workPlans, matters, scoreboard]
