-- What a form edits carries its version.
alter table "EventAttendance" add column "version" integer not null default 1;
alter table "FocusIndustry" add column "version" integer not null default 1;

-- Why an enterprise is not followed any more.
alter table "TargetEnterprise" add column "dropReason" text;
alter table "TargetEnterprise" add constraint "TargetEnterprise_is_dropped_whole"
  check (("droppedOn" is null) = ("dropReason" is null));
