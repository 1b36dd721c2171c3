import { notFound } from 'next/navigation'
import { recordId } from '@/lib/inputs'
import { AppError } from '@/server/errors'

/**
 * For the page of one record: reads it by the id in the path. What does not exist, what the actor may not read and an
 * id that is none all show the same not-found page.
 */
export async function readForPage<T>(
  params: Promise<{ id: string }>,
  read: (id: string) => Promise<T>,
): Promise<T> {
  const id = recordId.safeParse((await params).id)
  if (!id.success) notFound()
  try {
    return await read(id.data)
  } catch (error) {
    if (error instanceof AppError && error.code === 'notFound') notFound()
    throw error
  }
}
