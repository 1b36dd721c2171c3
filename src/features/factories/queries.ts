import { visibleProjects } from '@/features/pipeline/policy'
import { getProjectInView } from '@/features/pipeline/queries'
import { isBefore } from '@/features/pipeline/rules'
import type { Actor } from '@/lib/actor'
import { type CalendarDate, fromDbDate } from '@/lib/dates'
import { db, type Tx } from '@/server/db'
import { notFound } from '@/server/errors'
import type { FactoryUnit, Prisma } from '@/server/generated/prisma/client'
import type { BuildingFacts } from './figures'
import { canKeepBuildingsOf, canMatchUnit, canReadFactories } from './policy'
import { isStockBuilding, type OccupancyState } from './rules'

const owner = { select: { id: true, name: true, nameEn: true } } as const

/**
 * One building with its units and who is in them. A project that the actor may not read is not named; its enterprise is,
 * to the building's own people, who let to it.
 */
export async function getBuilding(actor: Actor, buildingId: string) {
  if (!canReadFactories(actor)) throw notFound()
  const found = await db.factoryBuilding.findUnique({
    where: { id: buildingId },
    include: {
      owner,
      units: { orderBy: [{ floor: 'asc' }, { code: 'asc' }], include: { occupancies: occupancyInUnit } },
    },
  })
  if (!found) throw notFound()
  const { units, completedOn, byId: _, recordedAt: __, ...building } = found
  const readable = await readableAmong(
    actor,
    units.flatMap(({ occupancies }) => occupancies.map(({ projectId }) => projectId)),
  )
  const keep = canKeepBuildingsOf(actor, building.ownerId)
  const completed = fromDbDate(completedOn)
  const free = await findFreeAreas(buildingId)
  return {
    ...building,
    completedOn: completed,
    isStock: isStockBuilding(completed),
    units: units.map(({ occupancies, ...unit }) => ({
      ...describeUnit(unit),
      freeArea: free.get(unit.id) ?? unit.area,
      occupancies: occupancies.map((one) => describeOccupancy(one, readable.has(one.projectId), keep)),
    })),
    rights: { keep },
  }
}

export type BuildingInHand = Awaited<ReturnType<typeof getBuilding>>
export type UnitInHand = BuildingInHand['units'][number]

/** Of each unit of a building the m² that nobody has signed for. */
async function findFreeAreas(buildingId: string): Promise<Map<string, number>> {
  const units = await db.$queryRaw<{ id: string; freeArea: number }[]>`
    select u."id", (u."area" - coalesce(sum(o."area"), 0))::int as "freeArea" from "FactoryUnit" u
    left join "Occupancy" o on o."unitId" = u."id" and o."state" in ('SIGNED', 'MOVED_IN')
    where u."buildingId" = ${buildingId}::uuid group by u."id"`
  return new Map(units.map(({ id, freeArea }) => [id, freeArea]))
}

const occupancyInUnit = {
  orderBy: { recordedAt: 'desc' },
  include: {
    project: { select: { id: true, no: true, name: true, enterprise: { select: { id: true, name: true } } } },
    changes: { orderBy: { seq: 'asc' } },
  },
} as const satisfies Prisma.FactoryUnit$occupanciesArgs

type StoredOccupancy = Prisma.OccupancyGetPayload<typeof occupancyInUnit>

function describeOccupancy(
  { id, state, area, version, illustrative, project, changes }: StoredOccupancy,
  readable: boolean,
  keep: boolean,
) {
  return {
    id,
    state,
    area,
    version,
    illustrative,
    since: changes.filter((change) => change.state === state).map(({ on }) => fromDbDate(on))[0] ?? null,
    lastOn: fromDbDate(changes.at(-1)?.on ?? new Date(0)),
    project: readable ? { id: project.id, no: project.no, name: project.name } : null,
    enterprise: readable || keep ? project.enterprise : null,
    changes: changes.map(({ seq, on, note, ...change }) => ({
      seq,
      state: change.state,
      area: change.area,
      on: fromDbDate(on),
      note: readable ? note : null,
    })),
  }
}

export type OccupancyInHand = ReturnType<typeof describeOccupancy>

async function readableAmong(actor: Actor, projectIds: string[]): Promise<Set<string>> {
  const readable = await db.project.findMany({
    where: { AND: [{ id: { in: projectIds } }, visibleProjects(actor)] },
    select: { id: true },
  })
  return new Set(readable.map(({ id }) => id))
}

/** A unit as plain values; also what a stale edit is shown. */
export function describeUnit({ clearHeight, floorLoad, ...unit }: FactoryUnit) {
  return {
    ...unit,
    /** Metres; tonnes a square metre. */
    clearHeight: clearHeight && Number(clearHeight),
    floorLoad: floorLoad && Number(floorLoad),
  }
}

export type ProjectOccupancy = {
  id: string
  state: OccupancyState
  area: number
  version: number
  since: CalendarDate | null
  unit: {
    id: string
    code: string
    area: number
    buildingId: string
    buildingName: string
    owner: string
    ownerEn: string
  }
  rights: { move: boolean; end: boolean }
}

/** The units that a project negotiates about or is in, and whether the actor may match another. */
export async function listProjectOccupancies(actor: Actor, projectId: string) {
  const project = await getProjectInView(actor, projectId)
  const found = await db.occupancy.findMany({
    where: { projectId },
    orderBy: { recordedAt: 'desc' },
    include: {
      unit: { include: { building: { include: { owner } } } },
      changes: { orderBy: { seq: 'asc' } },
    },
  })
  const items = found.map(({ id, state, area, version, unit, changes }): ProjectOccupancy => {
    const { building } = unit
    const keeps = canKeepBuildingsOf(actor, building.ownerId)
    const since = changes.filter((change) => change.state === state)[0]?.on
    return {
      id,
      state,
      area,
      version,
      since: since ? fromDbDate(since) : null,
      unit: {
        id: unit.id,
        code: unit.code,
        area: unit.area,
        buildingId: building.id,
        buildingName: building.name,
        owner: building.owner.name,
        ownerEn: building.owner.nameEn,
      },
      rights: { move: keeps, end: canMatchUnit(actor, building.ownerId, project) },
    }
  })
  const open = project.status === 'ACTIVE' || project.status === 'PAUSED'
  return { items, mayMatch: open && !isBefore(project.stage, 'SIGNING') && canMatchUnit(actor, '', project) }
}

/** What the figures read of one building, as it stands in this transaction. */
export async function findBuildingFacts(tx: Tx, buildingId: string): Promise<BuildingFacts> {
  return factsOf(await tx.factoryBuilding.findUniqueOrThrow({ where: { id: buildingId }, select: facts }))
}

/** The facts of the next buildings after an id, in order of id, for the recount. */
export async function listBuildingFacts(after: string | null, limit: number): Promise<BuildingFacts[]> {
  const buildings = await db.factoryBuilding.findMany({
    where: after ? { id: { gt: after } } : {},
    select: facts,
    orderBy: { id: 'asc' },
    take: limit,
  })
  return buildings.map(factsOf)
}

const facts = {
  id: true,
  ownerId: true,
  area: true,
  completedOn: true,
  units: {
    select: {
      occupancies: {
        select: {
          id: true,
          projectId: true,
          changes: { select: { state: true, area: true, on: true }, orderBy: { seq: 'asc' } },
        },
      },
    },
  },
} as const satisfies Prisma.FactoryBuildingSelect

function factsOf({
  completedOn,
  units,
  ...building
}: Prisma.FactoryBuildingGetPayload<{ select: typeof facts }>): BuildingFacts {
  const occupancies = units.flatMap((unit) =>
    unit.occupancies.map(({ changes, ...occupancy }) => ({
      ...occupancy,
      changes: changes.map(({ on, ...change }) => ({ ...change, on: fromDbDate(on) })),
    })),
  )
  return { ...building, completedOn: fromDbDate(completedOn), occupancies }
}
