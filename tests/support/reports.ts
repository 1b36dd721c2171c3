// Reports for tests, each of an enterprise that is like no other.
import { logLead } from '@/features/leads/log-lead'
import { logLeadInput, screenLeadInput } from '@/features/leads/schema'
import { screenLead } from '@/features/leads/screen-lead'
import type { Actor } from '@/lib/actor'
import { acceptedValue } from './builders'

let made = 0

export function aReport(more: object = {}) {
  made += 1
  return {
    enterprise: { name: `云山${made}号电池材料有限公司` },
    projectName: `第${made}期电池项目`,
    source: 'WALK_IN',
    ...more,
  }
}

/** Logs what a form or the API would send. */
export const log = (actor: Actor, report: object) => logLead(actor, logLeadInput.parse(report))

export async function logged(actor: Actor, report: object = aReport()) {
  const { projectId, ...lead } = acceptedValue(await log(actor, report))
  return { ...lead, projectId: projectId ?? '' }
}

export const screen = (actor: Actor, input: object) => screenLead(actor, screenLeadInput.parse(input))
