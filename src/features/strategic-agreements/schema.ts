import { z } from 'zod'
import {
  calendarDate,
  line,
  optionalDate,
  optionalLine,
  optionalText,
  recordId,
  version,
  wholeNumber,
} from '@/lib/inputs'
import { AGREEMENT_SORTS, AGREEMENT_STATES } from './rules'

const agreement = {
  no: line(60),
  /** The other area. */
  partner: line(100, 2),
  title: line(150, 2),
  signedOn: calendarDate,
  expiresOn: optionalDate,
  place: optionalLine(200),
  /** What the two areas will do together. */
  scope: optionalText(2000),
  note: optionalText(2000),
}

export const signAgreementInput = z.strictObject(agreement)
export type SignAgreement = z.output<typeof signAgreementInput>

export const editAgreementInput = z.strictObject({ agreementId: recordId, version, ...agreement })
export type EditAgreement = z.output<typeof editAgreementInput>

export const agreementFilters = z.strictObject({
  q: optionalLine(100),
  state: z.enum(AGREEMENT_STATES).optional(),
  from: optionalDate,
  to: optionalDate,
  sort: z.enum([...AGREEMENT_SORTS, ...AGREEMENT_SORTS.map((key) => `-${key}` as const)]).optional(),
  cursor: z.string().max(300).optional(),
  limit: wholeNumber({ min: 1, max: 200 }).optional(),
})
export type AgreementFilters = Partial<z.output<typeof agreementFilters>>
