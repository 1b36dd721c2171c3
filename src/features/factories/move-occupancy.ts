import type { Change } from '@/features/audit/seal-change'
import { canReadProject } from '@/features/pipeline/policy'
import { isBefore } from '@/features/pipeline/rules'
import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { fromDbDate, toDbDate, today } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { db } from '@/server/db'
import { conflict, notFound } from '@/server/errors'
import { changeBuilding } from './commands'
import { refuseLetArea } from './keep-unit'
import { canKeepBuildingsOf, canMatchUnit } from './policy'
import { type OccupancyState, takesRoom, wrongOccupancyStep } from './rules'
import type { EndOccupancy, MatchUnit, MoveOccupancy } from './schema'

type Written = Promise<Outcome<{ occupancyId: string; buildingId: string; version: number }>>

/** A project in 签约 or later begins to negotiate about a unit that has room for it. */
export async function matchUnit(actor: Actor, input: MatchUnit): Written {
  const [unit, project] = await Promise.all([
    db.factoryUnit.findUnique({ where: { id: input.unitId } }),
    db.project.findUnique({ where: { id: input.projectId } }),
  ])
  if (!unit || !project || !canReadProject(actor, project)) throw notFound()
  return changeBuilding(
    actor,
    unit.buildingId,
    async (change) => {
      const refusal = refuseProject(project) ?? refuseDay(input.on) ?? (await refuseUnit(change, unit, input))
      if (refusal) return refusal
      const { projectId, unitId, area, on, note } = input
      const byId = actor.userId || null
      const first = { seq: 1, state: 'NEGOTIATING', area, on: toDbDate(on), note, byId } as const
      const { id } = await change.tx.occupancy.create({
        data: { projectId, unitId, area, state: 'NEGOTIATING', byId, changes: { create: first } },
      })
      change.audit({
        act: 'factories.match',
        record: 'Occupancy',
        id,
        projectId,
        after: { unit: unit.code, area, on },
      })
      return accepted({ occupancyId: id, buildingId: unit.buildingId, version: 1 })
    },
    ({ ownerId }) => canMatchUnit(actor, ownerId, project),
  )
}

/** Signed, moved in, or another area from a day on. Signed and moved in are the owner's to record. */
export async function moveOccupancy(actor: Actor, input: MoveOccupancy): Written {
  return appendChange(actor, input, canKeepBuildingsOf)
}

/** Negotiations that came to nothing, or a tenant who leaves; who carries the project may break off as well. */
export async function endOccupancy(actor: Actor, input: EndOccupancy): Written {
  return appendChange(actor, { ...input, state: 'ENDED' }, canMatchUnit)
}

type Step = {
  occupancyId: string
  version: number
  state: OccupancyState
  area?: number
  on: string
  note?: string | null
}

async function appendChange(
  actor: Actor,
  { occupancyId, version, state, on, note, ...asked }: Step,
  mayDo: (actor: Actor, ownerId: string, project: { holderId: string }) => boolean,
): Written {
  const found = await db.occupancy.findUnique({
    where: { id: occupancyId },
    select: { unit: true, project: { select: { holderId: true } } },
  })
  if (!found) throw notFound()
  const { unit, project } = found
  return changeBuilding(
    actor,
    unit.buildingId,
    async (change, building) => {
      const stored = await change.tx.occupancy.findUniqueOrThrow({ where: { id: occupancyId } })
      if (stored.version !== version)
        throw conflict({ version: stored.version, state: stored.state, area: stored.area })
      const area = asked.area ?? stored.area
      const last = await change.tx.occupancyChange.findFirstOrThrow({
        where: { occupancyId },
        orderBy: { seq: 'desc' },
      })
      const refusal =
        wrongOccupancyStep({ state: last.state, on: fromDbDate(last.on) }, { state, on }, today()) ??
        (takesRoom(state)
          ? (refuseBeforeCompletion(fromDbDate(building.completedOn), on) ??
            (await refuseLetArea(change, unit, { area, from: on, besides: occupancyId })))
          : null)
      if (refusal) return refusal
      await change.tx.occupancyChange.create({
        data: {
          occupancyId,
          seq: last.seq + 1,
          state,
          area,
          on: toDbDate(on),
          note,
          byId: actor.userId || null,
        },
      })
      await change.tx.occupancy.update({
        where: { id: occupancyId },
        data: { state, area, version: { increment: 1 } },
      })
      change.audit({
        act: `factories.${ACTS[state]}`,
        record: 'Occupancy',
        id: occupancyId,
        projectId: stored.projectId,
        before: { state: stored.state, area: stored.area },
        after: { state, area, on },
        reason: note,
      })
      return accepted({ occupancyId, buildingId: unit.buildingId, version: version + 1 })
    },
    ({ ownerId }) => mayDo(actor, ownerId, project),
  )
}

const ACTS: Record<OccupancyState, string> = {
  NEGOTIATING: 'match',
  SIGNED: 'signUnit',
  MOVED_IN: 'moveIn',
  ENDED: 'endOccupancy',
}

function refuseProject({
  stage,
  status,
}: {
  stage: Parameters<typeof isBefore>[0]
  status: string
}): Refused | null {
  if (status !== 'ACTIVE' && status !== 'PAUSED') return refused('factories.projectEnded')
  return isBefore(stage, 'SIGNING') ? refused('factories.notSigned') : null
}

function refuseBeforeCompletion(completedOn: string, on: string): Refused | null {
  const notBefore = [{ on: completedOn, code: 'factories.beforeCompletion' }]
  return refuseDate({ path: 'on', on }, { notBefore })
}

function refuseDay(on: string): Refused | null {
  return refuseDate({ path: 'on', on }, { notAfter: [{ on: today(), code: 'factories.inTheFuture' }] })
}

async function refuseUnit(
  change: Change,
  unit: { id: string; area: number },
  { projectId, area }: MatchUnit,
): Promise<Refused | null> {
  const twin = await change.tx.occupancy.count({
    where: { unitId: unit.id, projectId, state: { not: 'ENDED' } },
  })
  if (twin > 0)
    return refused('factories.matchedAlready', { fields: [{ path: 'unitId', code: 'matchedAlready' }] })
  return refuseLetArea(change, unit, { area, from: today() })
}
