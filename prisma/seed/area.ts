import { toDbDate } from '@/lib/dates'
import type { AreaRole, EntityKind, EvaluationKind, MembershipRole } from '@/server/generated/prisma/enums'
import { CREDITED_FROM, EVENTS, type EventKey } from './assumptions'
import { stableId } from './chance'
import facts from './facts.json' with { type: 'json' }
import { CHAIN_KEYWORDS, HEADS, LEADERS, OTHER_ENTITY_PEOPLE, PEOPLE } from './names'

export const taskForceId = (no: number) => stableId('task-force', no)
export const chainId = (no: number) => stableId('chain', no)
export const userId = (username: string) => stableId('user', username)
const otherEntityId = (name: string) => stableId('entity', name)
export const departmentId = (kind: EvaluationKind) => stableId('department', kind)
export const eventId = (key: EventKey) => stableId('event', key)
export const PROMOTION_BUREAU_ID = stableId('department', 'promotion')
export const MAIN_LEADER_ID = stableId('main-leader', 1)

const since = toDbDate(CREDITED_FROM)

const OTHER_ENTITIES: [EntityKind, string, string][] = [
  ['PARK', '高端装备园区管委会', 'Advanced Equipment Park'],
  ['PARK', '电子信息园区管委会', 'Electronics Park'],
  ['PLATFORM', '产业发展平台公司', 'Industrial Development Company'],
  ['PLATFORM', '城市建设平台公司', 'Urban Development Company'],
  ['TOWNSHIP', '湖潮片区办事处', 'Huchao Office'],
  ['TOWNSHIP', '党武片区办事处', 'Dangwu Office'],
  ['TOWNSHIP', '马场片区办事处', 'Machang Office'],
  ['TOWNSHIP', '高峰片区办事处', 'Gaofeng Office'],
  ['THIRD_PARTY', '长三角招商服务机构', 'Yangtze Delta Promotion Agency'],
  ['THIRD_PARTY', '珠三角招商服务机构', 'Pearl River Delta Promotion Agency'],
]

/** A park, platform company, township or third party by its number. */
export function entityIdOf(kind: EntityKind, no: number): string {
  const [, name = ''] = OTHER_ENTITIES.filter(([same]) => same === kind)[no - 1] ?? []
  return otherEntityId(name)
}

const DEPARTMENTS: [EvaluationKind, string, string][] = [
  ['ENVIRONMENT', '生态环境局', 'Ecology and Environment Bureau'],
  ['SITE', '自然资源局', 'Natural Resources Bureau'],
  ['BENEFIT', '财政局', 'Finance Bureau'],
]

/** The 8 task forces as the report names them, with the other entities and the departments that evaluate. */
export function entityRows() {
  const taskForces = facts.taskForces.map(({ no, zh, en }) => ({
    id: taskForceId(no),
    kind: 'TASK_FORCE' as EntityKind,
    no,
    name: `${zh}招商小分队`,
    nameEn: `${en} task force`,
    startsOn: since,
    illustrative: false,
  }))
  const others = OTHER_ENTITIES.map(([kind, name, nameEn], index) => ({
    id: otherEntityId(name),
    kind,
    no: OTHER_ENTITIES.slice(0, index + 1).filter(([same]) => same === kind).length,
    name,
    nameEn,
    startsOn: since,
    illustrative: true,
  }))
  const departments = DEPARTMENTS.map(([kind, name, nameEn], index) => ({
    id: departmentId(kind),
    kind: 'DEPARTMENT' as EntityKind,
    no: index + 2,
    name,
    nameEn,
    startsOn: since,
    illustrative: true,
  }))
  const promotion = {
    id: PROMOTION_BUREAU_ID,
    kind: 'DEPARTMENT' as EntityKind,
    no: 1,
    name: '投资促进局',
    nameEn: 'Investment Promotion Bureau',
    startsOn: since,
    illustrative: false,
  }
  return [...taskForces, ...others, promotion, ...departments]
}

export function taskForceRows() {
  return facts.taskForces.map(({ no, zh, en }) => ({
    entityId: taskForceId(no),
    industry: zh,
    industryEn: en,
  }))
}

export function chainRows() {
  return facts.taskForces.map(({ no, zh, en }) => ({
    id: chainId(no),
    no,
    name: zh,
    nameEn: en,
    keywords: [...(CHAIN_KEYWORDS[no - 1] ?? [])],
    taskForceId: taskForceId(no),
  }))
}

export function requirementRows() {
  return DEPARTMENTS.map(([kind]) => ({
    id: stableId('requirement', kind),
    kind,
    departmentId: departmentId(kind),
  }))
}

export function eventRows() {
  return EVENTS.map(({ key, startsOn, endsOn, ...event }) => ({
    ...event,
    id: eventId(key),
    startsOn: toDbDate(startsOn),
    endsOn: toDbDate(endsOn),
  }))
}

export const leaderIdOf = (no: number) => stableId('leader', no)

/** The leader of the report, and made-up leaders who each head two task forces. */
export function mainLeaderRows() {
  const heads = HEADS.map((name, index) => ({
    id: leaderIdOf(index + 1),
    name,
    title: '管委会副主任',
    startsOn: since,
    illustrative: true,
  }))
  return [
    {
      id: MAIN_LEADER_ID,
      name: '新区主要领导',
      title: '党工委、管委会主要领导',
      startsOn: since,
      illustrative: true,
    },
    ...heads,
  ]
}

export function leadRows() {
  return facts.taskForces.map(({ no }) => ({
    id: stableId('task-force-lead', no),
    taskForceId: taskForceId(no),
    leaderId: leaderIdOf(Math.ceil(no / 2)),
    startsOn: since,
  }))
}

type DemoPerson = {
  username: string
  name: string
  areaRole?: AreaRole
  entityId?: string
  role?: MembershipRole
}

/** The demo sign-ins; every one has the demo password. */
export function demoPeople(): DemoPerson[] {
  return [
    ...PEOPLE.map((name, index) => ({
      username: `officer${index + 1}`,
      name,
      entityId: taskForceId(index + 1),
      role: 'OFFICER' as const,
    })),
    ...LEADERS.map((name, index) => ({
      username: `leader${index + 1}`,
      name,
      entityId: taskForceId(index + 1),
      role: 'LEADER' as const,
    })),
    ...OTHER_ENTITIES.map(([, name], index) => ({
      ...(OTHER_ENTITY_PEOPLE[index] as (typeof OTHER_ENTITY_PEOPLE)[number]),
      entityId: otherEntityId(name),
      role: 'OFFICER' as const,
    })),
    { username: 'department1', name: '钱促进', entityId: PROMOTION_BUREAU_ID, role: 'OFFICER' },
    {
      username: 'evaluator-environment',
      name: '秦环评',
      entityId: departmentId('ENVIRONMENT'),
      role: 'EVALUATOR',
    },
    { username: 'evaluator-site', name: '何选址', entityId: departmentId('SITE'), role: 'EVALUATOR' },
    { username: 'evaluator-finance', name: '吕测算', entityId: departmentId('BENEFIT'), role: 'EVALUATOR' },
    { username: 'coordinator', name: '孔统筹', areaRole: 'COORDINATOR' },
    { username: 'secretary', name: '严记录', areaRole: 'SECRETARY' },
    { username: 'leadership', name: '华新区', areaRole: 'LEADERSHIP' },
    { username: 'admin', name: '魏管理', areaRole: 'ADMIN' },
    { username: 'auditor', name: '金审计', areaRole: 'AUDITOR' },
  ]
}

export function peopleRows(passwordHash: string) {
  const people = demoPeople()
  return {
    users: people.map(({ username, name }) => ({
      id: userId(username),
      username,
      name,
      passwordHash,
      illustrative: true,
    })),
    memberships: people.flatMap(({ username, entityId, role }) =>
      entityId && role
        ? [
            {
              id: stableId('membership', username),
              userId: userId(username),
              entityId,
              role,
              startsOn: since,
            },
          ]
        : [],
    ),
    areaRoles: people.flatMap(({ username, areaRole }) =>
      areaRole
        ? [{ id: stableId('area-role', username), userId: userId(username), role: areaRole, startsOn: since }]
        : [],
    ),
  }
}
