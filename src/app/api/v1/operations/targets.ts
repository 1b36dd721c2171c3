import { ratioOf } from '@/features/figures/rules'
import { reviseTarget, setTarget } from '@/features/targets/commands'
import { getTarget, listTargets, type TargetDetail, type TargetRow } from '@/features/targets/queries'
import { WHOLE } from '@/features/targets/rules'
import { openTargetInput, reviseTargetInput, setTargetInput, targetFilters } from '@/features/targets/schema'
import { type Operation, readOperation, writeOperation } from '@/server/operation'

/** Targets with what was reached. */
export const targetOperations: Operation[] = [
  readOperation({ path: '/targets', summary: 'listTargets', input: targetFilters }, async (actor, input) => {
    const { items, ...page } = await listTargets(actor, input)
    return { ...page, items: items.map(inJson) }
  }),
  writeOperation(
    { method: 'POST', path: '/targets', summary: 'setTarget', input: setTargetInput, status: 201 },
    setTarget,
    async (actor, { targetId }) => inJson(await getTarget(actor, { id: targetId })),
  ),
  readOperation(
    { path: '/targets/{id}', summary: 'getTarget', input: openTargetInput },
    async (actor, input) => inJson(await getTarget(actor, input)),
  ),
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
    async (actor, { targetId }) => inJson(await getTarget(actor, { id: targetId })),
  ),
]

/** A rate as a number, 0.5 for half, beside both its sums, as in the figures; `completion` likewise. */
function inJson<Row extends TargetRow & Partial<Pick<TargetDetail, 'revisions'>>>(target: Row) {
  const { unit, value, actual, progress, revisions } = target
  const read = (of: bigint | null) => (of !== null && unit === 'ratio' ? ratioOf(of, WHOLE) : of)
  return {
    ...target,
    value: read(value),
    actual:
      actual?.denominator != null
        ? ratioInJson(actual.value, actual.denominator)
        : actual && { value: actual.value },
    progress: undefined,
    completion: progress && ratioOf(progress.reached, progress.goal),
    ...(revisions ? { revisions: revisions.map((one) => ({ ...one, value: read(one.value) })) } : {}),
  }
}

function ratioInJson(numerator: bigint, denominator: bigint) {
  return { value: ratioOf(numerator, denominator), numerator, denominator }
}
