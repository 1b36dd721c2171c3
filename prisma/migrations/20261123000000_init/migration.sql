-- CreateEnum
CREATE TYPE "AreaRole" AS ENUM ('COORDINATOR', 'SECRETARY', 'LEADERSHIP', 'ADMIN', 'AUDITOR');

-- CreateEnum
CREATE TYPE "TokenScope" AS ENUM ('READ', 'WRITE');

-- CreateEnum
CREATE TYPE "CommitmentSide" AS ENUM ('AREA', 'ENTERPRISE');

-- CreateEnum
CREATE TYPE "CommitmentKind" AS ENUM ('INCENTIVE', 'LAND', 'FACTORY', 'SERVICE', 'INVESTMENT', 'OUTPUT', 'TAX', 'EMPLOYMENT', 'OTHER');

-- CreateEnum
CREATE TYPE "FairCompetitionVerdict" AS ENUM ('COMPLIANT', 'EXCEPTION', 'NON_COMPLIANT');

-- CreateEnum
CREATE TYPE "CommitmentState" AS ENUM ('OPEN', 'FULFILLED', 'WAIVED');

-- CreateEnum
CREATE TYPE "MilestoneKind" AS ENUM ('REGISTERED', 'STARTED', 'COMPLETED', 'IN_PRODUCTION', 'ABOVE_SCALE');

-- CreateEnum
CREATE TYPE "DecisionVerdict" AS ENUM ('APPROVE', 'APPROVE_WITH_CONDITIONS', 'DEFER', 'REJECT');

-- CreateEnum
CREATE TYPE "EntityKind" AS ENUM ('TASK_FORCE', 'PARK', 'PLATFORM', 'TOWNSHIP', 'THIRD_PARTY', 'DEPARTMENT');

-- CreateEnum
CREATE TYPE "MembershipRole" AS ENUM ('OFFICER', 'LEADER', 'EVALUATOR');

-- CreateEnum
CREATE TYPE "EvaluationKind" AS ENUM ('ENVIRONMENT', 'SITE', 'BENEFIT');

-- CreateEnum
CREATE TYPE "EvaluationVerdict" AS ENUM ('PASS', 'CONDITIONAL', 'FAIL');

-- CreateEnum
CREATE TYPE "EventKind" AS ENUM ('EXPO', 'FORUM', 'CONFERENCE', 'DELEGATION');

-- CreateEnum
CREATE TYPE "TotalGrain" AS ENUM ('DAY', 'MONTH');

-- CreateEnum
CREATE TYPE "LeadSource" AS ENUM ('VISIT', 'EVENT', 'REFERRAL', 'WALK_IN', 'THIRD_PARTY');

-- CreateEnum
CREATE TYPE "LeadKind" AS ENUM ('FIRST', 'SEPARATE', 'SUPPORTING', 'APPEAL');

-- CreateEnum
CREATE TYPE "ScreeningVerdict" AS ENUM ('ACCEPT', 'REJECT', 'ASSIGN');

-- CreateEnum
CREATE TYPE "RulingVerdict" AS ENUM ('UPHELD', 'DISMISSED');

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('DISCOVERY', 'FOLLOW_UP', 'NEGOTIATION', 'EVALUATION', 'DECISION', 'SIGNING', 'CONSTRUCTION', 'FULFILMENT');

-- CreateEnum
CREATE TYPE "Status" AS ENUM ('ACTIVE', 'PAUSED', 'LOST', 'CLOSED');

-- CreateEnum
CREATE TYPE "MoveAct" AS ENUM ('OPEN', 'ADVANCE', 'SEND_BACK', 'PAUSE', 'RESUME', 'LOSE', 'REOPEN', 'SIGN', 'TERMINATE', 'CLOSE');

-- CreateEnum
CREATE TYPE "LossReason" AS ENUM ('PRICE_OR_POLICY', 'LAND_OR_FACTORY', 'ENERGY_OR_WATER', 'ENVIRONMENT', 'FUNDING', 'CHOSE_ELSEWHERE', 'ENTERPRISE_CHANGED_PLAN', 'FAILED_EVALUATION', 'NOT_APPROVED', 'DUPLICATE', 'NO_CONTACT', 'OTHER');

-- CreateEnum
CREATE TYPE "CollaborationAct" AS ENUM ('JOIN', 'LEAVE');

-- CreateEnum
CREATE TYPE "TransferOutcome" AS ENUM ('ACCEPTED', 'DECLINED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "SigningKind" AS ENUM ('INVESTMENT', 'INCREASE', 'FRAMEWORK');

-- CreateEnum
CREATE TYPE "AfterTermination" AS ENUM ('NEGOTIATION', 'LOST');

-- CreateEnum
CREATE TYPE "VisitKind" AS ENUM ('OUTBOUND', 'INBOUND', 'CALL', 'MEETING');

-- CreateEnum
CREATE TYPE "VisitStatus" AS ENUM ('PLANNED', 'HELD', 'CANCELLED');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "passwordHash" TEXT NOT NULL,
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
    "passwordChangedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "totpSecret" TEXT,
    "totpEnabledAt" TIMESTAMPTZ(3),
    "totpLastStep" INTEGER,
    "totpBackupHashes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "disabledAt" TIMESTAMPTZ(3),
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AreaRoleGrant" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "AreaRole" NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AreaRoleGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "address" TEXT NOT NULL DEFAULT '',
    "userAgent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "scope" "TokenScope" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInLock" (
    "username" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "firstFailedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lockedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "SignInLock_pkey" PRIMARY KEY ("username","source")
);

-- CreateTable
CREATE TABLE "IdempotentWrite" (
    "userId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "answer" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotentWrite_pkey" PRIMARY KEY ("userId","key")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "recordType" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AttachmentContent" (
    "attachmentId" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "AttachmentContent_pkey" PRIMARY KEY ("attachmentId")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "door" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "recordType" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "projectId" UUID,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "LedgerHead" (
    "id" INTEGER NOT NULL,
    "sequence" BIGINT NOT NULL,
    "movementSequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "LedgerHead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Commitment" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "side" "CommitmentSide" NOT NULL,
    "kind" "CommitmentKind" NOT NULL,
    "clause" TEXT NOT NULL,
    "amount" BIGINT,
    "dueOn" DATE,
    "legalBasis" TEXT,
    "fairVerdict" "FairCompetitionVerdict",
    "exceptionArticle" TEXT,
    "reviewedOn" DATE,
    "state" "CommitmentState" NOT NULL DEFAULT 'OPEN',
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommitmentStateChange" (
    "id" UUID NOT NULL,
    "commitmentId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "state" "CommitmentState" NOT NULL,
    "on" DATE NOT NULL,
    "evidence" TEXT,
    "reason" TEXT,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CommitmentStateChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "kind" "MilestoneKind" NOT NULL,
    "plannedOn" DATE,
    "achievedOn" DATE,
    "note" TEXT,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommitteeMeeting" (
    "id" UUID NOT NULL,
    "no" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "heldOn" DATE NOT NULL,
    "place" TEXT,
    "note" TEXT,
    "closedAt" TIMESTAMPTZ(3),
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CommitteeMeeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "AgendaItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "verdict" "DecisionVerdict" NOT NULL,
    "conditions" TEXT,
    "opinion" TEXT,
    "on" DATE NOT NULL,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Enterprise" (
    "id" UUID NOT NULL,
    "no" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "nameNormalised" TEXT NOT NULL,
    "creditCode" TEXT,
    "foreignNo" TEXT,
    "province" TEXT,
    "city" TEXT,
    "industry" TEXT,
    "website" TEXT,
    "note" TEXT,
    "searchText" TEXT NOT NULL,
    "grams" TEXT[],
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Enterprise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "id" UUID NOT NULL,
    "enterpriseId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "note" TEXT,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PromotionEntity" (
    "id" UUID NOT NULL,
    "kind" "EntityKind" NOT NULL,
    "no" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PromotionEntity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TaskForce" (
    "entityId" UUID NOT NULL,
    "industry" TEXT NOT NULL,
    "industryEn" TEXT NOT NULL,
    "newAreaLeader" TEXT,

    CONSTRAINT "TaskForce_pkey" PRIMARY KEY ("entityId")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "entityId" UUID NOT NULL,
    "role" "MembershipRole" NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndustryChain" (
    "id" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "keywords" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "taskForceId" UUID,

    CONSTRAINT "IndustryChain_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MainLeader" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "MainLeader_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "EvaluationRequirement" (
    "id" UUID NOT NULL,
    "kind" "EvaluationKind" NOT NULL,
    "chainId" UUID,
    "required" BOOLEAN NOT NULL DEFAULT true,
    "departmentId" UUID NOT NULL,
    "days" INTEGER NOT NULL DEFAULT 10,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "EvaluationRequirement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evaluation" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "kind" "EvaluationKind" NOT NULL,
    "departmentId" UUID NOT NULL,
    "request" TEXT,
    "askedOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "askedById" UUID,
    "verdict" "EvaluationVerdict",
    "opinion" TEXT,
    "conditions" TEXT,
    "concludedOn" DATE,
    "concludedById" UUID,
    "withdrawnOn" DATE,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "concludedAt" TIMESTAMPTZ(3),
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "EventKind" NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "place" TEXT,
    "host" TEXT,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FigureMovement" (
    "sequence" BIGINT NOT NULL,
    "figure" TEXT NOT NULL,
    "recordType" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "projectId" UUID,
    "on" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "holderId" UUID,
    "eventId" UUID,
    "chainId" UUID,
    "auditSequence" BIGINT NOT NULL,

    CONSTRAINT "FigureMovement_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "FigureTotal" (
    "id" BIGSERIAL NOT NULL,
    "figure" TEXT NOT NULL,
    "grain" "TotalGrain" NOT NULL,
    "on" DATE NOT NULL,
    "holderId" UUID,
    "eventId" UUID,
    "chainId" UUID,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "FigureTotal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FundRegistration" (
    "id" UUID NOT NULL,
    "registrationNo" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "manager" TEXT NOT NULL,
    "registeredOn" DATE NOT NULL,
    "size" BIGINT NOT NULL,
    "focusChainId" UUID,
    "focus" TEXT,
    "entityId" UUID NOT NULL,
    "note" TEXT,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "FundRegistration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lead" (
    "id" UUID NOT NULL,
    "no" SERIAL NOT NULL,
    "kind" "LeadKind" NOT NULL,
    "projectId" UUID NOT NULL,
    "enterpriseId" UUID NOT NULL,
    "entityId" UUID NOT NULL,
    "reportedById" UUID,
    "reportedOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "source" "LeadSource" NOT NULL,
    "visitId" UUID,
    "eventId" UUID,
    "sourceNote" TEXT,
    "projectName" TEXT NOT NULL,
    "intendedAmount" BIGINT,
    "contactName" TEXT,
    "contactPhone" TEXT,
    "summary" TEXT,
    "ofLeadId" UUID,
    "reason" TEXT,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Lead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LeadWithdrawal" (
    "id" UUID NOT NULL,
    "leadId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LeadWithdrawal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LeadCorrection" (
    "id" UUID NOT NULL,
    "leadId" UUID NOT NULL,
    "changes" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LeadCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LeadScreening" (
    "id" UUID NOT NULL,
    "leadId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "verdict" "ScreeningVerdict" NOT NULL,
    "assignedToId" UUID,
    "reason" TEXT,
    "on" DATE NOT NULL,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LeadScreening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AppealRuling" (
    "id" UUID NOT NULL,
    "leadId" UUID NOT NULL,
    "verdict" "RulingVerdict" NOT NULL,
    "reason" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AppealRuling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Negotiation" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "ourSide" TEXT NOT NULL,
    "theirSide" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "offered" TEXT,
    "outcome" TEXT,
    "nextStep" TEXT,
    "nextStepOn" DATE,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Negotiation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" UUID NOT NULL,
    "no" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "enterpriseId" UUID NOT NULL,
    "chainId" UUID,
    "summary" TEXT,
    "stage" "Stage" NOT NULL DEFAULT 'DISCOVERY',
    "status" "Status" NOT NULL DEFAULT 'ACTIVE',
    "stageSince" DATE NOT NULL,
    "holderId" UUID NOT NULL,
    "officerId" UUID,
    "intendedAmount" BIGINT,
    "signedAmount" BIGINT,
    "signedOn" DATE,
    "lastActivityOn" DATE NOT NULL,
    "searchText" TEXT NOT NULL,
    "grams" TEXT[],
    "readerIds" UUID[] DEFAULT ARRAY[]::UUID[],
    "askedIds" UUID[] DEFAULT ARRAY[]::UUID[],
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectMove" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "act" "MoveAct" NOT NULL,
    "fromStage" "Stage",
    "toStage" "Stage" NOT NULL,
    "fromStatus" "Status",
    "toStatus" "Status" NOT NULL,
    "on" DATE NOT NULL,
    "reason" TEXT,
    "lossReason" "LossReason",
    "skippedGates" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ProjectMove_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectHolding" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "entityId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "reason" TEXT,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProjectHolding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectOfficer" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "officerId" UUID,
    "on" DATE NOT NULL,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProjectOfficer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectIntent" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "amount" BIGINT,
    "on" DATE NOT NULL,
    "reason" TEXT,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProjectIntent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectCollaboration" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "entityId" UUID NOT NULL,
    "act" "CollaborationAct" NOT NULL,
    "credit" TEXT,
    "on" DATE NOT NULL,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProjectCollaboration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TransferRequest" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "fromEntityId" UUID NOT NULL,
    "toEntityId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "requestedById" UUID,
    "requestedOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" "TransferOutcome",
    "settledNote" TEXT,
    "settledOn" DATE,
    "settledById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "TransferRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Signing" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "kind" "SigningKind" NOT NULL,
    "contractNo" TEXT NOT NULL,
    "signedOn" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL DEFAULT 'CNY',
    "originalAmount" DECIMAL(20,2),
    "rate" DECIMAL(18,8),
    "rateOn" DATE,
    "parties" TEXT NOT NULL,
    "note" TEXT,
    "eventId" UUID,
    "holderId" UUID NOT NULL,
    "chainId" UUID,
    "terminatedOn" DATE,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Signing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SigningAmendment" (
    "id" UUID NOT NULL,
    "signingId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SigningAmendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SigningTermination" (
    "id" UUID NOT NULL,
    "signingId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "then" "AfterTermination" NOT NULL,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SigningTermination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SigningCorrection" (
    "id" UUID NOT NULL,
    "signingId" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SigningCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Visit" (
    "id" UUID NOT NULL,
    "no" SERIAL NOT NULL,
    "kind" "VisitKind" NOT NULL,
    "status" "VisitStatus" NOT NULL,
    "on" DATE NOT NULL,
    "endsOn" DATE,
    "place" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "entityId" UUID NOT NULL,
    "ledBy" TEXT,
    "mainLeaderId" UUID,
    "eventId" UUID,
    "participants" TEXT,
    "outcome" TEXT,
    "byId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitEnterprise" (
    "visitId" UUID NOT NULL,
    "enterpriseId" UUID NOT NULL,
    "projectId" UUID,
    "outcome" TEXT,
    "nextStep" TEXT,
    "nextStepOn" DATE,

    CONSTRAINT "VisitEnterprise_pkey" PRIMARY KEY ("visitId","enterpriseId")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_username_key" ON "User"("username");

-- CreateIndex
CREATE INDEX "AreaRoleGrant_userId_idx" ON "AreaRoleGrant"("userId");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_hash_key" ON "ApiToken"("hash");

-- CreateIndex
CREATE INDEX "ApiToken_userId_idx" ON "ApiToken"("userId");

-- CreateIndex
CREATE INDEX "Attachment_projectId_idx" ON "Attachment"("projectId");

-- CreateIndex
CREATE INDEX "Attachment_recordId_idx" ON "Attachment"("recordId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_hash_key" ON "AuditEntry"("hash");

-- CreateIndex
CREATE INDEX "AuditEntry_projectId_sequence_idx" ON "AuditEntry"("projectId", "sequence");

-- CreateIndex
CREATE INDEX "AuditEntry_recordType_recordId_sequence_idx" ON "AuditEntry"("recordType", "recordId", "sequence");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_sequence_idx" ON "AuditEntry"("actorId", "sequence");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- CreateIndex
CREATE INDEX "Commitment_projectId_idx" ON "Commitment"("projectId");

-- CreateIndex
CREATE INDEX "Commitment_state_dueOn_idx" ON "Commitment"("state", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "CommitmentStateChange_commitmentId_seq_key" ON "CommitmentStateChange"("commitmentId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Milestone_projectId_kind_key" ON "Milestone"("projectId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "CommitteeMeeting_no_key" ON "CommitteeMeeting"("no");

-- CreateIndex
CREATE INDEX "AgendaItem_projectId_idx" ON "AgendaItem"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_meetingId_projectId_key" ON "AgendaItem"("meetingId", "projectId");

-- CreateIndex
CREATE INDEX "Decision_projectId_on_idx" ON "Decision"("projectId", "on");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_meetingId_projectId_key" ON "Decision"("meetingId", "projectId");

-- CreateIndex
CREATE UNIQUE INDEX "Enterprise_no_key" ON "Enterprise"("no");

-- CreateIndex
CREATE UNIQUE INDEX "Enterprise_creditCode_key" ON "Enterprise"("creditCode");

-- CreateIndex
CREATE INDEX "Enterprise_nameNormalised_idx" ON "Enterprise"("nameNormalised");

-- CreateIndex
CREATE INDEX "Enterprise_grams_idx" ON "Enterprise" USING GIN ("grams");

-- CreateIndex
CREATE INDEX "Contact_enterpriseId_idx" ON "Contact"("enterpriseId");

-- CreateIndex
CREATE UNIQUE INDEX "PromotionEntity_name_key" ON "PromotionEntity"("name");

-- CreateIndex
CREATE UNIQUE INDEX "PromotionEntity_kind_no_key" ON "PromotionEntity"("kind", "no");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE INDEX "Membership_entityId_idx" ON "Membership"("entityId");

-- CreateIndex
CREATE UNIQUE INDEX "IndustryChain_no_key" ON "IndustryChain"("no");

-- CreateIndex
CREATE UNIQUE INDEX "IndustryChain_name_key" ON "IndustryChain"("name");

-- CreateIndex
CREATE INDEX "Evaluation_projectId_kind_idx" ON "Evaluation"("projectId", "kind");

-- CreateIndex
CREATE INDEX "Evaluation_departmentId_concludedOn_dueOn_idx" ON "Evaluation"("departmentId", "concludedOn", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "Event_name_key" ON "Event"("name");

-- CreateIndex
CREATE INDEX "FigureMovement_figure_on_holderId_idx" ON "FigureMovement"("figure", "on", "holderId");

-- CreateIndex
CREATE INDEX "FigureMovement_recordId_figure_idx" ON "FigureMovement"("recordId", "figure");

-- CreateIndex
CREATE INDEX "FigureMovement_auditSequence_idx" ON "FigureMovement"("auditSequence");

-- CreateIndex
CREATE UNIQUE INDEX "FigureTotal_figure_grain_on_holderId_eventId_chainId_key" ON "FigureTotal"("figure", "grain", "on", "holderId", "eventId", "chainId");

-- CreateIndex
CREATE UNIQUE INDEX "FundRegistration_registrationNo_key" ON "FundRegistration"("registrationNo");

-- CreateIndex
CREATE UNIQUE INDEX "FundRegistration_name_key" ON "FundRegistration"("name");

-- CreateIndex
CREATE INDEX "FundRegistration_entityId_idx" ON "FundRegistration"("entityId");

-- CreateIndex
CREATE UNIQUE INDEX "Lead_no_key" ON "Lead"("no");

-- CreateIndex
CREATE INDEX "Lead_projectId_idx" ON "Lead"("projectId");

-- CreateIndex
CREATE INDEX "Lead_enterpriseId_idx" ON "Lead"("enterpriseId");

-- CreateIndex
CREATE INDEX "Lead_entityId_idx" ON "Lead"("entityId");

-- CreateIndex
CREATE UNIQUE INDEX "LeadWithdrawal_leadId_key" ON "LeadWithdrawal"("leadId");

-- CreateIndex
CREATE INDEX "LeadCorrection_leadId_idx" ON "LeadCorrection"("leadId");

-- CreateIndex
CREATE INDEX "LeadScreening_leadId_idx" ON "LeadScreening"("leadId");

-- CreateIndex
CREATE INDEX "LeadScreening_projectId_idx" ON "LeadScreening"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "AppealRuling_leadId_key" ON "AppealRuling"("leadId");

-- CreateIndex
CREATE INDEX "Negotiation_projectId_on_idx" ON "Negotiation"("projectId", "on");

-- CreateIndex
CREATE UNIQUE INDEX "Project_no_key" ON "Project"("no");

-- CreateIndex
CREATE INDEX "Project_enterpriseId_idx" ON "Project"("enterpriseId");

-- CreateIndex
CREATE INDEX "Project_holderId_stage_intendedAmount_id_idx" ON "Project"("holderId", "stage", "intendedAmount" DESC, "id");

-- CreateIndex
CREATE INDEX "Project_stage_status_stageSince_id_idx" ON "Project"("stage", "status", "stageSince", "id");

-- CreateIndex
CREATE INDEX "Project_officerId_idx" ON "Project"("officerId");

-- CreateIndex
CREATE INDEX "Project_createdAt_id_idx" ON "Project"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Project_lastActivityOn_id_idx" ON "Project"("lastActivityOn", "id");

-- CreateIndex
CREATE INDEX "Project_signedOn_id_idx" ON "Project"("signedOn", "id");

-- CreateIndex
CREATE INDEX "Project_grams_idx" ON "Project" USING GIN ("grams");

-- CreateIndex
CREATE INDEX "Project_readerIds_idx" ON "Project" USING GIN ("readerIds");

-- CreateIndex
CREATE UNIQUE INDEX "ProjectMove_projectId_seq_key" ON "ProjectMove"("projectId", "seq");

-- CreateIndex
CREATE INDEX "ProjectHolding_entityId_idx" ON "ProjectHolding"("entityId");

-- CreateIndex
CREATE UNIQUE INDEX "ProjectHolding_projectId_seq_key" ON "ProjectHolding"("projectId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "ProjectOfficer_projectId_seq_key" ON "ProjectOfficer"("projectId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "ProjectIntent_projectId_seq_key" ON "ProjectIntent"("projectId", "seq");

-- CreateIndex
CREATE INDEX "ProjectCollaboration_entityId_idx" ON "ProjectCollaboration"("entityId");

-- CreateIndex
CREATE UNIQUE INDEX "ProjectCollaboration_projectId_seq_key" ON "ProjectCollaboration"("projectId", "seq");

-- CreateIndex
CREATE INDEX "TransferRequest_projectId_idx" ON "TransferRequest"("projectId");

-- CreateIndex
CREATE INDEX "TransferRequest_toEntityId_idx" ON "TransferRequest"("toEntityId");

-- CreateIndex
CREATE UNIQUE INDEX "Signing_contractNo_key" ON "Signing"("contractNo");

-- CreateIndex
CREATE INDEX "Signing_projectId_idx" ON "Signing"("projectId");

-- CreateIndex
CREATE INDEX "Signing_signedOn_id_idx" ON "Signing"("signedOn", "id");

-- CreateIndex
CREATE INDEX "Signing_holderId_idx" ON "Signing"("holderId");

-- CreateIndex
CREATE UNIQUE INDEX "SigningAmendment_signingId_seq_key" ON "SigningAmendment"("signingId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "SigningTermination_signingId_key" ON "SigningTermination"("signingId");

-- CreateIndex
CREATE INDEX "SigningCorrection_signingId_idx" ON "SigningCorrection"("signingId");

-- CreateIndex
CREATE UNIQUE INDEX "Visit_no_key" ON "Visit"("no");

-- CreateIndex
CREATE INDEX "Visit_entityId_on_idx" ON "Visit"("entityId", "on");

-- CreateIndex
CREATE INDEX "Visit_on_id_idx" ON "Visit"("on", "id");

-- CreateIndex
CREATE INDEX "VisitEnterprise_enterpriseId_idx" ON "VisitEnterprise"("enterpriseId");

-- CreateIndex
CREATE INDEX "VisitEnterprise_projectId_idx" ON "VisitEnterprise"("projectId");

-- AddForeignKey
ALTER TABLE "AreaRoleGrant" ADD CONSTRAINT "AreaRoleGrant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttachmentContent" ADD CONSTRAINT "AttachmentContent_attachmentId_fkey" FOREIGN KEY ("attachmentId") REFERENCES "Attachment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentStateChange" ADD CONSTRAINT "CommitmentStateChange_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentStateChange" ADD CONSTRAINT "CommitmentStateChange_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "CommitteeMeeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "CommitteeMeeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "Enterprise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskForce" ADD CONSTRAINT "TaskForce_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "PromotionEntity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "PromotionEntity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndustryChain" ADD CONSTRAINT "IndustryChain_taskForceId_fkey" FOREIGN KEY ("taskForceId") REFERENCES "PromotionEntity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationRequirement" ADD CONSTRAINT "EvaluationRequirement_chainId_fkey" FOREIGN KEY ("chainId") REFERENCES "IndustryChain"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationRequirement" ADD CONSTRAINT "EvaluationRequirement_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "PromotionEntity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "PromotionEntity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_concludedById_fkey" FOREIGN KEY ("concludedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FigureMovement" ADD CONSTRAINT "FigureMovement_auditSequence_fkey" FOREIGN KEY ("auditSequence") REFERENCES "AuditEntry"("sequence") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundRegistration" ADD CONSTRAINT "FundRegistration_focusChainId_fkey" FOREIGN KEY ("focusChainId") REFERENCES "IndustryChain"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundRegistration" ADD CONSTRAINT "FundRegistration_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "PromotionEntity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundRegistration" ADD CONSTRAINT "FundRegistration_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "Enterprise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "PromotionEntity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_reportedById_fkey" FOREIGN KEY ("reportedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_ofLeadId_fkey" FOREIGN KEY ("ofLeadId") REFERENCES "Lead"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeadWithdrawal" ADD CONSTRAINT "LeadWithdrawal_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeadCorrection" ADD CONSTRAINT "LeadCorrection_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeadScreening" ADD CONSTRAINT "LeadScreening_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeadScreening" ADD CONSTRAINT "LeadScreening_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeadScreening" ADD CONSTRAINT "LeadScreening_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeadScreening" ADD CONSTRAINT "LeadScreening_assignedToId_fkey" FOREIGN KEY ("assignedToId") REFERENCES "PromotionEntity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealRuling" ADD CONSTRAINT "AppealRuling_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealRuling" ADD CONSTRAINT "AppealRuling_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Negotiation" ADD CONSTRAINT "Negotiation_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Negotiation" ADD CONSTRAINT "Negotiation_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "Enterprise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_chainId_fkey" FOREIGN KEY ("chainId") REFERENCES "IndustryChain"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "PromotionEntity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectMove" ADD CONSTRAINT "ProjectMove_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectMove" ADD CONSTRAINT "ProjectMove_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectHolding" ADD CONSTRAINT "ProjectHolding_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectHolding" ADD CONSTRAINT "ProjectHolding_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "PromotionEntity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectHolding" ADD CONSTRAINT "ProjectHolding_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectOfficer" ADD CONSTRAINT "ProjectOfficer_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectOfficer" ADD CONSTRAINT "ProjectOfficer_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectOfficer" ADD CONSTRAINT "ProjectOfficer_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectIntent" ADD CONSTRAINT "ProjectIntent_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectIntent" ADD CONSTRAINT "ProjectIntent_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectCollaboration" ADD CONSTRAINT "ProjectCollaboration_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectCollaboration" ADD CONSTRAINT "ProjectCollaboration_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "PromotionEntity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectCollaboration" ADD CONSTRAINT "ProjectCollaboration_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TransferRequest" ADD CONSTRAINT "TransferRequest_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TransferRequest" ADD CONSTRAINT "TransferRequest_fromEntityId_fkey" FOREIGN KEY ("fromEntityId") REFERENCES "PromotionEntity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TransferRequest" ADD CONSTRAINT "TransferRequest_toEntityId_fkey" FOREIGN KEY ("toEntityId") REFERENCES "PromotionEntity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TransferRequest" ADD CONSTRAINT "TransferRequest_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TransferRequest" ADD CONSTRAINT "TransferRequest_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signing" ADD CONSTRAINT "Signing_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signing" ADD CONSTRAINT "Signing_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signing" ADD CONSTRAINT "Signing_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "PromotionEntity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signing" ADD CONSTRAINT "Signing_chainId_fkey" FOREIGN KEY ("chainId") REFERENCES "IndustryChain"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signing" ADD CONSTRAINT "Signing_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SigningAmendment" ADD CONSTRAINT "SigningAmendment_signingId_fkey" FOREIGN KEY ("signingId") REFERENCES "Signing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SigningAmendment" ADD CONSTRAINT "SigningAmendment_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SigningTermination" ADD CONSTRAINT "SigningTermination_signingId_fkey" FOREIGN KEY ("signingId") REFERENCES "Signing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SigningTermination" ADD CONSTRAINT "SigningTermination_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SigningCorrection" ADD CONSTRAINT "SigningCorrection_signingId_fkey" FOREIGN KEY ("signingId") REFERENCES "Signing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SigningCorrection" ADD CONSTRAINT "SigningCorrection_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "PromotionEntity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_mainLeaderId_fkey" FOREIGN KEY ("mainLeaderId") REFERENCES "MainLeader"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitEnterprise" ADD CONSTRAINT "VisitEnterprise_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitEnterprise" ADD CONSTRAINT "VisitEnterprise_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "Enterprise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitEnterprise" ADD CONSTRAINT "VisitEnterprise_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;
