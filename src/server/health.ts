import { db } from '@/server/db'

export async function databaseAnswers(): Promise<boolean> {
  return db.$queryRaw`select 1`.then(
    () => true,
    () => false,
  )
}
