import type { Change } from '@/features/audit/seal-change'
import { findFundsTaskForce } from '@/features/fund-registrations/queries'
import type { Actor } from '@/lib/actor'
import { type ActingPerson, actingPersonColumns } from '@/server/acting-person'
import { db, type Tx } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'
import type { Import, Prisma } from '@/server/generated/prisma/client'
import type { Mapping } from './match-columns'
import { canRunImport, canUndoImport, visibleImports } from './policy'
import { type ImportStatus, type Layout, layoutOf } from './rules'

/** An import with how its columns are read. */
export type Job = Omit<Import, 'mapping' | 'status'> & {
  status: ImportStatus
  layout: Layout
  mapping: Mapping
}

export function jobOf(found: Import): Job {
  return { ...found, layout: layoutOf(found), mapping: (found.mapping ?? []) as Mapping }
}

/** An import that the actor reads; throws not found. */
export async function findVisibleImport(actor: Actor, id: string): Promise<Job> {
  const found = await db.import.findFirst({ where: { AND: [{ id }, visibleImports(actor)] } })
  if (!found) throw notFound()
  return jobOf(found)
}

/** The same, locked, for who may run it or, with `undo`, take it back. */
export async function lockImport({ tx }: Change, actor: Actor, id: string, undo = false): Promise<Job> {
  await tx.$queryRaw`select from "Import" where "id" = ${id}::uuid for update`
  const found = await tx.import.findFirst({ where: { AND: [{ id }, visibleImports(actor)] } })
  if (!found) throw notFound()
  const job = jobOf(found)
  const may = undo ? canUndoImport : canRunImport
  if (!may(actor, job, await findFundsTaskForce(tx))) throw forbidden()
  return job
}

/** Where-clause of the rows that a run writes: the good ones, and the duplicates that somebody wants nevertheless. */
export function readyRows(importId: string): Prisma.ImportRowWhereInput {
  const wanted = { state: 'DUPLICATE' as const, resolution: { in: ['join', 'separate'] } }
  return { importId, OR: [{ state: 'GOOD' }, wanted] }
}

/** Who a run acts for, with the rights of today; null for a person who was disabled. */
export async function findActingPerson(tx: Tx, userId: string): Promise<Actor | null> {
  const [person] = await tx.$queryRaw<ActingPerson[]>`
    select ${actingPersonColumns()} from "User" person
    where person."id" = ${userId}::uuid and person."disabledAt" is null`
  if (!person) return null
  const { mustChangePassword: _, ...rights } = person
  return { ...rights, door: 'BROWSER' }
}
