import { addCampaign, editCampaign } from '@/features/campaigns/commands'
import { getCampaign, listCampaigns, listProjectCampaigns } from '@/features/campaigns/queries'
import {
  addCampaignInput,
  campaignFilters,
  editCampaignInput,
  tagProjectInput,
} from '@/features/campaigns/schema'
import { tagProject, untagProject } from '@/features/campaigns/tag-project'
import { addFocus, editFocus } from '@/features/industries/commands'
import { listIndustries } from '@/features/industries/queries'
import { addFocusInput, editFocusInput, industryView } from '@/features/industries/schema'
import { editAgreement, signAgreement } from '@/features/strategic-agreements/commands'
import { getAgreement, listAgreements } from '@/features/strategic-agreements/queries'
import {
  agreementFilters,
  editAgreementInput,
  signAgreementInput,
} from '@/features/strategic-agreements/schema'
import type { Actor } from '@/lib/actor'
import { today } from '@/lib/dates'
import { type Operation, readOperation, writeOperation } from '@/server/operation'
import { recordInput } from './record-input'

type Named = { id: string }
const theAgreement = (actor: Actor, { id }: Named) => getAgreement(actor, id)
const theCampaign = (actor: Actor, { id }: Named) => getCampaign(actor, id)
const tagged = { bind: { id: 'projectId' } }

/** Agreements with other areas, the year's campaigns as tags, and the focus industries with their chains. */
export const promotionOperations: Operation[] = [
  readOperation({ path: '/agreements', summary: 'listAgreements', input: agreementFilters }, listAgreements),
  writeOperation(
    { method: 'POST', path: '/agreements', summary: 'signAgreement', input: signAgreementInput, status: 201 },
    signAgreement,
    theAgreement,
  ),
  readOperation({ path: '/agreements/{id}', summary: 'getAgreement', input: recordInput }, theAgreement),
  writeOperation(
    {
      method: 'PATCH',
      path: '/agreements/{id}',
      summary: 'editAgreement',
      input: editAgreementInput,
      bind: { id: 'agreementId' },
      versioned: true,
    },
    editAgreement,
    theAgreement,
  ),

  readOperation(
    { path: '/campaigns', summary: 'listCampaigns', input: campaignFilters },
    async (actor, filters) => ({ items: await listCampaigns(actor, filters) }),
  ),
  writeOperation(
    { method: 'POST', path: '/campaigns', summary: 'addCampaign', input: addCampaignInput, status: 201 },
    addCampaign,
    theCampaign,
  ),
  readOperation({ path: '/campaigns/{id}', summary: 'getCampaign', input: recordInput }, theCampaign),
  writeOperation(
    {
      method: 'PATCH',
      path: '/campaigns/{id}',
      summary: 'editCampaign',
      input: editCampaignInput,
      bind: { id: 'campaignId' },
      versioned: true,
    },
    editCampaign,
    theCampaign,
  ),
  readOperation(
    { path: '/projects/{id}/campaigns', summary: 'listProjectCampaigns', input: recordInput },
    (actor, { id }) => listProjectCampaigns(actor, id),
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/projects/{id}/campaigns',
      summary: 'tagProject',
      input: tagProjectInput,
      ...tagged,
    },
    tagProject,
  ),
  writeOperation(
    {
      method: 'DELETE',
      path: '/projects/{id}/campaigns/{campaignId}',
      summary: 'untagProject',
      input: tagProjectInput,
      ...tagged,
    },
    untagProject,
  ),

  readOperation({ path: '/industries', summary: 'listIndustries', input: industryView }, (actor, { asOf }) =>
    listIndustries(actor, { asOf: asOf ?? today() }),
  ),
  writeOperation(
    { method: 'POST', path: '/industries', summary: 'addFocus', input: addFocusInput, status: 201 },
    addFocus,
  ),
  writeOperation(
    {
      method: 'PATCH',
      path: '/industries/{id}',
      summary: 'editFocus',
      input: editFocusInput,
      bind: { id: 'focusId' },
      versioned: true,
    },
    editFocus,
  ),
]
