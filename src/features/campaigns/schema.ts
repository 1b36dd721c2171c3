import { z } from 'zod'
import { line, optionalDate, recordId, version, wholeNumber } from '@/lib/inputs'

const name = { name: line(60, 2), nameEn: line(100, 2) }
const year = wholeNumber({ min: 2000, max: 2100 })

export const addCampaignInput = z.strictObject({ year, ...name })
export type AddCampaign = z.output<typeof addCampaignInput>

/** Without a last day it goes on. */
export const editCampaignInput = z.strictObject({
  campaignId: recordId,
  version,
  ...name,
  endedOn: optionalDate,
})
export type EditCampaign = z.output<typeof editCampaignInput>

export const tagProjectInput = z.strictObject({ projectId: recordId, campaignId: recordId })
export type TagProject = z.output<typeof tagProjectInput>

export const campaignFilters = z.strictObject({ year: year.optional() })
export type CampaignFilters = Partial<z.output<typeof campaignFilters>>
