import type { MeasureKey } from '@/features/figures/rules'
import { everPromoted } from '@/features/pipeline/policy'
import type { Actor, EntityKind } from '@/lib/actor'
import { readCursor, writeCursor } from '@/lib/cursor'
import { type CalendarDate, fromDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'
import { Prisma } from '@/server/generated/prisma/client'
import { actualsToldOf, canReadTargets, canSetTargets } from './policy'
import {
  type Elapsed,
  elapsedOf,
  type Light,
  lightOf,
  type MeasureUnit,
  type Progress,
  progressOf,
  TARGET_LIMITS,
  type TargetOwner,
  unitOf,
} from './rules'
import type { TargetFilters } from './schema'
import { type SelectedTarget, selectTargets } from './select-targets'

export type TargetRow = {
  id: string
  owner: {
    kind: TargetOwner
    /** Of the entity or the leader; null for the area. */
    id: string | null
    entityKind: EntityKind | null
    name: string | null
    nameEn: string | null
  }
  figure: MeasureKey
  unit: MeasureUnit
  startsOn: CalendarDate
  endsOn: CalendarDate
  /** In the figure's unit, a rate in ten-thousandths; null when it was dropped. */
  value: bigint | null
  /** Null when the period has not begun or the reader is not told; of a rate both sums. */
  actual: { value: bigint; denominator: bigint | null } | null
  progress: Progress | null
  elapsed: Elapsed
  light: Light | null
  note: string | null
  illustrative: boolean
  version: number
}

/** Targets with what was reached as of a day, in the order of their owners unless `sort` says otherwise. */
export async function listTargets(actor: Actor, asked: TargetFilters = {}) {
  if (!canReadTargets(actor)) throw forbidden()
  const { asOf = today(), sort = 'owner', cursor, limit = 100 } = asked
  const order = orderOf(sort, cursor)
  const [rows, yellowBand] = await Promise.all([
    db.$queryRaw<(SelectedTarget & { total: bigint; sortKey: string })[]>`
      with "rows" as (${selectTargets(asOf, conditions(asked, asOf), actualsToldOf(actor))}),
        "kept" as (select *, (${order.by})::text as "sortKey", count(*) over () as "total" from "rows" r
          where ("value" is null) = ${asked.state === 'dropped'})
      select * from "kept" r where ${order.after} order by ${order.by} ${order.direction}, "id" ${order.direction}
      limit ${limit + 1}`,
    findYellowBand(),
  ])
  const items = rows.slice(0, limit).map((row) => describeTarget(row, asOf, yellowBand))
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    asOf,
    items,
    nextCursor: last ? writeCursor({ value: last.sortKey, id: last.id }) : null,
    total: Number(rows[0]?.total ?? 0n),
  }
}

function conditions(asked: TargetFilters, asOf: CalendarDate): Prisma.Sql {
  const { when, owner, entity, leader, figure } = asked
  const day = Prisma.sql`${asOf}::date`
  const periods = {
    all: Prisma.sql`true`,
    past: Prisma.sql`t."endsOn" < ${day}`,
    coming: Prisma.sql`t."startsOn" > ${day}`,
    current: Prisma.sql`${day} between t."startsOn" and t."endsOn"`,
  }
  return Prisma.join(
    [
      periods[when ?? 'current'],
      ...(owner ? [Prisma.sql`t."ownerKind"::text = ${owner}`] : []),
      ...(entity ? [Prisma.sql`t."entityId" = ${entity}::uuid`] : []),
      ...(leader ? [Prisma.sql`t."leaderId" = ${leader}::uuid`] : []),
      ...(figure ? [Prisma.sql`t."figure" = ${figure}`] : []),
    ],
    ' and ',
  )
}

const OWNER_ORDER = {
  by: Prisma.sql`r."ownerRank"`,
  type: Prisma.sql`text`,
  read: /^[0-9a-f.-]{1,120}$/,
}

/** The least and the most of a completion; one that nobody can tell comes last either way. */
const ORDERS = {
  owner: OWNER_ORDER,
  '-owner': OWNER_ORDER,
  reached: {
    by: Prisma.sql`coalesce(r."reached", 1e9)`,
    type: Prisma.sql`numeric`,
    read: /^-?\d{1,30}(\.\d{1,12})?$/,
  },
  '-reached': {
    by: Prisma.sql`coalesce(r."reached", -1e9)`,
    type: Prisma.sql`numeric`,
    read: /^-?\d{1,30}(\.\d{1,12})?$/,
  },
  endsOn: { by: Prisma.sql`r."endsOn"`, type: Prisma.sql`text`, read: /^\d{4}-\d\d-\d\d$/ },
  '-endsOn': { by: Prisma.sql`r."endsOn"`, type: Prisma.sql`text`, read: /^\d{4}-\d\d-\d\d$/ },
}

function orderOf(sort: keyof typeof ORDERS, cursor: string | undefined) {
  const { by, type, read } = ORDERS[sort]
  const [direction, than] = sort.startsWith('-')
    ? [Prisma.sql`desc`, Prisma.sql`<`]
    : [Prisma.sql`asc`, Prisma.sql`>`]
  const from = readCursor(cursor, read)
  const after = from
    ? Prisma.sql`(${by}, r."id") ${than} (${from.value}::${type}, ${from.id}::uuid)`
    : Prisma.sql`true`
  return { by, direction, after }
}

function describeTarget(row: SelectedTarget, asOf: CalendarDate, yellowBand: number): TargetRow {
  const { ownerKind, entityId, entityKind, leaderId, ownerName, ownerNameEn } = row
  const { id, startsOn, endsOn, value, note, illustrative, version } = row
  // The statement joins the registry, so the key is one of it.
  const figure = row.figure as MeasureKey
  const actual = row.actual === null ? null : { value: row.actual, denominator: row.denominator }
  const progress = progressOf(figure, value, actual)
  const elapsed = elapsedOf({ startsOn, endsOn }, asOf)
  return {
    id,
    owner: { kind: ownerKind, id: entityId ?? leaderId, entityKind, name: ownerName, nameEn: ownerNameEn },
    figure,
    unit: unitOf(figure),
    startsOn,
    endsOn,
    value,
    actual,
    progress,
    elapsed,
    light: lightOf(progress, elapsed, yellowBand),
    note,
    illustrative,
    version,
  }
}

/** Percent, from the setting where it is set. */
export async function findYellowBand(): Promise<number> {
  const set = await db.setting.findUnique({ where: { key: 'targets.yellowBand' } })
  return Number.isInteger(set?.value) ? Number(set?.value) : TARGET_LIMITS['targets.yellowBand']
}

export type TargetDetail = Awaited<ReturnType<typeof getTarget>>

/** One target as of a day, with every value that it ever had, the latest first. */
export async function getTarget(actor: Actor, { id, asOf = today() }: { id: string; asOf?: CalendarDate }) {
  if (!canReadTargets(actor)) throw notFound()
  const [[row], revisions, yellowBand] = await Promise.all([
    db.$queryRaw<SelectedTarget[]>(
      selectTargets(asOf, Prisma.sql`t."id" = ${id}::uuid`, actualsToldOf(actor)),
    ),
    db.targetRevision.findMany({
      where: { targetId: id },
      orderBy: { seq: 'desc' },
      include: { by: { select: { id: true, name: true } } },
    }),
    findYellowBand(),
  ])
  if (!row) throw notFound()
  return {
    ...describeTarget(row, asOf, yellowBand),
    asOf,
    yellowBand,
    revisions: revisions.map(({ seq, on, value, reason, by, recordedAt }) => ({
      seq,
      on: fromDbDate(on),
      value,
      reason,
      by,
      recordedAt: recordedAt.toISOString(),
    })),
    rights: { revise: canSetTargets(actor) },
  }
}

/** Whom a target can be set for, for the form and for the filters: entities past and present, and the main leaders. */
export async function listTargetOwners(actor: Actor) {
  if (!canReadTargets(actor)) throw forbidden()
  const [entities, leaders] = await Promise.all([
    db.promotionEntity.findMany({
      where: everPromoted,
      select: { id: true, name: true, nameEn: true },
      orderBy: [{ kind: 'asc' }, { no: 'asc' }],
    }),
    db.mainLeader.findMany({
      select: { id: true, name: true, title: true },
      orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    }),
  ])
  return { entities, leaders }
}
