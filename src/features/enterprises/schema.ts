import { z } from 'zod'
import {
  line,
  optionalCreditCode,
  optionalLine,
  optionalRecordId,
  optionalText,
  recordId,
  version,
  wholeNumber,
} from '@/lib/inputs'
import { ENTERPRISE_SORTS } from './rules'

const enterpriseName = line(100, 2)

const enterprise = {
  name: enterpriseName,
  creditCode: optionalCreditCode,
  foreignNo: optionalLine(60),
  province: optionalLine(40),
  city: optionalLine(40),
  industry: optionalLine(60),
  website: optionalLine(200),
  note: optionalText(2000),
}

/** `despiteSimilar`: the officer has seen the enterprises of a similar name and means another one. */
export const registerEnterpriseInput = z.strictObject({
  ...enterprise,
  despiteSimilar: z.boolean().optional(),
})
export type RegisterEnterprise = z.output<typeof registerEnterpriseInput>

export const editEnterpriseInput = z.strictObject({ enterpriseId: recordId, version, ...enterprise })
export type EditEnterprise = z.output<typeof editEnterpriseInput>

const contact = {
  name: line(60),
  title: optionalLine(60),
  phone: optionalLine(40),
  email: optionalLine(100),
  note: optionalText(500),
}

export const addContactInput = z.strictObject({ enterpriseId: recordId, ...contact })
export type AddContact = z.output<typeof addContactInput>

export const editContactInput = z.strictObject({ contactId: recordId, version, ...contact })
export type EditContact = z.output<typeof editContactInput>

/** An enterprise that exists, by id, or one that may not exist yet, by name and credit code. */
export const namedEnterprise = z.strictObject({
  id: optionalRecordId,
  name: optionalLine(100, 2),
  creditCode: optionalCreditCode,
})
export type NamedEnterprise = Partial<z.output<typeof namedEnterprise>>

export const findEnterprisesInput = z.strictObject({ q: line(200, 0) })
export type FindEnterprises = z.output<typeof findEnterprisesInput>

export const enterpriseFilters = z.strictObject({
  q: optionalLine(100),
  sort: z.enum(ENTERPRISE_SORTS).optional(),
  cursor: z.string().max(300).optional(),
  limit: wholeNumber({ min: 1, max: 200 }).optional(),
})
export type EnterpriseFilters = z.output<typeof enterpriseFilters>
