import { type Change, inChange } from '@/features/audit/seal-change'
import { visitContributions } from '@/features/visits/figures'
import type { Actor } from '@/lib/actor'
import { type CalendarDate, today as dayInTheArea, fromDbDate, toDbDate } from '@/lib/dates'
import { accepted } from '@/lib/outcome'
import { db, type Tx } from '@/server/db'
import { hashPassword } from '@/server/password'
import { type AfterSigning, daysAfterSigning, insertAfterSigning, planAfterSigning } from './after-signing'
import { sealAgreements } from './agreements'
import {
  chainRows,
  entityRows,
  eventRows,
  mainLeaderRows,
  peopleRows,
  requirementRows,
  taskForceRows,
} from './area'
import { REPORT_DAY } from './assumptions'
import { publishDemoBriefs } from './briefs'
import { sealDirectInvestments } from './direct-investments'
import { sealEvents } from './events'
import { sealFactories } from './factories'
import { sealFunds } from './funds'
import { sealImports } from './imports'
import { withVisitsOfOthers } from './other-visits'
import { type PlannedProject, planProjects } from './plan'
import type { WrittenOut } from './project-records'
import { contactRows, enterpriseRows, latestActivity, meetingRows, projectRows } from './records'
import { sealProject } from './seal-projects'
import { sealSupervisions } from './supervisions'
import { sealCampaigns, sealFocusIndustries } from './tags'
import { sealTargets } from './targets'
import { planVisits, type VisitRows } from './visits'
import { sealWorkPlans } from './work-plans'
import { writeOut } from './write-out'

export const DEMO_PASSWORD = 'zhaoshang-demo'

/** A slow disk takes its time over some ten thousand rows. */
const LIMIT = { timeout: 600_000 }

const SEEDING: Actor = {
  userId: '',
  username: 'demo',
  name: '示范区装载',
  areaRoles: [],
  memberships: [],
  door: 'SYSTEM',
}

/** True when nobody can sign in yet: neither a demo area nor an area of one's own. */
export async function isEmptyDatabase(): Promise<boolean> {
  return (await db.user.count()) === 0
}

/**
 * Loads the demo area of the 2023 report in one change: records first, then one audit entry for each act and what it
 * moves in the figures. `today` dates what is still open. The briefs freeze what then stands.
 */
export async function seedDemoArea(today: CalendarDate = dayInTheArea()): Promise<void> {
  const projects = planProjects()
  const written = writeOut(projects, today)
  const after = planAfterSigning(projects, written, today)
  const enterprises = enterpriseRows(projects)
  const firms = enterprises.map(({ id }) => id)
  const visits = withVisitsOfOthers(planVisits(written, firms, today), firms, today)
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  await inChange(
    SEEDING,
    async (change) => {
      await insertArea(change.tx, passwordHash)
      await change.tx.enterprise.createMany({ data: enterprises })
      await insertProjects(change.tx, projects, written, today)
      await insertAfterSigning(change.tx, after)
      await change.tx.visit.createMany({ data: visits.visits })
      await change.tx.visitEnterprise.createMany({ data: visits.met })
      await change.tx.visitParticipant.createMany({ data: visits.people })
      await sealProjects(change, projects, written, visits, after)
      sealVisits(change, visits)
      await sealFunds(change, today)
      await sealDirectInvestments(change, projects)
      await sealWorkPlans(change, today)
      await sealFactories(change, projects, today)
      await sealSupervisions(change, projects, today)
      await sealTargets(change, today)
      await sealEvents(change, projects, today)
      await sealAgreements(change)
      await sealFocusIndustries(change)
      await sealCampaigns(change, projects)
      await sealImports(change, enterprises)
      return accepted()
    },
    LIMIT,
  )
  await publishDemoBriefs()
}

async function insertArea(tx: Tx, passwordHash: string) {
  const { users, memberships, areaRoles } = peopleRows(passwordHash)
  await tx.promotionEntity.createMany({ data: entityRows() })
  await tx.taskForce.createMany({ data: taskForceRows() })
  await tx.industryChain.createMany({ data: chainRows() })
  await tx.user.createMany({ data: users })
  await tx.membership.createMany({ data: memberships })
  await tx.areaRoleGrant.createMany({ data: areaRoles })
  await tx.evaluationRequirement.createMany({ data: requirementRows() })
  await tx.mainLeader.createMany({ data: mainLeaderRows() })
  await tx.event.createMany({ data: eventRows() })
}

async function insertProjects(tx: Tx, projects: PlannedProject[], { rows }: WrittenOut, today: CalendarDate) {
  const { meetings, agenda } = meetingRows(projects, today)
  await tx.contact.createMany({ data: contactRows(projects) })
  await tx.project.createMany({ data: projectRows(projects, rows) })
  await tx.lead.createMany({ data: rows.leads })
  await tx.leadScreening.createMany({ data: rows.screenings })
  await tx.projectMove.createMany({ data: rows.moves })
  await tx.projectHolding.createMany({ data: rows.holdings })
  await tx.projectOfficer.createMany({ data: rows.officers })
  await tx.projectIntent.createMany({ data: rows.intents })
  await tx.negotiation.createMany({ data: rows.negotiations })
  await tx.evaluation.createMany({ data: rows.evaluations })
  await tx.committeeMeeting.createMany({ data: meetings })
  await tx.agendaItem.createMany({ data: [...rows.agenda, ...agenda] })
  await tx.decision.createMany({ data: rows.decisions })
  await tx.signing.createMany({ data: rows.signings })
  await tx.commitment.createMany({ data: rows.commitments })
  await tx.milestone.createMany({ data: rows.milestones })
}

async function sealProjects(
  change: Change,
  projects: PlannedProject[],
  { acts, rows }: WrittenOut,
  visits: VisitRows,
  after: AfterSigning,
) {
  const actsOf = grouped(acts, (act) => act.projectId)
  for (const { id } of projects) {
    await sealProject(change, id, actsOf.get(id) ?? [])
    const days = [latestActivity(rows, visits, id), ...daysAfterSigning(after, id)]
    await change.tx.project.update({
      where: { id },
      data: { lastActivityOn: toDbDate(days.sort().at(-1) ?? REPORT_DAY) },
    })
  }
}

function sealVisits(change: Change, { visits, met }: VisitRows) {
  const metOn = grouped(met, (meeting) => meeting.visitId)
  for (const visit of visits) {
    const enterprises = metOn.get(visit.id)?.length ?? 0
    const on = fromDbDate(visit.on as Date)
    change.audit({
      act: 'visits.record',
      record: 'Visit',
      id: visit.id,
      after: { on, kind: visit.kind, enterprises },
    })
    const { id, kind, status, entityId } = visit
    const ledByMainLeader = Boolean(visit.mainLeaderId)
    change.figures(
      [],
      visitContributions({ id, kind, status, on, entityId, eventId: null, enterprises, ledByMainLeader }),
    )
  }
}

function grouped<Item>(items: Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
