-- Who of the entity's own people went, and when a next step was done.
ALTER TABLE "VisitEnterprise" ADD COLUMN "nextStepDoneOn" DATE;
CREATE INDEX "VisitEnterprise_nextStepOn_idx" ON "VisitEnterprise"("nextStepOn");

CREATE TABLE "VisitParticipant" (
    "visitId" UUID NOT NULL,
    "userId" UUID NOT NULL,

    CONSTRAINT "VisitParticipant_pkey" PRIMARY KEY ("visitId","userId")
);
CREATE INDEX "VisitParticipant_userId_idx" ON "VisitParticipant"("userId");
ALTER TABLE "VisitParticipant" ADD CONSTRAINT "VisitParticipant_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "VisitParticipant" ADD CONSTRAINT "VisitParticipant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table "VisitEnterprise" add constraint "VisitEnterprise_done_step_was_a_step"
  check ("nextStepDoneOn" is null or "nextStep" is not null);
