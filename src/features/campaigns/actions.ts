'use server'

import { runAction } from '@/server/action'
import { addCampaign, editCampaign } from './commands'
import { addCampaignInput, editCampaignInput, tagProjectInput } from './schema'
import { tagProject, untagProject } from './tag-project'

export async function addCampaignAction(input: unknown) {
  return runAction(addCampaignInput, addCampaign, input)
}

export async function editCampaignAction(input: unknown) {
  return runAction(editCampaignInput, editCampaign, input)
}

export async function tagProjectAction(input: unknown) {
  return runAction(tagProjectInput, tagProject, input)
}

export async function untagProjectAction(input: unknown) {
  return runAction(tagProjectInput, untagProject, input)
}
