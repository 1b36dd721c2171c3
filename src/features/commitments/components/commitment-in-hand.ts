import type { CommitmentRow } from '../queries'

/** A promise as its forms need it. */
export type CommitmentInHand = Omit<CommitmentRow, 'states' | 'illustrative' | 'projectId'>

export type CommitmentFormProps = {
  commitment: CommitmentInHand
  onDone: () => void
  onCancel: () => void
}
