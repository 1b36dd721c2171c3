-- CreateEnum
CREATE TYPE "BriefKind" AS ENUM ('WEEKLY', 'MONTHLY', 'PERIOD');

-- CreateEnum
CREATE TYPE "BriefStatus" AS ENUM ('DRAFT', 'REVIEW', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('ENTERPRISES', 'LEADS', 'VISITS', 'SIGNINGS', 'FUND_REGISTRATIONS', 'FACTORIES');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('UPLOADED', 'CHECKED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED', 'UNDONE');

-- CreateEnum
CREATE TYPE "ImportRowState" AS ENUM ('PENDING', 'GOOD', 'BAD', 'DUPLICATE', 'SKIPPED', 'DONE', 'UNDONE');

-- CreateTable
CREATE TABLE "Brief" (
    "id" UUID NOT NULL,
    "kind" "BriefKind" NOT NULL,
    "status" "BriefStatus" NOT NULL DEFAULT 'DRAFT',
    "title" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "asOf" DATE NOT NULL,
    "year" INTEGER,
    "no" INTEGER,
    "texts" JSONB NOT NULL DEFAULT '{}',
    "byId" UUID NOT NULL,
    "submittedById" UUID,
    "submittedAt" TIMESTAMPTZ(3),
    "publishedById" UUID,
    "publishedAt" TIMESTAMPTZ(3),
    "auditSequence" BIGINT,
    "snapshot" JSONB,
    "figuresHash" TEXT,
    "issueHash" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Brief_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Import" (
    "id" UUID NOT NULL,
    "no" SERIAL NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'UPLOADED',
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "headers" TEXT[],
    "mapping" JSONB,
    "entityId" UUID,
    "historicReason" TEXT,
    "rowCount" INTEGER NOT NULL,
    "cancelAskedAt" TIMESTAMPTZ(3),
    "heartbeatAt" TIMESTAMPTZ(3),
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" UUID,
    "failure" TEXT,
    "byId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "importId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,
    "state" "ImportRowState" NOT NULL DEFAULT 'PENDING',
    "problems" JSONB,
    "duplicate" JSONB,
    "resolution" TEXT,
    "recordType" TEXT,
    "recordId" UUID,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("importId","line")
);

-- CreateTable
CREATE TABLE "ImportMapping" (
    "userId" UUID NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "heads" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "usedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportMapping_pkey" PRIMARY KEY ("userId","kind","heads")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL DEFAULT '',
    "columns" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "ownerId" UUID NOT NULL,
    "entityId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedViewPin" (
    "viewId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "pinnedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedViewPin_pkey" PRIMARY KEY ("viewId","userId")
);

-- CreateIndex
CREATE INDEX "Brief_status_asOf_id_idx" ON "Brief"("status", "asOf", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Brief_year_no_key" ON "Brief"("year", "no");

-- CreateIndex
CREATE UNIQUE INDEX "Import_no_key" ON "Import"("no");

-- CreateIndex
CREATE INDEX "Import_status_heartbeatAt_idx" ON "Import"("status", "heartbeatAt");

-- CreateIndex
CREATE INDEX "Import_byId_recordedAt_idx" ON "Import"("byId", "recordedAt");

-- CreateIndex
CREATE INDEX "ImportRow_importId_state_line_idx" ON "ImportRow"("importId", "state", "line");

-- CreateIndex
CREATE INDEX "ImportRow_recordId_idx" ON "ImportRow"("recordId");

-- CreateIndex
CREATE INDEX "SavedView_entityId_list_idx" ON "SavedView"("entityId", "list");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_ownerId_list_name_key" ON "SavedView"("ownerId", "list", "name");

-- CreateIndex
CREATE INDEX "SavedViewPin_userId_idx" ON "SavedViewPin"("userId");

-- AddForeignKey
ALTER TABLE "Brief" ADD CONSTRAINT "Brief_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Brief" ADD CONSTRAINT "Brief_submittedById_fkey" FOREIGN KEY ("submittedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Brief" ADD CONSTRAINT "Brief_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "PromotionEntity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportMapping" ADD CONSTRAINT "ImportMapping_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "PromotionEntity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedViewPin" ADD CONSTRAINT "SavedViewPin_viewId_fkey" FOREIGN KEY ("viewId") REFERENCES "SavedView"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedViewPin" ADD CONSTRAINT "SavedViewPin_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
