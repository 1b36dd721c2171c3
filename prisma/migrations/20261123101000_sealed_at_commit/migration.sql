-- What a change will seal waits here until it commits: the one lock of the ledger is then held for no round trip to the
-- application, and changes of others pass meanwhile. Empty whenever nobody is committing, so it needs no log of its own.
create unlogged table "PendingSeal" (
  "id" bigserial not null,
  "entries" jsonb not null,
  "movements" jsonb not null,
  constraint "PendingSeal_pkey" primary key ("id")
);

create function seal_pending() returns trigger language plpgsql as $$
begin
  perform seal_change(new."entries", new."movements");
  delete from "PendingSeal" where "id" = new."id";
  return null;
end $$;
create constraint trigger sealed_at_commit after insert on "PendingSeal"
  deferrable initially deferred for each row execute function seal_pending();

-- Every search reads what waits to be put into such an index, so that many writes would make each search slow.
alter index "Enterprise_grams_idx" set (fastupdate = off);
alter index "Project_grams_idx" set (fastupdate = off);
alter index "Project_readerIds_idx" set (fastupdate = off);
