-- A whole import is taken back in pieces, as it was brought in; why, and why a duplicate was brought in nevertheless.
ALTER TYPE "ImportStatus" ADD VALUE 'UNDOING';
ALTER TABLE "Import" ADD COLUMN "undoReason" TEXT;
ALTER TABLE "ImportRow" ADD COLUMN "reason" TEXT;
