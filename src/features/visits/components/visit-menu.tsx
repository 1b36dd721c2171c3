import type { Actor } from '@/lib/actor'
import { listVisitChoices } from '../list-choices'
import type { VisitInView } from '../queries'
import { CancelVisit, EditVisit, HoldVisit } from './visit-sheets'

/** What the people of its entity may do with a visit as it stands. */
export async function VisitMenu({ actor, visit }: { actor: Actor; visit: VisitInView }) {
  const { id, status, detail, rights } = visit
  if (!detail || !rights.record || status === 'CANCELLED') return null
  const choices = await listVisitChoices(actor)
  const editing = { visitId: id, entityId: visit.entity.id, visit: detail, choices }
  return (
    <>
      <CancelVisit visitId={id} visit={detail} />
      <EditVisit {...editing} />
      {status === 'PLANNED' ? <HoldVisit {...editing} /> : null}
    </>
  )
}
