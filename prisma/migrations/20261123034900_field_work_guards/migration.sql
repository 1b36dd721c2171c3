-- What the models of the field work cannot say: ranges, dates in order, and rows that are only ever appended.

-- Amounts are whole yuan, at most 10^13; areas whole square metres.
alter table "Event" add constraint "Event_cost_in_range" check ("cost" between 0 and 10000000000000);
alter table "EventAttendance" add constraint "EventAttendance_people_in_range" check ("entrepreneurs" between 0 and 10000);
alter table "CapitalCall" add constraint "CapitalCall_amount_in_range" check ("amount" between 1 and 10000000000000);
alter table "DirectInvestmentRevision" add constraint "DirectInvestmentRevision_amounts_in_range" check (
  "total" between 1 and 10000000000000 and "demand" between 0 and "total" and "committed" between 0 and "demand"
);
alter table "InvestmentRecord" add constraint "InvestmentRecord_amount_in_range" check ("amount" between 1 and 10000000000000);
alter table "InvestmentRecord" add constraint "InvestmentRecord_foreign_money_is_whole" check (
  ("currency" = 'CNY' and "originalAmount" is null and "rate" is null and "rateOn" is null)
  or ("currency" ~ '^[A-Z]{3}$' and "currency" <> 'CNY' and "originalAmount" > 0 and "rate" > 0 and "rateOn" is not null)
);
alter table "InvestmentRecord" add constraint "InvestmentRecord_is_voided_whole"
  check (("voidedAt" is null) = ("voidReason" is null));
alter table "ScalePrediction" add constraint "ScalePrediction_revenue_in_range"
  check ("yearlyRevenue" between 0 and 10000000000000);
alter table "ScalePrediction" add constraint "ScalePrediction_names_a_month" check (extract(day from "predictedMonth") = 1);
alter table "FactoryBuilding" add constraint "FactoryBuilding_area_in_range" check ("area" between 1 and 10000000);
alter table "FactoryUnit" add constraint "FactoryUnit_measures_in_range" check (
  "area" between 1 and 10000000 and "floor" between -5 and 200 and "clearHeight" between 1 and 200
  and "floorLoad" between 0 and 1000 and "powerKva" between 0 and 1000000
);
alter table "Occupancy" add constraint "Occupancy_area_in_range" check ("area" between 1 and 10000000);
alter table "OccupancyChange" add constraint "OccupancyChange_area_in_range" check ("area" between 1 and 10000000);
alter table "ServiceRequest" add constraint "ServiceRequest_satisfaction_in_range" check ("satisfaction" between 1 and 5);
alter table "TargetRevision" add constraint "TargetRevision_value_in_range" check ("value" between 1 and 100000000000000);
alter table "WorkPlan" add constraint "WorkPlan_year_in_range" check ("year" between 2000 and 2100);
alter table "Campaign" add constraint "Campaign_year_in_range" check ("year" between 2000 and 2100);

-- Dates in order.
alter table "TargetEnterprise" add constraint "TargetEnterprise_dates_in_order" check ("droppedOn" >= "chosenOn");
alter table "StrategicAgreement" add constraint "StrategicAgreement_dates_in_order" check ("expiresOn" > "signedOn");
alter table "CapitalCall" add constraint "CapitalCall_dates_in_order" check ("dueOn" >= "calledOn" and "paidOn" >= "calledOn");
alter table "DirectInvestment" add constraint "DirectInvestment_dates_in_order" check ("withdrawnOn" >= "registeredOn");
alter table "ServiceRequest" add constraint "ServiceRequest_dates_in_order" check (
  "dueOn" >= "raisedOn" and "resolvedOn" >= "raisedOn" and "closedOn" >= "resolvedOn"
);
alter table "ServiceRequest" add constraint "ServiceRequest_is_settled_whole" check (
  ("state" = 'OPEN') = ("resolvedOn" is null) and ("state" = 'CLOSED') = ("closedOn" is not null)
  and ("resolvedOn" is null or "reply" is not null) and ("closedOn" is null or "satisfaction" is not null)
);
alter table "FactorItem" add constraint "FactorItem_is_settled_whole" check (("state" = 'OPEN') = ("settledOn" is null));
alter table "Target" add constraint "Target_dates_in_order" check ("endsOn" >= "startsOn");
alter table "Target" add constraint "Target_has_its_owner" check (
  ("ownerKind" = 'ENTITY') = ("entityId" is not null) and ("ownerKind" = 'LEADER') = ("leaderId" is not null)
);
alter table "TaskForceLead" add constraint "TaskForceLead_dates_in_order" check ("endsOn" >= "startsOn");
alter table "Supervision" add constraint "Supervision_dates_in_order" check ("dueOn" >= "raisedOn" and "closedOn" >= "raisedOn");
alter table "Supervision" add constraint "Supervision_is_closed_whole" check (("state" = 'CLOSED') = ("closedOn" is not null));
alter table "Supervision" add constraint "Supervision_instructs_somebody" check (
  "kind" = 'PROBLEM' or ("ownerId" is not null and "dueOn" is not null)
);

-- One of a kind at a time.
drop index "Target_ownerKind_entityId_leaderId_figure_startsOn_endsOn_key";
create unique index "Target_ownerKind_entityId_leaderId_figure_startsOn_endsOn_key" on "Target" (
  "ownerKind", "entityId", "leaderId", "figure", "startsOn", "endsOn"
) nulls not distinct;
create unique index "TaskForceLead_one_open" on "TaskForceLead" ("taskForceId") where "endsOn" is null;
create unique index "WorkPlanVersion_one_open" on "WorkPlanVersion" ("planId") where "state" in ('DRAFT', 'SUBMITTED');

-- A file hangs on a project or on a visit.
alter table "Attachment" add constraint "Attachment_has_its_place" check (("projectId" is null) <> ("visitId" is null));

-- The plans that stand become the first row of their history.
insert into "MilestonePlan" ("id", "milestoneId", "seq", "plannedOn", "byId", "recordedAt")
select gen_random_uuid(), "id", 1, "plannedOn", "byId", "recordedAt" from "Milestone" where "plannedOn" is not null;

do $$
declare ledger text;
begin
  foreach ledger in array array[
    'DirectInvestmentRevision', 'OccupancyChange', 'MilestonePlan', 'ScalePrediction', 'TargetRevision',
    'WorkPlanProgress', 'SupervisionStep'
  ] loop
    execute format('create trigger append_only before update or delete on %I for each row execute function refuse_change()', ledger);
    execute format('create trigger append_only_whole before truncate on %I for each statement execute function refuse_change()', ledger);
  end loop;
end $$;
