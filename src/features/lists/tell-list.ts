import { figureScope } from '@/features/figures/policy'
import { type Actor, isBusinessRole, promotedEntityIdsOf, seesWholeArea } from '@/lib/actor'
import { shanghaiTime } from '@/lib/csv'
import { today } from '@/lib/dates'
import { formatYuan } from '@/lib/money'
import { ABROAD, PROVINCES } from '@/lib/provinces'
import type { Asked, Column, Filter, List, Telling, Total } from './list-of'
import { findFilterName } from './queries'

type Line = { label: string; says: string }
type Told = { list: List; asked: Asked; columns: Column<unknown>[]; total: Total; at: string }

/** What stands above an exported list: what it is, how narrowed, as of when, by which definition, for whom, by whom. */
export async function tellHead(actor: Actor, told: Told, telling: Telling): Promise<Line[]> {
  const { list, asked, at } = told
  const { t } = telling
  const definition = list.definition?.(asked)
  const line = (key: string, says: string): Line => ({ label: t(`lists.head.${key}`), says })
  return [
    line('list', titleOf(list, asked, telling)),
    line('filters', (await tellFilters(actor, list, asked, telling)) || t('lists.noFilters')),
    ...(list.sortedBy ? [line('sort', tellSort(list, asked, telling))] : []),
    line('asOf', tellDay(list, asked, at, telling)),
    ...(definition ? [line('definition', t(definition))] : []),
    line('scope', tellScope(actor, list, telling)),
    line('total', tellTotal(told, telling)),
    line('exported', t('lists.exportedBy', { name: actor.name, at: shanghaiTime(at) })),
  ]
}

export function titleOf({ title, titled }: List, asked: Asked, telling: Telling): string {
  return titled?.(asked, telling) ?? telling.t(title)
}

/** The filter in words: 归口主体：电子信息制造招商小分队；起：2023-05-01. Empty when nothing is left out. */
export async function tellFilters(actor: Actor, list: List, asked: Asked, telling: Telling): Promise<string> {
  const { t } = telling
  const said = Object.entries(list.told).flatMap(([param, filter]) => {
    const value = asked[param]
    return value === undefined ? [] : [{ filter, value }]
  })
  const told = await Promise.all(
    said.map(async ({ filter, value }) =>
      t('lists.filterIs', { name: t(filter.name), value: await tellValue(actor, filter, value, telling) }),
    ),
  )
  return told.join(t('lists.filterAnd'))
}

async function tellValue(actor: Actor, { says }: Filter, value: string, telling: Telling): Promise<string> {
  const { t, english, name } = telling
  if (says === undefined) return value
  if (says === 'moment') return shanghaiTime(value)
  if (says === 'province') return tellProvince(value, telling)
  if (says === 'yuan') return formatYuan(value, english ? 'en' : 'zh-CN').text
  if (typeof says === 'function') return t.has(says(value)) ? t(says(value)) : value
  return name(await findFilterName(actor, says, value)) ?? t('lists.none')
}

function tellProvince(code: string, { t, name }: Telling): string {
  const province = PROVINCES.find((one) => one.code === code)
  return name(province) ?? t(`figures.filter.${code === ABROAD ? 'abroad' : 'noProvince'}`)
}

function tellSort({ sorts, sortedBy = '' }: List, asked: Asked, { t }: Telling): string {
  const sort = asked.sort ?? sortedBy
  const name = sorts[sort.replace('-', '')]
  return `${name ? t(name) : sort} ${t(sort.startsWith('-') ? 'lists.descending' : 'lists.ascending')}`
}

function tellDay({ asOf }: List, asked: Asked, at: string, { t }: Telling): string {
  if (!asOf) return t('lists.atPresent', { at: shanghaiTime(at) })
  const day = asked.asOf ?? today()
  const knownAt = asked.knownAt
  return knownAt ? t('lists.knownAsOf', { day, at: shanghaiTime(knownAt) }) : day
}

/** Over what it runs: figures over the area or one's entities, other lists over what one may read. */
function tellScope(actor: Actor, { asOf }: List, { t }: Telling): string {
  const scope = asOf ? figureScope(actor) : null
  if (scope?.kind === 'AREA' || seesWholeArea(actor)) return t('lists.scope.area')
  const entities = promotedEntityIdsOf(actor).map(
    (id) => actor.memberships.find(({ entityId }) => entityId === id)?.entityName ?? '',
  )
  if (entities.length > 0)
    return t('lists.scope.entities', { name: actor.name, entities: entities.join('、') })
  return t(isBusinessRole(actor) ? 'lists.scope.own' : 'lists.scope.role', { name: actor.name })
}

function tellTotal({ columns, total }: Told, { t, english }: Telling): string {
  const sums = columns.flatMap(({ key, head, kind }) => {
    const sum = total.sums?.[key]
    if (sum === undefined || sum === null) return []
    const value = kind === 'yuan' ? formatYuan(sum, english ? 'en' : 'zh-CN').exact : sum.toLocaleString('en')
    return [t('lists.filterIs', { name: t(head), value })]
  })
  return [t('lists.count', { count: total.count }), ...sums].join(t('lists.filterAnd'))
}
