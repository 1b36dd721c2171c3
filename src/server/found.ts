import { notFound } from 'next/navigation'
import { AppError } from '@/server/errors'

/** For pages: what a query throws as not found becomes the page that says so; other errors stay what they are. */
export async function foundOrPage<T>(query: Promise<T>): Promise<T> {
  try {
    return await query
  } catch (error) {
    if (error instanceof AppError && error.code === 'notFound') notFound()
    throw error
  }
}
