-- Totals like those of the figures for what a sum of movements cannot tell: how many projects passed each stage and how
-- long that took, and where their enterprises come from. They are kept so that the pages stay flat in the number of projects.

CREATE TYPE "PassageKind" AS ENUM ('CAME', 'WENT_ON', 'SIGNED', 'LEFT', 'WAITS');

CREATE TABLE "PassageTotal" (
    "id" BIGSERIAL NOT NULL,
    "whole" BOOLEAN NOT NULL,
    "grain" "TotalGrain" NOT NULL,
    "on" DATE NOT NULL,
    "kind" "PassageKind" NOT NULL,
    "stage" "Stage" NOT NULL,
    "days" INTEGER NOT NULL,
    "holderId" UUID,
    "chainId" UUID,
    "count" INTEGER NOT NULL,

    CONSTRAINT "PassageTotal_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "PassageTotal_whole_grain_on_kind_stage_days_holderId_chainI_key"
  ON "PassageTotal" ("whole", "grain", "on", "kind", "stage", "days", "holderId", "chainId") NULLS NOT DISTINCT;

CREATE TABLE "ProvinceTotal" (
    "id" BIGSERIAL NOT NULL,
    "whole" BOOLEAN NOT NULL,
    "grain" "TotalGrain" NOT NULL,
    "on" DATE NOT NULL,
    "figure" TEXT NOT NULL,
    "province" TEXT,
    "holderId" UUID,
    "eventId" UUID,
    "chainId" UUID,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "ProvinceTotal_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ProvinceTotal_whole_grain_on_figure_province_holderId_event_key"
  ON "ProvinceTotal" ("whole", "grain", "on", "figure", "province", "holderId", "eventId", "chainId") NULLS NOT DISTINCT;

CREATE TABLE "FreshProject" (
    "projectId" UUID NOT NULL,
    "passages" JSONB NOT NULL,
    "provinces" JSONB NOT NULL,

    CONSTRAINT "FreshProject_pkey" PRIMARY KEY ("projectId")
);

-- What each project adds to the totals of passages on which day, from its dated moves and holdings: CAME, WENT_ON and
-- SIGNED say that it ever came to a stage, went on from it, and came to it and stands signed; LEFT counts each time that was
-- spent there, by its days; WAITS each that lasts, by the day of coming, counted from 1970. For who holds it on the day.
create function passages_of(projects uuid[])
returns table ("projectId" uuid, "kind" "PassageKind", "stage" "Stage", "days" integer, "on" date, "holderId" uuid,
  "chainId" uuid, "count" integer)
language sql stable as $$
  with "moves" as (
    select m."projectId", m."seq", m."on", m."toStage" as "stage", m."toStatus" in ('ACTIVE', 'PAUSED') as "open",
      lag(m."toStage") over w as "stageBefore", lag(m."toStatus" in ('ACTIVE', 'PAUSED')) over w as "openBefore",
      lead(m."on") over w as "nextOn", m."toStage" >= 'SIGNING' and m."toStatus" <> 'LOST' as "signed"
    from unnest(projects) as p("id") join "ProjectMove" m on m."projectId" = p."id"
    window w as (partition by m."projectId" order by m."seq")
  ), "stays" as (
    select * from (
      select m."projectId", m."stage", m."open", m."on" as "cameOn", lead(m."on") over w as "leftOn",
        coalesce(lead(m."open") over w and lead(m."stage") over w > m."stage", false) as "wentOn"
      from "moves" m where (m."stage", m."open") is distinct from (m."stageBefore", m."openBefore")
      window w as (partition by m."projectId" order by m."seq")
    ) s where s."open"
  ), "firsts" as (
    select s."projectId", s."stage", min(s."cameOn") as "cameOn", min(s."leftOn") filter (where s."wentOn") as "wentOn"
    from "stays" s group by 1, 2
  ), "standings" as (
    select "projectId", 'CAME'::"PassageKind" as "kind", "stage", 0 as "days", "cameOn" as "since", null::date as "until" from "firsts"
    union all select "projectId", 'WENT_ON', "stage", 0, "wentOn", null from "firsts" where "wentOn" is not null
    union all select f."projectId", 'SIGNED', f."stage", 0, greatest(f."cameOn", m."on"), m."nextOn"
      from "firsts" f join "moves" m on m."projectId" = f."projectId" and m."signed"
    union all select "projectId", 'LEFT', "stage", "leftOn" - "cameOn", "leftOn", null from "stays" where "leftOn" is not null
    union all select "projectId", 'WAITS', "stage", "cameOn" - date '1970-01-01', "cameOn", "leftOn" from "stays"
  ), "held" as (
    select h."projectId", h."entityId", h."on" as "since", min(h."on") over (partition by h."projectId" order by h."seq"
      rows between 1 following and unbounded following) as "until"
    from unnest(projects) as p("id") join "ProjectHolding" h on h."projectId" = p."id"
    union all
    select p."id", null, null, (select min(h."on") from "ProjectHolding" h where h."projectId" = p."id")
    from unnest(projects) as p("id")
  ), "credited" as (
    select s."projectId", s."kind", s."stage", s."days", h."entityId" as "holderId", greatest(s."since", h."since") as "since",
      least(s."until", h."until") as "until"
    from "standings" s join "held" h on h."projectId" = s."projectId"
    where greatest(s."since", h."since") < coalesce(least(s."until", h."until"), 'infinity')
  )
  select c."projectId", c."kind", c."stage", c."days", d."on", c."holderId", p."chainId", d."sign"
  from "credited" c left join "Project" p on p."id" = c."projectId"
  cross join lateral (values (c."since", 1), (c."until", -1)) as d("on", "sign")
  where d."on" is not null
$$;

-- The code of the province that is written, 'abroad' for who is registered abroad, null where it is none; as
-- src/lib/provinces.ts has them, to which the recount holds it.
create function province_code(province text, foreign_no text) returns text language sql stable as $$
  select coalesce((array['BJ', 'TJ', 'HE', 'SX', 'NM', 'LN', 'JL', 'HL', 'SH', 'JS', 'ZJ', 'AH', 'FJ', 'JX', 'SD', 'HA', 'HB',
      'HN', 'GD', 'GX', 'HI', 'CQ', 'SC', 'GZ', 'YN', 'XZ', 'SN', 'GS', 'QH', 'NX', 'XJ', 'TW', 'HK', 'MO'])[coalesce(
      array_position(array['北京', '天津', '河北', '山西', '内蒙古', '辽宁', '吉林', '黑龙江', '上海', '江苏', '浙江', '安徽', '福建',
        '江西', '山东', '河南', '湖北', '湖南', '广东', '广西', '海南', '重庆', '四川', '贵州', '云南', '西藏', '陕西', '甘肃', '青海',
        '宁夏', '新疆', '台湾', '香港', '澳门'],
        regexp_replace(trim(province), '(省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$', '')),
      array_position(array['beijing', 'tianjin', 'hebei', 'shanxi', 'inner mongolia', 'liaoning', 'jilin', 'heilongjiang',
        'shanghai', 'jiangsu', 'zhejiang', 'anhui', 'fujian', 'jiangxi', 'shandong', 'henan', 'hubei', 'hunan', 'guangdong',
        'guangxi', 'hainan', 'chongqing', 'sichuan', 'guizhou', 'yunnan', 'tibet', 'shaanxi', 'gansu', 'qinghai', 'ningxia',
        'xinjiang', 'taiwan', 'hong kong', 'macao'], lower(trim(province))))],
    case when foreign_no is not null then 'abroad' end)
$$;

-- What each project adds to the totals by province: its leads and signings, where its enterprise comes from as known now.
create function provinces_of(projects uuid[])
returns table ("projectId" uuid, "figure" text, "province" text, "on" date, "holderId" uuid, "eventId" uuid, "chainId" uuid,
  "amount" bigint)
language sql stable as $$
  select m."projectId", m."figure", province_code(e."province", e."foreignNo"), m."on", m."holderId", m."eventId", m."chainId",
    sum(m."amount")::bigint
  from unnest(projects) as p("id")
  join "FigureMovement" m on m."projectId" = p."id"
    and m."figure" in ('leads.count', 'leads.intendedAmount', 'signed.count', 'signed.amount')
  left join "Project" project on project."id" = p."id" left join "Enterprise" e on e."id" = project."enterpriseId"
  group by 1, 2, 3, 4, 5, 6, 7 having sum(m."amount") <> 0
$$;

-- Before a project changes it is marked, with what the totals hold of it. A reader takes that off and adds what it is now;
-- now and then both are brought into the totals. So a change costs one row, and no two changes wait for one total.
create function mark_fresh(project uuid) returns void language plpgsql as $$
begin
  perform from "FreshProject" where "projectId" = project for update;
  if found then return; end if;
  insert into "FreshProject" ("projectId", "passages", "provinces") values (project,
    coalesce((select jsonb_agg(to_jsonb(p)) from passages_of(array[project]) p), '[]'),
    coalesce((select jsonb_agg(to_jsonb(p)) from provinces_of(array[project]) p), '[]'))
  on conflict ("projectId") do update set "projectId" = excluded."projectId";
end $$;

create function mark_project_of_row() returns trigger language plpgsql as $$
begin
  perform mark_fresh(new."projectId");
  return new;
end $$;

-- Nothing is known of a project before it is opened.
create function mark_opened_project() returns trigger language plpgsql as $$
begin
  insert into "FreshProject" ("projectId", "passages", "provinces") values (new."projectId", '[]', '[]')
  on conflict ("projectId") do update set "projectId" = excluded."projectId";
  return new;
end $$;

create function mark_project() returns trigger language plpgsql as $$
begin
  perform mark_fresh(new."id");
  return new;
end $$;

create function mark_projects_of_enterprise() returns trigger language plpgsql as $$
begin
  perform mark_fresh("id") from (select "id" from "Project" where "enterpriseId" = new."id" order by "id") p;
  return new;
end $$;

create trigger fresh_by_opening before insert on "ProjectMove" for each row when (new."seq" = 1)
  execute function mark_opened_project();
create trigger fresh_by_move before insert on "ProjectMove" for each row when (new."seq" > 1)
  execute function mark_project_of_row();
create trigger fresh_by_holding before insert on "ProjectHolding" for each row execute function mark_project_of_row();
create trigger fresh_by_movement before insert on "FigureMovement" for each row
  when (new."projectId" is not null
    and new."figure" in ('leads.count', 'leads.intendedAmount', 'signed.count', 'signed.amount'))
  execute function mark_project_of_row();
create trigger fresh_by_chain before update of "chainId", "enterpriseId" on "Project" for each row
  when (old."chainId" is distinct from new."chainId" or old."enterpriseId" is distinct from new."enterpriseId")
  execute function mark_project();
create trigger fresh_by_province before update of "province", "foreignNo" on "Enterprise" for each row
  when (old."province" is distinct from new."province" or old."foreignNo" is distinct from new."foreignNo")
  execute function mark_projects_of_enterprise();

-- Brings the marked projects into the totals; called under the lock of the ledger. Who is being changed stays marked.
create function add_up_fresh_projects() returns void language plpgsql as $$
declare projects uuid[];
begin
  -- A statement of its own: the next ones see all that was committed before these marks were locked.
  select array_agg("projectId") into projects from (select "projectId" from "FreshProject" for update skip locked) f;
  if projects is null then return; end if;
  insert into "PassageTotal" ("whole", "grain", "on", "kind", "stage", "days", "holderId", "chainId", "count")
  select whole, grain, case grain when 'DAY' then m."on" else date_trunc('month', m."on")::date end, m."kind", m."stage",
    m."days", case when not whole then m."holderId" end, case when not whole then m."chainId" end, sum(m."count")
  from (
    select "kind", "stage", "days", "on", "holderId", "chainId", "count" from passages_of(projects)
    union all
    select b."kind", b."stage", b."days", b."on", b."holderId", b."chainId", -b."count" from "FreshProject" f
    cross join lateral jsonb_to_recordset(f."passages") as b("kind" "PassageKind", "stage" "Stage", "days" integer, "on" date,
      "holderId" uuid, "chainId" uuid, "count" integer)
    where f."projectId" = any(projects)
  ) m cross join unnest(enum_range(null::"TotalGrain")) as grain cross join unnest(array[true, false]) as whole
  group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(m."count") <> 0
  on conflict ("whole", "grain", "on", "kind", "stage", "days", "holderId", "chainId")
  do update set "count" = "PassageTotal"."count" + excluded."count";
  insert into "ProvinceTotal" ("whole", "grain", "on", "figure", "province", "holderId", "eventId", "chainId", "amount")
  select whole, grain, case grain when 'DAY' then m."on" else date_trunc('month', m."on")::date end, m."figure", m."province",
    case when not whole then m."holderId" end, case when not whole then m."eventId" end,
    case when not whole then m."chainId" end, sum(m."amount")
  from (
    select "figure", "province", "on", "holderId", "eventId", "chainId", "amount" from provinces_of(projects)
    union all
    select b."figure", b."province", b."on", b."holderId", b."eventId", b."chainId", -b."amount" from "FreshProject" f
    cross join lateral jsonb_to_recordset(f."provinces") as b("figure" text, "province" text, "on" date, "holderId" uuid,
      "eventId" uuid, "chainId" uuid, "amount" bigint)
    where f."projectId" = any(projects)
  ) m cross join unnest(enum_range(null::"TotalGrain")) as grain cross join unnest(array[true, false]) as whole
  group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(m."amount") <> 0
  on conflict ("whole", "grain", "on", "figure", "province", "holderId", "eventId", "chainId")
  do update set "amount" = "ProvinceTotal"."amount" + excluded."amount";
  delete from "FreshProject" where "projectId" = any(projects);
end $$;

create function add_up_when_due() returns trigger language plpgsql as $$
begin
  perform add_up_fresh_projects();
  return null;
end $$;

-- Few enough to be read at once, many enough that one change in 64 pays for all.
create trigger fresh_projects_are_added_up after update on "LedgerHead" for each row
  when (old."sequence" / 64 <> new."sequence" / 64) execute function add_up_when_due();

do $$
declare
  batch uuid[];
  last uuid := '00000000-0000-0000-0000-000000000000';
begin
  loop
    batch := array(select "id" from "Project" where "id" > last order by "id" limit 1000);
    exit when cardinality(batch) = 0;
    insert into "FreshProject" ("projectId", "passages", "provinces") select id, '[]', '[]' from unnest(batch) as id;
    perform add_up_fresh_projects();
    last := batch[cardinality(batch)];
  end loop;
end $$;
