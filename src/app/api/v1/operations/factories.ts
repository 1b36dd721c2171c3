import { addBuilding, editBuilding } from '@/features/factories/commands'
import { addUnit, editUnit } from '@/features/factories/keep-unit'
import { listBuildings, listUnits } from '@/features/factories/list-buildings'
import { endOccupancy, matchUnit, moveOccupancy } from '@/features/factories/move-occupancy'
import { getBuilding, listProjectOccupancies } from '@/features/factories/queries'
import {
  addBuildingInput,
  addUnitInput,
  buildingFilters,
  editBuildingInput,
  editUnitInput,
  endOccupancyInput,
  matchUnitInput,
  moveOccupancyInput,
  unitFilters,
} from '@/features/factories/schema'
import { summariseParks } from '@/features/factories/summarise-parks'
import type { Actor } from '@/lib/actor'
import { type Operation, readOperation, writeOperation } from '@/server/operation'
import { nothingInput, recordInput } from './record-input'

const theBuilding = (actor: Actor, { buildingId }: { buildingId: string }) => getBuilding(actor, buildingId)
const occupancy = { bind: { id: 'occupancyId' }, versioned: true }

/** Standard factories: buildings, units to find, and who negotiates, signs and moves in. Areas are whole m². */
export const factoryOperations: Operation[] = [
  readOperation({ path: '/factories', summary: 'listBuildings', input: buildingFilters }, listBuildings),
  readOperation(
    { path: '/factories/parks', summary: 'summariseParks', input: nothingInput },
    async (actor) => ({
      items: await summariseParks(actor),
    }),
  ),
  readOperation({ path: '/factories/units', summary: 'listUnits', input: unitFilters }, listUnits),
  writeOperation(
    { method: 'POST', path: '/factories', summary: 'addBuilding', input: addBuildingInput, status: 201 },
    addBuilding,
    theBuilding,
  ),
  readOperation({ path: '/factories/{id}', summary: 'getBuilding', input: recordInput }, (actor, { id }) =>
    getBuilding(actor, id),
  ),
  writeOperation(
    {
      method: 'PATCH',
      path: '/factories/{id}',
      summary: 'editBuilding',
      input: editBuildingInput,
      bind: { id: 'buildingId' },
      versioned: true,
    },
    editBuilding,
    theBuilding,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/factories/{id}/units',
      summary: 'addUnit',
      input: addUnitInput,
      bind: { id: 'buildingId' },
      status: 201,
    },
    addUnit,
    theBuilding,
  ),
  writeOperation(
    {
      method: 'PATCH',
      path: '/factory-units/{id}',
      summary: 'editUnit',
      input: editUnitInput,
      bind: { id: 'unitId' },
      versioned: true,
    },
    editUnit,
    theBuilding,
  ),
  readOperation(
    { path: '/projects/{id}/factory-units', summary: 'listProjectOccupancies', input: recordInput },
    (actor, { id }) => listProjectOccupancies(actor, id),
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/projects/{id}/factory-units',
      summary: 'matchUnit',
      input: matchUnitInput,
      bind: { id: 'projectId' },
      status: 201,
    },
    matchUnit,
    theBuilding,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/occupancies/{id}/move',
      summary: 'moveOccupancy',
      input: moveOccupancyInput,
      ...occupancy,
    },
    moveOccupancy,
    theBuilding,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/occupancies/{id}/end',
      summary: 'endOccupancy',
      input: endOccupancyInput,
      ...occupancy,
    },
    endOccupancy,
    theBuilding,
  ),
]
