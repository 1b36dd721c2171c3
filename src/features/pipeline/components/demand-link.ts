import type { GateDemand } from '../rules'

const PANELS: Partial<Record<GateDemand['form'], string>> = {
  visit: 'visits',
  negotiation: 'negotiations',
  evaluation: 'evaluations',
  decision: 'decisions',
  commitment: 'commitments',
  signing: 'signings',
  milestone: 'milestones',
}

/** Where the form is that fills what a gate asks for. */
export function demandLink(form: GateDemand['form'], project: { id: string; enterpriseId: string }): string {
  if (form === 'screening') return '/leads/inbox'
  if (form === 'enterprise') return `/enterprises/${project.enterpriseId}?form=enterprise`
  const panel = PANELS[form]
  return `/projects/${project.id}?form=${form}${panel ? `#${panel}` : ''}`
}
