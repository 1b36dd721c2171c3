import { type BuildingRow, listBuildings, listUnits, type UnitRow } from '@/features/factories/list-buildings'
import { canReadFactories } from '@/features/factories/policy'
import { buildingFilters, unitFilters } from '@/features/factories/schema'
import { always, type Column, ILLUSTRATIVE, type List, listOf, SEARCH, under } from './list-of'

const buildingColumns: Column<BuildingRow>[] = [
  { key: 'name', head: 'factories.fields.name', cell: ({ name }) => name },
  { key: 'code', head: 'factories.fields.code', cell: ({ code }) => code },
  { key: 'owner', head: 'factories.fields.owner', cell: ({ owner }, { name }) => name(owner) },
  { key: 'vintage', head: 'factories.fields.vintage', cell: ({ isStock }, { t }) => t(vintage(isStock)) },
  {
    key: 'completedOn',
    head: 'factories.fields.completedOn',
    kind: 'date',
    cell: ({ completedOn }) => completedOn,
  },
  { key: 'units', head: 'factories.fields.units', kind: 'number', cell: ({ units }) => units },
  { key: 'area', head: 'lists.areas.area', kind: 'number', cell: ({ area }) => area },
  { key: 'letArea', head: 'lists.areas.let', kind: 'number', cell: ({ letArea }) => letArea },
  {
    key: 'occupiedArea',
    head: 'lists.areas.occupied',
    kind: 'number',
    cell: ({ occupiedArea }) => occupiedArea,
  },
  { ...ILLUSTRATIVE, key: 'name.illustrative' },
]

function vintage(isStock: boolean): string {
  return `factories.vintages.${isStock ? 'stock' : 'new'}`
}

const factories = listOf({
  key: 'factories',
  title: 'factories.title',
  path: '/factories',
  filters: buildingFilters,
  mayRead: canReadFactories,
  page: listBuildings,
  total: async (actor, asked) => {
    const { count, ...sums } = (await listBuildings(actor, { ...asked, limit: 1 })).total
    return { count, sums }
  },
  columns: buildingColumns,
  told: {
    ...SEARCH,
    owner: { name: 'factories.fields.owner', says: 'entity' },
    stock: { name: 'factories.fields.vintage', says: under('factories.vintages') },
  },
})

const unitColumns: Column<UnitRow>[] = [
  {
    key: 'unit',
    head: 'factories.fields.building',
    cell: ({ building, code }) => `${building.name} ${code}`,
  },
  { key: 'owner', head: 'factories.fields.owner', cell: ({ owner }, { name }) => name(owner) },
  { key: 'vintage', head: 'factories.fields.vintage', cell: ({ isStock }, { t }) => t(vintage(isStock)) },
  { key: 'floor', head: 'factories.fields.floor', kind: 'number', cell: ({ floor }) => floor },
  { key: 'height', head: 'lists.units.height', kind: 'number', cell: ({ clearHeight }) => clearHeight },
  { key: 'load', head: 'lists.units.load', kind: 'number', cell: ({ floorLoad }) => floorLoad },
  { key: 'power', head: 'lists.units.power', kind: 'number', cell: ({ powerKva }) => powerKva },
  {
    key: 'negotiating',
    head: 'factories.fields.negotiating',
    kind: 'number',
    cell: ({ negotiating }) => negotiating,
  },
  { key: 'free', head: 'lists.areas.free', kind: 'number', cell: ({ freeArea }) => freeArea },
]

const units = listOf({
  key: 'factory-units',
  title: 'factories.find.caption',
  path: '/factories/units',
  filters: unitFilters,
  mayRead: canReadFactories,
  page: listUnits,
  total: async (actor, asked) => {
    const { total } = await listUnits(actor, { ...asked, limit: 1 })
    return { count: total.count, sums: { free: total.freeArea } }
  },
  columns: unitColumns,
  told: {
    ...SEARCH,
    owner: { name: 'factories.fields.owner', says: 'entity' },
    stock: { name: 'factories.fields.vintage', says: under('factories.vintages') },
    vacancy: { name: 'factories.find.vacancy', says: under('factories.find.vacancies') },
    area: { name: 'factories.find.area' },
    height: { name: 'factories.find.height' },
    load: { name: 'factories.find.load' },
    power: { name: 'factories.find.power' },
    ground: { name: 'factories.fields.floor', says: always('factories.find.ground') },
  },
})

export const FACTORY_LISTS: List[] = [factories, units]
