-- Lists of projects by what they are worth: of one holder at one stage, and of all. The amounts ride along, so that a
-- list's sum is read from the index too. The expression is that of the query, or the index is not found.
drop index "Project_holderId_stage_intendedAmount_id_idx";
create index "Project_holder_stage_worth_idx"
  on "Project" ("holderId", "stage", coalesce("signedAmount", "intendedAmount", -1), "id")
  include ("signedAmount", "intendedAmount");
create index "Project_worth_idx" on "Project" (coalesce("signedAmount", "intendedAmount", -1), "id");
