import { reviseTarget, setTarget } from '@/features/targets/commands'
import { getTarget, listTargets } from '@/features/targets/queries'
import { openTargetInput, reviseTargetInput, setTargetInput, targetFilters } from '@/features/targets/schema'
import { type Operation, readOperation, writeOperation } from '@/server/operation'

/** Targets with what was reached. */
export const targetOperations: Operation[] = [
  readOperation({ path: '/targets', summary: 'listTargets', input: targetFilters }, listTargets),
  writeOperation(
    { method: 'POST', path: '/targets', summary: 'setTarget', input: setTargetInput, status: 201 },
    setTarget,
    (actor, { targetId }) => getTarget(actor, { id: targetId }),
  ),
  readOperation({ path: '/targets/{id}', summary: 'getTarget', input: openTargetInput }, getTarget),
  writeOperation(
    {
      method: 'POST',
      path: '/targets/{id}/revise',
      summary: 'reviseTarget',
      input: reviseTargetInput,
      bind: { id: 'targetId' },
      versioned: true,
    },
    reviseTarget,
    (actor, { targetId }) => getTarget(actor, { id: targetId }),
  ),
]
