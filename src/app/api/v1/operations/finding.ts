import { addContact, editEnterprise, registerEnterprise } from '@/features/enterprises/commands'
import { getEnterprise, listEnterprises } from '@/features/enterprises/queries'
import {
  addContactInput,
  editEnterpriseInput,
  enterpriseFilters,
  registerEnterpriseInput,
} from '@/features/enterprises/schema'
import { listEntities } from '@/features/entities/queries'
import { editFundRegistration, registerFund } from '@/features/fund-registrations/commands'
import { getFundRegistration, listFundRegistrations } from '@/features/fund-registrations/queries'
import {
  editFundRegistrationInput,
  fundFilters,
  registerFundInput,
} from '@/features/fund-registrations/schema'
import { listChains } from '@/features/leads/list-choices'
import { type Operation, readOperation, writeOperation } from '@/server/operation'
import { nothingInput, recordInput } from './record-input'

const firm = { id: 'enterpriseId' }

/** Enterprises and funds, and the entities and chains that the other calls name. */
export const findingOperations: Operation[] = [
  readOperation({ path: '/entities', summary: 'listEntities', input: nothingInput }, async (actor) => ({
    items: await listEntities(actor),
  })),
  readOperation({ path: '/chains', summary: 'listChains', input: nothingInput }, async (actor) => ({
    items: await listChains(actor),
  })),

  readOperation(
    { path: '/enterprises', summary: 'listEnterprises', input: enterpriseFilters },
    listEnterprises,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/enterprises',
      summary: 'registerEnterprise',
      input: registerEnterpriseInput,
      status: 201,
    },
    registerEnterprise,
    (actor, { id }) => getEnterprise(actor, id),
  ),
  readOperation(
    { path: '/enterprises/{id}', summary: 'getEnterprise', input: recordInput },
    (actor, { id }) => getEnterprise(actor, id),
  ),
  writeOperation(
    {
      method: 'PATCH',
      path: '/enterprises/{id}',
      summary: 'editEnterprise',
      input: editEnterpriseInput,
      bind: firm,
      versioned: true,
    },
    editEnterprise,
    (actor, { id }) => getEnterprise(actor, id),
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/enterprises/{id}/contacts',
      summary: 'addContact',
      input: addContactInput,
      bind: firm,
      status: 201,
    },
    addContact,
  ),

  readOperation(
    { path: '/fund-registrations', summary: 'listFundRegistrations', input: fundFilters },
    listFundRegistrations,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/fund-registrations',
      summary: 'registerFund',
      input: registerFundInput,
      status: 201,
    },
    registerFund,
    (actor, { fundId }) => getFundRegistration(actor, fundId),
  ),
  readOperation(
    { path: '/fund-registrations/{id}', summary: 'getFundRegistration', input: recordInput },
    (actor, { id }) => getFundRegistration(actor, id),
  ),
  writeOperation(
    {
      method: 'PATCH',
      path: '/fund-registrations/{id}',
      summary: 'editFundRegistration',
      input: editFundRegistrationInput,
      bind: { id: 'fundId' },
      versioned: true,
    },
    editFundRegistration,
    (actor, { fundId }) => getFundRegistration(actor, fundId),
  ),
]
