-- A capital call recorded by mistake is voided with a reason; a direct investment is withdrawn with one.
alter table "CapitalCall" add column "voidedAt" timestamptz(3), add column "voidReason" text;
alter table "CapitalCall" add constraint "CapitalCall_is_voided_whole" check (("voidedAt" is null) = ("voidReason" is null));
alter table "DirectInvestment" add column "withdrawReason" text;
alter table "DirectInvestment" add constraint "DirectInvestment_is_withdrawn_whole"
  check (("withdrawnOn" is null) = ("withdrawReason" is null));
