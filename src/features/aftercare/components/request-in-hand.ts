import type { RequestDetail } from '../queries'

/** A request as its forms need it. */
export type RequestInHand = Pick<
  RequestDetail,
  | 'id'
  | 'projectId'
  | 'version'
  | 'state'
  | 'kind'
  | 'title'
  | 'detail'
  | 'raisedOn'
  | 'raisedBy'
  | 'owner'
  | 'dueOn'
  | 'reply'
  | 'rights'
>

export type RequestFormProps = { request: RequestInHand; onDone: () => void; onCancel: () => void }

export function inHand(request: RequestInHand): RequestInHand {
  const {
    id,
    projectId,
    version,
    state,
    kind,
    title,
    detail,
    raisedOn,
    raisedBy,
    owner,
    dueOn,
    reply,
    rights,
  } = request
  return {
    id,
    projectId,
    version,
    state,
    kind,
    title,
    detail,
    raisedOn,
    raisedBy,
    owner,
    dueOn,
    reply,
    rights,
  }
}
