import { Prisma } from '@/server/generated/prisma/client'
import type { FigureScope } from './policy'
import type { FigureRecord } from './rules'

/** A record behind a figure, as a list shows it. */
export type NamedRecord = {
  id: string
  recordType: FigureRecord
  /** The record's running or registration number; null, like its name, when the actor may not read the record. */
  no: string | null
  name: string | null
  projectId: string | null
  /** The event at which a target enterprise was chosen. */
  eventId: string | null
  enterpriseName: string | null
  holderId: string | null
  holderName: string | null
  holderNameEn: string | null
  illustrative: boolean
}

/** Joins to rows `p` {recordType, recordId, projectId, holderId} whatever the record is. */
export const namedRecords = Prisma.sql`
  left join "PromotionEntity" e on e."id" = p."holderId"
  left join "Project" project on project."id" = p."projectId"
  left join "Enterprise" enterprise on enterprise."id" = project."enterpriseId"
  left join "Lead" lead on p."recordType" = 'Lead' and lead."id" = p."recordId"
  left join "Visit" visit on p."recordType" = 'Visit' and visit."id" = p."recordId"
  left join "FundRegistration" fund on p."recordType" = 'FundRegistration' and fund."id" = p."recordId"
  left join "Commitment" commitment on p."recordType" = 'Commitment' and commitment."id" = p."recordId"
  left join "ServiceRequest" request on p."recordType" = 'ServiceRequest' and request."id" = p."recordId"
  left join "Event" event on p."recordType" = 'Event' and event."id" = p."recordId"
  left join "TargetEnterprise" target on p."recordType" = 'TargetEnterprise' and target."id" = p."recordId"
  left join "Enterprise" firm on firm."id" = target."enterpriseId"
  left join "StrategicAgreement" agreement on p."recordType" = 'StrategicAgreement' and agreement."id" = p."recordId"
  left join "DirectInvestment" direct on p."recordType" = 'DirectInvestment' and direct."id" = p."recordId"
  left join "Occupancy" occupancy on p."recordType" = 'Occupancy' and occupancy."id" = p."recordId"
  left join "FactoryUnit" unit on unit."id" = occupancy."unitId"
  left join "FactoryBuilding" building
    on building."id" = coalesce(unit."buildingId", case p."recordType" when 'FactoryBuilding' then p."recordId" end)`

/**
 * Columns no, name, enterpriseName, eventId of a target enterprise, illustrative, and the holder's names. Number, name and
 * enterprise stand only where the actor may read the record itself: a project's readers, a visit's entity.
 */
export function named(scope: FigureScope): Prisma.Sql {
  const readable = readableBy(scope)
  const firstOf = (...columns: string[]) => Prisma.raw(`coalesce(${columns.join(', ')})`)
  const illustrative = NAMED.map((record) => `${record}."illustrative"`)
  return Prisma.sql`
    e."name" as "holderName", e."nameEn" as "holderNameEn", target."eventId",
    case when ${readable} then ${firstOf(...NUMBERS)} end as "no",
    case when ${readable} then ${firstOf(...TITLES)} end as "name",
    case when ${readable} then ${firstOf(...FIRMS)} end as "enterpriseName",
    ${firstOf(...illustrative, 'false')} as "illustrative"`
}

/** The joined records that may be the one that counts; the project comes last, because most hang on one. */
const NAMED = [
  'lead',
  'visit',
  'fund',
  'commitment',
  'request',
  'event',
  'target',
  'agreement',
  'direct',
  'occupancy',
  'building',
  'project',
]
const NUMBERS = [
  'lead."no"::text',
  'visit."no"::text',
  'fund."registrationNo"',
  'request."no"::text',
  'agreement."no"',
  'direct."no"::text',
  'building."code" || coalesce(\'-\' || unit."code", \'\')',
  'project."no"::text',
]
const TITLES = [
  'lead."projectName"',
  'visit."purpose"',
  'fund."name"',
  'commitment."clause"',
  'request."title"',
  'event."name"',
  'firm."name"',
  'agreement."title"',
  'direct."name"',
  'building."name"',
  'project."name"',
]
const FIRMS = ['enterprise."name"', 'fund."manager"', 'agreement."partner"', 'visit."place"']

/** Condition on what `namedRecords` has joined: the actor may read the record. */
export function readableBy(scope: FigureScope): Prisma.Sql {
  if (scope.kind === 'AREA') return Prisma.sql`true`
  const own = scope.entities.map(({ id }) => id)
  return Prisma.sql`coalesce(project."readerIds" && ${own}::text[]::uuid[],
    visit."entityId" = any(${own}::text[]::uuid[]), true)`
}
