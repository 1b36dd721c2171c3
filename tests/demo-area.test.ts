import { describe, expect, it } from 'vitest'
import words from '@/messages/zh-CN/audit.json' with { type: 'json' }
import { db } from '@/server/db'
import facts from '../prisma/seed/facts.json' with { type: 'json' }
import { withDemoDatabase } from './support/database'

withDemoDatabase()

/** One row of plain SQL over the records, written without the ledger and without the product's code. */
async function counted(sql: string): Promise<Record<string, number>> {
  const [row] = await db.$queryRawUnsafe<Record<string, number>[]>(sql)
  return row ?? {}
}

describe('the demo area, recomputed from its records as of 2023-12-20', () => {
  it('has 56 signed projects of 383.6亿元', async () => {
    const signed = await counted(`
      select count(distinct "projectId")::int as count, sum(amount)::float8 as amount from "Signing"
      where kind = 'INVESTMENT' and "signedOn" <= '2023-12-20' and "terminatedOn" is null`)
    expect(signed).toEqual({ count: facts.signed.count, amount: facts.signed.amountYuan })
  })

  it('has 23 signings of 48.2亿元 at 数博会', async () => {
    const signed = await counted(`
      select count(*)::int as count, sum(s.amount)::float8 as amount from "Signing" s join "Event" e on e.id = s."eventId"
      where e.name = '数博会' and s."signedOn" between e."startsOn" and e."endsOn"`)
    expect(signed).toEqual({ count: facts.expo.projects, amount: facts.expo.amountYuan })
  })

  it('has 135 leads over 645.5亿元, 17 of them of one event', async () => {
    const leads = await counted(`
      select count(*)::int as count, sum("intendedAmount")::float8 as amount,
        count(*) filter (where "eventId" = (select id from "Event" where name = '贵商大会部分民营企业走进贵安'))::int as event
      from "Lead" where "reportedOn" <= '2023-12-20'`)
    expect(leads).toEqual({ count: 135, amount: facts.leads.intendedYuan, event: facts.businessEvent.leads })
  })

  it('has 76 projects in negotiation', async () => {
    const inNegotiation = await counted(`
      select count(*)::int as count from (
        select distinct on ("projectId") "toStage", "toStatus" from "ProjectMove" where "on" <= '2023-12-20'
        order by "projectId", seq desc) last
      where "toStage" in ('FOLLOW_UP', 'NEGOTIATION', 'EVALUATION', 'DECISION') and "toStatus" in ('ACTIVE', 'PAUSED')`)
    expect(inNegotiation.count).toBe(facts.negotiating.count)
  })

  it('has 75 trips to 285 enterprises, 19 of them led by a main leader, and 350 receptions of 650', async () => {
    const visits = await counted(`
      select count(*) filter (where kind = 'OUTBOUND')::int as trips, sum(met) filter (where kind = 'OUTBOUND')::int as visited,
        count(*) filter (where kind = 'OUTBOUND' and "mainLeaderId" is not null)::int as led,
        count(*) filter (where kind = 'INBOUND')::int as receptions, sum(met) filter (where kind = 'INBOUND')::int as received
      from (select v.*, (select count(*) from "VisitEnterprise" where "visitId" = v.id) as met from "Visit" v
        where v."on" <= '2023-12-20' and v.status = 'HELD') held`)
    expect(visits).toEqual({ trips: 75, visited: 285, led: 19, receptions: 350, received: 650 })
  })

  it('has a target of 12 leaders’ trips in the year, of which 19 are 158.3 %', async () => {
    const { target } = await counted(`
      select r.value::int as target from "Target" t join "TargetRevision" r on r."targetId" = t.id
      where t."ownerKind" = 'AREA' and t.figure = 'leaderTrips.count' and not t.illustrative
        and '2023-12-20' between t."startsOn" and t."endsOn"`)
    expect(target).toBe(facts.leaderTrips.target)
    expect(Math.round((1000 * facts.leaderTrips.count) / (target ?? 0)) / 10).toBe(158.3)
  })

  it('has of the 8 + 2 + 2 + 4 + N entities somebody each who signs in', async () => {
    const entities = await counted(`
      select count(*) filter (where kind = 'TASK_FORCE')::int as forces, count(*) filter (where kind = 'PARK')::int as parks,
        count(*) filter (where kind = 'PLATFORM')::int as platforms, count(*) filter (where kind = 'TOWNSHIP')::int as townships,
        count(*) filter (where not exists (select from "Membership" m where m."entityId" = e.id))::int as empty
      from "PromotionEntity" e`)
    expect(entities).toEqual({ forces: 8, parks: 2, platforms: 2, townships: 4, empty: 0 })
  })

  it('has 4 funds of 150亿元, never added to signed investment', async () => {
    const funds = await counted(
      `select count(*)::int as count, sum(size)::float8 as size from "FundRegistration" where "registeredOn" <= '2023-12-20'`,
    )
    expect(funds).toEqual({ count: facts.funds.count, size: facts.funds.sizeYuan })
  })

  it('has 50 direct investments of 677亿元 that ask 220亿元, five of them with a project', async () => {
    const asking = await counted(`
      select count(*)::int as count, sum(r.total)::float8 as total, sum(r.demand)::float8 as demand,
        count("projectId")::int as projects, bool_and(d.illustrative)::int as illustrative
      from "DirectInvestment" d cross join lateral (
        select * from "DirectInvestmentRevision" where "directInvestmentId" = d.id and "on" <= '2023-12-20'
        order by "on" desc, seq desc limit 1) r
      where d."registeredOn" <= '2023-12-20' and (d."withdrawnOn" is null or d."withdrawnOn" > '2023-12-20')`)
    const { count, totalYuan: total, fundDemandYuan: demand } = facts.directInvestments
    expect(asking).toEqual({ count, total, demand, projects: 5, illustrative: 1 })
  })

  it('has no fund that called or committed more than its size', async () => {
    const overdrawn = await counted(`
      select count(*) filter (where size < called)::int as called, count(*) filter (where size < committed)::int as committed,
        count(*) filter (where called > 0 and committed > 0)::int as alive
      from (select f.size, (select sum(amount) from "CapitalCall" where "fundId" = f.id) as called,
        (select sum(r.committed) from "DirectInvestment" d cross join lateral (
          select committed from "DirectInvestmentRevision" where "directInvestmentId" = d.id order by "on" desc, seq desc limit 1) r
          where d."fundId" = f.id) as committed from "FundRegistration" f) funds`)
    expect(overdrawn).toEqual({ called: 0, committed: 0, alive: 4 })
  })

  it('has 38 enterprises and 55 entrepreneurs, 29 targets and 17 leads of one event, and 10 targets of 50 at another', async () => {
    const { businessEvent, parksEvent } = facts
    const cameTo = (name: string) =>
      counted(`
        select (select count(*) from "EventAttendance" where "eventId" = e.id)::int as enterprises,
          (select sum(entrepreneurs) from "EventAttendance" where "eventId" = e.id)::int as entrepreneurs,
          (select count(*) from "TargetEnterprise" where "eventId" = e.id and "chosenOn" <= '2023-12-20'
            and "droppedOn" is null)::int as targets,
          (select count(*) from "Lead" l join "TargetEnterprise" t on t."enterpriseId" = l."enterpriseId"
            and t."eventId" = e.id where l."eventId" = e.id)::int as leads
        from "Event" e where e.name = '${name}'`)
    expect(await cameTo('贵商大会部分民营企业走进贵安')).toEqual(businessEvent)
    const parks = await cameTo('上海、苏州高新区企业赴新区考察')
    expect(parks.enterprises).toBeGreaterThanOrEqual(parksEvent.enterprisesAtLeast)
    expect(parks.targets).toBe(parksEvent.targets)
  })

  it('has two strategic agreements, three focus industries and the eight campaigns of 2024', async () => {
    const named = await counted(`
      select (select count(*) from "StrategicAgreement" where "signedOn" <= '2023-12-20')::int as agreements,
        (select count(*) from "FocusIndustry" f where exists (select from "IndustryChain" where "focusId" = f.id))::int as focuses,
        (select count(*) from "Campaign" where year = 2024)::int as campaigns`)
    expect(named).toEqual({
      agreements: facts.strategicAgreements.length,
      focuses: facts.focusIndustries2024.length,
      campaigns: facts.campaigns2024.length,
    })
  })

  it('has gained no signing, lead, fund or direct investment since', async () => {
    const later = await counted(`
      select (select count(*) from "Signing" where "signedOn" > '2023-12-20')::int as signings,
        (select count(*) from "Lead" where "reportedOn" > '2023-12-20')::int as leads,
        (select count(*) from "FundRegistration" where "registeredOn" > '2023-12-20')::int as funds,
        (select count(*) from "DirectInvestment" where "registeredOn" > '2023-12-20')::int as direct`)
    expect(later).toEqual({ signings: 0, leads: 0, funds: 0, direct: 0 })
  })
})

describe('every seeded signing', () => {
  it('has its lead, screening, first contact, round, evaluations and decision in date order', async () => {
    const disordered = await db.$queryRaw`
      select p.name from "Signing" s join "Project" p on p.id = s."projectId"
      join "Lead" l on l."projectId" = p.id
      where not (
        l."reportedOn" <= (select min("on") from "LeadScreening" where "projectId" = p.id and verdict = 'ACCEPT')
        and exists (select from "VisitEnterprise" m join "Visit" v on v.id = m."visitId" where m."projectId" = p.id
          and v.status = 'HELD' and v."on" <= (select "on" from "ProjectMove" where "projectId" = p.id and "toStage" = 'NEGOTIATION'))
        and exists (select from "Negotiation" n where n."projectId" = p.id
          and n."on" <= (select "on" from "ProjectMove" where "projectId" = p.id and "toStage" = 'EVALUATION'))
        and (select count(*) from "Evaluation" e where e."projectId" = p.id and e.verdict = 'PASS' and e."concludedOn"
          <= (select "on" from "ProjectMove" where "projectId" = p.id and "toStage" = 'DECISION')) = 3
        and (select max("on") from "Decision" d where d."projectId" = p.id and d.verdict = 'APPROVE') <= s."signedOn"
        and (select "on" from "ProjectMove" where "projectId" = p.id and act = 'SIGN') = s."signedOn")`
    expect(disordered).toEqual([])
  })

  it('is marked 示意数据 unless the report names it', async () => {
    const named = await db.signing.findMany({
      where: { illustrative: false },
      select: { project: { select: { name: true, illustrative: true } } },
    })
    expect(named.map(({ project }) => project.name).sort()).toEqual(
      facts.namedProjects.map(({ name }) => name).sort(),
    )
    expect(named.every(({ project }) => !project.illustrative)).toBe(true)
  })
})

describe('the ledger of the demo area', () => {
  it('says of every signed amount that a signing brought it', async () => {
    const acts = await db.$queryRaw`
      select distinct a."act", a."recordType" from "FigureMovement" m
      join "AuditEntry" a on a."sequence" = m."auditSequence" where m."figure" like 'signed.%'`
    expect(acts).toEqual([{ act: 'signings.record', recordType: 'Signing' }])
  })

  it('is chained from the first entry to the last', async () => {
    expect(await counted('select coalesce(first_broken_audit_entry(), 0)::int as broken')).toEqual({
      broken: 0,
    })
  })

  it('holds totals by day and by month that equal its movements', async () => {
    const differing = await db.$queryRaw`
      select figure, grain from "FigureTotal" group by figure, grain
      having sum(amount) <> (select sum(amount) from "FigureMovement" m where m.figure = "FigureTotal".figure)`
    expect(differing).toEqual([])
  })
})

describe('what follows a signing in the demo area', () => {
  it('has money only from the contract on, and never more than was signed', async () => {
    const wrong = await db.$queryRaw`
      select p.name from "InvestmentRecord" m join "Project" p on p.id = m."projectId"
      where m."on" < p."signedOn" or (select sum(amount) from "InvestmentRecord" all_of_it
        where all_of_it."projectId" = p.id and all_of_it.kind = m.kind) > p."signedAmount"`
    expect(wrong).toEqual([])
  })

  it('has for each milestone the plan that stands as the latest of its plans, and days in their order', async () => {
    const wrong = await db.$queryRaw`
      select m.id from "Milestone" m where m."plannedOn" is distinct from (select l."plannedOn" from "MilestonePlan" l
          where l."milestoneId" = m.id order by seq desc limit 1)
        or exists (select from "Milestone" later where later."projectId" = m."projectId" and later.kind > m.kind
          and m.kind <> 'REGISTERED' and later."achievedOn" < m."achievedOn")`
    expect(wrong).toEqual([])
  })

  it('has reached no milestone by 2023-12-20 that the report does not know', async () => {
    const reached = await counted(`
      select count(distinct "projectId")::int as projects from "Milestone" where "achievedOn" <= '2023-12-20' and kind <> 'REGISTERED'`)
    expect(reached).toEqual({ projects: 2 })
  })

  it('predicts 华城瑞鲤 above scale in the first quarter of 2024, as the report does', async () => {
    const [predicted] = await db.scalePrediction.findMany({ where: { illustrative: false } })
    expect(predicted?.predictedMonth.toISOString().slice(0, 7)).toBe('2024-03')
  })
})

describe('the demo area, as one who opens it finds it', () => {
  it('has a unit of 3,000 m² with 8 m clear height that is free', async () => {
    const free = await counted(`
      select count(*)::int as count from "FactoryUnit" u where u."area" >= 3000 and u."clearHeight" >= 8 and not exists (
        select from "Occupancy" o where o."unitId" = u."id" and o."state" in ('SIGNED', 'MOVED_IN'))`)
    expect(free.count).toBeGreaterThan(0)
  })

  it('has no field in its log that has no name', async () => {
    const fields = await db.$queryRaw<{ field: string }[]>`
      select distinct jsonb_object_keys(told) as "field" from "AuditEntry" cross join lateral (values ("before"), ("after")) v(told)
      where jsonb_typeof(told) = 'object'`
    const named = Object.keys(words.fields)
    expect(fields.map(({ field }) => field).filter((field) => !named.includes(field))).toEqual([])
  })
})
