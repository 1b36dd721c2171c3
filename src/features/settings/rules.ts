import { SCALE_THRESHOLDS } from '@/features/construction/rules'
import { LEAD_LIMITS } from '@/features/leads/rules'
import { SUPERVISION_LIMITS } from '@/features/supervision/rules'
import { TARGET_LIMITS } from '@/features/targets/rules'
import { VISIT_LIMITS } from '@/features/visits/rules'

const USUAL = {
  ...LEAD_LIMITS,
  ...SUPERVISION_LIMITS,
  ...VISIT_LIMITS,
  ...SCALE_THRESHOLDS,
  ...TARGET_LIMITS,
} as const

export type SettingKey = keyof typeof USUAL

/** Whole days, 万元 or percent, with what holds where nothing is set and what still makes sense. */
export type SettingRule = {
  key: SettingKey
  unit: 'days' | 'tenThousandYuan' | 'percent'
  usual: number
  min: number
  max: number
}

/** Every setting that an admin keeps; the features that read them own their keys and usual values. */
export const SETTINGS: SettingRule[] = [
  rule('leads.answerDays', 1, 30),
  rule('leads.assessDays', 1, 60),
  rule('leads.protectionDays', 7, 730),
  rule('visits.warningDays', 1, 365),
  rule('targets.yellowBand', 0, 90, 'percent'),
  rule('supervision.toLeaderDays', 1, 90),
  rule('supervision.toLeadershipDays', 1, 180),
  rule('supervision.staleDays.discovery', 1, 365),
  rule('supervision.staleDays.followUp', 1, 365),
  rule('supervision.staleDays.negotiation', 1, 365),
  rule('supervision.staleDays.evaluation', 1, 365),
  rule('supervision.staleDays.decision', 1, 365),
  rule('supervision.staleDays.signing', 1, 365),
  rule('supervision.staleDays.construction', 1, 730),
  rule('supervision.staleDays.fulfilment', 1, 730),
  ...(Object.keys(SCALE_THRESHOLDS) as (keyof typeof SCALE_THRESHOLDS)[]).map((key) =>
    rule(key, 1, 1_000_000, 'tenThousandYuan'),
  ),
]

function rule(key: SettingKey, min: number, max: number, unit: SettingRule['unit'] = 'days'): SettingRule {
  return { key, unit, usual: USUAL[key], min, max }
}

export const SETTING_KEYS = SETTINGS.map(({ key }) => key)

export function ruleOf(key: SettingKey): SettingRule {
  const found = SETTINGS.find((setting) => setting.key === key)
  if (!found) throw new Error(`no setting ${key}`)
  return found
}

/** Which setting of another the new value would contradict, with its value; null when they agree. */
export function contradiction(
  key: SettingKey,
  value: number,
  others: Record<SettingKey, number>,
): { code: string; limit: number } | null {
  const [answer, assess] = [others['leads.answerDays'], others['leads.assessDays']]
  if (key === 'leads.answerDays' && value > assess) return { code: 'answerAfterAssessment', limit: assess }
  if (key === 'leads.assessDays' && value < answer) return { code: 'assessmentBeforeAnswer', limit: answer }
  const [leader, top] = [others['supervision.toLeaderDays'], others['supervision.toLeadershipDays']]
  if (key === 'supervision.toLeaderDays' && value > top) return { code: 'leaderAfterLeadership', limit: top }
  if (key === 'supervision.toLeadershipDays' && value < leader)
    return { code: 'leadershipBeforeLeader', limit: leader }
  return null
}

export function valuesOf(settings: { key: SettingKey; value: number }[]): Record<SettingKey, number> {
  return { ...USUAL, ...Object.fromEntries(settings.map(({ key, value }) => [key, value])) }
}
