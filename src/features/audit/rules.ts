/** The models whose changes are audited, as the log names them; words under `audit.records`. */
export const AUDITED_RECORDS = [
  'Project',
  'Lead',
  'Enterprise',
  'Contact',
  'Visit',
  'Negotiation',
  'Evaluation',
  'EvaluationRequirement',
  'CommitteeMeeting',
  'AgendaItem',
  'Decision',
  'Signing',
  'Commitment',
  'Milestone',
  'InvestmentRecord',
  'ScalePrediction',
  'ServiceRequest',
  'ProjectWorkStep',
  'FactorItem',
  'FactoryBuilding',
  'FactoryUnit',
  'Occupancy',
  'FundRegistration',
  'CapitalCall',
  'DirectInvestment',
  'Event',
  'TargetEnterprise',
  'StrategicAgreement',
  'Campaign',
  'FocusIndustry',
  'Target',
  'WorkPlan',
  'Supervision',
  'Brief',
  'TransferRequest',
  'Attachment',
  'Import',
  'PromotionEntity',
  'MainLeader',
  'User',
  'Setting',
  'SavedView',
  'Export',
] as const

export type ChangedField = { field: string; before: unknown; after: unknown }

/** The fields in which two states of a record differ, in the order in which they are written. */
export function changedFields(before: unknown, after: unknown): ChangedField[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  const names = new Set([...Object.keys(now), ...Object.keys(old)])
  return [...names]
    .map((field) => ({ field, before: old[field], after: now[field] }))
    .filter((change) => JSON.stringify(change.before ?? null) !== JSON.stringify(change.after ?? null))
}

function fieldsOf(state: unknown): Record<string, unknown> {
  if (state === null || state === undefined) return {}
  return typeof state === 'object' && !Array.isArray(state) ? { ...state } : { value: state }
}
