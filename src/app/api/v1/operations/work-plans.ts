import { draftWorkPlan, editWorkPlan, recordProgress, renewWorkPlan } from '@/features/work-plans/commands'
import { listWorkPlans } from '@/features/work-plans/list-work-plans'
import { getWorkPlan } from '@/features/work-plans/queries'
import {
  approveWorkPlanInput,
  draftWorkPlanInput,
  editWorkPlanInput,
  recordProgressInput,
  renewWorkPlanInput,
  returnWorkPlanInput,
  submitWorkPlanInput,
  workPlanFilters,
} from '@/features/work-plans/schema'
import { approveWorkPlan, returnWorkPlan, submitWorkPlan } from '@/features/work-plans/settle-plan'
import type { Actor } from '@/lib/actor'
import { type Operation, readOperation, writeOperation } from '@/server/operation'
import { recordInput } from './record-input'

const ofPlan = { id: 'planId' }
const planAfter = (actor: Actor, { planId }: { planId: string }) => getWorkPlan(actor, planId)

/** Yearly plans of the entities: drafted, submitted, decided on, followed up. */
export const workPlanOperations: Operation[] = [
  readOperation({ path: '/work-plans', summary: 'listWorkPlans', input: workPlanFilters }, listWorkPlans),
  writeOperation(
    { method: 'POST', path: '/work-plans', summary: 'draftWorkPlan', input: draftWorkPlanInput, status: 201 },
    draftWorkPlan,
    planAfter,
  ),
  readOperation({ path: '/work-plans/{id}', summary: 'getWorkPlan', input: recordInput }, (actor, { id }) =>
    getWorkPlan(actor, id),
  ),
  writeOperation(
    {
      method: 'PATCH',
      path: '/work-plans/{id}',
      summary: 'editWorkPlan',
      input: editWorkPlanInput,
      bind: ofPlan,
      versioned: true,
    },
    editWorkPlan,
    planAfter,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/work-plans/{id}/versions',
      summary: 'renewWorkPlan',
      input: renewWorkPlanInput,
      bind: ofPlan,
      status: 201,
    },
    renewWorkPlan,
    planAfter,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/work-plans/{id}/submit',
      summary: 'submitWorkPlan',
      input: submitWorkPlanInput,
      bind: ofPlan,
      versioned: true,
    },
    submitWorkPlan,
    planAfter,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/work-plans/{id}/approve',
      summary: 'approveWorkPlan',
      input: approveWorkPlanInput,
      bind: ofPlan,
      versioned: true,
    },
    approveWorkPlan,
    planAfter,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/work-plans/{id}/return',
      summary: 'returnWorkPlan',
      input: returnWorkPlanInput,
      bind: ofPlan,
      versioned: true,
    },
    returnWorkPlan,
    planAfter,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/work-plans/{id}/progress',
      summary: 'recordProgress',
      input: recordProgressInput,
      bind: ofPlan,
      status: 201,
    },
    recordProgress,
    planAfter,
  ),
]
