-- CreateEnum
CREATE TYPE "ServiceRequestKind" AS ENUM ('LAND', 'UTILITIES', 'FINANCING', 'STAFF', 'PERMITS', 'POLICY', 'LOGISTICS', 'OTHER');

-- CreateEnum
CREATE TYPE "ServiceRequestState" AS ENUM ('OPEN', 'RESOLVED', 'CLOSED');

-- CreateEnum
CREATE TYPE "InvestmentRecordKind" AS ENUM ('FUNDS_IN_PLACE', 'FIXED_ASSETS');

-- CreateEnum
CREATE TYPE "ScaleSector" AS ENUM ('INDUSTRY', 'CONSTRUCTION', 'REAL_ESTATE', 'WHOLESALE', 'RETAIL', 'CATERING', 'SERVICES_LARGE', 'SERVICES_SOCIAL');

-- CreateEnum
CREATE TYPE "OccupancyState" AS ENUM ('NEGOTIATING', 'SIGNED', 'MOVED_IN', 'ENDED');

-- CreateEnum
CREATE TYPE "NoticeChannel" AS ENUM ('MAIL', 'ROBOT');

-- CreateEnum
CREATE TYPE "SupervisionKind" AS ENUM ('INSTRUCTION', 'PROBLEM');

-- CreateEnum
CREATE TYPE "SupervisionState" AS ENUM ('OPEN', 'REPLIED', 'CLOSED');

-- CreateEnum
CREATE TYPE "SupervisionAct" AS ENUM ('ASSIGN', 'REPLY', 'RETURN', 'EXTEND', 'CLOSE');

-- CreateEnum
CREATE TYPE "TargetOwner" AS ENUM ('AREA', 'ENTITY', 'LEADER');

-- CreateEnum
CREATE TYPE "WorkPlanState" AS ENUM ('DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED');

-- CreateEnum
CREATE TYPE "StepProgress" AS ENUM ('STARTED', 'DONE', 'DROPPED');

-- CreateEnum
CREATE TYPE "WorkStep" AS ENUM ('INDUSTRY_ANALYSIS', 'PROJECT_APPRAISAL', 'BUSINESS_TALKS', 'AGREEMENT', 'FACTOR_SUPPORT');

-- CreateEnum
CREATE TYPE "FactorKind" AS ENUM ('LAND', 'POWER', 'WATER', 'ENERGY_QUOTA', 'FINANCING', 'STAFF');

-- CreateEnum
CREATE TYPE "FactorState" AS ENUM ('OPEN', 'SECURED', 'DROPPED');

-- DropForeignKey
ALTER TABLE "Attachment" DROP CONSTRAINT "Attachment_projectId_fkey";

-- AlterTable
ALTER TABLE "Attachment" ADD COLUMN     "visitId" UUID,
ALTER COLUMN "projectId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "cost" BIGINT,
ADD COLUMN     "note" TEXT;

-- AlterTable
ALTER TABLE "IndustryChain" ADD COLUMN     "focusId" UUID;

-- CreateTable
CREATE TABLE "ServiceRequest" (
    "id" UUID NOT NULL,
    "no" SERIAL NOT NULL,
    "projectId" UUID NOT NULL,
    "kind" "ServiceRequestKind" NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT,
    "raisedOn" DATE NOT NULL,
    "raisedBy" TEXT,
    "ownerId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "state" "ServiceRequestState" NOT NULL DEFAULT 'OPEN',
    "resolvedOn" DATE,
    "reply" TEXT,
    "closedOn" DATE,
    "satisfaction" INTEGER,
    "comment" TEXT,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ServiceRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "no" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "endedOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectCampaign" (
    "projectId" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProjectCampaign_pkey" PRIMARY KEY ("projectId","campaignId")
);

-- CreateTable
CREATE TABLE "MilestonePlan" (
    "id" UUID NOT NULL,
    "milestoneId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "plannedOn" DATE,
    "reason" TEXT,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MilestonePlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InvestmentRecord" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "kind" "InvestmentRecordKind" NOT NULL,
    "on" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL DEFAULT 'CNY',
    "originalAmount" DECIMAL(20,2),
    "rate" DECIMAL(18,8),
    "rateOn" DATE,
    "source" TEXT,
    "note" TEXT,
    "voidedAt" TIMESTAMPTZ(3),
    "voidReason" TEXT,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "InvestmentRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScalePrediction" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "sector" "ScaleSector" NOT NULL,
    "predictedMonth" DATE NOT NULL,
    "yearlyRevenue" BIGINT,
    "on" DATE NOT NULL,
    "reason" TEXT,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ScalePrediction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DirectInvestment" (
    "id" UUID NOT NULL,
    "no" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "enterpriseId" UUID,
    "fundId" UUID,
    "projectId" UUID,
    "entityId" UUID NOT NULL,
    "chainId" UUID,
    "registeredOn" DATE NOT NULL,
    "withdrawnOn" DATE,
    "summary" TEXT,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "DirectInvestment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DirectInvestmentRevision" (
    "id" UUID NOT NULL,
    "directInvestmentId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "total" BIGINT NOT NULL,
    "demand" BIGINT NOT NULL,
    "committed" BIGINT NOT NULL DEFAULT 0,
    "reason" TEXT,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DirectInvestmentRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TaskForceLead" (
    "id" UUID NOT NULL,
    "taskForceId" UUID NOT NULL,
    "leaderId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,

    CONSTRAINT "TaskForceLead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FocusIndustry" (
    "id" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,

    CONSTRAINT "FocusIndustry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventAttendance" (
    "eventId" UUID NOT NULL,
    "enterpriseId" UUID NOT NULL,
    "entrepreneurs" INTEGER NOT NULL DEFAULT 1,
    "note" TEXT,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "EventAttendance_pkey" PRIMARY KEY ("eventId","enterpriseId")
);

-- CreateTable
CREATE TABLE "TargetEnterprise" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "enterpriseId" UUID NOT NULL,
    "entityId" UUID NOT NULL,
    "officerId" UUID,
    "chosenOn" DATE NOT NULL,
    "droppedOn" DATE,
    "note" TEXT,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "TargetEnterprise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FactoryBuilding" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ownerId" UUID NOT NULL,
    "address" TEXT,
    "area" INTEGER NOT NULL,
    "completedOn" DATE NOT NULL,
    "note" TEXT,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "FactoryBuilding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FactoryUnit" (
    "id" UUID NOT NULL,
    "buildingId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "floor" INTEGER NOT NULL DEFAULT 1,
    "area" INTEGER NOT NULL,
    "clearHeight" DECIMAL(5,2),
    "floorLoad" DECIMAL(6,2),
    "powerKva" INTEGER,
    "note" TEXT,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "FactoryUnit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Occupancy" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "area" INTEGER NOT NULL,
    "state" "OccupancyState" NOT NULL,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Occupancy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OccupancyChange" (
    "id" UUID NOT NULL,
    "occupancyId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "state" "OccupancyState" NOT NULL,
    "area" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "note" TEXT,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OccupancyChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CapitalCall" (
    "id" UUID NOT NULL,
    "fundId" UUID NOT NULL,
    "calledOn" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "dueOn" DATE,
    "paidOn" DATE,
    "note" TEXT,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CapitalCall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeDelivery" (
    "id" UUID NOT NULL,
    "noticeId" UUID NOT NULL,
    "channel" "NoticeChannel" NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "NoticeDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticePreference" (
    "userId" UUID NOT NULL,
    "mail" BOOLEAN NOT NULL DEFAULT false,
    "muted" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "NoticePreference_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "StrategicAgreement" (
    "id" UUID NOT NULL,
    "no" TEXT NOT NULL,
    "partner" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "signedOn" DATE NOT NULL,
    "expiresOn" DATE,
    "place" TEXT,
    "scope" TEXT,
    "note" TEXT,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "StrategicAgreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Supervision" (
    "id" UUID NOT NULL,
    "no" SERIAL NOT NULL,
    "projectId" UUID NOT NULL,
    "kind" "SupervisionKind" NOT NULL,
    "text" TEXT NOT NULL,
    "raisedOn" DATE NOT NULL,
    "ownerId" UUID,
    "dueOn" DATE,
    "state" "SupervisionState" NOT NULL DEFAULT 'OPEN',
    "closedOn" DATE,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Supervision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SupervisionStep" (
    "id" UUID NOT NULL,
    "supervisionId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "act" "SupervisionAct" NOT NULL,
    "on" DATE NOT NULL,
    "text" TEXT,
    "ownerId" UUID,
    "dueOn" DATE,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SupervisionStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Target" (
    "id" UUID NOT NULL,
    "ownerKind" "TargetOwner" NOT NULL,
    "entityId" UUID,
    "leaderId" UUID,
    "figure" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "note" TEXT,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TargetRevision" (
    "id" UUID NOT NULL,
    "targetId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "value" BIGINT,
    "reason" TEXT,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TargetRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkPlan" (
    "id" UUID NOT NULL,
    "entityId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WorkPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkPlanVersion" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "state" "WorkPlanState" NOT NULL DEFAULT 'DRAFT',
    "industryToday" TEXT NOT NULL,
    "strengths" TEXT NOT NULL,
    "problems" TEXT NOT NULL,
    "nextSteps" TEXT NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),
    "settledNote" TEXT,
    "byId" UUID,
    "settledById" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "WorkPlanVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkPlanStep" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "key" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "ownerId" UUID,
    "dueOn" DATE NOT NULL,

    CONSTRAINT "WorkPlanStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkPlanProgress" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "stepKey" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "progress" "StepProgress" NOT NULL,
    "on" DATE NOT NULL,
    "note" TEXT,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WorkPlanProgress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectWorkStep" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "step" "WorkStep" NOT NULL,
    "doneOn" DATE,
    "note" TEXT,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ProjectWorkStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FactorItem" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "kind" "FactorKind" NOT NULL,
    "need" TEXT NOT NULL,
    "ownerId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "state" "FactorState" NOT NULL DEFAULT 'OPEN',
    "settledOn" DATE,
    "note" TEXT,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "FactorItem_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ServiceRequest_no_key" ON "ServiceRequest"("no");

-- CreateIndex
CREATE INDEX "ServiceRequest_projectId_idx" ON "ServiceRequest"("projectId");

-- CreateIndex
CREATE INDEX "ServiceRequest_ownerId_state_dueOn_idx" ON "ServiceRequest"("ownerId", "state", "dueOn");

-- CreateIndex
CREATE INDEX "ServiceRequest_state_dueOn_id_idx" ON "ServiceRequest"("state", "dueOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_year_no_key" ON "Campaign"("year", "no");

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_year_name_key" ON "Campaign"("year", "name");

-- CreateIndex
CREATE INDEX "ProjectCampaign_campaignId_idx" ON "ProjectCampaign"("campaignId");

-- CreateIndex
CREATE UNIQUE INDEX "MilestonePlan_milestoneId_seq_key" ON "MilestonePlan"("milestoneId", "seq");

-- CreateIndex
CREATE INDEX "InvestmentRecord_projectId_on_idx" ON "InvestmentRecord"("projectId", "on");

-- CreateIndex
CREATE UNIQUE INDEX "ScalePrediction_projectId_seq_key" ON "ScalePrediction"("projectId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "DirectInvestment_no_key" ON "DirectInvestment"("no");

-- CreateIndex
CREATE INDEX "DirectInvestment_registeredOn_id_idx" ON "DirectInvestment"("registeredOn", "id");

-- CreateIndex
CREATE INDEX "DirectInvestment_fundId_idx" ON "DirectInvestment"("fundId");

-- CreateIndex
CREATE INDEX "DirectInvestment_projectId_idx" ON "DirectInvestment"("projectId");

-- CreateIndex
CREATE INDEX "DirectInvestment_enterpriseId_idx" ON "DirectInvestment"("enterpriseId");

-- CreateIndex
CREATE UNIQUE INDEX "DirectInvestmentRevision_directInvestmentId_seq_key" ON "DirectInvestmentRevision"("directInvestmentId", "seq");

-- CreateIndex
CREATE INDEX "TaskForceLead_taskForceId_idx" ON "TaskForceLead"("taskForceId");

-- CreateIndex
CREATE INDEX "TaskForceLead_leaderId_idx" ON "TaskForceLead"("leaderId");

-- CreateIndex
CREATE UNIQUE INDEX "FocusIndustry_no_key" ON "FocusIndustry"("no");

-- CreateIndex
CREATE UNIQUE INDEX "FocusIndustry_name_key" ON "FocusIndustry"("name");

-- CreateIndex
CREATE INDEX "EventAttendance_enterpriseId_idx" ON "EventAttendance"("enterpriseId");

-- CreateIndex
CREATE INDEX "TargetEnterprise_enterpriseId_idx" ON "TargetEnterprise"("enterpriseId");

-- CreateIndex
CREATE INDEX "TargetEnterprise_entityId_idx" ON "TargetEnterprise"("entityId");

-- CreateIndex
CREATE UNIQUE INDEX "TargetEnterprise_eventId_enterpriseId_key" ON "TargetEnterprise"("eventId", "enterpriseId");

-- CreateIndex
CREATE UNIQUE INDEX "FactoryBuilding_code_key" ON "FactoryBuilding"("code");

-- CreateIndex
CREATE INDEX "FactoryBuilding_ownerId_idx" ON "FactoryBuilding"("ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "FactoryUnit_buildingId_code_key" ON "FactoryUnit"("buildingId", "code");

-- CreateIndex
CREATE INDEX "Occupancy_unitId_idx" ON "Occupancy"("unitId");

-- CreateIndex
CREATE INDEX "Occupancy_projectId_idx" ON "Occupancy"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "OccupancyChange_occupancyId_seq_key" ON "OccupancyChange"("occupancyId", "seq");

-- CreateIndex
CREATE INDEX "CapitalCall_fundId_calledOn_idx" ON "CapitalCall"("fundId", "calledOn");

-- CreateIndex
CREATE INDEX "Notice_userId_readAt_raisedAt_idx" ON "Notice"("userId", "readAt", "raisedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_userId_key_key" ON "Notice"("userId", "key");

-- CreateIndex
CREATE INDEX "NoticeDelivery_sentAt_nextAttemptAt_idx" ON "NoticeDelivery"("sentAt", "nextAttemptAt");

-- CreateIndex
CREATE UNIQUE INDEX "NoticeDelivery_noticeId_channel_key" ON "NoticeDelivery"("noticeId", "channel");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "StrategicAgreement_no_key" ON "StrategicAgreement"("no");

-- CreateIndex
CREATE INDEX "StrategicAgreement_signedOn_id_idx" ON "StrategicAgreement"("signedOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Supervision_no_key" ON "Supervision"("no");

-- CreateIndex
CREATE INDEX "Supervision_projectId_idx" ON "Supervision"("projectId");

-- CreateIndex
CREATE INDEX "Supervision_ownerId_state_dueOn_idx" ON "Supervision"("ownerId", "state", "dueOn");

-- CreateIndex
CREATE INDEX "Supervision_state_dueOn_id_idx" ON "Supervision"("state", "dueOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "SupervisionStep_supervisionId_seq_key" ON "SupervisionStep"("supervisionId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Target_ownerKind_entityId_leaderId_figure_startsOn_endsOn_key" ON "Target"("ownerKind", "entityId", "leaderId", "figure", "startsOn", "endsOn");

-- CreateIndex
CREATE INDEX "Target_startsOn_endsOn_idx" ON "Target"("startsOn", "endsOn");

-- CreateIndex
CREATE INDEX "Target_entityId_idx" ON "Target"("entityId");

-- CreateIndex
CREATE UNIQUE INDEX "TargetRevision_targetId_seq_key" ON "TargetRevision"("targetId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "WorkPlan_entityId_year_key" ON "WorkPlan"("entityId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "WorkPlanVersion_planId_seq_key" ON "WorkPlanVersion"("planId", "seq");

-- CreateIndex
CREATE INDEX "WorkPlanStep_key_idx" ON "WorkPlanStep"("key");

-- CreateIndex
CREATE UNIQUE INDEX "WorkPlanStep_versionId_key_key" ON "WorkPlanStep"("versionId", "key");

-- CreateIndex
CREATE INDEX "WorkPlanProgress_planId_idx" ON "WorkPlanProgress"("planId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkPlanProgress_stepKey_seq_key" ON "WorkPlanProgress"("stepKey", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "ProjectWorkStep_projectId_step_key" ON "ProjectWorkStep"("projectId", "step");

-- CreateIndex
CREATE INDEX "FactorItem_projectId_idx" ON "FactorItem"("projectId");

-- CreateIndex
CREATE INDEX "FactorItem_ownerId_state_dueOn_idx" ON "FactorItem"("ownerId", "state", "dueOn");

-- CreateIndex
CREATE INDEX "Attachment_visitId_idx" ON "Attachment"("visitId");

-- AddForeignKey
ALTER TABLE "ServiceRequest" ADD CONSTRAINT "ServiceRequest_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceRequest" ADD CONSTRAINT "ServiceRequest_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceRequest" ADD CONSTRAINT "ServiceRequest_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectCampaign" ADD CONSTRAINT "ProjectCampaign_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectCampaign" ADD CONSTRAINT "ProjectCampaign_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectCampaign" ADD CONSTRAINT "ProjectCampaign_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MilestonePlan" ADD CONSTRAINT "MilestonePlan_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MilestonePlan" ADD CONSTRAINT "MilestonePlan_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvestmentRecord" ADD CONSTRAINT "InvestmentRecord_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvestmentRecord" ADD CONSTRAINT "InvestmentRecord_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScalePrediction" ADD CONSTRAINT "ScalePrediction_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScalePrediction" ADD CONSTRAINT "ScalePrediction_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DirectInvestment" ADD CONSTRAINT "DirectInvestment_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "Enterprise"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DirectInvestment" ADD CONSTRAINT "DirectInvestment_fundId_fkey" FOREIGN KEY ("fundId") REFERENCES "FundRegistration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DirectInvestment" ADD CONSTRAINT "DirectInvestment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DirectInvestment" ADD CONSTRAINT "DirectInvestment_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "PromotionEntity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DirectInvestment" ADD CONSTRAINT "DirectInvestment_chainId_fkey" FOREIGN KEY ("chainId") REFERENCES "IndustryChain"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DirectInvestment" ADD CONSTRAINT "DirectInvestment_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DirectInvestmentRevision" ADD CONSTRAINT "DirectInvestmentRevision_directInvestmentId_fkey" FOREIGN KEY ("directInvestmentId") REFERENCES "DirectInvestment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DirectInvestmentRevision" ADD CONSTRAINT "DirectInvestmentRevision_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskForceLead" ADD CONSTRAINT "TaskForceLead_taskForceId_fkey" FOREIGN KEY ("taskForceId") REFERENCES "TaskForce"("entityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskForceLead" ADD CONSTRAINT "TaskForceLead_leaderId_fkey" FOREIGN KEY ("leaderId") REFERENCES "MainLeader"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndustryChain" ADD CONSTRAINT "IndustryChain_focusId_fkey" FOREIGN KEY ("focusId") REFERENCES "FocusIndustry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventAttendance" ADD CONSTRAINT "EventAttendance_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventAttendance" ADD CONSTRAINT "EventAttendance_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "Enterprise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetEnterprise" ADD CONSTRAINT "TargetEnterprise_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetEnterprise" ADD CONSTRAINT "TargetEnterprise_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "Enterprise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetEnterprise" ADD CONSTRAINT "TargetEnterprise_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "PromotionEntity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetEnterprise" ADD CONSTRAINT "TargetEnterprise_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactoryBuilding" ADD CONSTRAINT "FactoryBuilding_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "PromotionEntity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactoryBuilding" ADD CONSTRAINT "FactoryBuilding_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactoryUnit" ADD CONSTRAINT "FactoryUnit_buildingId_fkey" FOREIGN KEY ("buildingId") REFERENCES "FactoryBuilding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Occupancy" ADD CONSTRAINT "Occupancy_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "FactoryUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Occupancy" ADD CONSTRAINT "Occupancy_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Occupancy" ADD CONSTRAINT "Occupancy_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OccupancyChange" ADD CONSTRAINT "OccupancyChange_occupancyId_fkey" FOREIGN KEY ("occupancyId") REFERENCES "Occupancy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OccupancyChange" ADD CONSTRAINT "OccupancyChange_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CapitalCall" ADD CONSTRAINT "CapitalCall_fundId_fkey" FOREIGN KEY ("fundId") REFERENCES "FundRegistration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CapitalCall" ADD CONSTRAINT "CapitalCall_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeDelivery" ADD CONSTRAINT "NoticeDelivery_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticePreference" ADD CONSTRAINT "NoticePreference_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StrategicAgreement" ADD CONSTRAINT "StrategicAgreement_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Supervision" ADD CONSTRAINT "Supervision_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Supervision" ADD CONSTRAINT "Supervision_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Supervision" ADD CONSTRAINT "Supervision_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupervisionStep" ADD CONSTRAINT "SupervisionStep_supervisionId_fkey" FOREIGN KEY ("supervisionId") REFERENCES "Supervision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupervisionStep" ADD CONSTRAINT "SupervisionStep_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupervisionStep" ADD CONSTRAINT "SupervisionStep_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "PromotionEntity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_leaderId_fkey" FOREIGN KEY ("leaderId") REFERENCES "MainLeader"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetRevision" ADD CONSTRAINT "TargetRevision_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetRevision" ADD CONSTRAINT "TargetRevision_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkPlan" ADD CONSTRAINT "WorkPlan_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "PromotionEntity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkPlanVersion" ADD CONSTRAINT "WorkPlanVersion_planId_fkey" FOREIGN KEY ("planId") REFERENCES "WorkPlan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkPlanVersion" ADD CONSTRAINT "WorkPlanVersion_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkPlanVersion" ADD CONSTRAINT "WorkPlanVersion_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkPlanStep" ADD CONSTRAINT "WorkPlanStep_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "WorkPlanVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkPlanStep" ADD CONSTRAINT "WorkPlanStep_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkPlanProgress" ADD CONSTRAINT "WorkPlanProgress_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectWorkStep" ADD CONSTRAINT "ProjectWorkStep_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectWorkStep" ADD CONSTRAINT "ProjectWorkStep_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactorItem" ADD CONSTRAINT "FactorItem_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactorItem" ADD CONSTRAINT "FactorItem_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactorItem" ADD CONSTRAINT "FactorItem_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
