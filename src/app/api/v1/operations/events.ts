import { createEvent, editEvent } from '@/features/events/commands'
import { chooseTarget, dropTarget, editTarget, resumeTarget } from '@/features/events/follow-target'
import { addAttendance, editAttendance, removeAttendance } from '@/features/events/keep-attendance'
import { listAttendance } from '@/features/events/list-attendance'
import { getEventYield, listEventYields } from '@/features/events/list-event-yields'
import { getTarget, listTargets } from '@/features/events/list-targets'
import { getEvent } from '@/features/events/queries'
import {
  addAttendanceInput,
  attendanceFilters,
  chooseTargetInput,
  createEventInput,
  dropTargetInput,
  editAttendanceInput,
  editEventInput,
  editTargetInput,
  eventFilters,
  removeAttendanceInput,
  resumeTargetInput,
  targetFilters,
} from '@/features/events/schema'
import type { Actor } from '@/lib/actor'
import { type Operation, readOperation, writeOperation } from '@/server/operation'
import { recordInput } from './record-input'

const held = { id: 'eventId' }
const chosen = { id: 'targetId' }

/** Events with what came of them, who came, and the target enterprises chosen there. */
export const eventOperations: Operation[] = [
  readOperation({ path: '/events', summary: 'listEvents', input: eventFilters }, listEventYields),
  writeOperation(
    { method: 'POST', path: '/events', summary: 'createEvent', input: createEventInput, status: 201 },
    createEvent,
    readEvent,
  ),
  readOperation({ path: '/events/{id}', summary: 'getEvent', input: recordInput }, readEvent),
  writeOperation(
    {
      method: 'PATCH',
      path: '/events/{id}',
      summary: 'editEvent',
      input: editEventInput,
      bind: held,
      versioned: true,
    },
    editEvent,
    readEvent,
  ),
  readOperation(
    { path: '/events/{id}/attendance', summary: 'listAttendance', input: attendanceFilters, bind: held },
    listAttendance,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/events/{id}/attendance',
      summary: 'addAttendance',
      input: addAttendanceInput,
      bind: held,
      status: 201,
    },
    addAttendance,
  ),
  writeOperation(
    {
      method: 'PATCH',
      path: '/events/{id}/attendance/{enterpriseId}',
      summary: 'editAttendance',
      input: editAttendanceInput,
      bind: held,
      versioned: true,
    },
    editAttendance,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/events/{id}/attendance/{enterpriseId}/remove',
      summary: 'removeAttendance',
      input: removeAttendanceInput,
      bind: held,
      versioned: true,
    },
    removeAttendance,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/events/{id}/targets',
      summary: 'chooseTargetEnterprise',
      input: chooseTargetInput,
      bind: held,
      status: 201,
    },
    chooseTarget,
    readTarget,
  ),

  readOperation(
    { path: '/target-enterprises', summary: 'listTargetEnterprises', input: targetFilters },
    listTargets,
  ),
  readOperation(
    { path: '/target-enterprises/{id}', summary: 'getTargetEnterprise', input: recordInput },
    readTarget,
  ),
  writeOperation(
    {
      method: 'PATCH',
      path: '/target-enterprises/{id}',
      summary: 'editTargetEnterprise',
      input: editTargetInput,
      bind: chosen,
      versioned: true,
    },
    editTarget,
    readTarget,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/target-enterprises/{id}/drop',
      summary: 'dropTargetEnterprise',
      input: dropTargetInput,
      bind: chosen,
      versioned: true,
    },
    dropTarget,
    readTarget,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/target-enterprises/{id}/resume',
      summary: 'resumeTargetEnterprise',
      input: resumeTargetInput,
      bind: chosen,
      versioned: true,
    },
    resumeTarget,
    readTarget,
  ),
]

async function readEvent(actor: Actor, { id }: { id: string }) {
  const [event, came] = await Promise.all([getEvent(actor, id), getEventYield(actor, id)])
  return { ...event, ...came }
}

function readTarget(actor: Actor, { id }: { id: string }) {
  return getTarget(actor, id)
}
