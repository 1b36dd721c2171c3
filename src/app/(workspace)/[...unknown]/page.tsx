import { notFound } from 'next/navigation'
import { requireActor } from '@/server/session'

/** An address that is no page, said inside the shell, so that one finds on from there. */
export default async function UnknownPage() {
  await requireActor()
  notFound()
}
