-- An address that could not be delivered to, though it may exist: shown, and written to all the same.
ALTER TABLE contact
  ADD COLUMN failing_since timestamp with time zone;
ALTER TABLE contact
  ADD COLUMN failing text DEFAULT '' NOT NULL;         -- personal
