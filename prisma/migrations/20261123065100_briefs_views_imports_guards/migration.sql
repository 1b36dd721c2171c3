-- A brief's dates are in order; publishing writes all that it freezes, and nothing changes after it.
alter table "Brief" add constraint "Brief_dates_in_order" check ("asOf" >= "from");
alter table "Brief" add constraint "Brief_is_published_whole" check (
  ("status" = 'PUBLISHED') = ("publishedAt" is not null)
  and ("publishedAt" is null) = ("no" is null) and ("publishedAt" is null) = ("year" is null)
  and ("publishedAt" is null) = ("auditSequence" is null) and ("publishedAt" is null) = ("snapshot" is null)
  and ("publishedAt" is null) = ("figuresHash" is null) and ("publishedAt" is null) = ("issueHash" is null)
  and ("publishedAt" is null) = ("publishedById" is null)
);

create function refuse_change_of_published_brief() returns trigger language plpgsql as $$
begin
  if old."status" = 'PUBLISHED' then
    raise exception 'a published brief never changes' using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger published_for_good before update or delete on "Brief"
  for each row execute function refuse_change_of_published_brief();

-- The same file is under way or done once for each kind of record.
create unique index "Import_same_file_once" on "Import" ("kind", "fileHash")
  where "status" in ('UPLOADED', 'CHECKED', 'RUNNING', 'DONE');
alter table "Import" add constraint "Import_sizes_in_range" check ("size" > 0 and "rowCount" between 0 and 50000);
alter table "Import" add constraint "Import_is_undone_whole" check (("status" = 'UNDONE') = ("undoneAt" is not null));
alter table "ImportRow" add constraint "ImportRow_made_a_record" check (
  ("state" in ('DONE', 'UNDONE')) = ("recordId" is not null) and ("recordId" is null) = ("recordType" is null)
);
