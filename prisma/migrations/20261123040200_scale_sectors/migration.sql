-- The statistics bureau sets three thresholds for services: 2000, 1000 and 500 ten thousand yuan.
ALTER TYPE "ScaleSector" ADD VALUE 'SERVICES_BUSINESS' BEFORE 'SERVICES_SOCIAL';

-- Work steps of the demo area are made up from the dates of its records.
ALTER TABLE "ProjectWorkStep" ADD COLUMN "illustrative" BOOLEAN NOT NULL DEFAULT false;
