// People, entities and projects for tests on a real database. Everything not said has a value of its own.
import { type Change, inChange } from '@/features/audit/seal-change'
import { settleProject } from '@/features/pipeline/change-project'
import { STAGES, type Stage } from '@/features/pipeline/rules'
import { type Actor, type AreaRole, actorWithoutPerson, type MembershipRole } from '@/lib/actor'
import { addDays, type CalendarDate, toDbDate } from '@/lib/dates'
import { normaliseEnterpriseName } from '@/lib/enterprise-name'
import { searchGrams, searchText } from '@/lib/grams'
import { accepted } from '@/lib/outcome'
import { type ActingPerson, actingPersonColumns } from '@/server/acting-person'
import { db } from '@/server/db'
import type { EntityKind } from '@/server/generated/prisma/enums'

let made = 0
const next = () => ++made

const LONG_AGO = toDbDate('2020-01-01')

/** The day on which a built project is opened; each move follows a week later. */
export const OPENED_ON: CalendarDate = '2024-09-02'

/** A person who cannot sign in; give roles as arguments. */
export async function aPerson(name = `某人${next()}`, ...areaRoles: AreaRole[]) {
  return db.user.create({
    data: {
      username: `person${next()}`,
      name,
      passwordHash: 'none',
      areaRoles: { create: areaRoles.map((role) => ({ role, startsOn: LONG_AGO })) },
    },
  })
}

export async function anEntity(kind: EntityKind = 'TASK_FORCE', name = `招商主体${next()}`) {
  const no = next()
  return db.promotionEntity.create({
    data: { kind, no, name, nameEn: `Entity ${no}`, startsOn: LONG_AGO },
  })
}

export async function aMembership(
  userId: string,
  entityId: string,
  role: MembershipRole = 'OFFICER',
  { startsOn = '2020-01-01', endsOn = null as CalendarDate | null } = {},
) {
  return db.membership.create({
    data: { userId, entityId, role, startsOn: toDbDate(startsOn), endsOn: endsOn && toDbDate(endsOn) },
  })
}

/** Someone as the door of a form would know them, with the rights of today. */
export async function actorOf(userId: string, door: Actor['door'] = 'BROWSER'): Promise<Actor> {
  const [person] = await db.$queryRaw<ActingPerson[]>`
    select ${actingPersonColumns()} from "User" person where person."id" = ${userId}::uuid`
  if (!person) throw new Error(`no person ${userId}`)
  const { mustChangePassword: _, ...rights } = person
  return { ...rights, door }
}

/** An acting member of an entity. */
export async function aMember(entityId: string, role: MembershipRole = 'OFFICER'): Promise<Actor> {
  const person = await aPerson()
  await aMembership(person.id, entityId, role)
  return actorOf(person.id)
}

/** Someone acting with area-wide roles and no membership. */
export async function aHolderOf(...roles: AreaRole[]): Promise<Actor> {
  return actorOf((await aPerson(undefined, ...roles)).id)
}

/** A task force with an officer and a leader, acting. */
export async function aTaskForce(name?: string) {
  const entity = await anEntity('TASK_FORCE', name)
  return { entity, officer: await aMember(entity.id, 'OFFICER'), leader: await aMember(entity.id, 'LEADER') }
}

/** A department with an evaluator, acting. */
export async function aDepartment(name?: string) {
  const entity = await anEntity('DEPARTMENT', name)
  return { entity, evaluator: await aMember(entity.id, 'EVALUATOR') }
}

export async function anEnterprise(
  name = `贵州某某${next()}科技有限公司`,
  more: { creditCode?: string } = {},
) {
  return db.enterprise.create({
    data: {
      name,
      nameNormalised: normaliseEnterpriseName(name),
      searchText: searchText(name),
      grams: searchGrams(name),
      foreignNo: more.creditCode ? null : `HK-${next()}`,
      ...more,
    },
  })
}

type ProjectOptions = {
  holderId: string
  stage?: Stage
  officerId?: string | null
  enterpriseId?: string
  chainId?: string | null
  name?: string
  intendedAmount?: bigint | null
  openedOn?: CalendarDate
  reportedOn?: CalendarDate
}

/**
 * A project with its first report, carried to a stage by moves a week apart; from 签约 on with a signing of its intended
 * amount, approved by a meeting. Its figures are in the ledger. It has none of the other records that gates ask for.
 */
export async function aProject({ holderId, stage = 'DISCOVERY', ...options }: ProjectOptions) {
  const name = options.name ?? `某某项目${next()}`
  const enterpriseId = options.enterpriseId ?? (await anEnterprise()).id
  const openedOn = options.openedOn ?? OPENED_ON
  const intendedAmount = options.intendedAmount === undefined ? 120_000_000n : options.intendedAmount
  const signingOn = addDays(openedOn, 7 * STAGES.indexOf('SIGNING'))
  const outcome = await inChange(actorWithoutPerson('SYSTEM'), async (change) => {
    const on = toDbDate(openedOn)
    const { id } = await change.tx.project.create({
      data: {
        name,
        enterpriseId,
        holderId,
        chainId: options.chainId,
        officerId: options.officerId,
        intendedAmount,
        stage,
        stageSince: toDbDate(addDays(openedOn, 7 * STAGES.indexOf(stage))),
        lastActivityOn: on,
        searchText: searchText(name),
        grams: searchGrams(name),
        holdings: { create: { seq: 1, entityId: holderId, on } },
        officers: options.officerId ? { create: { seq: 1, officerId: options.officerId, on } } : undefined,
        intents: intendedAmount ? { create: { seq: 1, amount: intendedAmount, on } } : undefined,
        leads: {
          create: {
            kind: 'FIRST',
            enterpriseId,
            entityId: holderId,
            reportedOn: toDbDate(options.reportedOn ?? openedOn),
            source: 'WALK_IN',
            projectName: name,
          },
        },
      },
    })
    await makeMoves(change, id, stage, openedOn)
    if (STAGES.indexOf(stage) >= STAGES.indexOf('SIGNING')) {
      await makeSigning(change, {
        projectId: id,
        holderId,
        amount: intendedAmount ?? 120_000_000n,
        signingOn,
      })
    }
    change.audit({ act: 'project.open', record: 'Project', id, projectId: id })
    await settleProject(change, id, null)
    return accepted({ id })
  })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return db.project.findUniqueOrThrow({ where: { id: outcome.value.id } })
}

async function makeMoves({ tx }: Change, projectId: string, stage: Stage, openedOn: CalendarDate) {
  for (const [index, toStage] of STAGES.slice(0, STAGES.indexOf(stage) + 1).entries()) {
    await tx.projectMove.create({
      data: {
        projectId,
        seq: index + 1,
        act: index === 0 ? 'OPEN' : toStage === 'SIGNING' ? 'SIGN' : 'ADVANCE',
        fromStage: STAGES[index - 1],
        fromStatus: index === 0 ? undefined : 'ACTIVE',
        toStage,
        toStatus: 'ACTIVE',
        on: toDbDate(addDays(openedOn, 7 * index)),
      },
    })
  }
}

type BuiltSigning = { projectId: string; holderId: string; amount: bigint; signingOn: CalendarDate }

async function makeSigning({ tx }: Change, { projectId, holderId, amount, signingOn }: BuiltSigning) {
  const on = toDbDate(signingOn)
  const meeting = await tx.committeeMeeting.create({
    data: { no: `会〔${next()}〕`, title: '评审会', heldOn: on },
  })
  await tx.decision.create({ data: { meetingId: meeting.id, projectId, verdict: 'APPROVE', on } })
  await tx.signing.create({
    data: {
      projectId,
      kind: 'INVESTMENT',
      contractNo: `合同${next()}`,
      signedOn: on,
      amount,
      parties: '新区管委会、企业',
      holderId,
    },
  })
}

/** The answer of a command that must have been accepted. */
export function acceptedValue<T>(
  outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } },
): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`)
  return outcome.value
}
