import type { Change } from '@/features/audit/seal-change'
import { ensureEnterprise, lockEnterprises } from '@/features/enterprises/ensure-enterprise'
import type { Actor } from '@/lib/actor'
import { accepted, type FieldProblem, type Outcome, refused } from '@/lib/outcome'
import type { Tx } from '@/server/db'
import type { MetEnterprise } from './schema'

/** An enterprise of a visit that stands in the records, whatever it was named by. */
export type Met = MetEnterprise & { enterpriseId: string }

/**
 * The enterprises of a visit, those made that nobody knew. Refused when one does not exist, contradicts what is known of
 * it, or turns out to be another of the same list.
 */
export async function meetEnterprises(
  change: Change,
  actor: Actor,
  enterprises: MetEnterprise[],
): Promise<Outcome<Met[]>> {
  const inQuestion = enterprises.filter(({ enterpriseId, lead }) => !enterpriseId || lead)
  // All at once, so that two visits to the same enterprises never wait for each other.
  if (inQuestion.length > 0) await lockEnterprises(change.tx, inQuestion.map(namedBy))
  const known = await findKnownIds(change.tx, enterprises)
  const met: Met[] = []
  const fields: FieldProblem[] = []
  for (const [row, enterprise] of enterprises.entries()) {
    const found = await meetOne(change, actor, enterprise, known)
    if (!found.ok) fields.push(...problemsAt(row, found.refusal.fields))
    else if (met.some(({ enterpriseId }) => enterpriseId === found.value)) {
      fields.push({ path: `enterprises.${row}.name`, code: 'enterpriseTwice' })
    } else met.push({ ...enterprise, enterpriseId: found.value })
  }
  return fields.length > 0 ? refused('visits.unknownRecords', { fields }) : accepted(met)
}

function namedBy({ enterpriseId, name, creditCode }: MetEnterprise) {
  return enterpriseId ? { id: enterpriseId } : { name, creditCode }
}

async function findKnownIds(tx: Tx, enterprises: MetEnterprise[]): Promise<Set<string>> {
  const ids = enterprises.flatMap(({ enterpriseId }) => enterpriseId ?? [])
  const known = await tx.enterprise.findMany({ where: { id: { in: ids } }, select: { id: true } })
  return new Set(known.map(({ id }) => id))
}

async function meetOne(
  change: Change,
  actor: Actor,
  enterprise: MetEnterprise,
  known: Set<string>,
): Promise<Outcome<string>> {
  const { enterpriseId } = enterprise
  if (enterpriseId) return known.has(enterpriseId) ? accepted(enterpriseId) : unknownEnterprise()
  const reported = await findReported(change.tx, enterprise)
  if (reported) return accepted(reported)
  const ensured = await ensureEnterprise(change, actor, namedBy(enterprise))
  return ensured.ok ? accepted(ensured.value.id) : ensured
}

function unknownEnterprise() {
  return refused('visits.unknownRecords', { fields: [{ path: 'enterprise.id', code: 'unknownRecord' }] })
}

/** Who supports or contests another's report speaks of the same enterprise, however its name was written here. */
async function findReported(tx: Tx, { lead }: MetEnterprise): Promise<string | null> {
  if (!lead?.ofLeadId || !lead.resolution || lead.resolution === 'separate') return null
  const reported = await tx.lead.findUnique({
    where: { id: lead.ofLeadId },
    select: { enterpriseId: true },
  })
  return reported?.enterpriseId ?? null
}

const FIELDS: Record<string, string> = {
  'enterprise.id': 'enterpriseId',
  'enterprise.creditCode': 'creditCode',
}

function problemsAt(row: number, fields: FieldProblem[] = []): FieldProblem[] {
  return fields.map(({ path, ...problem }) => ({
    ...problem,
    path: `enterprises.${row}.${FIELDS[path] ?? 'name'}`,
  }))
}
