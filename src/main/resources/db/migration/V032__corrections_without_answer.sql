-- A mail may be no answer at all, by the organizer's word: then nothing stands for one.
ALTER TABLE correction ALTER COLUMN attendance DROP NOT NULL;
ALTER TABLE correction ALTER COLUMN coming DROP NOT NULL;
ALTER TABLE correction
  ADD COLUMN truth varchar(16) DEFAULT 'ANSWERED' NOT NULL; -- personal
