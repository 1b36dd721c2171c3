// What the floor asks the database: written by hand for exactly these answers, each prepared once a connection.

export const TOKEN = `
  select person."id", person."name", live."scope" from "ApiToken" live join "User" person on person."id" = live."userId"
  where live."hash" = $1 and live."revokedAt" is null and live."expiresAt" > now() and person."disabledAt" is null`

const ROW = `
  p."id", p."no", p."name", p."enterpriseId", e."name" as "enterprise", p."holderId", h."name" as "holder",
  h."nameEn" as "holderEn", o."name" as "officer", c."name" as "chain", p."stage", p."status", p."stageSince",
  p."intendedAmount" as "intendedAmountYuan", p."signedAmount" as "signedAmountYuan", p."signedOn",
  p."lastActivityOn", p."illustrative", p."version"`

const JOINS = `
  join "Enterprise" e on e."id" = p."enterpriseId" join "PromotionEntity" h on h."id" = p."holderId"
  left join "User" o on o."id" = p."officerId" left join "IndustryChain" c on c."id" = p."chainId"`

const page = (where: string, order: string) => `
  select json_build_object(
    'items', (select coalesce(json_agg(r), '[]') from (
      select ${ROW} from "Project" p ${JOINS} where ${where} order by ${order} limit 50) r),
    'total', (select json_build_object('count', count(*),
      'amountYuan', coalesce(sum(coalesce(p."signedAmount", p."intendedAmount")), 0)) from "Project" p where ${where})
  )::text as "answer"`

/** 50 of a task force and stage, by amount. */
export const LIST = page(
  `p."holderId" = $1 and p."stage" = $2::"Stage"`,
  `coalesce(p."signedAmount", p."intendedAmount", -1) desc, p."id" desc`,
)

/** The newest 50 with a word in their names: what PostgreSQL does with two Chinese characters as it comes. */
export const SEARCH = page(`p."searchText" like '%' || $1 || '%'`, `p."lastActivityOn" desc, p."id" desc`)

/** The same with the application's own index of pieces. */
export const SEARCH_BY_PIECES = page(
  `p."grams" @> array[$1] and p."searchText" like '%' || $1 || '%'`,
  `p."lastActivityOn" desc, p."id" desc`,
)

const figures = (parts: string) => `
  with parts as (${parts})
  select json_build_object('figures', json_build_array(
    json_build_object('key', 'leads.count', 'unit', 'count', 'value', (select sum("count") from parts),
      'by', (select json_agg(json_build_object('id', "id", 'name', "name", 'value', "count")) from parts)),
    json_build_object('key', 'leads.intendedAmount', 'unit', 'yuan', 'value', (select sum("amount") from parts),
      'by', (select json_agg(json_build_object('id', "id", 'name', "name", 'value', "amount")) from parts))
  ))::text as "answer"`

/** Reported by a day, by task force and by month; and what stands at each stage. */
export const BY_FORCE = figures(`
  select h."id", h."name", s."count", s."amount" from (
    select "holderId", count(*) as "count", sum("intendedAmount") as "amount" from "Project"
    where "createdAt" <= $1::date group by 1) s join "PromotionEntity" h on h."id" = s."holderId" order by h."no"`)

export const BY_MONTH = figures(`
  select to_char("month", 'YYYY-MM') as "id", to_char("month", 'YYYY-MM') as "name", "count", "amount" from (
    select date_trunc('month', "createdAt") as "month", count(*) as "count", sum("intendedAmount") as "amount"
    from "Project" where "createdAt" <= $1::date group by 1) s order by 1`)

export const BY_STAGE = `
  select json_build_object('figures', json_agg(json_build_object('key', "stage", 'unit', 'count', 'value', "count",
    'amount', "amount") order by "stage"))::text as "answer" from (
    select "stage", count(*) as "count", sum(coalesce("signedAmount", "intendedAmount")) as "amount" from "Project"
    where "status" in ('ACTIVE', 'PAUSED') group by 1) s`

/** A project with its moves and its latest 30 acts. */
export const OPEN = `
  select json_build_object('project', (select row_to_json(r) from (
      select ${ROW}, p."summary", p."officerId", p."chainId", p."readerIds", p."askedIds", p."createdAt" from "Project" p ${JOINS}
      where p."id" = $1) r),
    'moves', (select json_agg(r) from (select m.*, u."name" as "by" from "ProjectMove" m left join "User" u on u."id" = m."byId"
      where m."projectId" = $1 order by m."seq") r),
    'timeline', (select json_agg(r) from (select "sequence", "at", "actorName", "act", "recordType", "before", "after",
      "reason" from "AuditEntry" where "projectId" = $1 order by "sequence" desc limit 30) r)
  )::text as "answer"`

/** Who was first is decided under a lock on the name, as in the application. */
export const LOCK = 'select pg_advisory_xact_lock(hashtextextended($1, 0))'

export const DUPLICATE = `
  select p."id" from "Enterprise" e join "Project" p on p."enterpriseId" = e."id" where e."nameNormalised" = $1
    and p."status" in ('ACTIVE', 'PAUSED')`

/** The enterprise, the project with the first row of each of its ledgers, and the report; no audit entry, no figures. */
export const LOG = `
  with ids as (select gen_random_uuid() as "e", gen_random_uuid() as "p", gen_random_uuid() as "l", current_date as "on"),
  enterprise as (insert into "Enterprise" ("id", "name", "nameNormalised", "searchText", "grams")
    select "e", $1, $1, $1, array[]::text[] from ids),
  project as (insert into "Project" ("id", "name", "enterpriseId", "holderId", "officerId", "intendedAmount", "stageSince",
      "lastActivityOn", "searchText", "grams", "readerIds")
    select "p", $2, "e", $3, $4, $5, "on", "on", $2, array[]::text[], array[$3::uuid] from ids returning *),
  move as (insert into "ProjectMove" ("id", "projectId", "seq", "act", "toStage", "toStatus", "on", "byId")
    select gen_random_uuid(), "p", 1, 'OPEN', 'DISCOVERY', 'ACTIVE', "on", $4 from ids),
  holding as (insert into "ProjectHolding" ("id", "projectId", "seq", "entityId", "on", "byId")
    select gen_random_uuid(), "p", 1, $3, "on", $4 from ids),
  officer as (insert into "ProjectOfficer" ("id", "projectId", "seq", "officerId", "on", "byId")
    select gen_random_uuid(), "p", 1, $4, "on", $4 from ids),
  intent as (insert into "ProjectIntent" ("id", "projectId", "seq", "amount", "on", "byId")
    select gen_random_uuid(), "p", 1, $5, "on", $4 from ids),
  lead as (insert into "Lead" ("id", "kind", "projectId", "enterpriseId", "entityId", "reportedById", "reportedOn", "source",
      "projectName", "intendedAmount")
    select "l", 'FIRST', "p", "e", $3, $4, "on", 'REFERRAL', $2, $5 from ids returning *)
  select json_build_object('leadId', lead."id", 'leadNo', lead."no", 'kind', lead."kind",
    'project', row_to_json(project))::text as "answer" from lead, project`

/** What the roll-up of the floor wants beside the application's own indexes. */
export const INDEXES = [
  'create index if not exists floor_opened on "Project" ("createdAt", "holderId") include ("intendedAmount")',
  'create index if not exists floor_stage on "Project" ("stage", "status") include ("signedAmount", "intendedAmount")',
]
