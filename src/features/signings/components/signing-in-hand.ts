/** A contract as its forms need it. */
export type SigningInHand = {
  id: string
  version: number
  kind: 'INVESTMENT' | 'INCREASE' | 'FRAMEWORK'
  contractNo: string
  signedOn: string
  /** As counted today, with its amendments. */
  amountYuan: bigint
  /** As the contract itself says. */
  firstAmountYuan: bigint
  currency: string
  originalAmount: string | null
  rate: string | null
  rateOn: string | null
  parties: string
  note: string | null
  event: { id: string; name: string } | null
  terminatedOn: string | null
}

export type SigningFormProps = { signing: SigningInHand; onDone: () => void; onCancel: () => void }
