-- One person's own figures: the projects they carry, and the movements that hang on each.
CREATE INDEX "ProjectOfficer_officerId_idx" ON "ProjectOfficer"("officerId");
CREATE INDEX "FigureMovement_projectId_idx" ON "FigureMovement"("projectId");
