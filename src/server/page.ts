import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '@/lib/actor'
import { recordId } from '@/lib/inputs'
import { AppError } from '@/server/errors'
import { requireActor } from '@/server/session'

/** A page's record with its reader, read once for the page and for its title. */
export function openOnce<T>(read: (actor: Actor, id: string) => Promise<T>) {
  return cache(async (id: string) => {
    const actor = await requireActor()
    return { actor, record: await openRecord(id, (known) => read(actor, known)) }
  })
}

/** Reads the record that a page's address names; what is missing or not the actor's to see answers as not found. */
export async function openRecord<T>(id: string, read: (id: string) => Promise<T>): Promise<T> {
  const named = recordId.safeParse(id)
  if (!named.success) notFound()
  return orNotFound(read(named.data))
}

/** The same for a page that is a place of some roles only. */
export async function orNotFound<T>(read: Promise<T>): Promise<T> {
  try {
    return await read
  } catch (error) {
    if (error instanceof AppError && (error.code === 'notFound' || error.code === 'forbidden')) notFound()
    throw error
  }
}
