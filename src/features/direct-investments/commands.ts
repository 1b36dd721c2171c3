import { type Change, inChange } from '@/features/audit/seal-change'
import { ensureEnterprise } from '@/features/enterprises/ensure-enterprise'
import type { NamedEnterprise } from '@/features/enterprises/schema'
import { mustWriteFunds } from '@/features/fund-registrations/commands'
import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { fromDbDate, toDbDate, today } from '@/lib/dates'
import { accepted, type Outcome, type Refused } from '@/lib/outcome'
import { changeDirectInvestment, settleDirectInvestment, type Written } from './change-direct-investment'
import { refuseLinks } from './check-links'
import type { StoredDirectInvestment } from './queries'
import { lockFundSize } from './refuse-above-size'
import { refuseAmounts } from './rules'
import type { EditDirectInvestment, RegisterDirectInvestment } from './schema'

/** A project asks for fund money; its amounts of the registered day are the first row of their history. */
export async function registerDirectInvestment(actor: Actor, input: RegisterDirectInvestment): Written {
  return inChange(actor, async (change) => {
    await mustWriteFunds(actor, change)
    const { totalYuan, demandYuan, committedYuan, enterprise, ...told } = input
    const refusal =
      refuseAmounts(input) ?? refuseRegisteredOn(input) ?? (await refuseLinks(change.tx, actor, told))
    if (refusal) return refusal
    const enterpriseId = await nameEnterprise(change, actor, enterprise)
    if (!enterpriseId.ok) return enterpriseId
    if (told.fundId) await lockFundSize(change.tx, told.fundId)
    const byId = actor.userId || null
    const on = toDbDate(input.registeredOn)
    const { id } = await change.tx.directInvestment.create({
      data: {
        ...told,
        registeredOn: on,
        enterpriseId: enterpriseId.value,
        byId,
        revisions: {
          create: { seq: 1, on, total: totalYuan, demand: demandYuan, committed: committedYuan, byId },
        },
      },
    })
    const act = 'direct-investments.register'
    return settleDirectInvestment(change, { id, act, before: null, after: input })
  })
}

/** A mistake is mended in place and restates the past; the amounts change only by a revision. */
export async function editDirectInvestment(actor: Actor, input: EditDirectInvestment): Written {
  const { directInvestmentId: _, version: __, enterprise, ...told } = input
  return changeDirectInvestment(actor, input, async (change, stored) => {
    const refusal =
      refuseRegisteredOn(told, stored) ?? (await refuseLinks(change.tx, actor, told, stored.projectId))
    if (refusal) return refusal
    const enterpriseId = await nameEnterprise(change, actor, enterprise)
    if (!enterpriseId.ok) return enterpriseId
    if (told.fundId) await lockFundSize(change.tx, told.fundId)
    const data = { ...told, enterpriseId: enterpriseId.value }
    await change.tx.directInvestment.update({
      where: { id: stored.id },
      data: { ...data, registeredOn: toDbDate(told.registeredOn) },
    })
    return accepted({ act: 'direct-investments.edit', before: toldOf(stored), after: data })
  })
}

function toldOf(stored: StoredDirectInvestment) {
  const { name, enterpriseId, fundId, projectId, entityId, chainId, summary } = stored
  const registeredOn = fromDbDate(stored.registeredOn)
  return { name, enterpriseId, fundId, projectId, entityId, chainId, registeredOn, summary }
}

/** Not in the future, and not after what was done to it since. */
function refuseRegisteredOn(
  { registeredOn }: { registeredOn: string },
  stored?: StoredDirectInvestment,
): Refused | null {
  const [firstRevision] = (stored?.revisions ?? [])
    .filter(({ seq }) => seq > 1)
    .map(({ on }) => fromDbDate(on))
    .sort()
  const withdrawnOn = stored?.withdrawnOn && fromDbDate(stored.withdrawnOn)
  return refuseDate(
    { path: 'registeredOn', on: registeredOn },
    {
      notAfter: [
        { on: today(), code: 'direct-investments.registeredInTheFuture' },
        { on: firstRevision, code: 'direct-investments.registeredAfterRevision' },
        { on: withdrawnOn, code: 'direct-investments.registeredAfterWithdrawal' },
      ],
    },
  )
}

/** The id of the enterprise that the form names, made when it is new; undefined when nothing is said of one. */
async function nameEnterprise(
  change: Change,
  actor: Actor,
  named: NamedEnterprise | undefined,
): Promise<Outcome<string | null | undefined>> {
  if (!named) return accepted(undefined)
  if (!named.id && !named.name) return accepted(null)
  const ensured = await ensureEnterprise(change, actor, named)
  return ensured.ok ? accepted(ensured.value.id) : ensured
}
