import { inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { conflict, forbidden } from '@/server/errors'
import { canManageSettings } from './policy'
import { findSettings, type SettingRow } from './queries'
import { contradiction, ruleOf, valuesOf } from './rules'
import type { ChangeSettingInput } from './schema'

/** Holds at once for everybody; a stale version throws a conflict with the value as it is now. */
export async function changeSetting(
  actor: Actor,
  { key, value, version }: ChangeSettingInput,
): Promise<Outcome<{ key: string; version: number }>> {
  if (!canManageSettings(actor)) throw forbidden()
  return inChange(actor, async ({ tx, audit }) => {
    // Settings limit each other, so all of them are changed one after another.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('settings'))::text`
    const rows = await findSettings(tx)
    const now = rows.find((row) => row.key === key)
    if (now?.version !== version) throw conflict({ value: now?.value, version: now?.version })
    const refusal = refuseValue({ key, value, version }, rows)
    if (refusal) return refusal
    const set = { value, version: version + 1, updatedAt: new Date() }
    await tx.setting.upsert({ where: { key }, create: { key, ...set }, update: set })
    audit({
      act: 'settings.change',
      record: 'Setting',
      id: key,
      before: { value: now.value },
      after: { value },
    })
    return accepted({ key, version: set.version })
  })
}

function refuseValue({ key, value }: ChangeSettingInput, rows: SettingRow[]): Refused | null {
  const { min, max } = ruleOf(key)
  if (value < min || value > max) {
    const fields = [{ path: 'value', code: value < min ? 'tooSmall' : 'tooLarge', params: { min, max } }]
    return refused('settings.outOfRange', { params: { min, max }, fields })
  }
  const against = contradiction(key, value, valuesOf(rows))
  if (!against) return null
  const params = { limit: against.limit }
  return refused(`settings.${against.code}`, {
    params,
    fields: [{ path: 'value', code: against.code, params }],
  })
}
