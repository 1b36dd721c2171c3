import { notFound } from 'next/navigation'
import { AppError } from '@/server/errors'

/** For pages: what may not be read looks exactly like what is not there. */
export async function orNotFound<T>(read: Promise<T>): Promise<T> {
  try {
    return await read
  } catch (error) {
    if (error instanceof AppError && (error.code === 'notFound' || error.code === 'forbidden')) notFound()
    throw error
  }
}
