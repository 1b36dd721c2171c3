import type { NamedRecord } from '../name-records'

/** Where a record is read: its own page, or its place on the page of its project. */
export function recordHref({ recordType, id, projectId, eventId, no }: NamedRecord): string | null {
  if (recordType === 'FundRegistration') return `/funds?q=${encodeURIComponent(no ?? '')}`
  if (recordType === 'TargetEnterprise') return `/events/${eventId}?tab=targets`
  const page = PAGES[recordType]
  if (page) return `${page}/${id}`
  return projectId ? `/projects/${projectId}${PLACES_ON_PROJECT[recordType] ?? ''}` : null
}

const PAGES: Partial<Record<NamedRecord['recordType'], string>> = {
  Visit: '/visits',
  Event: '/events',
  StrategicAgreement: '/agreements',
  DirectInvestment: '/direct-investments',
  FactoryBuilding: '/factories',
  ServiceRequest: '/service-requests',
}

const PLACES_ON_PROJECT: Partial<Record<NamedRecord['recordType'], string>> = {
  Commitment: '#commitments',
  Occupancy: '#factory-units',
}
