import type { Tx } from '@/server/db'
import { Prisma } from '@/server/generated/prisma/client'
import type { Job } from './find-import'
import type { Layout } from './rules'

/** A record that an import made and that something was built on since; `what` is a key under `imports.builtUpon`. */
export type BuiltUpon = { id: string; name: string; what: string; line: number }

/** Of what an import made, or of some rows of it, all that something hangs on by now; in the order of the file. */
export async function findBuiltUpon(tx: Tx, { id, layout }: Job, lines?: number[]): Promise<BuiltUpon[]> {
  return tx.$queryRaw<BuiltUpon[]>`
    select distinct on (b."line") b."id", b."name", b."what", b."line" from (
      ${Prisma.join(CHECKS[layout], ' union all ')}) b
    where b."importId" = ${id}::uuid and (${lines === undefined} or b."line" = any(${lines ?? []}::int[]))
    order by b."line", b."what"`
}

/** One check: rows of imports whose record `x` of that model meets the condition. */
function check(model: string, name: string, what: string, condition: string): Prisma.Sql {
  return Prisma.raw(`select r."importId", r."line", x."id", x."${name}"::text as "name", '${what}' as "what"
    from "ImportRow" r join "${model}" x on x."id" = r."recordId"
    where r."state" = 'DONE' and r."recordType" = '${model}' and ${condition}`)
}

const has = (model: string, column: string, of = 'x."id"') =>
  `exists (select from "${model}" o where o."${column}" = ${of})`

const onEnterprise = (what: string, model: string) =>
  check('Enterprise', 'name', what, has(model, 'enterpriseId'))
const onProject = (of: 'Lead' | 'Signing', name: string, what: string, model: string) =>
  check(of, name, what, `${of === 'Lead' ? opens : 'true'} and ${has(model, 'projectId', 'x."projectId"')}`)

const opens = `x."kind" in ('FIRST', 'SEPARATE')`
const signingProject = (condition: string) =>
  `exists (select from "Project" p where p."id" = x."projectId" and ${condition})`

const ON_PROJECT: [what: string, model: string][] = [
  ['negotiation', 'Negotiation'],
  ['evaluation', 'Evaluation'],
  ['milestone', 'Milestone'],
  ['commitment', 'Commitment'],
  ['money', 'InvestmentRecord'],
  ['file', 'Attachment'],
]

const SIGNING_CHECKS = [
  check('Signing', 'contractNo', 'edited', `(x."version" > 1 or ${has('SigningAmendment', 'signingId')})`),
  check(
    'Signing',
    'contractNo',
    'moved',
    signingProject(`(p."stage" <> 'SIGNING' or p."status" <> 'ACTIVE')`),
  ),
  check(
    'Signing',
    'contractNo',
    'otherSigning',
    `exists (select from "Signing" o
    where o."projectId" = x."projectId" and o."id" <> x."id" and o."recordedAt" > x."recordedAt")`,
  ),
  // Neither an increase nor a framework agreement can be taken out by itself.
  check('Signing', 'contractNo', 'noInvestment', `x."kind" <> 'INVESTMENT'`),
]

const CHECKS: Record<Layout, Prisma.Sql[]> = {
  ENTERPRISES: [
    check('Enterprise', 'name', 'edited', 'x."version" > 1'),
    onEnterprise('contact', 'Contact'),
    onEnterprise('project', 'Project'),
    onEnterprise('lead', 'Lead'),
    onEnterprise('visit', 'VisitEnterprise'),
    onEnterprise('event', 'EventAttendance'),
    onEnterprise('event', 'TargetEnterprise'),
    onEnterprise('directInvestment', 'DirectInvestment'),
  ],
  LEADS: [
    check('Lead', 'projectName', 'edited', has('LeadCorrection', 'leadId')),
    check('Lead', 'projectName', 'screened', has('LeadScreening', 'leadId')),
    check('Lead', 'projectName', 'ruled', has('AppealRuling', 'leadId')),
    check(
      'Lead',
      'projectName',
      'moved',
      `${opens} and (select count(*) from "ProjectMove" m
      where m."projectId" = x."projectId") > 1`,
    ),
    check(
      'Lead',
      'projectName',
      'otherLead',
      `${opens} and exists (select from "Lead" o
      where o."projectId" = x."projectId" and o."id" <> x."id" and not exists (
        select from "ImportRow" mine where mine."recordId" = o."id" and mine."importId" = r."importId"))`,
    ),
    check(
      'Lead',
      'projectName',
      'visit',
      `${opens} and ${has('VisitEnterprise', 'projectId', 'x."projectId"')}`,
    ),
    ...ON_PROJECT.map(([what, model]) => onProject('Lead', 'projectName', what, model)),
  ],
  VISITS: [
    check('Visit', 'place', 'edited', 'x."version" > 1'),
    check('Visit', 'place', 'lead', has('Lead', 'visitId')),
    check('Visit', 'place', 'file', has('Attachment', 'visitId')),
  ],
  SIGNINGS: SIGNING_CHECKS,
  HISTORIC: [
    ...SIGNING_CHECKS,
    ...ON_PROJECT.map(([what, model]) => onProject('Signing', 'contractNo', what, model)),
  ],
  FUND_REGISTRATIONS: [
    check('FundRegistration', 'name', 'edited', 'x."version" > 1'),
    check('FundRegistration', 'name', 'capitalCall', has('CapitalCall', 'fundId')),
    check('FundRegistration', 'name', 'directInvestment', has('DirectInvestment', 'fundId')),
  ],
  FACTORIES: [
    check('FactoryBuilding', 'name', 'edited', 'x."version" > 1'),
    check('FactoryBuilding', 'name', 'unit', has('FactoryUnit', 'buildingId')),
  ],
}
