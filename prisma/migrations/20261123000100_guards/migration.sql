-- What the models cannot say: ranges, dates in order, rows that are only ever appended, and the sealing of a change.

-- Amounts are whole yuan, at most 10^13.
alter table "Lead" add constraint "Lead_amount_in_range" check ("intendedAmount" between 1 and 10000000000000);
alter table "Project" add constraint "Project_amount_in_range"
  check ("intendedAmount" between 1 and 10000000000000 and "signedAmount" between 0 and 100000000000000);
alter table "ProjectIntent" add constraint "ProjectIntent_amount_in_range" check ("amount" between 1 and 10000000000000);
alter table "Signing" add constraint "Signing_amount_in_range" check (
  "amount" between 0 and 10000000000000 and ("kind" = 'FRAMEWORK' or "amount" >= 1)
);
alter table "SigningAmendment" add constraint "SigningAmendment_amount_in_range"
  check ("amount" between 1 and 10000000000000);
alter table "Commitment" add constraint "Commitment_amount_in_range" check ("amount" between 0 and 10000000000000);
alter table "FundRegistration" add constraint "FundRegistration_size_in_range" check ("size" between 1 and 10000000000000);
alter table "Signing" add constraint "Signing_foreign_money_is_whole" check (
  ("currency" = 'CNY' and "originalAmount" is null and "rate" is null and "rateOn" is null)
  or ("currency" ~ '^[A-Z]{3}$' and "currency" <> 'CNY' and "originalAmount" > 0 and "rate" > 0 and "rateOn" is not null)
);

-- Dates in order.
alter table "AreaRoleGrant" add constraint "AreaRoleGrant_dates_in_order" check ("endsOn" >= "startsOn");
alter table "Membership" add constraint "Membership_dates_in_order" check ("endsOn" >= "startsOn");
alter table "PromotionEntity" add constraint "PromotionEntity_dates_in_order" check ("endsOn" >= "startsOn");
alter table "MainLeader" add constraint "MainLeader_dates_in_order" check ("endsOn" >= "startsOn");
alter table "Event" add constraint "Event_dates_in_order" check ("endsOn" >= "startsOn");
alter table "Visit" add constraint "Visit_dates_in_order" check ("endsOn" >= "on");
alter table "Signing" add constraint "Signing_dates_in_order" check ("terminatedOn" >= "signedOn");
alter table "Session" add constraint "Session_dates_in_order" check ("expiresAt" > "createdAt");
alter table "Evaluation" add constraint "Evaluation_dates_in_order" check (
  "dueOn" >= "askedOn" and "concludedOn" >= "askedOn" and "withdrawnOn" >= "askedOn"
);
alter table "Evaluation" add constraint "Evaluation_is_concluded_whole" check (
  ("verdict" is null) = ("concludedOn" is null) and ("verdict" is null or "opinion" is not null)
);
alter table "TransferRequest" add constraint "TransferRequest_is_settled_whole" check (
  ("outcome" is null) = ("settledOn" is null) and "settledOn" >= "requestedOn" and "fromEntityId" <> "toEntityId"
);

-- Keys that are written in one way only.
alter table "User" add constraint "User_username_is_plain" check ("username" ~ '^[a-z0-9][a-z0-9._-]{1,63}$');
alter table "Enterprise" add constraint "Enterprise_credit_code_is_written_right"
  check ("creditCode" ~ '^[0-9A-HJ-NP-RTUW-Y]{18}$');
alter table "Attachment" add constraint "Attachment_size_in_range" check ("size" between 1 and 26214400);

-- One of a kind at a time.
create unique index "Signing_one_effective_investment" on "Signing" ("projectId")
  where "kind" = 'INVESTMENT' and "terminatedOn" is null;
create unique index "Lead_opens_one_project" on "Lead" ("projectId") where "kind" in ('FIRST', 'SEPARATE');
create unique index "TransferRequest_one_open" on "TransferRequest" ("projectId") where "outcome" is null;
create unique index "Evaluation_one_open_of_a_kind" on "Evaluation" ("projectId", "kind")
  where "concludedOn" is null and "withdrawnOn" is null;
create unique index "Membership_one_open" on "Membership" ("userId", "entityId", "role") where "endsOn" is null;
create unique index "AreaRoleGrant_one_open" on "AreaRoleGrant" ("userId", "role") where "endsOn" is null;
create unique index "EvaluationRequirement_one_a_kind" on "EvaluationRequirement" ("kind", "chainId") nulls not distinct;

drop index "FigureTotal_figure_grain_on_holderId_eventId_chainId_key";
create unique index "FigureTotal_figure_grain_on_holderId_eventId_chainId_key"
  on "FigureTotal" ("figure", "grain", "on", "holderId", "eventId", "chainId") nulls not distinct;

-- Rows that are only ever appended.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

do $$
declare ledger text;
begin
  foreach ledger in array array[
    'AuditEntry', 'FigureMovement', 'Lead', 'LeadWithdrawal', 'LeadCorrection', 'LeadScreening', 'AppealRuling',
    'ProjectMove', 'ProjectHolding', 'ProjectOfficer', 'ProjectIntent', 'ProjectCollaboration', 'Decision',
    'SigningAmendment', 'SigningTermination', 'SigningCorrection', 'CommitmentStateChange'
  ] loop
    execute format('create trigger append_only before update or delete on %I for each row execute function refuse_change()', ledger);
    execute format('create trigger append_only_whole before truncate on %I for each statement execute function refuse_change()', ledger);
  end loop;
end $$;

-- A project's moves continue one another and never go back in time; 签约 is entered by a signing only.
create function check_move() returns trigger language plpgsql as $$
declare previous "ProjectMove";
begin
  if new."seq" = 1 then
    if new."act" <> 'OPEN' or new."fromStage" is not null then
      raise exception 'the first move opens the project' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  select * into previous from "ProjectMove" where "projectId" = new."projectId" and "seq" = new."seq" - 1;
  if previous."id" is null or new."fromStage" <> previous."toStage" or new."fromStatus" <> previous."toStatus" then
    raise exception 'a move starts where the previous one ended' using errcode = 'check_violation';
  end if;
  if new."on" < previous."on" then
    raise exception 'a move is not dated before the previous one' using errcode = 'check_violation';
  end if;
  if new."toStage" = 'SIGNING' and previous."toStage" < 'SIGNING' and new."act" <> 'SIGN' then
    raise exception 'signing is entered by recording a signing' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger moves_in_order before insert on "ProjectMove" for each row execute function check_move();

-- The ledger. One lock, one order: the sequence, the hash chain, the movements and the totals of one change.
insert into "LedgerHead" ("id", "sequence", "movementSequence", "hash") values (1, 0, 0, repeat('0', 64));

create function audit_hash(previous text, entry "AuditEntry", movements jsonb) returns text language sql immutable as $$
  select encode(sha256(convert_to(previous || jsonb_build_array(
    entry."sequence", to_char(entry."at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), entry."actorId",
    entry."actorName", entry."door", entry."act", entry."recordType", entry."recordId", entry."projectId",
    entry."before", entry."after", entry."reason", movements)::text, 'UTF8')), 'hex')
$$;

create function movements_of(entry_sequence bigint) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_array("sequence", "figure", "recordType", "recordId", "projectId", "on", "amount",
    "holderId", "eventId", "chainId") order by "sequence"), '[]')
  from "FigureMovement" where "auditSequence" = entry_sequence
$$;

create function add_to_totals(first_movement bigint) returns void language sql as $$
  insert into "FigureTotal" ("figure", "grain", "on", "holderId", "eventId", "chainId", "amount")
  select "figure", grain, case grain when 'DAY' then "on" else date_trunc('month', "on")::date end as day,
    "holderId", "eventId", "chainId", sum("amount")
  from "FigureMovement" cross join unnest(enum_range(null::"TotalGrain")) as grain
  where "sequence" >= first_movement
  group by 1, 2, 3, 4, 5, 6
  on conflict ("figure", "grain", "on", "holderId", "eventId", "chainId")
  do update set "amount" = "FigureTotal"."amount" + excluded."amount"
$$;

create function seal_change(entries jsonb, movements jsonb) returns bigint language plpgsql as $$
declare
  head "LedgerHead";
  entry "AuditEntry";
  item jsonb;
  entry_index integer := 0;
  first_movement bigint;
  now_ms timestamptz;
begin
  select * into head from "LedgerHead" where "id" = 1 for update;
  -- Read under the lock: a later sequence never has an earlier time.
  now_ms := date_trunc('milliseconds', clock_timestamp());
  first_movement := head."movementSequence" + 1;
  for item in select value from jsonb_array_elements(entries) loop
    entry := jsonb_populate_record(null::"AuditEntry", item || jsonb_build_object('sequence', head."sequence" + 1));
    entry."before" := nullif(entry."before", 'null'::jsonb);
    entry."after" := nullif(entry."after", 'null'::jsonb);
    entry."at" := now_ms;
    entry."previousHash" := head."hash";
    -- The entry's row must stand before its movements; its hash is known only after them, so both are prepared first.
    entry."hash" := audit_hash(head."hash", entry, prepared_movements(movements, entry_index, head."movementSequence"));
    insert into "AuditEntry" select entry.*;
    insert into "FigureMovement" ("sequence", "figure", "recordType", "recordId", "projectId", "on", "amount", "holderId",
      "eventId", "chainId", "auditSequence")
    select head."movementSequence" + "ordinality", value->>'figure', value->>'recordType', (value->>'recordId')::uuid,
      (value->>'projectId')::uuid, (value->>'on')::date, (value->>'amount')::bigint, (value->>'holderId')::uuid,
      (value->>'eventId')::uuid, (value->>'chainId')::uuid, entry."sequence"
    from jsonb_array_elements(movements->entry_index) with ordinality;
    head."sequence" := entry."sequence";
    head."hash" := entry."hash";
    head."movementSequence" := head."movementSequence" + jsonb_array_length(movements->entry_index);
    entry_index := entry_index + 1;
  end loop;
  if head."movementSequence" >= first_movement then
    perform add_to_totals(first_movement);
  end if;
  update "LedgerHead" set "sequence" = head."sequence", "movementSequence" = head."movementSequence", "hash" = head."hash"
  where "id" = 1;
  return head."sequence";
end $$;

create function prepared_movements(movements jsonb, entry_index integer, last_movement bigint) returns jsonb
language sql immutable as $$
  select coalesce(jsonb_agg(jsonb_build_array(last_movement + "ordinality", value->>'figure', value->>'recordType',
    (value->>'recordId')::uuid, (value->>'projectId')::uuid, (value->>'on')::date, (value->>'amount')::bigint,
    (value->>'holderId')::uuid, (value->>'eventId')::uuid, (value->>'chainId')::uuid) order by "ordinality"), '[]')
  from jsonb_array_elements(movements->entry_index) with ordinality
$$;

-- The first entry whose hash does not follow from the one before it; null when the whole chain holds.
create function first_broken_audit_entry() returns bigint language sql stable as $$
  select entry."sequence" from (
    select audit.*, lag("hash", 1, repeat('0', 64)) over (order by "sequence") as expected_previous,
      lag("sequence", 1, 0::bigint) over (order by "sequence") as previous_sequence
    from "AuditEntry" audit
  ) entry join "AuditEntry" stored on stored."sequence" = entry."sequence"
  where entry."previousHash" <> entry.expected_previous
    or entry."sequence" <> entry.previous_sequence + 1
    or entry."hash" <> audit_hash(entry.expected_previous, stored, movements_of(entry."sequence"))
  order by entry."sequence" limit 1
$$;
