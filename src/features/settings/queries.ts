import type { Actor } from '@/lib/actor'
import { db, type Tx } from '@/server/db'
import { forbidden } from '@/server/errors'
import { canManageSettings } from './policy'
import { SETTING_KEYS, SETTINGS, type SettingRule } from './rules'

export type SettingRow = SettingRule & {
  value: number
  /** 0 while nothing was ever set. */
  version: number
  updatedAt: string | null
}

/** Every setting with the value that holds now, in the order of the rules. */
export async function listSettings(actor: Actor): Promise<SettingRow[]> {
  if (!canManageSettings(actor)) throw forbidden()
  return findSettings(db)
}

/** The same for code that has its own right to ask. */
export async function findSettings(tx: Tx | typeof db): Promise<SettingRow[]> {
  const stored = await tx.setting.findMany({ where: { key: { in: SETTING_KEYS } } })
  return SETTINGS.map((rule) => {
    const set = stored.find(({ key }) => key === rule.key)
    return {
      ...rule,
      value: Number.isInteger(set?.value) ? Number(set?.value) : rule.usual,
      version: set?.version ?? 0,
      updatedAt: set?.updatedAt.toISOString() ?? null,
    }
  })
}
