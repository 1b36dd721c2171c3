import { getEntityProfile } from '@/features/entities/get-profile'
import { listOpenWork } from '@/features/entities/list-open-work'
import { summariseEntities } from '@/features/entities/summarise-entities'
import { summariseYear } from '@/features/entities/summarise-year'
import { summariseRates } from '@/features/figures/summarise-rates'
import { reviseTarget, setTarget } from '@/features/targets/commands'
import { listTargetMonths } from '@/features/targets/list-target-months'
import { getTarget, listTargetOwners, listTargets } from '@/features/targets/queries'
import { periodOf } from '@/features/targets/rules'
import { setTargetInput } from '@/features/targets/schema'
import { appointHead, endMainLeader, enrolMainLeader } from '@/features/task-forces/commands'
import { listHeads, listMainLeaders } from '@/features/task-forces/queries'
import { toDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import type { Place } from './places'
import type { Write } from './project-writes'
import { BUSINESS, type Role, type World } from './world'

const forRoles = (may: Role[], call: Place['call']): Place => ({ may, otherwise: 'forbidden', call })
const knownTo = (may: Role[], call: Place['call']): Place => ({ may, otherwise: 'notFound', call })

const WITH_AUDITOR: Role[] = [...BUSINESS, 'auditor']
const WITH_FIGURES: Role[] = [
  'officer',
  'leader',
  'officerOfOther',
  'leaderOfOther',
  'collaborator',
  'coordinator',
  'leadership',
  'auditor',
]

/** How an entity's year stands: its own members and who reads the whole area. */
const OWN: Role[] = ['officer', 'leader', 'coordinator', 'leadership', 'auditor']

/** Reads of rates, targets and entities that tell of no project, by DESIGN section 3. */
export const TARGET_PLACES: Record<string, Place> = {
  'figures/summariseRates': forRoles(WITH_FIGURES, (a) => summariseRates(a, {})),
  'targets/listTargets': forRoles(WITH_AUDITOR, (a) => listTargets(a)),
  'targets/listTargetOwners': forRoles(WITH_AUDITOR, (a) => listTargetOwners(a)),
  'targets/getTarget': knownTo(WITH_AUDITOR, async (a, w) => getTarget(a, { id: await aTarget(w) })),
  'targets/listTargetMonths': knownTo(WITH_AUDITOR, async (a, w) =>
    listTargetMonths(a, {
      target: await getTarget(w.actors.coordinator, { id: await aTarget(w) }),
      asOf: w.day,
    }),
  ),
  'entities/summariseEntities': forRoles(WITH_AUDITOR, (a) => summariseEntities(a)),
  'entities/getEntityProfile': knownTo(WITH_AUDITOR, (a, w) => getEntityProfile(a, w.holderId)),
  'entities/summariseYear': knownTo(OWN, (a, w) => summariseYear(a, { entityId: w.holderId, asOf: w.day })),
  'entities/listOpenWork': knownTo(OWN, (a, w) => listOpenWork(a, { entityId: w.holderId, today: w.day })),
  'task-forces/listMainLeaders': forRoles([...WITH_AUDITOR, 'admin'], (a) => listMainLeaders(a)),
  'task-forces/listHeads': forRoles(['admin'], (a) => listHeads(a)),
}

/** The coordinator alone writes targets, an admin alone who leads. */
export const TARGET_WRITES: Record<string, Write> = {
  'targets/setTarget': {
    may: ['coordinator'],
    call: (a, w) => setTarget(a, setTargetInput.parse(target(w))),
  },
  'targets/reviseTarget': {
    may: ['coordinator'],
    call: async (a, w) =>
      reviseTarget(a, {
        targetId: await aTarget(w),
        version: 1,
        on: w.day,
        value: 7,
        reason: '调整',
      }),
  },
  'task-forces/enrolMainLeader': {
    may: ['admin'],
    call: (a, w) => enrolMainLeader(a, { name: '某领导', title: '副主任', startsOn: w.day }),
  },
  'task-forces/endMainLeader': {
    may: ['admin'],
    call: async (a, w) => endMainLeader(a, { leaderId: await aLeader(), endsOn: w.day }),
  },
  'task-forces/appointHead': {
    may: ['admin'],
    call: async (a, w) =>
      appointHead(a, { taskForceId: w.otherId, leaderId: await aLeader(), startsOn: w.day }),
  },
}

async function aLeader(): Promise<string> {
  const data = { name: '某领导', title: '副主任', startsOn: toDbDate('2020-01-01') }
  return (await db.mainLeader.create({ data })).id
}

let years = 2030
const target = ({ holderId }: World) => ({
  ownerKind: 'ENTITY' as const,
  entityId: holderId,
  figure: 'signed.count' as const,
  value: 5,
  ...periodOf(++years, 'year'),
})

async function aTarget(world: World): Promise<string> {
  const { value, startsOn, endsOn, ...rest } = target(world)
  const dated = { startsOn: toDbDate(startsOn), endsOn: toDbDate(endsOn) }
  const revisions = { create: { seq: 1, on: dated.startsOn, value: BigInt(value) } }
  return (await db.target.create({ data: { ...rest, ...dated, revisions } })).id
}
