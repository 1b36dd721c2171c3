import { correctLead, withdrawLead } from '@/features/leads/commands'
import { getLead } from '@/features/leads/get-lead'
import { logLead } from '@/features/leads/log-lead'
import { listLeads } from '@/features/leads/queries'
import { ruleOnAppeal } from '@/features/leads/rule-on-appeal'
import {
  correctLeadInput,
  leadFilters,
  logLeadInput,
  ruleOnAppealInput,
  screenLeadInput,
  withdrawLeadInput,
} from '@/features/leads/schema'
import { screenLead } from '@/features/leads/screen-lead'
import { getProject } from '@/features/projects/queries'
import type { Actor } from '@/lib/actor'
import { readOperation, writeOperation } from '@/server/operation'
import { recordInput } from './record-input'

const bind = { id: 'leadId' }
const answer = (actor: Actor, { leadId }: { leadId: string }) => getLead(actor, leadId)

export const leadOperations = [
  readOperation({ path: '/leads', summary: 'listLeads', input: leadFilters }, listLeads),
  writeOperation(
    { method: 'POST', path: '/leads', summary: 'logLead', input: logLeadInput, status: 201 },
    logLead,
    async (actor, logged) => ({
      ...logged,
      id: logged.leadId,
      project: logged.projectId && (await getProject(actor, logged.projectId)),
    }),
  ),
  readOperation({ path: '/leads/{id}', summary: 'getLead', input: recordInput }, (actor, { id }) =>
    getLead(actor, id),
  ),
  writeOperation(
    { method: 'POST', path: '/leads/{id}/screen', summary: 'screenLead', input: screenLeadInput, bind },
    screenLead,
    answer,
  ),
  writeOperation(
    { method: 'POST', path: '/leads/{id}/correct', summary: 'correctLead', input: correctLeadInput, bind },
    correctLead,
    answer,
  ),
  writeOperation(
    { method: 'POST', path: '/leads/{id}/withdraw', summary: 'withdrawLead', input: withdrawLeadInput, bind },
    withdrawLead,
    answer,
  ),
  writeOperation(
    { method: 'POST', path: '/leads/{id}/rule', summary: 'ruleOnAppeal', input: ruleOnAppealInput, bind },
    ruleOnAppeal,
    answer,
  ),
]
