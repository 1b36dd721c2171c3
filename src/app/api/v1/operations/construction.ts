import { achieveMilestone, editMilestone, planMilestone } from '@/features/construction/commands'
import { listScaleWatch } from '@/features/construction/list-scale-watch'
import { listSites } from '@/features/construction/list-sites'
import { predictScale } from '@/features/construction/predict-scale'
import { listInvestments, listMilestones, listScalePredictions } from '@/features/construction/queries'
import { recordInvestment, voidInvestment } from '@/features/construction/record-investment'
import {
  achieveMilestoneInput,
  editMilestoneInput,
  planMilestoneInput,
  predictScaleInput,
  recordInvestmentInput,
  scaleFilters,
  siteFilters,
  voidInvestmentInput,
} from '@/features/construction/schema'
import { today } from '@/lib/dates'
import { type Operation, readOperation, writeOperation } from '@/server/operation'
import { recordInput } from './record-input'

const ofProject = { id: 'projectId' }

/** What is built on a signed contract: milestones, money in place, fixed assets, and when it is above scale. */
export const constructionOperations: Operation[] = [
  readOperation({ path: '/construction', summary: 'listSites', input: siteFilters }, listSites),
  readOperation({ path: '/scale-watch', summary: 'listScaleWatch', input: scaleFilters }, listScaleWatch),
  readOperation(
    { path: '/projects/{id}/milestones', summary: 'listMilestones', input: recordInput },
    async (actor, { id }) => ({ items: await listMilestones(actor, id, today()) }),
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/projects/{id}/milestones',
      summary: 'planMilestone',
      input: planMilestoneInput,
      bind: ofProject,
      status: 201,
    },
    planMilestone,
    async (_actor, { milestoneId }) => ({ id: milestoneId }),
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/projects/{id}/milestones/achieve',
      summary: 'achieveMilestone',
      input: achieveMilestoneInput,
      bind: ofProject,
    },
    achieveMilestone,
    async (_actor, { milestoneId }) => ({ id: milestoneId }),
  ),
  writeOperation(
    {
      method: 'PATCH',
      path: '/milestones/{id}',
      summary: 'editMilestone',
      input: editMilestoneInput,
      bind: { id: 'milestoneId' },
      versioned: true,
    },
    editMilestone,
    async (_actor, { milestoneId }) => ({ id: milestoneId }),
  ),

  readOperation(
    { path: '/projects/{id}/investments', summary: 'listInvestments', input: recordInput },
    (actor, { id }) => listInvestments(actor, id),
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/projects/{id}/investments',
      summary: 'recordInvestment',
      input: recordInvestmentInput,
      bind: ofProject,
      status: 201,
    },
    recordInvestment,
    async (_actor, { investmentId, version }) => ({ id: investmentId, version }),
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/investments/{id}/void',
      summary: 'voidInvestment',
      input: voidInvestmentInput,
      bind: { id: 'investmentId' },
      versioned: true,
    },
    voidInvestment,
  ),

  readOperation(
    { path: '/projects/{id}/scale-predictions', summary: 'listScalePredictions', input: recordInput },
    async (actor, { id }) => ({ items: await listScalePredictions(actor, id) }),
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/projects/{id}/scale-predictions',
      summary: 'predictScale',
      input: predictScaleInput,
      bind: ofProject,
      status: 201,
    },
    predictScale,
    async (_actor, { predictionId }) => ({ id: predictionId }),
  ),
]
