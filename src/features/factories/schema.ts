import { z } from 'zod'
import {
  calendarDate,
  line,
  optionalLine,
  optionalText,
  reason,
  recordId,
  version,
  wholeNumber,
} from '@/lib/inputs'
import { MOST_AREA, OCCUPANCY_STATES, VACANCIES } from './rules'

/** Whole square metres. */
const area = wholeNumber({ min: 1, max: MOST_AREA })

/** A measure with at most two decimals, such as 8.5 m; empty is not known. */
function measure(min: number, max: number) {
  return z
    .union([z.number(), z.string()])
    .nullable()
    .transform((written, context) => {
      const text = String(written ?? '')
        .normalize('NFKC')
        .trim()
      if (!text) return null
      const value = /^\d{1,6}(\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN
      if (value >= min && value <= max) return value
      const params = { min, max }
      context.issues.push({ code: 'custom', message: 'measureInRange', params, input: written })
      return z.NEVER
    })
    .optional()
}

const building = {
  code: line(40),
  name: line(120),
  /** The park or platform company. */
  ownerId: recordId,
  address: optionalLine(200),
  area,
  completedOn: calendarDate,
  note: optionalText(1000),
}

export const addBuildingInput = z.strictObject(building)
export type AddBuilding = z.output<typeof addBuildingInput>

export const editBuildingInput = z.strictObject({ buildingId: recordId, version, ...building })
export type EditBuilding = z.output<typeof editBuildingInput>

const unit = {
  code: line(40),
  floor: wholeNumber({ min: -5, max: 200 }),
  area,
  clearHeight: measure(1, 200),
  floorLoad: measure(0, 1000),
  powerKva: measure(0, 1_000_000),
  note: optionalText(500),
}

export const addUnitInput = z.strictObject({ buildingId: recordId, ...unit })
export type AddUnit = z.output<typeof addUnitInput>

export const editUnitInput = z.strictObject({ unitId: recordId, version, ...unit })
export type EditUnit = z.output<typeof editUnitInput>

/** A project begins to negotiate about a unit, or a part of it. */
export const matchUnitInput = z.strictObject({
  projectId: recordId,
  unitId: recordId,
  area,
  on: calendarDate,
  note: optionalText(500),
})
export type MatchUnit = z.output<typeof matchUnitInput>

/** The next dated state of an occupancy, with the area from then on. */
export const moveOccupancyInput = z.strictObject({
  occupancyId: recordId,
  version,
  state: z.enum(OCCUPANCY_STATES),
  area,
  on: calendarDate,
  note: optionalText(500),
})
export type MoveOccupancy = z.output<typeof moveOccupancyInput>

export const endOccupancyInput = z.strictObject({
  occupancyId: recordId,
  version,
  on: calendarDate,
  note: reason,
})
export type EndOccupancy = z.output<typeof endOccupancyInput>

const page = { cursor: z.string().max(300).optional(), limit: wholeNumber({ min: 1, max: 200 }).optional() }

export const buildingFilters = z.strictObject({
  q: optionalLine(100),
  owner: recordId.optional(),
  stock: z.enum(['stock', 'new']).optional(),
  ...page,
})
export type BuildingFilters = Partial<z.output<typeof buildingFilters>>

/** "Find me 3,000 m² with 8 m clear height": at least so much is free, so high, so strong. */
export const unitFilters = z.strictObject({
  q: optionalLine(100),
  owner: recordId.optional(),
  stock: z.enum(['stock', 'new']).optional(),
  vacancy: z.enum(VACANCIES).optional(),
  area: wholeNumber({ min: 0, max: MOST_AREA }).optional(),
  height: measure(0, 200),
  load: measure(0, 1000),
  power: measure(0, 1_000_000),
  ground: z.enum(['1']).optional(),
  ...page,
})
export type UnitFilters = Partial<z.output<typeof unitFilters>>

export const findUnitsInput = z.strictObject({ q: optionalLine(100) })
export type FindUnits = z.output<typeof findUnitsInput>
