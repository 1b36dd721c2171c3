-- Most records move a figure once and never again. Who knows which did so more often reads the list behind a figure from
-- its end: single movements in the order of the list, and the few other records added up.
ALTER TABLE "FigureMovement" ADD COLUMN "again" BOOLEAN NOT NULL DEFAULT false;

alter table "FigureMovement" disable trigger append_only;
update "FigureMovement" m set "again" = true where exists (
  select from "FigureMovement" e
  where e."recordId" = m."recordId" and e."figure" = m."figure" and e."sequence" < m."sequence");
alter table "FigureMovement" enable trigger append_only;

create function mark_again() returns trigger language plpgsql as $$
begin
  new."again" := exists (
    select from "FigureMovement" where "recordId" = new."recordId" and "figure" = new."figure");
  return new;
end $$;
create trigger moved_again before insert on "FigureMovement" for each row execute function mark_again();

create index "FigureMovement_single_idx" on "FigureMovement" ("figure", "amount", "on", "recordId") where not "again";
create index "FigureMovement_again_idx" on "FigureMovement" ("figure", "recordId") where "again";

-- What of an entity's projects is quiet is counted from an index alone.
CREATE INDEX "Project_holderId_status_stage_lastActivityOn_idx" ON "Project" ("holderId", "status", "stage", "lastActivityOn");
