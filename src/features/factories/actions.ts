'use server'

import { runAction, runLookup } from '@/server/action'
import { addBuilding, editBuilding } from './commands'
import { addUnit, editUnit } from './keep-unit'
import { findVacantUnits } from './list-buildings'
import { endOccupancy, matchUnit, moveOccupancy } from './move-occupancy'
import {
  addBuildingInput,
  addUnitInput,
  editBuildingInput,
  editUnitInput,
  endOccupancyInput,
  findUnitsInput,
  matchUnitInput,
  moveOccupancyInput,
} from './schema'

export async function addBuildingAction(input: unknown) {
  return runAction(addBuildingInput, addBuilding, input)
}

export async function editBuildingAction(input: unknown) {
  return runAction(editBuildingInput, editBuilding, input)
}

export async function addUnitAction(input: unknown) {
  return runAction(addUnitInput, addUnit, input)
}

export async function editUnitAction(input: unknown) {
  return runAction(editUnitInput, editUnit, input)
}

export async function matchUnitAction(input: unknown) {
  return runAction(matchUnitInput, matchUnit, input)
}

export async function moveOccupancyAction(input: unknown) {
  return runAction(moveOccupancyInput, moveOccupancy, input)
}

export async function endOccupancyAction(input: unknown) {
  return runAction(endOccupancyInput, endOccupancy, input)
}

export async function findVacantUnitsAction(input: unknown) {
  return runLookup(findUnitsInput, findVacantUnits, input)
}
